import type { Instant } from '../../base/instant.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Sha256, sha256OfJson } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import { sealOf } from '../approval/seal.ts'
import type { Catalogue, ProductId } from '../catalogue/product.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import { hashOfEntry, type LedgerEntry, type RecordedApproval, type Removal, replaceableOf } from './ledger-entry.ts'
import type {
  InstantPrecision,
  ProductSlice,
  RevisionAction,
  RevisionChange,
  VendorSlice,
} from './published-advisory.ts'
import { semanticDiff } from './semantic-diff.ts'
import { productSliceOf, productsNamedBy, vendorSliceOf } from './slices.ts'

export type { LedgerEntry, RecordedApproval } from './ledger-entry.ts'

export const LEDGER_FORMAT = 'tocsin-ledger/1'

/** The append-only memory of folder mode. Slices stand once however many revisions use them. */
export interface Ledger {
  readonly format: typeof LEDGER_FORMAT
  readonly vendors: { readonly [hash: string]: VendorSlice }
  readonly products: { readonly [hash: string]: ProductSlice }
  /** In the order in which they were taken in. */
  readonly entries: readonly LedgerEntry[]
}

export const EMPTY_LEDGER: Ledger = { format: LEDGER_FORMAT, vendors: {}, products: {}, entries: [] }

/** All revisions of each advisory, oldest first, by id. */
export function entriesByAdvisory(ledger: Ledger): ReadonlyMap<AdvisoryId, readonly LedgerEntry[]> {
  const byId = new Map<AdvisoryId, LedgerEntry[]>()
  for (const entry of ledger.entries) {
    const entries = byId.get(entry.advisory)
    if (entries === undefined) byId.set(entry.advisory, [entry])
    else entries.push(entry)
  }
  return byId
}

export function latestEntry(ledger: Ledger, id: AdvisoryId): LedgerEntry | null {
  return ledger.entries.findLast((entry) => entry.advisory === id) ?? null
}

export interface NewRevision {
  readonly advisory: Advisory
  readonly action: RevisionAction
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
  readonly vendor: Vendor
  readonly catalogue: Catalogue
  readonly approvals: readonly RecordedApproval[]
  /** Hash of the file that keeps the content. */
  readonly file: Sha256
  /** Content of the revision before; null for the first, or where it was not kept. */
  readonly before: Advisory | null
  /** For a redaction. */
  readonly removal?: Removal
}

export type RevisionRefusal =
  | { readonly kind: 'unknown_product'; readonly product: ProductId }
  /** Differs from a published id only in the case of its letters, which one folder or address cannot hold. */
  | { readonly kind: 'id_taken'; readonly by: AdvisoryId }
  | { readonly kind: 'earlier_than_previous'; readonly previous: Instant }

/** A new revision at the end of the ledger, with the slices that it uses. */
export function appendRevision(
  ledger: Ledger,
  revision: NewRevision,
): Result<{ readonly ledger: Ledger; readonly entry: LedgerEntry }, RevisionRefusal> {
  const { advisory, catalogue } = revision
  const sameLetters = ledger.entries.find((entry) => entry.advisory.toLowerCase() === advisory.id.toLowerCase())
  if (sameLetters !== undefined && sameLetters.advisory !== advisory.id) {
    return err({ kind: 'id_taken', by: sameLetters.advisory })
  }
  const previous = latestEntry(ledger, advisory.id)
  if (previous !== null && revision.publishedAt < previous.publishedAt) {
    return err({ kind: 'earlier_than_previous', previous: previous.publishedAt })
  }

  const products: { [hash: string]: ProductSlice } = { ...ledger.products }
  const productKeys: Sha256[] = []
  for (const id of productsNamedBy(advisory)) {
    const product = catalogue.products.find((candidate) => candidate.id === id)
    if (product === undefined) return err({ kind: 'unknown_product', product: id })
    const slice = productSliceOf(product, revision.publishedAt)
    const key = sha256OfJson(slice)
    products[key] = slice
    productKeys.push(key)
  }
  const vendor = vendorSliceOf(revision.vendor)
  const vendorKey = sha256OfJson(vendor)

  const facts: Omit<LedgerEntry, 'hash'> = {
    advisory: advisory.id,
    revision: (previous?.revision ?? 0) + 1,
    action: revision.action,
    publishedAt: revision.publishedAt,
    precision: revision.precision,
    seal: sealOf(advisory),
    previous: previous?.hash ?? null,
    content: 'kept',
    file: revision.file,
    note: null,
    vendor: vendorKey,
    products: productKeys,
    change: changeSince(previous, revision),
    approvals: revision.approvals,
    redactions: [],
    removal: revision.removal ?? null,
  }
  const entry: LedgerEntry = { ...facts, hash: hashOfEntry(facts, replaceableOf(facts)) }
  return ok({
    entry,
    ledger: {
      format: LEDGER_FORMAT,
      vendors: { ...ledger.vendors, [vendorKey]: vendor },
      products,
      entries: [...ledger.entries, entry],
    },
  })
}

function changeSince(previous: LedgerEntry | null, revision: NewRevision): RevisionChange {
  if (previous === null) return { kind: 'first' }
  if (revision.before === null) return { kind: 'not_comparable', note: null }
  return { kind: 'compared', ...semanticDiff(revision.before, revision.advisory, revision.catalogue.products) }
}
