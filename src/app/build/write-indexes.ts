import type { Instant } from '../../base/instant.ts'
import { checkCatalogueData, productCheckData } from '../../check/index.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Catalogue, Product, ProductId } from '../../domain/catalogue/product.ts'
import { CHECK_INDEX_PATH, checkDataPath, fileOfPath } from '../../domain/publication/addresses.ts'
import type { LogoPictures } from '../../formats/picture/index.ts'
import {
  type IndexPageFile,
  indexPages,
  type SiteContext,
  type SiteReleases,
  type SiteScripts,
} from '../../site/index.ts'
import type { BuildCache, CachedAdvisory, CachedIndex } from './build-cache.ts'
import { digest } from './digest.ts'
import { takeAwayOldSecurityTxt } from './old-security-txt.ts'
import { takeAwayOldSitemaps } from './old-sitemaps.ts'
import type { PayloadPlace } from './payload-store.ts'
import type { RenderPool } from './render-pool.ts'
import { isUntouched, replaceAll, type SiteWriter } from './site-writer.ts'
import { storedSummaries } from './stored-summaries.ts'

interface IndexesToWrite {
  readonly context: SiteContext
  readonly catalogue: Catalogue
  readonly asOf: Instant
  readonly scripts: SiteScripts
  readonly logo: LogoPictures | null
  readonly releases: SiteReleases
  readonly known: ReadonlyMap<AdvisoryId, CachedAdvisory>
  readonly fragments: FragmentPlaces
  readonly cache: BuildCache
  readonly pool: RenderPool
  readonly writer: SiteWriter
  readonly out: string
}

/** Writes the pages that tell of many advisories, where anything that they tell has changed. */
export async function writeIndexes(input: IndexesToWrite): Promise<ReadonlyMap<string, CachedIndex>> {
  const { context, catalogue, asOf, scripts, logo, releases, known, fragments, cache, writer, out } = input
  const listings = [...known.values()].map(({ listing }) => listing)
  const read = (place: PayloadPlace) => cache.payloads.read(place)
  const places = new Map([...known].map(([id, { summary, steps }]) => [id, { summary, steps }]))
  const siteInput = { listings, catalogue, asOf, releases }
  const pages = [
    ...checkFiles(catalogue, fragments, read),
    ...indexPages({ context, ...siteInput, scripts, logo, ...storedSummaries(places, read) }),
  ]
  const indexes = new Map<string, CachedIndex>()
  const changed: { readonly page: IndexPageFile; readonly digest: string }[] = []
  for (const page of pages) {
    const keys = page.shows.map((id) => cachedOf(known, id).key)
    const pageDigest = digest([page.path, JSON.stringify(page.facts), ...page.shows, ...keys])
    const cached = cache.indexes.get(page.path)
    if (cached?.digest === pageDigest && isUntouched(out, cached.written)) indexes.set(page.path, cached)
    else changed.push({ page, digest: pageDigest })
  }

  const large = changed.filter(({ page }) => page.shows.length > 0 && /\.html$|^years\//.test(page.path))
  const bodies = await input.pool.renderIndexes(
    large.map(({ page }) => page.path),
    // Only the sitemap names the pages of releases, and it is made here.
    { ...siteInput, releases: { ...releases, pages: [] }, places, store: cache.payloads.file },
  )
  // They link to each other: the pages of a year, and those of one before to a new one.
  for (const { page } of changed) if (page.meanwhile !== null) writer.reserve(page.path, page.meanwhile)
  // The front page comes last: when it names something new, everything else has it already.
  for (const one of changed.toSorted((a, b) => Number(isFrontPage(a.page)) - Number(isFrontPage(b.page)))) {
    const { path } = one.page
    const { written, pending } = writer.write(path, bodies.get(path) ?? one.page.render())
    if (pending !== null) replaceAll([pending])
    indexes.set(path, { digest: one.digest, written })
  }
  const written = new Set(indexes.keys())
  takeAwayOldSitemaps(out, written)
  takeAwayOldSecurityTxt(out, written, context.vendor.site.baseUrl)
  return indexes
}

/** @throws where it is not public. */
export function cachedOf(known: ReadonlyMap<AdvisoryId, CachedAdvisory>, id: AdvisoryId): CachedAdvisory {
  const cached = known.get(id)
  if (cached === undefined) throw new Error('Only advisories that are public are listed.')
  return cached
}

function isFrontPage(page: IndexPageFile): boolean {
  return page.path === 'index.html'
}

/** Where the fragments of each product of the catalogue lie, by advisory id. */
export type FragmentPlaces = ReadonlyMap<ProductId, ReadonlyMap<AdvisoryId, PayloadPlace>>

export function fragmentsByProduct(
  catalogue: Catalogue,
  known: ReadonlyMap<AdvisoryId, CachedAdvisory>,
): FragmentPlaces {
  const byProduct = new Map<ProductId, Map<AdvisoryId, PayloadPlace>>()
  for (const { id } of catalogue.products) byProduct.set(id, new Map())
  for (const [advisory, { fragments }] of [...known].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [product, place] of fragments) byProduct.get(product)?.set(advisory, place)
  }
  return byProduct
}

/** The data from which the check answers, a file for each product and one that names them. */
function checkFiles(
  catalogue: Catalogue,
  byProduct: FragmentPlaces,
  read: (place: PayloadPlace) => string,
): readonly IndexPageFile[] {
  const files = catalogue.products.map((product): IndexPageFile => {
    const places = byProduct.get(product.id) ?? new Map<AdvisoryId, PayloadPlace>()
    return {
      path: fileOfPath(checkDataPath(product.id)),
      stage: 'index',
      shows: [...places.keys()],
      facts: product,
      render: () => joinCheckData(product, [...places.values()].map(read)),
      meanwhile: null,
    }
  })
  const index = checkCatalogueData(catalogue.products)
  const path = fileOfPath(CHECK_INDEX_PATH)
  return [
    ...files,
    { path, stage: 'index', shows: [], facts: index, render: () => `${JSON.stringify(index)}\n`, meanwhile: null },
  ]
}

/**
 * `productCheckData` of all fragments, printed. They are printed already, each once for ever, and the list that they
 * go into comes last: so they are put between its brackets instead of being read and printed again.
 *
 * @param fragments by advisory id.
 */
function joinCheckData(product: Product, fragments: readonly string[]): string {
  const empty = JSON.stringify(productCheckData(product, []))
  if (!empty.endsWith('[]}')) throw new Error('The list of advisories comes last in the data of a product.')
  return `${empty.slice(0, -2)}${fragments.join(',')}]}\n`
}
