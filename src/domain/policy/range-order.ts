import { isBelowEnd, type ParsedRange, parseRange } from '../catalogue/parsed-range.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import type { VersionScheme } from '../catalogue/version-scheme.ts'

/** Ranges of one product sorted once, so that questions about all of them are asked of few. */
export interface RangeOrder<Place extends { readonly range: VersionRange }> {
  /** Those with two good bounds, by where they begin. */
  readonly sorted: readonly OrderedRange<Place>[]
  /** Of those that lack a bound, the ones that reach farthest: what they leave open, all leave open. */
  readonly halfRecorded: readonly OrderedRange<Place>[]
  /** How many could not be read, and so say nothing. */
  readonly unread: number
}

export interface OrderedRange<Place> {
  readonly place: Place
  readonly parsed: ParsedRange
  /** Of the ranges that begin no later, the one before this that ends last; null for the first. */
  readonly reach: OrderedRange<Place> | null
}

export function orderRanges<Place extends { readonly range: VersionRange }>(
  scheme: VersionScheme,
  places: readonly Place[],
): RangeOrder<Place> {
  const read = places
    .map((place) => ({ place, parsed: parseRange(scheme, place.range) }))
    .filter(({ parsed }) => parsed.problems.length === 0)
  const sorted = read
    .filter(({ parsed }) => !lacksStart(parsed) && !lacksEnd(parsed))
    .sort((a, b) => compareStarts(scheme, a.parsed, b.parsed))
  const ordered: OrderedRange<Place>[] = []
  let reach: OrderedRange<Place> | null = null
  for (const one of sorted) {
    const next: OrderedRange<Place> = { ...one, reach }
    ordered.push(next)
    if (reach === null || compareEnds(scheme, next.parsed, reach.parsed) > 0) reach = next
  }
  const startless = read.filter(({ parsed }) => lacksStart(parsed) && !lacksEnd(parsed))
  const endless = read.filter(({ parsed }) => lacksEnd(parsed) && !lacksStart(parsed))
  const boundless = read.filter(({ parsed }) => lacksEnd(parsed) && lacksStart(parsed))
  const farthest = [
    startless.sort((a, b) => compareEnds(scheme, b.parsed, a.parsed))[0],
    endless.sort((a, b) => compareStarts(scheme, a.parsed, b.parsed))[0],
    boundless[0],
  ]
  return {
    sorted: ordered,
    halfRecorded: farthest.flatMap((one) => (one === undefined ? [] : [{ ...one, reach: null }])),
    unread: places.length - read.length,
  }
}

/** A range that surely holds the version; null when none does. */
export function rangeHolding<Place extends { readonly range: VersionRange }>(
  scheme: VersionScheme,
  { sorted }: RangeOrder<Place>,
  version: unknown,
): OrderedRange<Place> | null {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = sorted[middle]?.parsed.introduced
    if (start?.kind === 'version' && scheme.compare(start.version, version) > 0) high = middle
    else low = middle + 1
  }
  const last = sorted[low - 1]
  const candidates = last === undefined ? [] : [last, last.reach]
  return candidates.find((one) => one != null && isBelowEnd(scheme, version, one.parsed.end) === true) ?? null
}

function lacksStart({ introduced }: ParsedRange): boolean {
  return introduced.kind === 'not_recorded'
}

function lacksEnd({ end }: ParsedRange): boolean {
  return end.kind === 'not_recorded'
}

/** The beginning comes before every version. */
function compareStarts(scheme: VersionScheme, a: ParsedRange, b: ParsedRange): number {
  if (a.introduced.kind !== 'version' || b.introduced.kind !== 'version') {
    return Number(a.introduced.kind === 'version') - Number(b.introduced.kind === 'version')
  }
  return scheme.compare(a.introduced.version, b.introduced.version)
}

/** An open end comes after every version, and an included one after the same one excluded. */
function compareEnds(scheme: VersionScheme, a: ParsedRange, b: ParsedRange): number {
  if (!('version' in a.end) || !('version' in b.end)) return Number('version' in b.end) - Number('version' in a.end)
  const order = scheme.compare(a.end.version, b.end.version)
  return order !== 0 ? order : Number(a.end.kind === 'included') - Number(b.end.kind === 'included')
}
