import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchOf } from './branch-of.ts'
import type { Branch, BranchId } from './product.ts'

function branches(...ids: string[]): Branch[] {
  return ids.map((id) => ({ id: id as BranchId, support: { kind: 'not_stated' } }))
}

test.each([
  [['2024.1', '2024.3'], '2024.3.12899', '2024.3'],
  [['2024.1', '2024.3'], '2024.31.1', null],
  [['2024.1', '2024.3'], '2024.2.1', null],
  [['8', '8.1', '8.1.2'], '8.1.3', '8.1'],
  [['8.1', '8'], '8.2', '8'],
  [['8.1', '8'], '8.1.1', '8.1'],
  [['8'], '80.1', null],
  [['22.04', '22.10'], '22.4.1', '22.04'],
  [['2024.0', '2024.1'], '2024', '2024.0'],
  [['2024.1'], '2024', null],
  [[], '1.0', null],
  [['0'], '', null],
] as const)('of %j, %s is on %s', (ids, version, expected) => {
  expect(branchOf(branches(...ids), version === '' ? [] : version.split('.'))).toBe(expected)
})

/** The rule as it is told, asked branch by branch. */
function branchByHand(all: readonly Branch[], parts: readonly string[]): BranchId | null {
  const numbersOf = (id: string) => id.split('.').map((number) => number.replace(/^0+(?=\d)/, ''))
  const fitting = all.filter(({ id }) => numbersOf(id).every((number, index) => number === (parts[index] ?? '0')))
  const longest = Math.max(0, ...fitting.map(({ id }) => numbersOf(id).length))
  return fitting.find(({ id }) => numbersOf(id).length === longest)?.id ?? null
}

test('it is the longest that fits, and of several as long the first, whatever branches there are', () => {
  const number = fc.constantFrom('0', '1', '2', '01', '10')
  const id = fc.array(number, { minLength: 1, maxLength: 3 }).map((numbers) => numbers.join('.'))
  const parts = fc.array(fc.constantFrom('0', '1', '2', '10'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(id, { maxLength: 6 }), parts, (ids, version) => {
      const all = branches(...ids)
      expect(branchOf(all, version)).toBe(branchByHand(all, version))
    }),
    { numRuns: 2_000 },
  )
})
