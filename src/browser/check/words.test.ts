import { expect, test } from 'vitest'
import { messagesFor } from '../../site/messages/index.ts'
import { type CheckWords, counted, fill } from './words.ts'

test('the page brings every word that the script says, in the places that it fills', () => {
  // Compiles only where the two agree; the page hands them over as JSON.
  const words: CheckWords = messagesFor('en').check.script
  expect(JSON.parse(JSON.stringify(words))).toEqual(words)
  expect(fill(words.moveToBranch, { version: '2.0', branch: '2' })).toBe('Go to 2.0, branch 2')
  expect(counted(words.lines, 'en', 1)).toBe('1 line')
  expect(counted(words.lines, 'en', 10_000)).toBe('10,000 lines')
})

test('a place that nobody fills stays readable', () => {
  expect(fill('{a} and {b}', { a: '{b}' })).toBe('{b} and {b}')
})
