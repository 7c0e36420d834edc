import { type CheckFragment, openProduct, productCheckData } from '../../check/index.ts'
import type { Product, VersionText } from '../../domain/catalogue/product.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import {
  type LineStanding,
  linePages,
  type ReleaseAdvisory,
  releaseLines,
  type SiteContext,
  viewOf,
} from '../../site/index.ts'
import type { CachedReleasePage } from './build-cache.ts'
import { digest } from './digest.ts'
import { type PayloadPlace, withPayloads } from './payload-store.ts'
import type { RenderSetting } from './render-job.ts'
import { replaceAll, type SiteWriter } from './site-writer.ts'

/** The releases of a product, or of some of its lines, of which something may have changed. */
export interface ReleaseJob {
  readonly product: Product
  /** Versions that had a page once and left the catalogue. */
  readonly others: readonly VersionText[]
  /** Positions of the lines that this job is about. */
  readonly lines: readonly number[]
  /** What the check needs of each advisory about the product; by advisory id. */
  readonly fragments: readonly PayloadPlace[]
  readonly store: string
  readonly advisories: readonly ReleaseAdvisory[]
  /** Pages that stand as they were written, with the digest of what they show. */
  readonly standing: ReadonlyMap<string, CachedReleasePage>
}

export interface ToldReleases {
  readonly product: Product['id']
  readonly lines: readonly (readonly [line: number, standing: LineStanding])[]
  readonly pages: readonly CachedReleasePage[]
  readonly filesWritten: number
}

/** So many lines may show their grid on the page of the product. */
const NEWEST_LINES = 4

/**
 * Asks the check about every release, and writes the pages of those of which something else is told than before. What is
 * told of one branch is forgotten before the next one is begun, but for what the check remembers, which has a bound.
 */
export function releaseJob(job: ReleaseJob, setting: RenderSetting, writer: SiteWriter): ToldReleases {
  const { product, others, fragments, store, standing } = job
  const context: SiteContext = {
    vendor: setting.vendor,
    isPublished: (id) => setting.publishedIds.has(id),
    hasRelease: () => false,
    image: () => null,
  }
  const view = viewOf(context)
  const advisories = new Map<AdvisoryId, ReleaseAdvisory>(job.advisories.map((advisory) => [advisory.id, advisory]))
  const read = withPayloads(store, (readStore) => fragments.map((place): CheckFragment => JSON.parse(readStore(place))))
  const checkable = openProduct(productCheckData(product, read), view.messages.check.script.reasons)
  const lines: (readonly [number, LineStanding])[] = []
  const pages: CachedReleasePage[] = []
  const before = writer.written
  const all = releaseLines(product, others)
  const branches = all.flatMap(({ branch }) => branch?.id ?? [])
  for (const position of job.lines) {
    const line = all[position]
    if (line === undefined) throw new Error('A job is about lines that the product has.')
    const isAmongNewest = position < NEWEST_LINES
    const told = linePages({ product, checkable, line, isAmongNewest, branches, advisories, view })
    lines.push([position, told.standing])
    for (const page of told.pages) {
      const pageDigest = digest([page.path, page.facts]).slice(0, 32)
      const present = standing.get(page.path)
      if (present?.[1] === pageDigest) {
        pages.push(present)
        continue
      }
      const { written, pending } = writer.write(page.path, page.render())
      // Nothing that it links to is missing: all addresses were reserved before.
      if (pending !== null) replaceAll([pending])
      pages.push([page.path, pageDigest, written.size, written.mtimeMs])
    }
  }
  return { product: product.id, lines, pages, filesWritten: writer.written - before }
}
