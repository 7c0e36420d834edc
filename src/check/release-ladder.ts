import type { BranchId, VersionText } from '../domain/catalogue/product.ts'
import { isOfLine } from '../domain/catalogue/version-line.ts'
import type { VersionScheme } from '../domain/catalogue/version-scheme.ts'
import type { VersionPosition } from './version-position.ts'

/** One released release of a product. */
export interface ReleaseStep extends VersionPosition {
  readonly text: VersionText
}

/** Releases in ascending order, each version once. */
export interface ReleaseLadder {
  readonly steps: readonly ReleaseStep[]
  /** The same by branch; under null those without a branch. */
  readonly ofBranch: ReadonlyMap<BranchId | null, readonly ReleaseStep[]>
}

export function ladderOf(scheme: VersionScheme, releases: readonly ReleaseStep[]): ReleaseLadder {
  const steps = [...releases]
    .sort((a, b) => scheme.compare(a.version, b.version))
    .filter((step, position, sorted) => {
      const before = sorted[position - 1]
      return before === undefined || scheme.compare(before.version, step.version) !== 0
    })
  const ofBranch = new Map<BranchId | null, ReleaseStep[]>()
  for (const step of steps) {
    const { branch } = step.line
    const others = ofBranch.get(branch)
    if (others === undefined) ofBranch.set(branch, [step])
    else others.push(step)
  }
  return { steps, ofBranch }
}

/** The next step above a version: in its own line if there is one, else of all. */
export function nextStep(
  scheme: VersionScheme,
  { steps, ofBranch }: ReleaseLadder,
  { version, line }: VersionPosition,
): ReleaseStep | null {
  const inBranch = ofBranch.get(line.branch) ?? []
  const start = firstAbove(scheme, inBranch, version)
  // What has no branch is told apart by its numbers.
  const inLine =
    line.branch === null ? inBranch.slice(start).find((step) => isOfLine(line, step.line)) : inBranch[start]
  return inLine ?? steps[firstAbove(scheme, steps, version)] ?? null
}

/** The steps above all versions of a slot. */
export function stepsAfter(steps: readonly ReleaseStep[], slot: number): readonly ReleaseStep[] {
  let from = 0
  let to = steps.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((steps[middle]?.slot ?? 0) > slot) to = middle
    else from = middle + 1
  }
  return from === steps.length ? [] : steps.slice(from)
}

export function isOnLadder(scheme: VersionScheme, { steps }: ReleaseLadder, { version }: VersionPosition): boolean {
  const below = steps[firstAbove(scheme, steps, version) - 1]
  return below !== undefined && scheme.compare(below.version, version) === 0
}

/** Position of the first step above a version; the number of steps when there is none. */
function firstAbove(scheme: VersionScheme, steps: readonly ReleaseStep[], version: unknown): number {
  let from = 0
  let to = steps.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (scheme.compare(steps[middle]?.version, version) > 0) to = middle
    else from = middle + 1
  }
  return from
}
