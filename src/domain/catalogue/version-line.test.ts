import { expect, test } from 'vitest'
import type { BranchId } from './product.ts'
import { isOfLine, type VersionLine } from './version-line.ts'

function line(version: string, branch: string | null = null): VersionLine {
  return { branch: branch as BranchId | null, parts: version.split('.') }
}

test.each([
  // The catalogue's branches decide wherever it has one.
  [line('2024.3.1', '2024.3'), line('2024.3.9', '2024.3'), true],
  [line('2024.3.1', '2024.3'), line('2024.2.9', '2024.2'), false],
  [line('2024.3.1', '2024.3'), line('2024.3.9'), false],
  [line('2024.3.1'), line('2024.3.9', '2024.3'), false],
  // Else all numbers of the other but its last.
  [line('2021.3.12725'), line('2021.3.11057'), true],
  [line('2021.3.12725.1'), line('2021.3.11057'), true],
  [line('2021.2.1'), line('2021.3.11057'), false],
  [line('2021'), line('2021.3.11057'), false],
  [line('2.6.0.778'), line('2.6.0'), true],
  [line('7'), line('5'), true],
] as const)('%j is of the line of %j: %s', (version, other, expected) => {
  expect(isOfLine(version, other)).toBe(expected)
})
