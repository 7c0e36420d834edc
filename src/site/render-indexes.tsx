import type { Instant } from '../base/instant.ts'
import type { Catalogue, Product, ProductId } from '../domain/catalogue/product.ts'
import { FEED_PATH, INDEX_PATH, NOT_FOUND_PATH, productPath } from '../domain/publication/addresses.ts'
import { assetFiles } from './assets.ts'
import { renderPage } from './document.tsx'
import { atomFeed } from './feeds/atom.tsx'
import { IndexPage } from './index-page/index-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { ProductPage } from './product-page/product-page.tsx'
import type { SiteContext } from './site-context.ts'
import { type SiteFile, siteFile } from './site-file.ts'
import type { AdvisorySummary } from './summary.ts'
import { viewOf } from './view.ts'

export interface IndexesInput {
  readonly context: SiteContext
  /** Of every published advisory, in any order. */
  readonly summaries: readonly AdvisorySummary[]
  /** With released releases only: planned and embargoed ones do not exist for the public. */
  readonly catalogue: Catalogue
  /** The instant that "the last 30 days" are counted to. */
  readonly asOf: Instant
}

/** Everything that tells of many advisories at once: the index, a page per product, the feed, the 404 and the assets. */
export function renderIndexes({ context, summaries, catalogue, asOf }: IndexesInput): readonly SiteFile[] {
  const view = viewOf(context)
  const concerning = byProduct(summaries)
  const products = allProducts(catalogue, summaries)
  const listed = products.map(({ id, name }) => ({ id, name, advisories: concerning.get(id)?.length ?? 0 }))
  return [
    ...assetFiles(),
    siteFile(NOT_FOUND_PATH, 'page', renderPage(<NotFoundPage view={view} />)),
    ...products.map((product) =>
      siteFile(
        productPath(product.id),
        'index',
        renderPage(<ProductPage product={product} summaries={concerning.get(product.id) ?? []} view={view} />),
      ),
    ),
    siteFile(
      INDEX_PATH,
      'index',
      renderPage(<IndexPage view={view} summaries={summaries} products={listed} asOf={asOf} />),
    ),
    siteFile(FEED_PATH, 'index', atomFeed(summaries, view, asOf)),
  ]
}

function byProduct(summaries: readonly AdvisorySummary[]): ReadonlyMap<ProductId, readonly AdvisorySummary[]> {
  const lists = new Map<ProductId, AdvisorySummary[]>()
  for (const summary of summaries) {
    for (const { id } of summary.products) {
      const list = lists.get(id)
      if (list === undefined) lists.set(id, [summary])
      else list.push(summary)
    }
  }
  return lists
}

/** By name. What left the catalogue keeps its page as long as an advisory names it: an address is never dropped. */
function allProducts(catalogue: Catalogue, summaries: readonly AdvisorySummary[]): readonly Product[] {
  const products = new Map(catalogue.products.map((product) => [product.id, product]))
  for (const { id, name } of summaries.flatMap((summary) => summary.products)) {
    if (!products.has(id)) products.set(id, leftTheCatalogue(id, name))
  }
  return [...products.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

function leftTheCatalogue(id: ProductId, name: string): Product {
  return {
    id,
    name,
    deployment: 'self_hosted',
    versionScheme: null,
    branches: [],
    releases: [],
    names: { cpe: null, purl: null, cveProduct: null, aliases: [] },
    url: null,
  }
}
