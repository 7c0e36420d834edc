import { unreachable } from '../../base/unreachable.ts'
import type { VersionText } from './product.ts'
import type { LowerBound, UpperBound, VersionRange } from './version-range.ts'
import type { MalformedVersion, VersionScheme } from './version-scheme.ts'

/** Why a range cannot be used as it stands. */
export type RangeProblem =
  | { readonly kind: 'malformed_bound'; readonly bound: 'introduced' | 'end'; readonly error: MalformedVersion }
  /** No version lies in the range, so one of its bounds must be wrong. */
  | { readonly kind: 'introduced_not_before_end'; readonly introduced: VersionText; readonly end: VersionText }

export type ParsedLowerBound<Parsed> =
  | { readonly kind: 'version'; readonly version: Parsed }
  | { readonly kind: 'beginning' }
  | { readonly kind: 'not_recorded'; readonly asRecorded: string | null }

export type ParsedUpperBound<Parsed> =
  /** `fixed` or `before`. */
  | { readonly kind: 'excluded'; readonly version: Parsed }
  /** `last_affected`. */
  | { readonly kind: 'included'; readonly version: Parsed }
  | { readonly kind: 'open' }
  | { readonly kind: 'not_recorded'; readonly asRecorded: string | null }

/** A range whose bounds were read once, to be asked often. */
export interface ParsedRange<Parsed = unknown> {
  /** A bound that is no version of the scheme stands here as not recorded; `problems` tells them apart. */
  readonly introduced: ParsedLowerBound<Parsed>
  readonly end: ParsedUpperBound<Parsed>
  readonly problems: readonly RangeProblem[]
}

export function parseRange<Parsed>(scheme: VersionScheme<Parsed>, range: VersionRange): ParsedRange<Parsed> {
  const problems: RangeProblem[] = []
  const introduced = parseLowerBound(scheme, range.introduced, problems)
  const end = parseUpperBound(scheme, range.end, problems)
  if (range.introduced.kind === 'version' && 'version' in range.end && !endsAfterItBegins(scheme, introduced, end)) {
    const { version } = range.introduced
    problems.push({ kind: 'introduced_not_before_end', introduced: version, end: range.end.version })
  }
  return { introduced, end, problems }
}

function parseLowerBound<Parsed>(
  scheme: VersionScheme<Parsed>,
  bound: LowerBound,
  problems: RangeProblem[],
): ParsedLowerBound<Parsed> {
  if (bound.kind !== 'version') return bound
  const parsed = scheme.parse(bound.version)
  if (parsed.ok) return { kind: 'version', version: parsed.value }
  problems.push({ kind: 'malformed_bound', bound: 'introduced', error: parsed.error })
  return { kind: 'not_recorded', asRecorded: bound.version }
}

function parseUpperBound<Parsed>(
  scheme: VersionScheme<Parsed>,
  bound: UpperBound,
  problems: RangeProblem[],
): ParsedUpperBound<Parsed> {
  if (!('version' in bound)) return bound
  const parsed = scheme.parse(bound.version)
  if (parsed.ok) return { kind: bound.kind === 'last_affected' ? 'included' : 'excluded', version: parsed.value }
  problems.push({ kind: 'malformed_bound', bound: 'end', error: parsed.error })
  return { kind: 'not_recorded', asRecorded: bound.version }
}

/** False only where both bounds are known and nothing lies between them. */
function endsAfterItBegins<Parsed>(
  scheme: VersionScheme<Parsed>,
  introduced: ParsedLowerBound<Parsed>,
  end: ParsedUpperBound<Parsed>,
): boolean {
  return introduced.kind !== 'version' || isBelowEnd(scheme, introduced.version, end) !== false
}

/** Whether a version comes before the end of a range; null where the end is not recorded. */
export function isBelowEnd<Parsed>(
  scheme: VersionScheme<Parsed>,
  version: Parsed,
  end: ParsedUpperBound<Parsed>,
): boolean | null {
  switch (end.kind) {
    case 'excluded':
      return scheme.compare(version, end.version) < 0
    case 'included':
      return scheme.compare(version, end.version) <= 0
    case 'open':
      return true
    case 'not_recorded':
      return null
    default:
      return unreachable(end)
  }
}
