import type { BranchId, VersionText } from '../../domain/catalogue/product.ts'
import { isOfLine, type VersionLine } from '../../domain/catalogue/version-line.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import {
  type BranchLabel,
  branchesInRange,
  branchOfVersion,
  compareNumbers,
  labelOfRange,
  type Numbering,
  numbersOf,
  startsBranch,
} from './branch-label.ts'

/** How a fix stands to the versions of the ranges that it ends: who has it in their own line, and who has to leave theirs. */
export interface FixReach {
  /** The fix's branch or, where it is of none, its leading numbers. */
  readonly line: BranchId
  /** True where versions of the ranges are of that line. */
  readonly own: boolean
  /** Those that are not, all of them older; null where there are none. */
  readonly others: BranchLabel | null
}

/**
 * What the check asks of each version ({@link isOfLine}), asked of whole ranges.
 *
 * @param label of these ranges.
 * @param to lies at their end or above.
 */
export function reachOfFix(
  numbering: Numbering,
  ranges: readonly VersionRange[],
  label: BranchLabel,
  to: VersionText,
): FixReach {
  const fix = placeOf(numbering, to)
  const line = (fix.line.branch ?? fix.numbers.slice(0, -1).join('.')) as BranchId
  let own = false
  let others: BranchLabel | null = null
  for (const range of ranges) {
    const { introduced, end } = range
    const start = introduced.kind === 'version' ? placeOf(numbering, introduced.version) : null
    if (start !== null && isOfLine(start.line, fix.line)) {
      own = true
      continue
    }
    own ||= endsIn(numbering, 'version' in end ? end : { kind: 'before', version: to }, fix)
    if (start !== null || !isLowest(numbering, fix)) others ??= olderThan(numbering, range, label, fix)
  }
  return { line, own: own || ranges.length === 0, others }
}

/** A version among the lines of its product. */
interface Place {
  readonly line: VersionLine
  readonly numbers: readonly number[]
}

function placeOf(numbering: Numbering, version: VersionText): Place {
  const numbers = numbersOf(numbering, version) ?? []
  return { line: { branch: branchOfVersion(numbering, version), parts: numbers.map(String) }, numbers }
}

/** Whether the last versions before an end are of the fix's line. */
function endsIn(
  numbering: Numbering,
  end: { readonly kind: 'fixed' | 'before' | 'last_affected'; readonly version: VersionText },
  fix: Place,
): boolean {
  const last = placeOf(numbering, end.version)
  if (!isOfLine(last.line, fix.line)) return false
  return end.kind === 'last_affected' || !startsBranch(last.numbers, leading(fix))
}

/** The numbers that all versions of its line share. */
function leading({ line, numbers }: Place): readonly number[] {
  return line.branch === null ? numbers.slice(0, -1) : line.branch.split('.').map(Number)
}

/** Nothing is older than 0.0. */
function isLowest({ branches }: Numbering, fix: Place): boolean {
  const numbers = leading(fix)
  return numbers.every((number) => number === 0) && (branches[0] === undefined || branches[0].id === fix.line.branch)
}

function olderThan(numbering: Numbering, range: VersionRange, label: BranchLabel, fix: Place): BranchLabel {
  const numbers = leading(fix)
  const isOlder = (branch: readonly number[]) => compareNumbers(branch, numbers) < 0
  const last = numbering.branches.findLast((branch) => isOlder(branch.numbers))?.id
  if (last === undefined) return { kind: 'older' }
  if (label.kind === 'maybe_older') return { kind: 'maybe_older', last }
  if (range.introduced.kind !== 'version') return { kind: 'and_older', last }
  const branches = branchesInRange(numbering, range)
  const older = numbering.branches.filter((branch) => branches.includes(branch.id) && isOlder(branch.numbers))
  // As the range is labelled, but for its end.
  return older.length === 0
    ? { kind: 'older' }
    : labelOfRange(
        numbering,
        { introduced: range.introduced, end: { kind: 'not_recorded', asRecorded: null } },
        older.map(({ id }) => id),
      )
}
