import type { RangeProblem } from '../../catalogue/parsed-range.ts'
import { findRangeProblems } from '../../catalogue/range-position.ts'
import { rangeWords } from '../../catalogue/range-words.ts'
import type { UpperBound } from '../../catalogue/version-range.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { type RangePlace, type StatementPlace, vulnerabilityPlaces } from '../statement-places.ts'
import { unrecordedSideWords } from '../unrecorded-side.ts'

/** Bounds are versions of the product's own scheme, the first before the second, and both are there. */
export function rangeBounds(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  return vulnerabilityPlaces(content, catalogue).flatMap(({ statements }) =>
    statements.flatMap((place) =>
      place.ranges.flatMap((range) => [...problemFindings(place, range), ...gapFindings(place, range, statements)]),
    ),
  )
}

function problemFindings({ scheme, label }: StatementPlace, { range, path }: RangePlace): readonly Finding[] {
  if (scheme === null) return []
  return findRangeProblems(scheme, range).map((problem: RangeProblem) => {
    if (problem.kind === 'malformed_bound') {
      const { input, expected } = problem.error
      const key = problem.bound === 'introduced' ? 'introduced' : endKey(range.end)
      const message = `"${input}" is no version of ${label}; expected: ${expected}.`
      return findingOf('range-bound-malformed', [...path, key], message)
    }
    const message = `The range of ${label} begins at ${problem.introduced} and ends at ${problem.end}, so no version lies in it.`
    return findingOf('range-reversed', path, message)
  })
}

function gapFindings(
  place: StatementPlace,
  rangePlace: RangePlace,
  siblings: readonly StatementPlace[],
): readonly Finding[] {
  const { range, path } = rangePlace
  const { introduced, end } = range
  const told = `${place.label}, ${rangeWords(range)}: nobody recorded`
  const found: Finding[] = []
  if (introduced.kind === 'not_recorded') {
    const key = introduced.asRecorded === null ? 'introduced' : 'introducedAsRecorded'
    const message = `${told} with which version the flaw came in${quoted(introduced.asRecorded)}, ${unrecordedSideWords(place, rangePlace, 'lower', siblings)}.`
    const fix = 'State the version under "introduced", or write "introduced: beginning".'
    found.push(findingOf('range-half-recorded', [...path, key], message, fix))
  }
  if (end.kind === 'not_recorded') {
    const key = end.asRecorded === null ? 'end' : 'endAsRecorded'
    const message = `${told} where the flaw ends${quoted(end.asRecorded)}, ${unrecordedSideWords(place, rangePlace, 'higher', siblings)}.`
    const fix = 'State "fixed" or "lastAffected", or write "end: open".'
    found.push(findingOf('range-half-recorded', [...path, key], message, fix))
  }
  return found
}

function quoted(asRecorded: string | null): string {
  return asRecorded === null ? '' : ` (the source says "${asRecorded}")`
}

/** The key under which the file writes an upper bound. */
function endKey(end: UpperBound): string {
  if (end.kind === 'last_affected') return 'lastAffected'
  return end.kind === 'fixed' || end.kind === 'before' ? end.kind : 'end'
}
