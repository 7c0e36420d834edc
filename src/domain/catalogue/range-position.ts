import { fill } from '../../base/fill.ts'
import { unreachable } from '../../base/unreachable.ts'
import { isBelowEnd, type ParsedRange, parseRange, type RangeProblem } from './parsed-range.ts'
import { RANGE_WORDS_EN, type RangeWords } from './range-words.ts'
import type { VersionRange } from './version-range.ts'
import type { MalformedVersion, VersionScheme } from './version-scheme.ts'

export type RangePosition =
  | { readonly kind: 'inside' }
  | { readonly kind: 'outside' }
  /** What is recorded does not say; the reason is a sentence for the reader. */
  | { readonly kind: 'unknown'; readonly reason: string }

const INSIDE: RangePosition = { kind: 'inside' }
const OUTSIDE: RangePosition = { kind: 'outside' }

/**
 * Where a version lies. `outside` only where a recorded bound says so: below an unrecorded start and after an
 * unrecorded end nobody knows, and a range with a bound that does not parse, or that ends before it begins, tells
 * nothing about any version.
 */
export function positionInRange<Parsed>(
  scheme: VersionScheme<Parsed>,
  range: VersionRange,
  version: Parsed,
): RangePosition {
  return positionInParsedRange(scheme, parseRange(scheme, range), version)
}

/** As {@link positionInRange}, for a range that is asked often. */
export function positionInParsedRange<Parsed>(
  scheme: VersionScheme<Parsed>,
  range: ParsedRange<Parsed>,
  version: Parsed,
): RangePosition {
  const [problem] = range.problems
  if (problem !== undefined) return { kind: 'unknown', reason: explainRangeProblem(problem) }

  const { introduced, end } = range
  if (introduced.kind === 'version' && scheme.compare(version, introduced.version) < 0) return OUTSIDE
  const isBelow = isBelowEnd(scheme, version, end)
  if (isBelow === false) return OUTSIDE
  if (introduced.kind === 'not_recorded') return unrecorded('start', introduced.asRecorded)
  if (end.kind === 'not_recorded') return unrecorded('end', end.asRecorded)
  return INSIDE
}

function unrecorded(bound: 'start' | 'end', asRecorded: string | null): RangePosition {
  const words = asRecorded === null ? '' : ` (the source says "${asRecorded}")`
  return { kind: 'unknown', reason: `The ${bound} of the affected range is not recorded${words}.` }
}

/** What must be mended before the range can be used; empty for a sound range, recorded in full or not. */
export function findRangeProblems(scheme: VersionScheme, range: VersionRange): readonly RangeProblem[] {
  return parseRange(scheme, range).problems
}

/** @param expected what a version of the scheme looks like, in the language of the words. */
export function explainRangeProblem(
  problem: RangeProblem,
  words: RangeWords = RANGE_WORDS_EN,
  expected: (error: MalformedVersion) => string = (error) => error.expected,
): string {
  switch (problem.kind) {
    case 'malformed_bound':
      return fill(problem.bound === 'introduced' ? words.malformedStart : words.malformedEnd, {
        text: problem.error.input,
        expected: expected(problem.error),
      })
    case 'introduced_not_before_end':
      return fill(words.holdsNone, { from: problem.introduced, end: problem.end })
    default:
      return unreachable(problem)
  }
}

/**
 * Whether two ranges surely share a version. False also where it cannot be decided: where a bound of either is not
 * recorded or does not parse, or a range ends before it begins.
 *
 * Versions are taken as dense: a version that nobody released but that both ranges hold is shared.
 */
export function rangesOverlap(scheme: VersionScheme, a: VersionRange, b: VersionRange): boolean {
  const first = parseRange(scheme, a)
  const second = parseRange(scheme, b)
  return (
    isDecidable(first) &&
    isDecidable(second) &&
    startsBelowEnd(scheme, first, second) &&
    startsBelowEnd(scheme, second, first)
  )
}

function isDecidable(range: ParsedRange): boolean {
  return range.problems.length === 0 && range.introduced.kind !== 'not_recorded' && range.end.kind !== 'not_recorded'
}

function startsBelowEnd(scheme: VersionScheme, one: ParsedRange, other: ParsedRange): boolean {
  return one.introduced.kind !== 'version' || isBelowEnd(scheme, one.introduced.version, other.end) === true
}
