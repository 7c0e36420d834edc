import type { Instant } from '../../base/instant.ts'
import { startOfDay } from '../../base/instant.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { Draft } from '../approval/draft.ts'
import { type Seal, sealOf } from '../approval/seal.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import { approvalState } from '../policy/approval-policy.ts'
import { blocksPublication, type Finding } from '../policy/finding.ts'
import type { LedgerEntry, RecordedApproval } from './ledger-entry.ts'
import type { InstantPrecision, RevisionAction } from './published-advisory.ts'

/** Why a draft does not become a revision now. */
export type PublicationRefusal =
  | { readonly kind: 'no_id' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'not_approved' }
  | { readonly kind: 'approved_later'; readonly approvedAt: Instant; readonly asOf: Instant }
  /** What was agreed to is what the newest revision replaced. */
  | { readonly kind: 'approval_replaced'; readonly approvedAt: Instant; readonly replacedAt: Instant }
  | { readonly kind: 'blocked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'not_due'; readonly releaseAt: Instant }

type PublishedHistory = readonly Pick<LedgerEntry, 'seal' | 'action' | 'publishedAt'>[]

/**
 * The draft with the approvals that still count: given after the newest revision came out, so that what was replaced
 * does not come back by itself, and not after the moment of publication.
 */
export function withLiveApprovals(
  draft: Draft,
  latest: Pick<LedgerEntry, 'publishedAt'> | null,
  now: Instant | null,
): Draft {
  const approvals = draft.approvals.filter(
    ({ at }) => (latest === null || at >= latest.publishedAt) && (now === null || at <= now),
  )
  return { ...draft, approvals }
}

/** Whether nobody agreed to this content, or not at a moment that counts. */
function whyNotApproved(
  draft: Draft,
  seal: Seal,
  latest: Pick<LedgerEntry, 'publishedAt'> | null,
  vendor: Vendor,
  now: Instant,
): PublicationRefusal {
  const later = approvedAt(withLiveApprovals(draft, latest, null), seal, vendor)
  if (later !== null) return { kind: 'approved_later', approvedAt: later, asOf: now }
  const before = approvedAt(draft, seal, vendor)
  return before === null || latest === null
    ? { kind: 'not_approved' }
    : { kind: 'approval_replaced', approvedAt: before, replacedAt: latest.publishedAt }
}

/** The moment of the approval with which enough people had agreed; null while they have not. */
function approvedAt(draft: Draft, seal: Seal, vendor: Vendor): Instant | null {
  const moments = draft.approvals.map(({ at }) => at).sort()
  const isApproved = (now: Instant) => approvalState(withLiveApprovals(draft, null, now), seal, vendor) === 'approved'
  return moments.find(isApproved) ?? null
}

export interface PublicationDecision {
  readonly advisory: Advisory
  readonly action: RevisionAction
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
  readonly approvals: readonly RecordedApproval[]
}

/**
 * Whether a draft becomes a revision at this moment. What was approved is what is published: the seal of the content
 * as it stands must be the approved one.
 *
 * @param history revisions of the same advisory, oldest first.
 * @param open findings that nobody waived; asked only when nothing simpler stands against it.
 */
export function decidePublication(
  draft: Draft,
  history: PublishedHistory,
  open: () => readonly Finding[],
  vendor: Vendor,
  now: Instant,
): Result<PublicationDecision, PublicationRefusal> {
  const { content } = draft
  if (content.id === null) return err({ kind: 'no_id' })
  const latest = history.at(-1) ?? null
  const seal = sealOf(content)
  if (latest !== null && latest.seal === seal) return err({ kind: 'unchanged' })
  const live = withLiveApprovals(draft, latest, now)
  if (approvalState(live, seal, vendor) !== 'approved') return err(whyNotApproved(draft, seal, latest, vendor, now))
  if (content.releaseAt !== null && content.releaseAt > now)
    return err({ kind: 'not_due', releaseAt: content.releaseAt })
  const blockers = open().filter(blocksPublication)
  if (blockers.length > 0) return err({ kind: 'blocked', findings: blockers })

  const approvals = live.approvals.filter((approval) => approval.seal === seal).map(({ by, at }) => ({ by, at }))
  const action = content.withdrawal !== null && latest?.action !== 'withdrawn' ? 'withdrawn' : 'published'
  // An old advisory was public on its own day, not on the day on which it was read in.
  const recorded = latest === null && content.origin === 'public_record' ? content.recordedPublication : null
  return ok(
    recorded === null
      ? { advisory: content, action, publishedAt: now, precision: 'second', approvals }
      : { advisory: content, action, publishedAt: startOfDay(recorded.day), precision: 'day', approvals },
  )
}
