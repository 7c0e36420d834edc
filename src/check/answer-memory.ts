import type { BranchId } from '../domain/catalogue/product.ts'
import type { VersionLine } from '../domain/catalogue/version-line.ts'
import type { AdvisoryAnswer } from './answer.ts'
import { type BoundTable, boundSlot, lastSlot, slotOf } from './bound-table.ts'
import type { CheckFragment, CheckRemediation } from './check-fragment.ts'
import type { RangeTable } from './range-table.ts'
import { answerRank, type RankedAnswer } from './ranked-answer.ts'
import type { VersionPosition } from './version-position.ts'

/** What one advisory says of all versions of one line between two slots, none of which it can tell from another. */
interface RememberedAnswer extends RankedAnswer {
  /** First and last slot, both included. */
  readonly from: number
  readonly to: number
  /** Of the line of the versions. */
  readonly branch: BranchId | null
  readonly parts: readonly string[]
  /** What the same advisory says of other versions: a chain, because each step to another place in memory costs. */
  readonly next: RememberedAnswer | undefined
  /** How many there are of the advisory, with this one. */
  readonly length: number
}

/**
 * An answer names no version: it changes only where a bound of the advisory lies between two versions, or where they are
 * of different lines. So whoever asks for a fleet gets the same answers many times, and each is made once.
 */
export interface AnswerMemory {
  /** By position of the fragment; holes where nobody asked yet. */
  readonly ofFragment: (RememberedAnswer | undefined)[]
  count: number
}

/** About a hundred MB, of answers of ordinary length. */
const MOST_ANSWERS = 100_000
/** Of one advisory: a fleet runs few lines at a time. */
const MOST_OF_FRAGMENT = 8

/** Where the bounds of a product's advisories lie. */
interface SlotTable {
  readonly ranges: RangeTable
  readonly bounds: BoundTable
}

export function emptyAnswerMemory(): AnswerMemory {
  return { ofFragment: [], count: 0 }
}

/** @returns undefined when it has to be found out. */
export function recallAnswer(
  { ofFragment }: AnswerMemory,
  owner: number,
  { slot, line }: VersionPosition,
): RememberedAnswer | undefined {
  for (let one = ofFragment[owner]; one !== undefined; one = one.next) {
    if (one.from <= slot && slot <= one.to && isOfSameLine(one, line)) return one
  }
  return undefined
}

interface FoundAnswer {
  readonly owner: number
  readonly fragment: CheckFragment
  readonly position: VersionPosition
  readonly answer: AdvisoryAnswer | null
}

export function rememberAnswer(
  memory: AnswerMemory,
  table: SlotTable,
  { owner, fragment, position, answer }: FoundAnswer,
): RememberedAnswer {
  const { slot, line } = position
  if (memory.count >= MOST_ANSWERS) {
    memory.ofFragment.length = 0
    memory.count = 0
  }
  const next = memory.ofFragment[owner]
  const length = (next?.length ?? 0) + 1
  const { from, to } = untoldApart(table, owner, fragment, slot)
  const rank = answer === null ? 0 : answerRank(answer)
  const one = { owner, rank, from, to, branch: line.branch, parts: line.parts, answer, next, length }
  if (length <= MOST_OF_FRAGMENT) {
    memory.ofFragment[owner] = one
    memory.count++
  }
  return one
}

/** The slots around one between which the advisory names no bound, no fix and no release to go to. */
function untoldApart(
  { ranges, bounds }: SlotTable,
  owner: number,
  fragment: CheckFragment,
  slot: number,
): { readonly from: number; readonly to: number } {
  let from = 0
  let to = lastSlot(bounds)
  function cutAt(first: number): void {
    if (first <= slot) from = Math.max(from, first)
    else to = Math.min(to, first - 1)
  }
  function cutAtTargets(remediations: readonly CheckRemediation[] | undefined): void {
    for (const { to: target } of remediations ?? []) {
      const version = target === undefined ? null : bounds.scheme.parse(target)
      if (version?.ok) cutAt(slotOf(bounds, version.value))
    }
  }
  const end = ranges.firstOfFragment[owner + 1] ?? ranges.lows.length
  for (let number = ranges.firstOfFragment[owner] ?? 0; number < end; number++) {
    cutAt(ranges.lows[number] ?? 0)
    cutAt((ranges.highs[number] ?? 0) + 1)
    const fix = ranges.fixes[number] ?? -1
    if (fix >= 0) cutAt(boundSlot(fix))
  }
  for (const { remediations, statements = [] } of fragment.vulnerabilities) {
    cutAtTargets(remediations)
    for (const statement of statements) cutAtTargets(statement.remediations)
  }
  return { from, to }
}

/** Versions of one branch are of one line; what the catalogue has no branch for is told by its numbers. */
function isOfSameLine({ branch, parts }: RememberedAnswer, line: VersionLine): boolean {
  if (branch !== line.branch) return false
  if (branch !== null) return true
  return parts.length === line.parts.length && parts.every((part, index) => part === line.parts[index])
}
