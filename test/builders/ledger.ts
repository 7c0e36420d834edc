import type { Instant } from '../../src/base/instant.ts'
import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import { sealOf } from '../../src/domain/approval/seal.ts'
import { appendRevision, EMPTY_LEDGER, type Ledger, type NewRevision } from '../../src/domain/publication/ledger.ts'
import { aCatalogue, aVendor } from './catalogue.ts'

export const FIRST = '1900-01-01T00:00:00Z' as Instant
export const SECOND = '1900-01-02T00:00:00Z' as Instant

/** What a revision of an advisory is made from, as an ordinary publication would. */
export function aNewRevision(advisory: Advisory, difference: Partial<NewRevision> = {}): NewRevision {
  return {
    advisory,
    action: 'published',
    publishedAt: FIRST,
    precision: 'second',
    vendor: aVendor(),
    catalogue: aCatalogue(),
    approvals: [],
    file: sealOf(advisory),
    before: null,
    ...difference,
  }
}

/** A ledger that took these revisions in, in order. */
export function aLedgerOf(...revisions: readonly NewRevision[]): Ledger {
  return revisions.reduce((ledger: Ledger, revision) => {
    const appended = appendRevision(ledger, revision)
    if (!appended.ok) throw new Error(appended.error.kind)
    return appended.value.ledger
  }, EMPTY_LEDGER)
}
