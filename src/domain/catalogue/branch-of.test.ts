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
