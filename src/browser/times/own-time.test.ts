import { expect, test } from 'vitest'
import { ownTime } from './own-time.ts'

test.each([
  ['2026-11-13T15:30:00Z', 60, '16:30 UTC+1'],
  ['2026-11-13T15:30:00Z', -480, '07:30 UTC−8'],
  ['2026-11-13T15:30:00Z', 345, '21:15 UTC+5:45'],
  ['2026-11-13T15:30:00Z', 780, '14 Nov, 04:30 UTC+13'],
  ['2026-11-13T03:00:00Z', -210, '12 Nov, 23:30 UTC−3:30'],
  ['2026-12-31T23:30:00Z', 60, '1 Jan, 00:30 UTC+1'],
  ['2026-11-13T15:30:00Z', 0, null],
])('%s, %d minutes from UTC: %s', (at, offset, told) => {
  expect(ownTime(new Date(at), { lang: 'en', offsetAt: () => offset })).toBe(told)
})

test('the day is written as in the language of the page', () => {
  const reader = { lang: 'de', offsetAt: () => 780 }
  expect(ownTime(new Date('2026-10-13T15:30:00Z'), reader)).toBe('14. Okt., 04:30 UTC+13')
})
