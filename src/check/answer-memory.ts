import type { BranchId } from '../domain/catalogue/product.ts'
import type { VersionLine } from '../domain/catalogue/version-line.ts'
import type { AdvisoryAnswer } from './answer.ts'
import { type BoundTable, boundSlot, lastSlot, slotOf } from './bound-table.ts'
import type { CheckFragment } from './check-fragment.ts'
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
  /** The slots of the releases that the fragment's upgrades go to; holes likewise. */
  readonly targets: (readonly number[] | undefined)[]
  /** Of how many leading numbers anything of the product can tell a line, where the catalogue has no branch for it. */
  readonly leadingNumbers: () => number
  count: number
}

/** About a hundred MB, of answers of ordinary length. */
const MOST_ANSWERS = 100_000
/** Of one advisory; then it starts anew. A fleet runs few lines at a time, and releases are asked about line by line. */
const MOST_OF_FRAGMENT = 8

/** Where the bounds of a product's advisories lie. */
interface SlotTable {
  readonly ranges: RangeTable
  readonly bounds: BoundTable
}

/** @param leadingNumbers asked once, when first needed. */
export function emptyAnswerMemory(leadingNumbers: () => number): AnswerMemory {
  let known: number | null = null
  return {
    ofFragment: [],
    targets: [],
    leadingNumbers: () => {
      known ??= leadingNumbers()
      return known
    },
    count: 0,
  }
}

/** @returns undefined when it has to be found out. */
export function recallAnswer(
  memory: AnswerMemory,
  owner: number,
  { slot, line }: VersionPosition,
): RememberedAnswer | undefined {
  for (let one = memory.ofFragment[owner]; one !== undefined; one = one.next) {
    if (one.from <= slot && slot <= one.to && isOfSameLine(one, line, memory)) return one
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
  const before = memory.ofFragment[owner]
  const next = before !== undefined && before.length < MOST_OF_FRAGMENT ? before : undefined
  const { from, to } = untoldApart(memory, table, owner, fragment, slot)
  const rank = answer === null ? 0 : answerRank(answer)
  const length = (next?.length ?? 0) + 1
  const one = { owner, rank, from, to, branch: line.branch, parts: line.parts, answer, next, length }
  memory.ofFragment[owner] = one
  // Answers that started anew count on, so the whole starts anew a little sooner.
  memory.count++
  return one
}

/** The slots around one between which the advisory names no bound, no fix and no release to go to. */
function untoldApart(
  memory: AnswerMemory,
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
  const end = ranges.firstOfFragment[owner + 1] ?? ranges.lows.length
  for (let number = ranges.firstOfFragment[owner] ?? 0; number < end; number++) {
    cutAt(ranges.lows[number] ?? 0)
    cutAt((ranges.highs[number] ?? 0) + 1)
    const fix = ranges.fixes[number] ?? -1
    if (fix >= 0) cutAt(boundSlot(fix))
  }
  const targets = memory.targets[owner] ?? targetSlots(fragment, bounds)
  memory.targets[owner] = targets
  for (const target of targets) cutAt(target)
  return { from, to }
}

function targetSlots({ vulnerabilities }: CheckFragment, bounds: BoundTable): readonly number[] {
  return vulnerabilities
    .flatMap(({ remediations = [], statements = [] }) => [
      ...remediations,
      ...statements.flatMap((statement) => statement.remediations ?? []),
    ])
    .flatMap(({ to }) => {
      const version = to === undefined ? null : bounds.scheme.parse(to)
      return version?.ok ? [slotOf(bounds, version.value)] : []
    })
}

/**
 * How many leading numbers of a version can tell its line anywhere in a product (`isOfLine`, and the branches that
 * advice is for): no more than its longest bound, release or named branch has.
 *
 * @param releases those of no branch.
 */
export function leadingNumbers(
  fragments: readonly CheckFragment[],
  { texts }: BoundTable,
  releases: readonly { readonly line: VersionLine }[],
): number {
  let most = 0
  for (const text of texts) most = Math.max(most, text.split('.').length - 1)
  for (const { line } of releases) most = Math.max(most, line.parts.length - 1)
  for (const { vulnerabilities } of fragments) {
    for (const { remediations = [], statements = [] } of vulnerabilities) {
      for (const { branches = [] } of [...remediations, ...statements.flatMap((one) => one.remediations ?? [])]) {
        for (const branch of branches) most = Math.max(most, branch.split('.').length)
      }
    }
  }
  return most
}

/** Versions of one branch are of one line; what the catalogue has no branch for is told by its leading numbers. */
function isOfSameLine({ branch, parts }: RememberedAnswer, line: VersionLine, memory: AnswerMemory): boolean {
  if (branch !== line.branch) return false
  if (branch !== null) return true
  const numbers = memory.leadingNumbers()
  for (let index = 0; index < numbers; index++) if (parts[index] !== line.parts[index]) return false
  return true
}
