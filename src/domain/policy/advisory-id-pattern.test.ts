import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatAdvisoryId,
  type IdPattern,
  matchAdvisoryId,
  nextAdvisoryId,
  parseAdvisoryIdPattern,
} from './advisory-id-pattern.ts'

function pattern(text: string): IdPattern {
  const parsed = parseAdvisoryIdPattern(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

const SA = pattern('SA{year}-{number:2}')

test.each([
  ['SA{year}-{number:2}', 2024, 4, 'SA2024-04'],
  ['SA{year}-{number:2}', 2024, 123, 'SA2024-123'],
  ['EX-{number}', 2024, 7, 'EX-7'],
  ['{number:4}-{year}', 2024, 7, '0007-2024'],
  ['v1a{year}x{number:3}z', 2024, 7, 'v1a2024x007z'],
])('%s gives %s', (text, year, number, id) => {
  expect(formatAdvisoryId(pattern(text), year, number)).toBe(id)
})

test.each([
  ['SA{year}', 'It needs {number} exactly once.'],
  ['{number}-{number}', 'It needs {number} exactly once.'],
  ['{year}-{year}-{number}', 'It can have {year} only once.'],
  ['SA{yaer}-{number}', '{yaer} is unknown; use {year}, {number} or {number:2}.'],
  ['SA{number:0}', '{number:0} is unknown; use {year}, {number} or {number:2}.'],
  ['SA{year}{number}', 'Between {year} and {number} must be a letter or a hyphen.'],
  ['SA1{number}', 'Between {year} and {number} must be a letter or a hyphen.'],
  ['SA {number}', 'Ids are letters, digits and hyphens, at most 64, and begin and end with a letter or digit.'],
  ['-{number}', 'Ids are letters, digits and hyphens, at most 64, and begin and end with a letter or digit.'],
  [
    `${'x'.repeat(60)}{number}`,
    'Ids are letters, digits and hyphens, at most 64, and begin and end with a letter or digit.',
  ],
  ['SA{number', 'It needs {number} exactly once.'],
])('%s is no pattern', (text, message) => {
  const parsed = parseAdvisoryIdPattern(text)
  expect(parsed.ok ? null : parsed.error.message).toBe(message)
})

test.each([
  ['SA2024-04', { year: 2024, number: 4 }],
  ['SA2024-104', { year: 2024, number: 104 }],
  ['SA2024-4', null],
  ['SA2024-004', null],
  ['SA2024-00', null],
  ['sa2024-04', null],
  ['SA2024-04x', null],
  ['SA24-04', null],
  ['CVE-1900-0001', null],
])('SA{year}-{number:2} reads %s', (id, expected) => {
  expect(matchAdvisoryId(SA, id)).toEqual(expected)
})

test.each([
  [[], 'SA2024-01'],
  [['SA2024-01', 'SA2024-05'], 'SA2024-06'],
  [['SA2023-09'], 'SA2024-01'],
  [['sa2024-07'], 'SA2024-08'],
  [['SA2024-99'], 'SA2024-100'],
  [['CVE-1900-0001', 'a-draft'], 'SA2024-01'],
])('after %j comes %s', (taken, next) => {
  expect(nextAdvisoryId(SA, 2024, taken)).toBe(next)
})

test('without a year the number runs through', () => {
  expect(nextAdvisoryId(pattern('EX-{number}'), 2024, ['EX-8', 'EX-11'])).toBe('EX-12')
})

test('what a pattern writes it reads, and the next id is a new one', () => {
  const patterns = fc.constantFrom('SA{year}-{number:2}', 'EX-{number}', '{number:4}-{year}', 'a{year}b{number:9}')
  const numbers = fc.integer({ min: 1, max: 999_999_999 })
  fc.assert(
    fc.property(patterns, fc.integer({ min: 1000, max: 9999 }), numbers, (text, year, number) => {
      const read = matchAdvisoryId(pattern(text), formatAdvisoryId(pattern(text), year, number))
      expect(read).toEqual({ year: text.includes('{year}') ? year : null, number })
    }),
  )
  fc.assert(
    fc.property(patterns, fc.array(fc.integer({ min: 1, max: 50 })), (text, taken) => {
      const ids = taken.map((number) => formatAdvisoryId(pattern(text), 2024, number))
      expect(ids).not.toContain(nextAdvisoryId(pattern(text), 2024, ids))
    }),
  )
})
