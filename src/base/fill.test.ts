import { expect, test } from 'vitest'
import { fill } from './fill.ts'

test('what is known stands in its place', () => {
  expect(fill('Go to {version}, branch {branch}', { version: '2.0', branch: '2' })).toBe('Go to 2.0, branch 2')
})

test('a place that nobody fills stays readable, and what was filled in is not filled again', () => {
  expect(fill('{a} and {b}', { a: '{b}' })).toBe('{b} and {b}')
})
