import { expect, test } from 'vitest'
import type { CalendarDate, Instant } from '../../base/instant.ts'
import { en } from './en.ts'
import { messagesFor } from './index.ts'

test('days and instants are spelled out, instants with their zone', () => {
  expect(en.day('2026-11-04' as CalendarDate)).toBe('4 November 2026')
  expect(en.instant('2026-11-04T02:10:00Z' as Instant)).toBe('4 November 2026, 02:10 UTC')
})

test.each([
  [0, 'no advisories'],
  [1, '1 advisory'],
  [75, '75 advisories'],
  [10_000, '10,000 advisories'],
])('%d: %s', (count, words) => {
  expect(en.index.count(count)).toBe(words)
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is told as %j', (items, words) => {
  expect(en.and(items)).toBe(words)
})

test('in German the day is an ordinal and thousands are set off by a point', () => {
  const { day, instant, index } = messagesFor('de-AT')
  expect(day('2026-03-04' as CalendarDate)).toBe('4. März 2026')
  expect(instant('2026-11-04T02:10:00Z' as Instant)).toBe('4. November 2026, 02:10 Uhr UTC')
  expect([0, 1, 75, 10_000].map(index.count)).toEqual([
    'keine Sicherheits\u00adhinweise',
    '1 Sicherheits\u00adhinweis',
    '75 Sicherheits\u00adhinweise',
    '10.000 Sicherheits\u00adhinweise',
  ])
})

test('a language without a table is served in English, and says so', () => {
  expect(messagesFor('en-GB').lang).toBe('en')
  expect(messagesFor('tlh').lang).toBe('en')
  expect(messagesFor('__proto__').lang).toBe('en')
})
