import type { LowerBound, UpperBound, VersionRange } from '../../src/domain/catalogue/version-range.ts'
import type { VersionSchemeId } from '../../src/domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../src/domain/catalogue/version-schemes/index.ts'
import type { FactsAffected, FactsProduct, FactsRange } from './facts.ts'

/** The facts' own names for schemes, in ours. */
const SCHEMES = {
  'octopus-server-calver': 'dotted',
  'same-as-octopus-server': 'dotted',
  'octopus-semver-build': 'octopus-semver-build',
  semver: 'semver',
} as const satisfies Record<NonNullable<FactsProduct['versionScheme']>, VersionSchemeId>

export function schemeOf(product: FactsProduct): VersionSchemeId | null {
  return product.versionScheme === null ? null : SCHEMES[product.versionScheme]
}

/** True where a version is written as the scheme writes them; `1.x` is none. */
export function isVersion(scheme: VersionSchemeId, text: string): boolean {
  return versionScheme(scheme).parse(text).ok
}

/** One recorded range in the domain's terms; a bound that is missing, or is no version, stays "not recorded". */
export function versionRangeOf(range: FactsRange, affected: FactsAffected, scheme: VersionSchemeId): VersionRange {
  return { introduced: lowerBoundOf(range, affected, scheme), end: upperBoundOf(range, affected) }
}

function lowerBoundOf(range: FactsRange, affected: FactsAffected, scheme: VersionSchemeId): LowerBound {
  if (range.from === null) return { kind: 'not_recorded', asRecorded: wordForMissing(affected) }
  if (!isVersion(scheme, range.from)) return { kind: 'not_recorded', asRecorded: range.from }
  return { kind: 'version', version: range.from }
}

function upperBoundOf(range: FactsRange, affected: FactsAffected): UpperBound {
  if (range.lessThanOrEqual !== undefined) return { kind: 'last_affected', version: range.lessThanOrEqual }
  const bound = range.lessThan ?? null
  if (bound === null) return { kind: 'not_recorded', asRecorded: wordForMissing(affected) }
  return affected.fixed.includes(bound) ? { kind: 'fixed', version: bound } : { kind: 'before', version: bound }
}

/** Records say "unspecified" where a bound is missing; where no row says so, nothing was said. */
function wordForMissing(affected: FactsAffected): string | null {
  const rows = affected.versionsAsRecorded
  return rows.some((row) => row.version === 'unspecified' || row.lessThan === 'unspecified') ? 'unspecified' : null
}
