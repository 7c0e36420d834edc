import fc from 'fast-check'
import { type CalendarDate, dayOf, type Instant, instantOf } from '../../src/base/instant.ts'

const YEAR_1900 = Date.UTC(1900, 0, 1)
const YEAR_2100 = Date.UTC(2100, 0, 1)

export function anyInstant(): fc.Arbitrary<Instant> {
  return fc.integer({ min: YEAR_1900 / 1000, max: YEAR_2100 / 1000 }).map((seconds) => instantOf(seconds * 1000))
}

export function anyDay(): fc.Arbitrary<CalendarDate> {
  return anyInstant().map(dayOf)
}

export function anyInstantOrDay(): fc.Arbitrary<Instant | CalendarDate> {
  return fc.oneof(anyInstant(), anyDay())
}
