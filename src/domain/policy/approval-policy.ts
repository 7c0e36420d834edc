import { err, ok, type Result } from '../../base/result.ts'
import type { Draft } from '../approval/draft.ts'
import { type Seal, sealOf } from '../approval/seal.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './finding-codes.ts'
import { personKey } from './person-name.ts'

/** Why somebody may not approve. Open blockers are the caller's business: they are about the text, not the person. */
export type ApprovalRefusal =
  | { readonly kind: 'unnamed' }
  /** Nobody approves alone, but the draft does not say whose text it is. */
  | { readonly kind: 'authors_unnamed' }
  | { readonly kind: 'own_text'; readonly name: string }
  | { readonly kind: 'approved_before'; readonly name: string }

/** Whether this person may approve the draft as it stands now. */
export function mayApprove(
  draft: Draft,
  name: string,
  vendor: Pick<Vendor, 'approval'>,
): Result<undefined, ApprovalRefusal> {
  const key = personKey(name)
  if (key === '') return err({ kind: 'unnamed' })
  const authors = authorKeys(draft)
  if (authors.size === 0 && vendor.approval.nobodyApprovesAlone) return err({ kind: 'authors_unnamed' })
  if (authors.has(key)) return err({ kind: 'own_text', name })
  // Without an id there is no sealed content yet, so nobody can have approved it.
  const seal = draft.content.id === null ? null : sealOf(draft.content)
  const isKnown = draft.approvals.some((approval) => approval.seal === seal && personKey(approval.by) === key)
  return isKnown ? err({ kind: 'approved_before', name }) : ok(undefined)
}

/** What {@link mayApprove} refuses whoever asks, so that the author hears of it before somebody tries to approve. */
export function authorFindings(draft: Draft, vendor: Pick<Vendor, 'approval'>): readonly Finding[] {
  if (!vendor.approval.nobodyApprovesAlone || authorKeys(draft).size > 0) return []
  return [findingOf('authors-missing', ['authors'], 'The file names no author, so nobody can approve it.')]
}

/**
 * Approved: enough different people, none of them an author, agreed to exactly this content.
 *
 * @param seal of the content as it stands now; null while the draft has no id.
 */
export function approvalState(draft: Draft, seal: Seal | null, vendor: Pick<Vendor, 'approval'>): 'draft' | 'approved' {
  const { required, nobodyApprovesAlone } = vendor.approval
  const authors = authorKeys(draft)
  if (seal === null || (authors.size === 0 && nobodyApprovesAlone)) return 'draft'
  const people = new Set(
    draft.approvals
      .filter((approval) => approval.seal === seal)
      .map((approval) => personKey(approval.by))
      .filter((key) => key !== '' && !authors.has(key)),
  )
  return people.size >= Math.max(1, required) ? 'approved' : 'draft'
}

function authorKeys(draft: Draft): ReadonlySet<string> {
  return new Set(draft.authors.map(personKey).filter((key) => key !== ''))
}
