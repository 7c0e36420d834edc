import type { VersionText } from '../domain/catalogue/product.ts'
import { boundSlot, lastSlot, type ReadBounds, slotBelow } from './bound-table.ts'
import type { CheckFragment } from './check-fragment.ts'
import type { CheckRange } from './check-range.ts'

/** What a range tells of a version between its `low` and `high`. Outside of them no range tells anything. */
export const RANGE_TELLS = [
  /** The version is inside. */
  'inside',
  /** Nobody can say: an end of the range is not recorded. */
  'not_recorded',
  /** Nobody can say: a bound is not a version of the product's scheme, or the range ends before it begins. */
  'unusable',
] as const
export type RangeTells = (typeof RANGE_TELLS)[number]

/**
 * The ranges of all fragments of a product as slots, numbered in the order in which fragments, vulnerabilities,
 * statements and ranges stand. Flat arrays, because there may be a million.
 */
export interface RangeTable {
  /** First and last slot, both included, to which `tells` applies. */
  readonly lows: Int32Array
  readonly highs: Int32Array
  /** As positions in `RANGE_TELLS`. */
  readonly tells: Uint8Array
  /** Number of the bound that the range calls fixed; −1 where it calls none so. */
  readonly fixes: Int32Array
  /** Number of the first range of each fragment. */
  readonly firstOfFragment: Int32Array
}

export function tabulateRanges(fragments: readonly CheckFragment[], bounds: ReadBounds): RangeTable {
  let count = 0
  for (const fragment of fragments) for (const _range of rangesOf(fragment)) count++
  const table = {
    lows: new Int32Array(count),
    highs: new Int32Array(count),
    tells: new Uint8Array(count),
    fixes: new Int32Array(count),
    firstOfFragment: new Int32Array(fragments.length),
  }
  let number = 0
  for (const [position, fragment] of fragments.entries()) {
    table.firstOfFragment[position] = number
    for (const range of rangesOf(fragment)) {
      const { low, high, tells } = slotsOf(range, bounds)
      table.lows[number] = low
      table.highs[number] = high
      table.tells[number] = RANGE_TELLS.indexOf(tells)
      table.fixes[number] = range.fixed === undefined ? -1 : (bounds.numberOf(range.fixed) ?? -1)
      number++
    }
  }
  return table
}

/** In the order of the table. */
export function* rangesOf(fragment: CheckFragment): Generator<CheckRange> {
  for (const { statements = [] } of fragment.vulnerabilities) {
    for (const { extent } of statements) if (extent.kind === 'ranges') yield* extent.ranges
  }
}

interface RangeSlots {
  readonly low: number
  readonly high: number
  readonly tells: RangeTells
}

/** The same as `positionInRange` says, for all versions at once. */
function slotsOf(range: CheckRange, bounds: ReadBounds): RangeSlots {
  const low = lowSlot(range, bounds)
  const high = highSlot(range, bounds)
  const everything = { low: 0, high: lastSlot(bounds.table) }
  if (low === 'malformed' || high === 'malformed') return { ...everything, tells: 'unusable' }
  if (low === 'not_recorded' || high === 'not_recorded') {
    return {
      low: low === 'not_recorded' ? everything.low : low,
      high: high === 'not_recorded' ? everything.high : high,
      tells: 'not_recorded',
    }
  }
  return low > high ? { ...everything, tells: 'unusable' } : { low, high, tells: 'inside' }
}

function lowSlot({ introduced, beginning }: CheckRange, bounds: ReadBounds): number | 'not_recorded' | 'malformed' {
  if (beginning) return 0
  if (introduced === undefined) return 'not_recorded'
  const number = bounds.numberOf(introduced)
  return number === null ? 'malformed' : boundSlot(number)
}

function highSlot(range: CheckRange, bounds: ReadBounds): number | 'not_recorded' | 'malformed' {
  if (range.open) return lastSlot(bounds.table)
  const text = range.fixed ?? range.lastAffected ?? range.before
  if (text === undefined) return 'not_recorded'
  const number = bounds.numberOf(text)
  if (number === null) return 'malformed'
  return range.lastAffected === undefined ? slotBelow(number) : boundSlot(number)
}

/** What the range with this number tells of the versions of a slot; null: nothing. */
export function rangeTells({ lows, highs, tells }: RangeTable, number: number, slot: number): RangeTells | null {
  if (slot < (lows[number] ?? 0) || slot > (highs[number] ?? -1)) return null
  return RANGE_TELLS[tells[number] ?? 0] ?? null
}

/** The bound of a half-recorded range that is recorded; null when none is. */
export function recordedBoundOf({ introduced, fixed, lastAffected, before }: CheckRange): VersionText | null {
  return introduced ?? fixed ?? lastAffected ?? before ?? null
}
