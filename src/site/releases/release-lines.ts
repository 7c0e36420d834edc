import { branchOf } from '../../domain/catalogue/branch-of.ts'
import type { Branch, BranchId, Product, Release, VersionText } from '../../domain/catalogue/product.ts'
import { versionScheme } from '../../domain/catalogue/version-schemes/index.ts'
import { numberingOf } from '../story/branch-label.ts'

/** A release that has a page. */
export interface ListedRelease {
  readonly release: Release
  /** False where it left the catalogue since: its address stays, and so does its page. */
  readonly isListed: boolean
}

/** The releases of one branch, ascending. */
export interface ReleaseLine {
  /** Null for releases of no branch that the catalogue names. */
  readonly branch: Branch | null
  readonly releases: readonly [ListedRelease, ...ListedRelease[]]
}

/**
 * The releases that have pages, newest branch first; those of no branch come last. A service has none: nobody but the
 * vendor sees its versions.
 *
 * @param others versions that had a page once and are in the catalogue no longer.
 */
export function releaseLines(product: Product, others: readonly VersionText[]): readonly ReleaseLine[] {
  if (product.deployment === 'service') return []
  const lines = new Map<BranchId | null, [ListedRelease, ...ListedRelease[]]>()
  for (const { one, branch } of inOrder(product, others)) {
    const line = lines.get(branch)
    if (line === undefined) lines.set(branch, [one])
    else line.push(one)
  }
  const branches = new Map(product.branches.map((branch) => [branch.id, branch]))
  const { branches: ascending } = numberingOf({
    versionScheme: product.versionScheme,
    branches: product.branches.map(({ id }) => id),
  })
  return [...ascending.toReversed().map(({ id }) => id), null].flatMap((id) => {
    const releases = lines.get(id)
    return releases === undefined ? [] : [{ branch: id === null ? null : (branches.get(id) ?? null), releases }]
  })
}

interface PlacedRelease {
  readonly one: ListedRelease
  readonly branch: BranchId | null
}

/** As the check places them. What cannot be read keeps its place in the catalogue, before what can. */
function inOrder(product: Product, others: readonly VersionText[]): readonly PlacedRelease[] {
  const listed = new Set(product.releases.map(({ version }) => version))
  const all: readonly ListedRelease[] = [
    ...product.releases.map((release) => ({ release, isListed: true })),
    ...others
      .filter((version) => !listed.has(version))
      .map((version) => ({ release: leftOver(version), isListed: false })),
  ]
  if (product.versionScheme === null) return all.map((one) => ({ one, branch: null }))
  const scheme = versionScheme(product.versionScheme)
  const unread: PlacedRelease[] = []
  const read: (PlacedRelease & { readonly version: unknown })[] = []
  for (const one of all) {
    const parsed = scheme.parse(one.release.version)
    if (!parsed.ok) unread.push({ one, branch: null })
    else
      read.push({ one, branch: branchOf(product.branches, scheme.releaseParts(parsed.value)), version: parsed.value })
  }
  // Of a release that was spelled otherwise once, both spellings have a page.
  read.sort((a, b) => scheme.compare(a.version, b.version) || (a.one.release.version < b.one.release.version ? -1 : 1))
  return [...unread, ...read]
}

function leftOver(version: VersionText): Release {
  return { version, state: 'released', date: null, downloadUrl: null, notesUrl: null }
}
