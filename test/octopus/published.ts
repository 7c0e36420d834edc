import { readFileSync } from 'node:fs'
import type { Instant } from '../../src/base/instant.ts'
import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import type { Product } from '../../src/domain/catalogue/product.ts'
import { fileOfPath, releasePath } from '../../src/domain/publication/addresses.ts'
import { entriesByAdvisory, type Ledger } from '../../src/domain/publication/ledger.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { publishedAdvisoryOf } from '../../src/domain/publication/revision-history.ts'
import { publicVendor, type SiteContext } from '../../src/site/index.ts'
import { parseLedger } from '../../src/storage/folder/ledger-file.ts'
import { pagesOf } from '../site/fixtures.ts'
import { type Reader, readPage } from '../site/reader.ts'
import { renderIndexes } from '../site/render-indexes.ts'
import { SCRIPTS } from '../site/scripts.ts'
import { catalogue, keptDraft, OCTOPUS_FOLDER, vendor } from './octopus-folder.ts'

/** The demonstration as its readers see it. */

const all = publishedOnes()

const context: SiteContext = {
  vendor: publicVendor(vendor(), SCRIPTS, null),
  isPublished: () => true,
  hasRelease: (id, version) =>
    catalogue().products.some(
      ({ id: product, releases }) => product === id && releases.some((release) => release.version === version),
    ),
  image: () => null,
}

const indexes = renderIndexes({
  context,
  catalogue: catalogue(),
  asOf: '2026-11-24T00:00:00Z' as Instant,
  advisories: all,
})

export function publishedAdvisories(): readonly PublishedAdvisory[] {
  return all
}

/** The page of the newest revision. */
export function advisoryPage(published: PublishedAdvisory): Reader {
  const newest = pagesOf(published, context).find(({ path }) => path.endsWith('.html'))
  if (typeof newest?.body !== 'string') throw new Error('An advisory has a page.')
  return readPage(newest.body)
}

export function productPage({ id }: Product): Reader {
  const body = indexes.find(({ path }) => path === `products/${id}/index.html`)?.body
  if (typeof body !== 'string') throw new Error(`${id} has no page.`)
  return readPage(body)
}

/** What affects a release, and what to do. */
export function releasePage({ id }: Product, version: string): Reader {
  const body = indexes.find(({ path }) => path === fileOfPath(releasePath(id, version)))?.body
  if (typeof body !== 'string') throw new Error(`${id} ${version} has no page.`)
  return readPage(body)
}

/** The lists of a product's releases. */
export function gridPages({ id }: Product): readonly Reader[] {
  const lists = indexes.filter(({ path }) => path.startsWith(`products/${id}/releases/`))
  return lists.map(({ body }) => readPage(String(body)))
}

function publishedOnes(): readonly PublishedAdvisory[] {
  const parsed = parseLedger(readFileSync(`${OCTOPUS_FOLDER}ledger.json`, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.message)
  const ledger: Ledger = parsed.value
  return [...entriesByAdvisory(ledger)].map(([id, entries]) =>
    publishedAdvisoryOf(ledger, entries, (revision): Advisory => {
      const { content } = keptDraft(id, revision)
      if (content.id === null) throw new Error('What was published has its id.')
      return { ...content, id: content.id } as Advisory
    }),
  )
}

/** What stands at an old address, as a file of the site; null where nothing does. */
export function fileOfSite(file: string): string | null {
  const body = indexes.find(({ path }) => path === file)?.body
  return typeof body === 'string' ? body : null
}
