import { expect, test } from 'vitest'
import { literalDifference, textDifference } from './text-difference.ts'

test.each([
  ['the same', 'the same'],
  [null, null],
] as const)('%j and %j are the same', (before, after) => {
  expect(textDifference(before, after)).toBe('same')
})

test.each([
  ['one  two', 'one two\n'],
  ['Fixed in 2024.1.8.', 'Fixed in 2024.1.8'],
  ['"quoted"', '“quoted”'],
  ["it's", 'it’s'],
  ['a - b', 'a – b'],
  ['wait...', 'wait…'],
  ['one, two; three', 'one two three!'],
  ['a **strong** word', 'a strong word'],
  ['_one_ (two)', 'one two'],
  ['* item', '- item'],
  ['line\r\nline', 'line\nline'],
  ['e\u0301', 'é'],
])('%j and %j differ only in typography', (before, after) => {
  expect(textDifference(before, after)).toBe('typography')
})

test.each([
  ['2024.1', '20241'],
  ['2.17.1', '2,171'],
  ['block *.exe', 'block .exe'],
  ['2024.* and 2025.*', '2024 and 2025'],
  ['< 5', '> 5'],
  ['a < b', 'a b'],
  ['Windows', 'windows'],
  ['`a  b`', '`a b`'],
  ['`don’t`', "`don't`"],
  ['```\na:\n  b\n```', '```\na:\nb\n```'],
  ['do this', 'do not do this'],
  ['re-sign', 'resign'],
  [null, ''],
  ['x', null],
] as const)('%j and %j say different things', (before, after) => {
  expect(textDifference(before, after)).toBe('wording')
  expect(textDifference(after, before)).toBe('wording')
})

test.each([
  ['ends with "…"', 'ends with "..."'],
  ['‘signed’', "'signed'"],
  ['billing@example-corp.support', 'billing@example‑corp.support'],
  ['_support@example.com_', 'support@example.com'],
  ['Dear customer!', 'Dear customer,'],
  ['a threat', 'a threat.'],
])('letter by letter %s is not %s', (before, after) => {
  expect(literalDifference(before, after)).toBe('wording')
})

test.each([
  ['same', 'Dear customer', 'Dear customer'],
  ['typography', 'Dear  customer ', 'Dear\ncustomer'],
  ['typography', 'Caf\u00e9', 'Cafe\u0301'],
])('letter by letter it is %s: %j and %j', (difference, before, after) => {
  expect(literalDifference(before, after)).toBe(difference)
})
