import { expect, test } from 'vitest'
import { cvssBand } from './cvss-band.ts'

test.each([
  [0, 'None'],
  [0.1, 'Low'],
  [3.9, 'Low'],
  [4, 'Medium'],
  [6.9, 'Medium'],
  [7, 'High'],
  [8.9, 'High'],
  [9, 'Critical'],
  [10, 'Critical'],
] as const)('a score of %d is %s from 3.0 on', (score, band) => {
  for (const version of ['3.0', '3.1', '4.0'] as const) expect(cvssBand(version, score)).toBe(band)
})

test('2.0 has no scale of its own', () => {
  expect(cvssBand('2.0', 9.3)).toBeNull()
})
