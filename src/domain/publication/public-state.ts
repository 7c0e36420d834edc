import { type Instant, startOfDay } from '../../base/instant.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { Catalogue, ProductId, Release } from '../catalogue/product.ts'
import { isPublicRelease, publicBranches } from '../catalogue/public-branches.ts'
import { entriesByAdvisory, type Ledger, type LedgerEntry } from './ledger.ts'
import { entriesAsOf } from './revision-history.ts'

/** The newest instant at which something became public, so that a build without a clock can be repeated. */
export function newestInstant(ledger: Ledger, catalogue: Catalogue): Instant {
  let newest = '1900-01-01T00:00:00Z' as Instant
  for (const { publishedAt } of ledger.entries) if (publishedAt > newest) newest = publishedAt
  for (const product of catalogue.products) {
    for (const { state, date } of product.releases) {
      if (state === 'released' && date !== null && startOfDay(date) > newest) newest = startOfDay(date)
    }
  }
  return newest
}

/**
 * The catalogue as the public may know it at an instant: what is planned, embargoed or later does not exist, and
 * neither does a product of which nothing is released yet.
 *
 * @param named products that published advisories speak of: they are public whatever their releases.
 */
export function publicCatalogue(catalogue: Catalogue, asOf: Instant, named: ReadonlySet<ProductId>): Catalogue {
  const isPublic = (release: Release) => isPublicRelease(release, asOf)
  return {
    products: catalogue.products
      .filter(({ id, releases }) => named.has(id) || releases.length === 0 || releases.some(isPublic))
      .map((product) => ({
        ...product,
        branches: publicBranches(product, isPublic),
        releases: product.releases.filter(isPublic),
      })),
  }
}

/** The products that public revisions speak of, older ones too: their pages stay. */
export function productsNamed(
  { products }: Pick<Ledger, 'products'>,
  entries: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>,
): ReadonlySet<ProductId> {
  const named = new Set<ProductId>()
  for (const revisions of entries.values()) {
    for (const key of revisions.flatMap((revision) => revision.products)) {
      const slice = products[key]
      if (slice !== undefined) named.add(slice.id)
    }
  }
  return named
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
