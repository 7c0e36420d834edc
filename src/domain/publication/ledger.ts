import type { Instant } from '../../base/instant.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Sha256, sha256OfJson } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import { type Seal, sealOf } from '../approval/seal.ts'
import type { Catalogue, ProductId } from '../catalogue/product.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import type {
  InstantPrecision,
  ProductSlice,
  RedactionNote,
  RevisionAction,
  RevisionChange,
  VendorSlice,
} from './published-advisory.ts'
import { semanticDiff } from './semantic-diff.ts'
import { productSliceOf, productsNamedBy, vendorSliceOf } from './slices.ts'

export const LEDGER_FORMAT = 'tocsin-ledger/1'

/** Who agreed to a revision; desk matter that never reaches the public plane. */
export interface RecordedApproval {
  readonly by: string
  readonly at: Instant
}

/** One published revision, as the ledger remembers it. The content itself is kept beside it, in full. */
export interface LedgerEntry {
  readonly advisory: AdvisoryId
  readonly revision: number
  readonly action: RevisionAction
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
  /** Seal of the content as it is kept; a redaction moves it and notes the one before. */
  readonly seal: Seal
  /** Hash of the same advisory's revision before this one; null for the first. */
  readonly previous: Sha256 | null
  readonly hash: Sha256
  readonly content: 'kept' | 'not_kept'
  /** Hash of the file that keeps the content, as it was written at publication; null when it was not kept. */
  readonly file: Sha256 | null
  /** For content that was not kept: what a source says of it. */
  readonly note: string | null
  /** Keys into the ledger's slices. */
  readonly vendor: Sha256
  readonly products: readonly Sha256[]
  readonly change: RevisionChange
  readonly approvals: readonly RecordedApproval[]
  readonly redactions: readonly RedactionNote[]
}

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

/** What the hash of a revision covers: never its redactions, which may come later without breaking the chain; each of
 * them is a revision of its own, which is covered. */
function hashOfEntry(entry: Omit<LedgerEntry, 'hash'>): Sha256 {
  const {
    advisory,
    revision,
    action,
    publishedAt,
    precision,
    previous,
    content,
    file,
    note,
    vendor,
    products,
    approvals,
  } = entry
  const seal = entry.redactions[0]?.previousSeal ?? entry.seal
  return sha256OfJson({
    advisory,
    revision,
    action,
    publishedAt,
    precision,
    seal,
    previous,
    content,
    file,
    note,
    vendor,
    products,
    approvals,
  })
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
  }
  const entry: LedgerEntry = { ...facts, hash: hashOfEntry(facts) }
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

export interface LedgerFault {
  readonly advisory: AdvisoryId
  readonly revision: number
  readonly message: string
}

/** What is wrong with the chain: numbers with gaps, a broken link, a fact edited by hand, a slice that is missing. */
export function findLedgerFaults(ledger: Ledger): readonly LedgerFault[] {
  const faults: LedgerFault[] = []
  const last = new Map<string, LedgerEntry>()
  for (const entry of ledger.entries) {
    const fault = (message: string) => faults.push({ advisory: entry.advisory, revision: entry.revision, message })
    const key = entry.advisory.toLowerCase()
    const before = last.get(key) ?? null
    if (before !== null && before.advisory !== entry.advisory) {
      fault(`its id differs from ${before.advisory} only in the case of letters`)
    }
    if (entry.revision !== (before?.revision ?? 0) + 1) fault('its number does not follow the one before')
    if (entry.previous !== (before?.hash ?? null)) fault('its link to the revision before is broken')
    if (before !== null && entry.publishedAt < before.publishedAt) fault('it is dated before the revision it follows')
    if (hashOfEntry(entry) !== entry.hash) fault('its facts do not match its hash: it was edited after publication')
    if (ledger.vendors[entry.vendor] === undefined) fault('the vendor slice that it uses is missing')
    for (const { at } of entry.redactions) {
      const isRevision = ledger.entries.some(
        (other) => other.advisory === entry.advisory && other.action === 'redacted' && other.publishedAt === at,
      )
      if (!isRevision) fault('it notes a redaction that was never published')
    }
    for (const product of entry.products) {
      if (ledger.products[product] === undefined) fault('a product slice that it uses is missing')
    }
    last.set(key, entry)
  }
  for (const [key, slice] of [...Object.entries(ledger.vendors), ...Object.entries(ledger.products)]) {
    if (sha256OfJson(slice) !== key) {
      const user = ledger.entries.find((entry) => entry.vendor === key || entry.products.includes(key as Sha256))
      if (user !== undefined) {
        faults.push({ advisory: user.advisory, revision: user.revision, message: 'a slice that it uses was edited' })
      }
    }
  }
  return faults
}
