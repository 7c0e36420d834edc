import { expect, test } from 'vitest'
import { rangesWords, rangeWords } from './range-words.ts'
import type { LowerBound, UpperBound } from './version-range.ts'

const version: LowerBound = { kind: 'version', version: '2024.1.0' }
const beginning: LowerBound = { kind: 'beginning' }
const unknown: LowerBound = { kind: 'not_recorded', asRecorded: 'unspecified' }
const fixed: UpperBound = { kind: 'fixed', version: '2024.1.9' }
const before: UpperBound = { kind: 'before', version: '2024.2' }
const last: UpperBound = { kind: 'last_affected', version: '2024.1.8' }
const noEnd: UpperBound = { kind: 'not_recorded', asRecorded: null }

test.each([
  [version, fixed, '2024.1.0 to before 2024.1.9'],
  [version, before, '2024.1.0 to before 2024.2'],
  [version, last, '2024.1.0–2024.1.8'],
  [version, { kind: 'open' }, '2024.1.0 and later'],
  [version, noEnd, '2024.1.0 and later (end not recorded)'],
  [beginning, fixed, 'before 2024.1.9'],
  [beginning, last, 'up to 2024.1.8'],
  [beginning, { kind: 'open' }, 'all versions'],
  [beginning, noEnd, 'all versions (end not recorded)'],
  [unknown, fixed, 'before 2024.1.9 (start not recorded)'],
  [unknown, noEnd, 'start and end not recorded'],
] as const)('%j, %j', (introduced, end, words) => {
  expect(rangeWords({ introduced, end })).toBe(words)
})

test('several are a list', () => {
  expect(
    rangesWords([
      { introduced: version, end: last },
      { introduced: beginning, end: { kind: 'open' } },
    ]),
  ).toBe('2024.1.0–2024.1.8, all versions')
})
