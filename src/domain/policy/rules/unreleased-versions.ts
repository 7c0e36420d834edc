import type { Instant } from '../../../base/instant.ts'
import type { Product, Release, VersionText } from '../../catalogue/product.ts'
import { isPublicRelease } from '../../catalogue/public-branches.ts'
import { cataloguedRelease } from '../catalogued-release.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { everyText } from '../free-texts.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'
import { type RangePlace, statementPlaces } from '../statement-places.ts'

/**
 * A planned or embargoed release leaves no trace in public: no bound of a range and no prose names it. (Fixed versions
 * are looked at by fixed-releases.ts, which knows what to do about them.)
 */
export function unreleasedVersions(
  content: DraftContent,
  { catalogue, now = null }: ReadinessContext,
): readonly Finding[] {
  const places = statementPlaces(content, catalogue)
  const named = new Map(places.flatMap(({ product }) => (product === null ? [] : [[product.id, product]])))
  return [
    ...places.flatMap(({ product, statement, ranges }) =>
      product === null
        ? []
        : ranges
            .flatMap((range) => otherBounds(range, statement.status === 'fixed'))
            .flatMap(({ version, path }) => boundFindings(product, version, path, now)),
    ),
    ...[...named.values()].flatMap((product) => proseFindings(product, content, now)),
  ]
}

function otherBounds(place: RangePlace, isFixedStatus: boolean): readonly { version: VersionText; path: FieldPath }[] {
  const { introduced, end } = place.range
  const bounds: { version: VersionText; path: FieldPath }[] = []
  if (introduced.kind === 'version' && !isFixedStatus) {
    bounds.push({ version: introduced.version, path: [...place.path, 'introduced'] })
  }
  if (end.kind === 'last_affected') bounds.push({ version: end.version, path: [...place.path, 'lastAffected'] })
  if (end.kind === 'before') bounds.push({ version: end.version, path: [...place.path, 'before'] })
  return bounds
}

function boundFindings(
  product: Product,
  version: VersionText,
  path: FieldPath,
  now: Instant | null,
): readonly Finding[] {
  const release = cataloguedRelease(product, version)
  if (release === null || !isHidden(release, now)) return []
  return [findingOf('release-not-public', path, messageFor(product, release, 'The range'))]
}

function proseFindings(product: Product, content: DraftContent, now: Instant | null): readonly Finding[] {
  const hidden = product.releases.filter((release) => isHidden(release, now))
  if (hidden.length === 0) return []
  return everyText(content).flatMap(({ text, path }) =>
    hidden
      .filter((release) => namesVersion(text, release.version))
      .map((release) => findingOf('release-not-public', path, messageFor(product, release, 'The text'))),
  )
}

function isHidden(release: Release, now: Instant | null): boolean {
  return now === null ? release.state !== 'released' : !isPublicRelease(release, now)
}

function messageFor(product: Product, { version, state, date }: Release, who: string): string {
  const why = { planned: 'only planned', embargoed: 'under embargo', released: `dated ${date}` }[state]
  return `${who} names ${product.name} ${version}, which is ${why} and must not be known in public.`
}

/** The version as a word of its own, not as a part of a longer one. */
function namesVersion(text: string, version: VersionText): boolean {
  for (let at = text.indexOf(version); at >= 0; at = text.indexOf(version, at + 1)) {
    const before = text.slice(Math.max(0, at - 3), at)
    const after = text.slice(at + version.length, at + version.length + 2)
    if (!/(?:[\p{L}\p{N}]|\d\.)$/u.test(before.replace(/\bv$/i, '')) && !/^(?:[\p{L}\p{N}]|\.\d)/u.test(after))
      return true
  }
  return false
}
