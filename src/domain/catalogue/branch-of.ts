import type { Branch, BranchId } from './product.ts'

/**
 * The branch that a version belongs to: the longest whose numbers begin the version's release numbers. Null when none
 * does. Missing numbers of the version are 0, as equal versions belong to one branch: 2024 is on 2024.0.
 *
 * @param parts release numbers without leading zeros, from `VersionScheme.releaseParts`; none belongs nowhere.
 */
export function branchOf(branches: readonly Branch[], parts: readonly string[]): BranchId | null {
  if (parts.length === 0) return null
  let longest: BranchId | null = null
  let length = 0
  for (const { id } of branches) {
    const numbers = id.split('.')
    if (numbers.length > length && numbers.every((number, index) => isSameNumber(number, parts[index] ?? '0'))) {
      longest = id
      length = numbers.length
    }
  }
  return longest
}

/** A branch keeps the spelling of its product, `22.04`. */
function isSameNumber(number: string, part: string): boolean {
  return number === part || (number.startsWith('0') && number.replace(/^0+(?=\d)/, '') === part)
}
