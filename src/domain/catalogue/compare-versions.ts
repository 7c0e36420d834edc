import { err, ok, type Result } from '../../base/result.ts'
import type { Release, VersionText } from './product.ts'
import type { MalformedVersion, VersionScheme } from './version-scheme.ts'

/** Negative when `a` comes before `b`, 0 when they are the same version, positive when after. */
export function compareVersionTexts(
  scheme: VersionScheme,
  a: VersionText,
  b: VersionText,
): Result<number, MalformedVersion> {
  const first = scheme.parse(a)
  if (!first.ok) return first
  const second = scheme.parse(b)
  return second.ok ? ok(scheme.compare(first.value, second.value)) : second
}

/** Releases from the oldest version to the newest; the same version twice stays in the order given. */
export function sortReleases(
  scheme: VersionScheme,
  releases: readonly Release[],
): Result<readonly Release[], MalformedVersion> {
  const sortable: { readonly release: Release; readonly version: unknown }[] = []
  for (const release of releases) {
    const parsed = scheme.parse(release.version)
    if (!parsed.ok) return err(parsed.error)
    sortable.push({ release, version: parsed.value })
  }
  sortable.sort((a, b) => scheme.compare(a.version, b.version))
  return ok(sortable.map(({ release }) => release))
}
