import type { BranchId, VersionText } from '../../domain/catalogue/product.ts'
import { isOfLine, type VersionLine } from '../../domain/catalogue/version-line.ts'
import type { UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import {
  type BranchLabel,
  branchOfNumbers,
  compareNumbers,
  labelOfRange,
  type Numbering,
  numbersOf,
  startsBranch,
} from './branch-label.ts'

/** How a fix stands to the versions of the ranges that it ends: who has it in their own line, and who has to leave theirs. */
export interface FixReach {
  /** As {@link lineOfFix} has it. */
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
  let own = false
  let others: BranchLabel | null = null
  for (const range of ranges) {
    const { introduced, end } = range
    const start = introduced.kind === 'version' ? placeOf(numbering, introduced.version) : null
    if (start !== null && isOfLine(start.line, fix.line)) {
      own = true
      continue
    }
    own ||= endsIn('version' in end && end.version !== to ? placeOf(numbering, end.version) : fix, end, fix)
    if (start !== null || !isLowest(numbering, fix)) others ??= olderThan(numbering, range, label, start, fix)
  }
  return { line: nameOf(fix), own: own || ranges.length === 0, others }
}

/** Its branch or, where it is of none, its leading numbers. */
export function lineOfFix(numbering: Numbering, to: VersionText): BranchId {
  return nameOf(placeOf(numbering, to))
}

function nameOf({ line, numbers }: Place): BranchId {
  return line.branch ?? (numbers.slice(0, -1).join('.') as BranchId)
}

/** A version among the lines of its product. */
interface Place {
  readonly line: VersionLine
  readonly numbers: readonly number[]
}

/** The same few versions are asked for in each row of a page. A product has more than one would keep. */
const PLACES = new WeakMap<Numbering, Map<VersionText, Place>>()
const PLACES_KEPT = 64

function placeOf(numbering: Numbering, version: VersionText): Place {
  const places = PLACES.get(numbering) ?? new Map<VersionText, Place>()
  PLACES.set(numbering, places)
  const known = places.get(version)
  if (known !== undefined) return known
  if (places.size >= PLACES_KEPT) places.clear()
  const place = findPlace(numbering, version)
  places.set(version, place)
  return place
}

function findPlace(numbering: Numbering, version: VersionText): Place {
  const numbers = numbersOf(numbering, version)
  if (numbers === null) return { line: { branch: null, parts: [] }, numbers: [] }
  const branch = branchOfNumbers(numbering, numbers)
  // Numbers tell lines apart only outside of all branches.
  return { line: { branch, parts: branch === null ? numbers.map(String) : [] }, numbers }
}

/** Whether the last versions of a range are of the fix's line: those before its end, or before the fix where it has none. */
function endsIn(last: Place, { kind }: UpperBound, fix: Place): boolean {
  if (!isOfLine(last.line, fix.line)) return false
  return kind === 'last_affected' || !startsBranch(last.numbers, leading(fix))
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

/** @param start of the range; null where no version is said. */
function olderThan(
  numbering: Numbering,
  { introduced }: VersionRange,
  label: BranchLabel,
  start: Place | null,
  fix: Place,
): BranchLabel {
  const numbers = leading(fix)
  const { branches } = numbering
  const last = branches.findLast((branch) => compareNumbers(branch.numbers, numbers) < 0)
  if (last === undefined) return { kind: 'older' }
  if (label.kind === 'maybe_older') return { kind: 'maybe_older', last: last.id }
  if (start === null) return { kind: 'and_older', last: last.id }
  const first = branches.find((branch) => compareNumbers(branch.numbers, start.numbers) >= 0)
  if (first === undefined || compareNumbers(first.numbers, last.numbers) > 0) return { kind: 'older' }
  // As the range is labelled, but for its end.
  return labelOfRange(numbering, { introduced, end: { kind: 'not_recorded', asRecorded: null } }, [first.id, last.id])
}
