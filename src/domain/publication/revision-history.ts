import type { Instant } from '../../base/instant.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { Ledger } from './ledger.ts'
import { contentRedactions, type LedgerEntry } from './ledger-entry.ts'
import type { BareRevision, PublishedAdvisory, PublishedRevision } from './published-advisory.ts'

/** The revisions that are public at an instant, oldest first. */
export function entriesAsOf(entries: readonly LedgerEntry[], asOf: Instant): readonly LedgerEntry[] {
  return entries.filter((entry) => entry.publishedAt <= asOf)
}

/** When an advisory was published first and withdrawn last, the second undefined where it never was. @param entries oldest first. */
export function instantsOf(entries: readonly Pick<LedgerEntry, 'action' | 'publishedAt'>[]): {
  readonly firstPublishedAt: Instant | undefined
  readonly withdrawnAt: Instant | undefined
} {
  return {
    firstPublishedAt: entries[0]?.publishedAt,
    withdrawnAt: entries.findLast(({ action }) => action === 'withdrawn')?.publishedAt,
  }
}

/**
 * What the public knows of one advisory, from its ledger entries and the contents kept for them.
 *
 * @param entries all of one advisory, oldest first, at least one; the newest one's content is kept.
 * @param contentOf the content of a revision whose content is kept.
 */
export function publishedAdvisoryOf(
  ledger: Pick<Ledger, 'vendors' | 'products'>,
  entries: readonly LedgerEntry[],
  contentOf: (revision: number) => Advisory,
): PublishedAdvisory {
  const revisions = entries.map((entry) => revisionOf(ledger, entry, contentOf))
  const latest = revisions.at(-1)
  if (latest === undefined || latest.content !== 'kept') {
    throw new Error('The newest revision of an advisory always has its content.')
  }
  return { latest, earlier: revisions.slice(0, -1) }
}

function revisionOf(
  ledger: Pick<Ledger, 'vendors' | 'products'>,
  entry: LedgerEntry,
  contentOf: (revision: number) => Advisory,
): PublishedRevision | BareRevision {
  const { revision, action, publishedAt, precision, seal, previous, hash } = entry
  const redactions = contentRedactions(entry).map(({ at, reason, previousSeal }) => ({ at, reason, previousSeal }))
  const facts = { revision, action, publishedAt, precision, seal, previous, hash, redactions }
  if (entry.content === 'not_kept') return { ...facts, content: 'not_kept', note: entry.note }
  const vendor = ledger.vendors[entry.vendor]
  if (vendor === undefined) throw new Error('A verified ledger holds every slice that its entries use.')
  const products = entry.products.map((key) => {
    const product = ledger.products[key]
    if (product === undefined) throw new Error('A verified ledger holds every slice that its entries use.')
    return product
  })
  return { ...facts, content: 'kept', advisory: contentOf(revision), vendor, products, change: entry.change }
}
