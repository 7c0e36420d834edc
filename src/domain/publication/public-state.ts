import { type Instant, startOfDay } from '../../base/instant.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { Catalogue } from '../catalogue/product.ts'
import { entriesByAdvisory, type Ledger, type LedgerEntry } from './ledger.ts'
import { entriesAsOf } from './revision-history.ts'

/** The newest instant at which something became public, so that a build without a clock can be repeated. */
export function newestInstant(ledger: Ledger, catalogue: Catalogue): Instant {
  let newest = '1970-01-01T00:00:00Z' as Instant
  for (const { publishedAt } of ledger.entries) if (publishedAt > newest) newest = publishedAt
  for (const product of catalogue.products) {
    for (const { state, date } of product.releases) {
      if (state === 'released' && date !== null && startOfDay(date) > newest) newest = startOfDay(date)
    }
  }
  return newest
}

/** The catalogue as the public may know it at an instant: what is planned, embargoed or later does not exist. */
export function publicCatalogue(catalogue: Catalogue, asOf: Instant): Catalogue {
  return {
    products: catalogue.products.map((product) => ({
      ...product,
      releases: product.releases.filter(
        ({ state, date }) => state === 'released' && (date === null || startOfDay(date) <= asOf),
      ),
    })),
  }
}

/** Every advisory that is public at an instant, with its entries until then, oldest first. */
export function publicEntries(ledger: Ledger, asOf: Instant): ReadonlyMap<AdvisoryId, readonly LedgerEntry[]> {
  const visible = new Map<AdvisoryId, readonly LedgerEntry[]>()
  for (const [id, all] of entriesByAdvisory(ledger)) {
    const entries = entriesAsOf(all, asOf)
    if (entries.length > 0) visible.set(id, entries)
  }
  return visible
}
