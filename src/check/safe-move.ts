import { fill } from '../base/fill.ts'
import { isOfLine } from '../domain/catalogue/version-line.ts'
import type { SafeMove, Verdict } from './answer.ts'
import { idsWords } from './answer-reasons.ts'
import type { CheckableProduct, LadderByUnknown, OpenAdvisories, ProductVersions } from './checkable-product.ts'
import { ownersAt } from './interval-index.ts'
import { judgeFragment } from './judge-fragment.ts'
import type { MoveSentences, ReasonWords } from './reason-words.ts'
import { isOnLadder, ladderOf, nextStep, type ReleaseStep } from './release-ladder.ts'
import type { VersionPosition } from './version-position.ts'

/**
 * The smallest release above a version that no advisory is known to affect: in its own line if there is one, else of
 * all; where a later one leaves less open than that, the reason names it. From a version of which nobody can say, it is
 * the smallest of those that leave least open, and there is none where each leaves as much: going there would settle
 * nothing.
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
  const nearest = nextStep(versions.scheme, versions.clear, from)
  if (nearest === null) return null
  // Where the nearest leaves nothing open, it is the one: what all the others leave open need not be found out.
  const isNearest = verdict === 'affected' || unknownAt(product, versions, nearest).ids.length === 0
  const step = isNearest ? nearest : leastUnknownStep(product, versions, from, doubts)
  if (step === null) return null
  const sameBranch = isOfLine(from.line, step.line)
  const unknown = unknownAt(product, versions, step)
  const known = unknown.ids.length === 0 ? 'known' : step === nearest ? 'clear' : 'leastUnknown'
  return {
    version: step.text,
    branch: step.line.branch,
    sameBranch,
    unknown: unknown.ids,
    reason: [
      fill(moveSentences(from, sameBranch, product.words)[known], { branch: from.line.branch ?? '' }),
      ...(unknown.ids.length === 0 ? [] : [openThereSentence(product, versions, step, unknown)]),
    ].join(' '),
  }
}

function moveSentences({ line }: VersionPosition, sameBranch: boolean, { move }: ReasonWords): MoveSentences {
  return sameBranch ? move.sameBranch : line.branch === null ? move.otherThanOwn : move.otherBranch
}

/** What a release leaves open, and which later one leaves less: whoever goes there is told at once what they would hear there. */
function openThereSentence(
  product: CheckableProduct,
  versions: ProductVersions,
  step: ReleaseStep,
  { ids, told }: OpenAdvisories,
): string {
  const { openThere, lessOpenAt } = product.words.move
  const better = leastUnknownStep(product, versions, step, ids.length)
  return better === null ? fill(openThere, { ids: told }) : fill(lessOpenAt, { ids: told, version: better.text })
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
    const isBest = verdict === 'unknown' && isBestRelease(product, versions, from)
    return isBest ? words.move.newestAndBest : words.move.noLater
  }
  return verdict === 'affected' ? words.move.allAffected : words.move.noneBetter
}

/** Whether it is a release, and no other that no advisory is known to affect leaves less open. */
function isBestRelease(product: CheckableProduct, versions: ProductVersions, from: VersionPosition): boolean {
  const { scheme, clear } = versions
  if (!isOnLadder(scheme, clear, from)) return false
  const [best] = laddersByUnknown(product, versions)
  return best !== undefined && isOnLadder(scheme, best.ladder, from)
}

function unknownAt(product: CheckableProduct, versions: ProductVersions, step: ReleaseStep): OpenAdvisories {
  const known = versions.memory.unknownAt.get(step)
  if (known !== undefined) return known
  const fragments = ownersAt(versions.candidates, step.slot)
    .filter((owner) => judgeFragment(product, owner, step).verdict === 'unknown')
    .flatMap((owner) => product.fragments[owner] ?? [])
  const unknown = {
    ids: fragments.map(({ id }) => id).sort(),
    told: fragments.length === 0 ? '' : idsWords(fragments, product.words),
  }
  versions.memory.unknownAt.set(step, unknown)
  return unknown
}

/** The next release that leaves less open than the version does, and than which no later one leaves less open. */
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
    const { length } = unknownAt(product, versions, step).ids
    const group = groups.get(length)
    if (group === undefined) groups.set(length, [step])
    else group.push(step)
  }
  memory.byUnknown = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([unknown, steps]) => ({ unknown, ladder: ladderOf(scheme, steps) }))
  return memory.byUnknown
}
