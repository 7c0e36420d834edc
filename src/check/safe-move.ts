import { fill } from '../base/fill.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import { isOfLine } from '../domain/catalogue/version-line.ts'
import type { SafeMove, Verdict } from './answer.ts'
import type { CheckableProduct, LadderByUnknown, ProductVersions } from './checkable-product.ts'
import { ownersAt } from './interval-index.ts'
import { judgeFragment } from './judge-fragment.ts'
import type { MoveSentences, ReasonWords } from './reason-words.ts'
import { ladderOf, nextStep, type ReleaseStep } from './release-ladder.ts'
import type { VersionPosition } from './version-position.ts'

/**
 * The smallest release above a version that no advisory is known to affect: in its own line if there is one, else of
 * all. From a version of which nobody can say, it is the smallest of those of which least is unknown, and there is none
 * where as much is unknown of each: going there would settle nothing.
 *
 * Never a way down: who goes back may lose data, and fixes of other flaws.
 *
 * @param doubts of how many advisories nobody can say whether they affect the version.
 */
export function safeMove(
  product: CheckableProduct,
  from: VersionPosition,
  verdict: Exclude<Verdict, 'not_affected'>,
  doubts: number,
): SafeMove | null {
  const { versions } = product
  // The customer of a service cannot choose its release.
  if (versions === null || product.deployment === 'service') return null
  const step =
    verdict === 'affected'
      ? nextStep(versions.scheme, versions.clear, from)
      : leastUnknownStep(product, versions, from, doubts)
  if (step === null) return null
  const sameBranch = isOfLine(from.line, step.line)
  const unknown = unknownAt(product, versions, step)
  return {
    version: step.text,
    branch: step.line.branch,
    sameBranch,
    unknown,
    reason: reasonOf(
      from,
      step,
      sameBranch,
      verdict === 'affected' ? 'clear' : unknown.length === 0 ? 'known' : 'leastUnknown',
      product.words,
    ),
  }
}

function reasonOf(
  { line }: VersionPosition,
  step: ReleaseStep,
  sameBranch: boolean,
  known: keyof MoveSentences,
  { move }: ReasonWords,
): string {
  const sentences = sameBranch ? move.sameBranch : line.branch === null ? move.otherThanOwn : move.otherBranch
  return fill(sentences[known], { version: step.text, branch: line.branch ?? '' })
}

/** Why there is no move from a version that is affected or unknown. */
export function noMoveReason(
  product: CheckableProduct,
  from: VersionPosition | null,
  verdict: Exclude<Verdict, 'not_affected'>,
): string {
  const { versions, words } = product
  if (product.deployment === 'service') return words.move.service
  if (versions === null || from === null) return words.move.noVersion
  if (nextStep(versions.scheme, versions.releases, from) === null) {
    return words.move.noLater
  }
  return verdict === 'affected' ? words.move.allAffected : words.move.noneBetter
}

/** Advisories of which nobody can say whether they affect a release. */
function unknownAt(product: CheckableProduct, versions: ProductVersions, step: ReleaseStep): readonly AdvisoryId[] {
  const known = versions.memory.unknownAt.get(step)
  if (known !== undefined) return known
  const unknown = ownersAt(versions.candidates, step.slot)
    .filter((owner) => judgeFragment(product, owner, step).verdict === 'unknown')
    .flatMap((owner) => product.fragments[owner]?.id ?? [])
    .sort()
  versions.memory.unknownAt.set(step, unknown)
  return unknown
}

/** The next release of which less is unknown than of the version, and of no later one less. */
function leastUnknownStep(
  product: CheckableProduct,
  versions: ProductVersions,
  from: VersionPosition,
  doubts: number,
): ReleaseStep | null {
  for (const { unknown, ladder } of laddersByUnknown(product, versions)) {
    if (unknown >= doubts) break
    const step = nextStep(versions.scheme, ladder, from)
    if (step !== null) return step
  }
  return null
}

/** The releases that nothing recorded affects, by how much is unknown; found when first asked for, for it takes a while. */
function laddersByUnknown(product: CheckableProduct, versions: ProductVersions): readonly LadderByUnknown[] {
  const { memory, scheme, clear } = versions
  if (memory.byUnknown !== null) return memory.byUnknown
  const groups = new Map<number, ReleaseStep[]>()
  for (const step of clear.steps) {
    const { length } = unknownAt(product, versions, step)
    const group = groups.get(length)
    if (group === undefined) groups.set(length, [step])
    else group.push(step)
  }
  memory.byUnknown = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([unknown, steps]) => ({ unknown, ladder: ladderOf(scheme, steps) }))
  return memory.byUnknown
}
