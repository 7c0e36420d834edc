import { advisoryAnswer } from './advisory-answer.ts'
import type { AdvisoryAnswer, Answer, Verdict } from './answer.ts'
import { recallAnswer, rememberAnswer } from './answer-memory.ts'
import {
  affectedSentence,
  judgedSentences,
  leftAsideSentence,
  type UnreadVersion,
  undatedSentences,
  unreadSentences,
} from './answer-reasons.ts'
import type { CheckFragment } from './check-fragment.ts'
import type { CheckableProduct } from './checkable-product.ts'
import { ownersAt } from './interval-index.ts'
import { judgeFragment } from './judge-fragment.ts'
import { answerRank, inOrder, type JudgedAdvisories, type RankedAnswer } from './ranked-answer.ts'
import { isOnLadder } from './release-ladder.ts'
import { noMoveReason, safeMove } from './safe-move.ts'
import { positionOf, type VersionPosition } from './version-position.ts'

/**
 * Is this version of the product affected, and what is to be done? `not_affected` only where nothing speaks against
 * it: what cannot be read or is not recorded gives `unknown`.
 *
 * @param versionText as the customer has it; empty for a service whose version nobody sees.
 */
export function checkVersion(product: CheckableProduct, versionText: string): Answer {
  const version = versionText.trim()
  const read = readVersion(product, version)
  if (read.kind !== 'read') return answerUnread(product, version, read)
  const { position } = read
  const owners = product.versions === null ? [] : ownersAt(product.versions.candidates, position.slot)
  const judged = judgeAt(product, owners, position)
  return answerOf(product, version, position, judged, judged.advisories.length === 0 ? undatedSentences(product) : null)
}

/** Why a version is unknown whatever the advisories say. */
type OpenSentences = readonly [headline: string, rest: string]

type ReadVersion = { readonly kind: 'read'; readonly position: VersionPosition } | UnreadVersion

function readVersion({ versions }: CheckableProduct, version: string): ReadVersion {
  if (version === '') return { kind: 'not_given' }
  if (versions === null) return { kind: 'no_scheme' }
  const parsed = versions.scheme.parse(version)
  if (!parsed.ok) return { kind: 'malformed', error: parsed.error }
  return { kind: 'read', position: positionOf(versions.bounds, versions.branches, parsed.value) }
}

/**
 * Without a version it is known only what holds for every version; all that names versions is unknown. A service is
 * answered by dates, and needs a version only where an advisory names versions.
 */
function answerUnread(product: CheckableProduct, version: string, read: UnreadVersion): Answer {
  const judged = product.memory.everyVersion ?? judgeEveryVersion(product)
  product.memory.everyVersion = judged
  const { advisories, needingVersion } = judged
  if (product.deployment !== 'service' || needingVersion > 0) {
    return answerOf(product, version, null, judged, unreadSentences(product, read, needingVersion))
  }
  const undated = advisories.length === 0 ? undatedSentences(product) : null
  const answer = answerOf(product, version, null, judged, undated)
  return version === '' ? answer : { ...answer, reason: `${answer.reason} ${leftAsideSentence(product, version)}` }
}

function answerOf(
  product: CheckableProduct,
  version: string,
  position: VersionPosition | null,
  judged: JudgedAdvisories,
  /** Null when the advisories are enough. */
  open: OpenSentences | null,
): Answer {
  const { versions } = product
  const { advisories, unknown } = judged
  const verdict = verdictOf(judged, open !== null)
  const upgrade = verdict === 'not_affected' || position === null ? null : safeMove(product, position, verdict, unknown)
  const sentences = sentencesOf(product, judged, open)
  return {
    product: product.id,
    version,
    verdict,
    advisories,
    upgrade,
    headline: sentences[0] ?? '',
    reason: sentences.filter((sentence) => sentence !== '').join(' '),
    knownRelease:
      position === null || versions === null ? null : isOnLadder(versions.scheme, versions.releases, position),
    upgradeReason: verdict === 'not_affected' || upgrade !== null ? null : noMoveReason(product, position, verdict),
  }
}

/** What matters most, then the rest; sentences may be empty. */
function sentencesOf(
  product: CheckableProduct,
  judged: JudgedAdvisories,
  open: OpenSentences | null,
): readonly string[] {
  if (open === null) return judgedSentences(product, judged)
  // What is open is counted where it is said why; besides, only what holds for all versions says something.
  const affected = affectedSentence(judged, product.words)
  return affected === null ? open : [affected, ...open]
}

function verdictOf({ affected, unknown }: JudgedAdvisories, isOpen: boolean): Verdict {
  if (affected > 0) return 'affected'
  return isOpen || unknown > 0 ? 'unknown' : 'not_affected'
}

/** @param owners positions of the fragments that may count at the position. */
function judgeAt(product: CheckableProduct, owners: readonly number[], position: VersionPosition): JudgedAdvisories {
  const { versions, fragments } = product
  const counting: RankedAnswer[] = []
  for (const owner of owners) {
    const fragment = fragments[owner]
    if (versions === null || fragment === undefined) continue
    const { answers } = versions.memory
    const one =
      recallAnswer(answers, owner, position) ??
      rememberAnswer(answers, versions, {
        owner,
        fragment,
        position,
        answer: answerAt(product, owner, fragment, position),
      })
    if (one.answer !== null) counting.push(one)
  }
  return inOrder(counting, 0)
}

/** Null when the advisory does not affect the version. */
function answerAt(
  product: CheckableProduct,
  owner: number,
  fragment: CheckFragment,
  position: VersionPosition | null,
): AdvisoryAnswer | null {
  const judgement = judgeFragment(product, owner, position)
  return judgement.verdict === 'not_affected' ? null : advisoryAnswer(product, owner, fragment, judgement, position)
}

/** What holds whatever the version is. */
function judgeEveryVersion(product: CheckableProduct): JudgedAdvisories {
  const counting: RankedAnswer[] = []
  let needingVersion = 0
  for (const [owner, fragment] of product.fragments.entries()) {
    const judgement = judgeFragment(product, owner, null)
    if (judgement.needsVersion) needingVersion++
    if (judgement.verdict === 'not_affected') continue
    const answer = advisoryAnswer(product, owner, fragment, judgement, null)
    counting.push({ owner, rank: answerRank(answer), answer })
  }
  return inOrder(counting, needingVersion)
}
