import type { Branch, BranchId } from './product.ts'

/** Branches by their numbers, as they are written without leading zeros. */
interface BranchTable {
  readonly byNumbers: ReadonlyMap<string, BranchId>
  /** How many numbers the longest has. */
  readonly longest: number
}

/** A check and a page ask for thousands of versions of one product. */
const KNOWN = new WeakMap<readonly Branch[], BranchTable>()

/**
 * The branch that a version belongs to: the longest whose numbers begin the version's release numbers. Null when none
 * does. Missing numbers of the version are 0, as equal versions belong to one branch: 2024 is on 2024.0.
 *
 * @param branches never changed once they were asked about.
 * @param parts release numbers without leading zeros, from `VersionScheme.releaseParts`; none belongs nowhere.
 */
export function branchOf(branches: readonly Branch[], parts: readonly string[]): BranchId | null {
  if (parts.length === 0) return null
  let table = KNOWN.get(branches)
  if (table === undefined) {
    table = tableOf(branches)
    KNOWN.set(branches, table)
  }
  for (let length = table.longest; length > 0; length--) {
    const branch = table.byNumbers.get(firstNumbers(parts, length))
    if (branch !== undefined) return branch
  }
  return null
}

function firstNumbers(parts: readonly string[], length: number): string {
  let numbers = parts[0] ?? '0'
  for (let index = 1; index < length; index++) numbers += `.${parts[index] ?? '0'}`
  return numbers
}

function tableOf(branches: readonly Branch[]): BranchTable {
  const byNumbers = new Map<string, BranchId>()
  let longest = 0
  for (const { id } of branches) {
    // A branch keeps the spelling of its product, `22.04`.
    const numbers = id.split('.').map((number) => number.replace(/^0+(?=\d)/, ''))
    longest = Math.max(longest, numbers.length)
    const key = numbers.join('.')
    // Of two with the same numbers the first counts.
    if (!byNumbers.has(key)) byNumbers.set(key, id)
  }
  return { byNumbers, longest }
}
