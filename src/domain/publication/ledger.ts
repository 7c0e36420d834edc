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
  const growing = growingLedger(ledger)
  const entry = growing.append(revision)
  return entry.ok ? ok({ ledger: growing.ledger(), entry: entry.value }) : entry
}

/** Takes in many revisions one after the other; none takes longer for those that are there already. */
export interface GrowingLedger {
  latest(id: AdvisoryId): LedgerEntry | null
  append(revision: NewRevision): Result<LedgerEntry, RevisionRefusal>
  /** As it is by now. */
  ledger(): Ledger
}

export function growingLedger({ vendors, products, entries }: Ledger): GrowingLedger {
  const grown = { vendors: { ...vendors }, products: { ...products }, entries: [...entries] }
  const latest = new Map<string, LedgerEntry>()
  const take = (entry: LedgerEntry) => latest.set(entry.advisory.toLowerCase(), entry)
  for (const entry of entries) take(entry)
  const latestOf = (id: AdvisoryId) => {
    const entry = latest.get(id.toLowerCase())
    return entry?.advisory === id ? entry : null
  }
  return {
    latest: latestOf,
    append: (revision) => {
      const { id } = revision.advisory
      const sameLetters = latest.get(id.toLowerCase())
      if (sameLetters !== undefined && sameLetters.advisory !== id) {
        return err({ kind: 'id_taken', by: sameLetters.advisory })
      }
      const made = entryOf(revision, latestOf(id))
      if (!made.ok) return made
      const { entry, vendor, products: slices } = made.value
      grown.vendors[entry.vendor] = vendor
      for (const [key, slice] of slices) grown.products[key] = slice
      grown.entries.push(entry)
      take(entry)
      return ok(entry)
    },
    ledger: () => ({
      format: LEDGER_FORMAT,
      vendors: { ...grown.vendors },
      products: { ...grown.products },
      entries: [...grown.entries],
    }),
  }
}

interface MadeEntry {
  readonly entry: LedgerEntry
  readonly vendor: VendorSlice
  readonly products: ReadonlyMap<Sha256, ProductSlice>
}

/** The entry of a revision that follows another one of the same advisory, and the slices that it uses. */
function entryOf(revision: NewRevision, previous: LedgerEntry | null): Result<MadeEntry, RevisionRefusal> {
  const { advisory, catalogue } = revision
  if (previous !== null && revision.publishedAt < previous.publishedAt) {
    return err({ kind: 'earlier_than_previous', previous: previous.publishedAt })
  }
  const products = new Map<Sha256, ProductSlice>()
  const productKeys: Sha256[] = []
  for (const id of productsNamedBy(advisory)) {
    const product = catalogue.products.find((candidate) => candidate.id === id)
    if (product === undefined) return err({ kind: 'unknown_product', product: id })
    const slice = productSliceOf(product, revision.publishedAt)
    const key = sha256OfJson(slice)
    products.set(key, slice)
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
  return ok({ entry, vendor, products })
}

function changeSince(previous: LedgerEntry | null, revision: NewRevision): RevisionChange {
  if (previous === null) return { kind: 'first' }
  if (revision.before === null) return { kind: 'not_comparable', note: null }
  return { kind: 'compared', ...semanticDiff(revision.before, revision.advisory, revision.catalogue.products) }
}
