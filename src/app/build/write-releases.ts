import type { Catalogue, Product, ProductId } from '../../domain/catalogue/product.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import {
  beingWritten,
  type LineStanding,
  linePaths,
  type ReleaseAdvisory,
  releaseLines,
  type SiteContext,
  type SiteReleases,
} from '../../site/index.ts'
import type { BuildCache, CachedAdvisory, CachedReleasePage, CachedReleases } from './build-cache.ts'
import { digest } from './digest.ts'
import { leftReleases } from './left-releases.ts'
import type { ReleaseJob } from './release-job.ts'
import type { RenderPool } from './render-pool.ts'
import { isUntouched, type SiteWriter } from './site-writer.ts'
import { cachedOf, type FragmentPlaces } from './write-indexes.ts'

interface ReleasesToWrite {
  readonly context: SiteContext
  readonly catalogue: Catalogue
  readonly known: ReadonlyMap<AdvisoryId, CachedAdvisory>
  readonly fragments: FragmentPlaces
  readonly cache: BuildCache
  readonly pool: RenderPool
  readonly writer: SiteWriter
  readonly out: string
}

interface WrittenReleases extends SiteReleases {
  readonly remembered: ReadonlyMap<string, CachedReleases>
  readonly filesWritten: number
}

/**
 * Writes the pages of all releases, in two steps: a product of which nothing has changed, neither its releases nor what is
 * published about it, keeps its pages unasked; for any other the check answers each release, and a page is written where
 * the answer differs.
 */
export async function writeReleases(input: ReleasesToWrite): Promise<WrittenReleases> {
  const { catalogue, fragments, cache, pool, out } = input
  const remembered = new Map<string, CachedReleases>()
  const jobs: ReleaseJob[] = []
  const digests = new Map<string, string>()
  const parts = pool.threads
  for (const product of catalogue.products) {
    const others = leftReleases(out, product)
    const about = fragments.get(product.id) ?? new Map()
    const keys = [...about.keys()].map((id) => cachedOf(input.known, id).key)
    const productDigest = digest([JSON.stringify(product), JSON.stringify(others), ...about.keys(), ...keys])
    const cached = cache.releases.get(product.id)
    const untouched = cached?.pages.filter((page) => isStanding(out, page)) ?? []
    if (cached?.digest === productDigest && untouched.length === cached.pages.length) {
      remembered.set(product.id, cached)
      continue
    }
    digests.set(product.id, productDigest)
    const lines = releaseLines(product, others)
    input.writer.reserveAll(
      lines.flatMap((line) => linePaths(product, line)),
      () => beingWritten(product.name, input.context),
    )
    const job = {
      product,
      others,
      fragments: [...about.values()],
      store: cache.payloads.file,
      advisories: [...about.keys()].map((id) => advisoryOf(cachedOf(input.known, id))),
      standing: new Map(untouched.map((page) => [page[0], page])),
    }
    // A vendor may have one product only, and all threads shall have work. A product is read anew in each.
    const share = Math.ceil(lines.length / (catalogue.products.length < 2 * parts ? parts : 1))
    for (let first = 0; first < lines.length; first += share) {
      const positions = lines.slice(first, first + share).map((_, index) => first + index)
      jobs.push({ ...job, lines: positions })
    }
    if (lines.length === 0) remembered.set(product.id, { digest: productDigest, standing: [], pages: [] })
  }

  const told = new Map<string, { lines: (readonly [number, LineStanding])[]; pages: CachedReleasePage[] }>()
  let filesWritten = 0
  await pool.writeReleases(jobs, (answer) => {
    filesWritten += answer.filesWritten
    const before = told.get(answer.product) ?? { lines: [], pages: [] }
    told.set(answer.product, {
      lines: [...before.lines, ...answer.lines],
      pages: [...before.pages, ...answer.pages],
    })
  })
  for (const [product, { lines, pages }] of told) {
    remembered.set(product, {
      digest: digests.get(product) ?? '',
      // Threads answer in no particular order.
      standing: lines.sort(([a], [b]) => a - b).map(([, standing]) => standing),
      pages,
    })
  }
  return { ...siteReleases(catalogue.products, remembered), remembered, filesWritten }
}

function siteReleases(
  products: readonly Product[],
  remembered: ReadonlyMap<string, CachedReleases>,
): Pick<WrittenReleases, 'standings' | 'pages'> {
  const known = products.flatMap(({ id }): [ProductId, CachedReleases][] => {
    const one = remembered.get(id)
    return one === undefined ? [] : [[id, one]]
  })
  return {
    standings: new Map(known.map(([id, { standing }]) => [id, standing])),
    pages: known.flatMap(([, { pages }]) => pages.map(([path]) => path)),
  }
}

function isStanding(out: string, [path, , size, mtimeMs]: CachedReleasePage): boolean {
  return isUntouched(out, { path, size, mtimeMs })
}

function advisoryOf({ listing }: CachedAdvisory): ReleaseAdvisory {
  const { id, lang, severity, score, publishedAt } = listing
  return { id, lang, severity, score, publishedAt }
}
