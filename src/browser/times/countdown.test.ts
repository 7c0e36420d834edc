import { expect, test } from 'vitest'
import { countdown } from './countdown.ts'

const EN = { overdue: 'overdue by {span}', due: 'due now' }
const DE = { overdue: '{span} überfällig', due: 'jetzt fällig' }
const DUE = '2026-11-13T15:30:00Z'

test.each([
  ['2026-11-10T15:30:00Z', 'in 3 days', false],
  ['2026-11-11T15:30:01Z', 'in 47 hours', false],
  ['2026-11-13T12:29:00Z', 'in 3 hours', false],
  ['2026-11-13T13:31:00Z', 'in 119 minutes', false],
  ['2026-11-13T15:29:00Z', 'in 1 minute', false],
  ['2026-11-13T15:29:01Z', 'due now', false],
  ['2026-11-13T15:30:59Z', 'due now', false],
  ['2026-11-13T15:31:00Z', 'overdue by 1 minute', true],
  ['2026-11-13T17:30:00Z', 'overdue by 2 hours', true],
  ['2026-11-15T15:30:00Z', 'overdue by 2 days', true],
  ['2029-11-13T15:30:00Z', 'overdue by 1,096 days', true],
])('at %s: %s', (now, text, isOverdue) => {
  expect(countdown(new Date(DUE), new Date(now), 'en', EN)).toEqual({ text, isOverdue })
})

test.each([
  ['2026-11-13T12:29:00Z', 'in 3 Stunden'],
  ['2026-11-15T15:30:00Z', '2 Tage überfällig'],
])('in German at %s: %s', (now, text) => {
  expect(countdown(new Date(DUE), new Date(now), 'de', DE).text).toBe(text)
})
