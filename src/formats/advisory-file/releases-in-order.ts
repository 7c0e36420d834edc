import type { Release } from '../../domain/catalogue/product.ts'
import type { VersionSchemeId } from '../../domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../domain/catalogue/version-schemes/index.ts'
import { releaseSegment } from '../../domain/publication/release-segment.ts'
import type { Problems } from './file-problem.ts'
import { quoted } from './shape/words.ts'
import type { YamlNode } from './yaml/yaml-node.ts'

interface PlacedRelease {
  readonly release: Release
  readonly at: number
  readonly version: unknown
}

/**
 * Releases ascending in the product's scheme. Versions that do not parse, two spellings of one version, and what is too long
 * for an address are problems.
 * Without a scheme nothing is known of their order: it stays that of the file.
 *
 * @param nodes of the releases, in the same order.
 */
export function releasesInOrder(
  schemeId: VersionSchemeId | null,
  releases: readonly Release[],
  nodes: readonly YamlNode[],
  problems: Problems,
): readonly Release[] {
  releases.forEach(({ version }, index) => {
    if (releaseSegment(version) !== null) return
    problems.add(
      placeOfVersion(nodes[index]),
      'this version can have no address: it is too long',
      'at most 200 characters, of which capitals count twice, other signs than digits, dots and hyphens three times, and letters beyond ASCII more',
    )
  })
  if (schemeId === null) {
    refuseTwins(releases, nodes, problems)
    return releases
  }
  const scheme = versionScheme(schemeId)
  const placed: PlacedRelease[] = []
  releases.forEach((release, index) => {
    const at = placeOfVersion(nodes[index])
    const parsed = scheme.parse(release.version)
    if (parsed.ok) placed.push({ release, at, version: parsed.value })
    else problems.add(at, `${quoted(release.version)} is no version of the scheme ${schemeId}`, parsed.error.expected)
  })
  placed.sort((a, b) => scheme.compare(a.version, b.version))
  placed.forEach((one, index) => {
    const next = placed[index + 1]
    if (next === undefined || scheme.compare(one.version, next.version) !== 0) return
    const what = `${quoted(next.release.version)} is the same version as ${quoted(one.release.version)}`
    problems.add(Math.max(one.at, next.at), what, 'each release once')
  })
  return placed.map(({ release }) => release)
}

function refuseTwins(releases: readonly Release[], nodes: readonly YamlNode[], problems: Problems): void {
  const seen = new Set<string>()
  releases.forEach(({ version }, index) => {
    if (seen.has(version))
      problems.add(placeOfVersion(nodes[index]), `the release ${quoted(version)} stands twice`, 'each release once')
    seen.add(version)
  })
}

function placeOfVersion(node: YamlNode | undefined): number {
  if (node?.kind !== 'map') return node?.at ?? 0
  return node.entries.find((entry) => entry.key === 'version')?.value.at ?? node.at
}
