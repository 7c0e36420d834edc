import { type ParsedRange, parseRange } from '../../catalogue/parsed-range.ts'
import type { VersionRange } from '../../catalogue/version-range.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'

export type CoverRelation = 'equal' | 'widened' | 'narrowed' | 'moved'

/**
 * What happened to the set of versions that ranges cover.
 *
 * @param scheme null when nothing is known of the order: then only ranges that stand on one side alone tell anything,
 *   as they do where a bound is not recorded or does not parse.
 */
export function compareCovers(
  scheme: VersionScheme | null,
  before: readonly VersionRange[],
  after: readonly VersionRange[],
): CoverRelation {
  const first = scheme === null ? null : coverOf(scheme, before)
  const second = scheme === null ? null : coverOf(scheme, after)
  if (scheme !== null && first !== null && second !== null) {
    return relation(covers(scheme, second, first), covers(scheme, first, second))
  }
  const gone = without(before, after)
  const come = without(after, before)
  return relation(gone.length === 0, come.length === 0)
}

function relation(afterHoldsBefore: boolean, beforeHoldsAfter: boolean): CoverRelation {
  if (afterHoldsBefore) return beforeHoldsAfter ? 'equal' : 'widened'
  return beforeHoldsAfter ? 'narrowed' : 'moved'
}

/** A place between versions: right before one, or right after it. Null: before or after all of them. */
type Edge = { readonly version: unknown; readonly isAfter: boolean } | null

interface Interval {
  readonly start: Edge
  readonly end: Edge
}

/** Disjoint intervals in order; null where a range does not say where it begins or ends. */
function coverOf(scheme: VersionScheme, ranges: readonly VersionRange[]): readonly Interval[] | null {
  const intervals: Interval[] = []
  for (const range of ranges) {
    const interval = intervalOf(parseRange(scheme, range))
    if (interval === null) return null
    intervals.push(interval)
  }
  intervals.sort((a, b) => compareStarts(scheme, a.start, b.start))
  const merged: Interval[] = []
  for (const interval of intervals) {
    const last = merged.at(-1)
    if (last === undefined || !reaches(scheme, last.end, interval.start)) merged.push(interval)
    else if (compareEnds(scheme, interval.end, last.end) > 0) merged[merged.length - 1] = { ...last, end: interval.end }
  }
  return merged
}

function intervalOf({ introduced, end, problems }: ParsedRange): Interval | null {
  if (problems.length > 0 || introduced.kind === 'not_recorded' || end.kind === 'not_recorded') return null
  return {
    start: introduced.kind === 'beginning' ? null : { version: introduced.version, isAfter: false },
    end: end.kind === 'open' ? null : { version: end.version, isAfter: end.kind === 'included' },
  }
}

/** Whether every interval of the smaller lies within one of the greater, which are disjoint and do not touch. */
function covers(scheme: VersionScheme, greater: readonly Interval[], smaller: readonly Interval[]): boolean {
  let at = 0
  return smaller.every((interval) => {
    while (at < greater.length && compareEnds(scheme, greater[at]?.end ?? null, interval.end) < 0) at += 1
    const candidate = greater[at]
    return candidate !== undefined && compareStarts(scheme, candidate.start, interval.start) <= 0
  })
}

function compareStarts(scheme: VersionScheme, a: Edge, b: Edge): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareEdges(scheme, a, b)
}

function compareEnds(scheme: VersionScheme, a: Edge, b: Edge): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareEdges(scheme, a, b)
}

/** Nothing lies between an end and a start at the same place. */
function reaches(scheme: VersionScheme, end: Edge, start: Edge): boolean {
  return end === null || start === null || compareEdges(scheme, end, start) >= 0
}

function compareEdges(scheme: VersionScheme, a: NonNullable<Edge>, b: NonNullable<Edge>): number {
  const order = scheme.compare(a.version, b.version)
  return order !== 0 ? order : Number(a.isAfter) - Number(b.isAfter)
}

/** What an unrecorded bound was recorded as does not change what it covers. */
function without(list: readonly VersionRange[], others: readonly VersionRange[]): readonly VersionRange[] {
  const known = new Set(others.map(boundsKey))
  return list.filter((range) => !known.has(boundsKey(range)))
}

function boundsKey({ introduced, end }: VersionRange): string {
  return JSON.stringify([
    introduced.kind,
    'version' in introduced ? introduced.version : null,
    // A fix, and an end that is none, limit the affected versions alike.
    end.kind === 'fixed' ? 'before' : end.kind,
    'version' in end ? end.version : null,
  ])
}
