import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexIntervals, type OwnedInterval, ownersAt } from './interval-index.ts'

test('finds nothing in nothing', () => {
  expect(ownersAt(indexIntervals([]), 0)).toEqual([])
})

test('finds exactly the intervals that hold the number', () => {
  const anyInterval = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.nat(100))
    .map(([a, b, owner]): OwnedInterval => ({ low: Math.min(a, b), high: Math.max(a, b), owner }))
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 40 }), (intervals) => {
      const index = indexIntervals(intervals)
      for (let at = -1; at <= 31; at++) {
        const holding = intervals.filter(({ low, high }) => low <= at && at <= high).map(({ owner }) => owner)
        expect([...ownersAt(index, at)].sort((a, b) => a - b)).toEqual(holding.sort((a, b) => a - b))
      }
    }),
  )
})
