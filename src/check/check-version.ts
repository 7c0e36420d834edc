import { SEVERITY_LEVELS } from '../domain/assessment/severity-policy.ts'
import { advisoryAnswer } from './advisory-answer.ts'
import type { AdvisoryAnswer, Answer, Verdict } from './answer.ts'
import {
  affectedSentence,
  countSentence,
  leftAsideSentence,
  type UnreadVersion,
  undatedSentence,
  unreadSentence,
} from './answer-reasons.ts'
import type { CheckableProduct, JudgedAdvisories } from './checkable-product.ts'
import { ownersAt } from './interval-index.ts'
import { judgeFragment } from './judge-fragment.ts'
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
  const { advisories } = judgeAll(product, owners, position)
  return answerOf(product, version, position, advisories, advisories.length === 0 ? undatedSentence(product) : null)
}

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
  const judged = product.memory.everyVersion ?? judgeAll(product, [...product.fragments.keys()], null)
  product.memory.everyVersion = judged
  const { advisories, needingVersion } = judged
  if (product.deployment !== 'service' || needingVersion > 0) {
    return answerOf(product, version, null, advisories, unreadSentence(product, read, needingVersion))
  }
  const undated = advisories.length === 0 ? undatedSentence(product) : null
  const answer = answerOf(product, version, null, advisories, undated)
  return version === '' ? answer : { ...answer, reason: `${leftAsideSentence(product, version)} ${answer.reason}` }
}

function answerOf(
  product: CheckableProduct,
  version: string,
  position: VersionPosition | null,
  advisories: readonly AdvisoryAnswer[],
  /** Why it is unknown whatever the advisories say; null when they are enough. */
  open: string | null,
): Answer {
  const { versions } = product
  const verdict = verdictOf(advisories, open !== null)
  const doubts = advisories.filter((advisory) => advisory.verdict === 'unknown').length
  const upgrade = verdict === 'not_affected' || position === null ? null : safeMove(product, position, verdict, doubts)
  // What is open is counted where it is said why; besides, only what holds for all versions says something.
  const counts = open === null ? countSentence(product, advisories) : affectedSentence(advisories, product.words)
  return {
    product: product.id,
    version,
    verdict,
    advisories,
    upgrade,
    reason: [open, counts].filter((sentence) => sentence !== null).join(' '),
    knownRelease: position !== null && versions !== null && isOnLadder(versions.scheme, versions.releases, position),
    upgradeReason: verdict === 'not_affected' || upgrade !== null ? null : noMoveReason(product, position, verdict),
  }
}

function verdictOf(advisories: readonly AdvisoryAnswer[], isOpen: boolean): Verdict {
  if (advisories.some(({ verdict }) => verdict === 'affected')) return 'affected'
  return isOpen || advisories.length > 0 ? 'unknown' : 'not_affected'
}

function judgeAll(
  product: CheckableProduct,
  owners: readonly number[],
  position: VersionPosition | null,
): JudgedAdvisories {
  const advisories: AdvisoryAnswer[] = []
  let needingVersion = 0
  for (const owner of owners) {
    const fragment = product.fragments[owner]
    const judgement = judgeFragment(product, owner, position)
    if (judgement.needsVersion) needingVersion++
    if (fragment === undefined || judgement.verdict === 'not_affected') continue
    advisories.push(advisoryAnswer(product, owner, fragment, judgement, position))
  }
  return { advisories: advisories.sort(inOrder), needingVersion }
}

/** What affects first, then the most severe, levels that nobody states last, then by id. */
function inOrder(a: AdvisoryAnswer, b: AdvisoryAnswer): number {
  if (a.verdict !== b.verdict) return a.verdict === 'affected' ? -1 : 1
  const severity = severityRank(a) - severityRank(b)
  return severity !== 0 ? severity : a.id < b.id ? -1 : 1
}

function severityRank({ severity }: AdvisoryAnswer): number {
  return severity === null ? SEVERITY_LEVELS.length : SEVERITY_LEVELS.indexOf(severity)
}
