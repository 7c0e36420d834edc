import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CalendarDate,
  dayOf,
  type Instant,
  instantOf,
  parseCalendarDate,
  parseInstant,
  rfc822Date,
  shortMoment,
  startOfDay,
} from './instant.ts'

describe('an instant', () => {
  test.each([
    ['2026-11-04T02:10:00Z', '2026-11-04T02:10:00Z'],
    ['2026-11-04t02:10:00z', '2026-11-04T02:10:00Z'],
    ['2026-11-04T02:10:00.000Z', '2026-11-04T02:10:00Z'],
    ['2026-11-04T02:10:00+10:00', '2026-11-03T16:10:00Z'],
    ['2024-02-29T23:59:59-01:00', '2024-03-01T00:59:59Z'],
  ])('%s is %s in UTC', (input, utc) => {
    expect(parseInstant(input)).toEqual({ ok: true, value: utc })
  })

  test.each([
    '2026-11-04',
    '2026-11-04T02:10Z',
    '2026-11-04T02:10:00',
    '2026-02-30T02:10:00Z',
    '2026-11-04T24:00:00Z',
    '2026-11-04T02:60:00Z',
    '2026-11-04T02:10:60Z',
    '2026-11-04T02:10:00.5Z',
    ' 2026-11-04T02:10:00Z',
    'tomorrow',
    '',
  ])('“%s” is refused with what was expected', (input) => {
    expect(parseInstant(input)).toMatchObject({
      ok: false,
      error: { input, expected: expect.stringContaining('2026-11-04T02:10:00Z') },
    })
  })

  test('orders as text as it does in time', () => {
    const milliseconds = fc.integer({ min: 0, max: Date.UTC(2200, 0) }).map((ms) => Math.floor(ms / 1000) * 1000)
    fc.assert(
      fc.property(milliseconds, milliseconds, (a, b) => {
        expect(instantOf(a) < instantOf(b)).toBe(a < b)
      }),
    )
  })
})

test.each([
  ['2026-11-04T02:10:00Z', 'Wed, 04 Nov 2026 02:10:00 GMT'],
  ['1900-01-01T00:00:00Z', 'Mon, 01 Jan 1900 00:00:00 GMT'],
])('%s is %s in RFC 822', (instant, date) => {
  expect(rfc822Date(instant as Instant)).toBe(date)
})

test('a moment in short is a day, or a day with its time in UTC', () => {
  expect(shortMoment('2026-11-04T02:10:59Z' as Instant)).toBe('2026-11-04 02:10 UTC')
  expect(shortMoment('2026-11-04' as CalendarDate)).toBe('2026-11-04')
})

describe('a day', () => {
  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '2026-11-04T00:00:00Z', ''])(
    '“%s” is refused',
    (input) => {
      expect(parseCalendarDate(input).ok).toBe(false)
    },
  )

  test('begins at midnight UTC', () => {
    const day = parseCalendarDate('2024-02-29')
    expect(day.ok && startOfDay(day.value)).toBe('2024-02-29T00:00:00Z')
    expect(day.ok && dayOf(startOfDay(day.value))).toBe('2024-02-29')
  })
})
