import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBelowEnd } from '../catalogue/parsed-range.ts'
import { positionInRange, rangesOverlap } from '../catalogue/range-position.ts'
import type { LowerBound, UpperBound, VersionRange } from '../catalogue/version-range.ts'
import { versionScheme } from '../catalogue/version-schemes/index.ts'
import { orderRanges, rangeHolding } from './range-order.ts'

const scheme = versionScheme('dotted')
const version = fc.integer({ min: 0, max: 12 }).map(String)
const lower: fc.Arbitrary<LowerBound> = fc.oneof(
  version.map((text) => ({ kind: 'version' as const, version: text })),
  fc.constantFrom<LowerBound>({ kind: 'beginning' }, { kind: 'not_recorded', asRecorded: null }),
)
const upper: fc.Arbitrary<UpperBound> = fc.oneof(
  fc
    .tuple(fc.constantFrom('fixed' as const, 'before' as const, 'last_affected' as const), version)
    .map(([kind, text]): UpperBound => ({ kind, version: text })),
  fc.constantFrom<UpperBound>(
    { kind: 'open' },
    { kind: 'not_recorded', asRecorded: null },
    { kind: 'fixed', version: 'x' },
  ),
)
const someRanges = fc.array(fc.record({ introduced: lower, end: upper }), { maxLength: 6 })

function parsed(text: string): unknown {
  const result = scheme.parse(text)
  if (!result.ok) throw new Error(text)
  return result.value
}

function order(ranges: readonly VersionRange[]) {
  return orderRanges(
    scheme,
    ranges.map((range) => ({ range })),
  )
}

test('a version is held where one of the ranges holds it, looked at one by one', () => {
  fc.assert(
    fc.property(someRanges, version, (ranges, text) => {
      const expected = ranges.some((range) => positionInRange(scheme, range, parsed(text)).kind === 'inside')
      expect(rangeHolding(scheme, order(ranges), parsed(text)) !== null).toBe(expected)
    }),
  )
})

test('the half-recorded ranges that are kept leave open what any of them leaves open', () => {
  fc.assert(
    fc.property(someRanges, version, (ranges, text) => {
      const half = ranges.filter(
        ({ introduced, end }) => introduced.kind === 'not_recorded' || end.kind === 'not_recorded',
      )
      const isOpen = (range: VersionRange) => positionInRange(scheme, range, parsed(text)).kind === 'unknown'
      const sound = half.filter(({ end }) => !('version' in end) || end.version !== 'x')
      expect(order(ranges).halfRecorded.some(({ place }) => isOpen(place.range))).toBe(sound.some(isOpen))
    }),
  )
})

test('a range overlaps the one that reaches farthest before it exactly where any two overlap', () => {
  fc.assert(
    fc.property(someRanges, (ranges) => {
      const swept = order(ranges).sorted.some(
        ({ parsed: { introduced }, reach }) =>
          reach !== null &&
          (introduced.kind !== 'version' || isBelowEnd(scheme, introduced.version, reach.parsed.end) === true),
      )
      const pairwise = ranges.some((a, index) => ranges.slice(index + 1).some((b) => rangesOverlap(scheme, a, b)))
      expect(swept).toBe(pairwise)
    }),
  )
})
