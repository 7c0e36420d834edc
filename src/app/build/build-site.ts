import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '../../base/instant.ts'
import { isNonEmpty, type NonEmpty } from '../../base/non-empty.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type CheckFragment, checkCatalogueData, productCheckData } from '../../check/index.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Catalogue, Product, ProductId } from '../../domain/catalogue/product.ts'
import { CHECK_INDEX_PATH, checkDataPath, fileOfPath } from '../../domain/publication/addresses.ts'
import type { Ledger, LedgerEntry } from '../../domain/publication/ledger.ts'
import { newestInstant, productsNamed, publicCatalogue, publicEntries } from '../../domain/publication/public-state.ts'
import { type IndexPageFile, indexPages, publicVendor, type SiteContext } from '../../site/index.ts'
import { type Folder, type FolderFault, openFolder } from '../../storage/folder/folder.ts'
import { type FolderBusy, withLock } from '../../storage/folder/folder-lock.ts'
import {
  type BuildCache,
  type CachedAdvisory,
  type CachedIndex,
  cacheName,
  isFresh,
  openBuildCache,
  programFingerprint,
} from './build-cache.ts'
import type { RenderedPayload, RenderJob } from './render-job.ts'
import { type RenderProgress, renderAll } from './render-pool.ts'
import { clearStaging, isUntouched, type PendingReplacement, replaceAll, SiteWriter, STAGING } from './site-writer.ts'

export interface BuildOptions {
  readonly folder: string
  readonly out: string
  /** The instant at which the site is true; null for the newest in the folder. */
  readonly asOf: Instant | null
  readonly onProgress: (progress: RenderProgress) => void
}

export interface BuildReport {
  readonly asOf: Instant
  readonly advisories: number
  /** Advisories that were rendered again; the others stood already. */
  readonly rendered: number
  readonly filesWritten: number
  /** Real path of the site. */
  readonly out: string
}

/** Why nothing was built. */
export interface BuildRefusal {
  /** The folder cannot be read, or what it holds would break a promise of the public plane. */
  readonly kind: 'unreadable_folder' | 'broken_promise'
  readonly faults: NonEmpty<FolderFault>
}

/** Builds the whole public plane of a folder as static files, from sealed revisions only. */
export async function buildSite(options: BuildOptions): Promise<Result<BuildReport, BuildRefusal | FolderBusy>> {
  const root = folderRoot(options.folder)
  if (root === null) return buildIn(options.folder, options)
  const lockFile = path.join(root, '.tocsin', `${cacheName(path.resolve(options.out))}.lock`)
  if (!canWrite(path.dirname(lockFile))) return buildIn(root, options)
  // The folder is read under the lock: an older build that was slow never overwrites what a newer one has written.
  const built = await withLock(lockFile, () => buildIn(root, options))
  return built.ok ? built.value : built
}

async function buildIn(root: string, options: BuildOptions): Promise<Result<BuildReport, BuildRefusal>> {
  const opened = await openFolder(root)
  if (!opened.ok) return err({ kind: 'unreadable_folder', faults: opened.error })
  const out = siteFolder(opened.value.root, options.out)
  if (!out.ok) return err({ kind: 'broken_promise', faults: [out.error] })
  return buildOpened(opened.value, out.value, options)
}

async function buildOpened(
  folder: Folder,
  out: string,
  options: BuildOptions,
): Promise<Result<BuildReport, BuildRefusal>> {
  const { root, vendor, ledger } = folder
  const asOf = options.asOf ?? newestInstant(ledger, folder.catalogue)
  const visible = publicEntries(ledger, asOf)
  const catalogue = publicCatalogue(folder.catalogue, asOf, productsNamed(ledger, visible))

  const dropped = [...droppedAddresses(out, visible), ...missingProducts(ledger, visible, catalogue)]
  if (isNonEmpty(dropped)) return err({ kind: 'broken_promise', faults: dropped })

  const context = contextOf(publicVendor(vendor), visible)
  const setting = digest([programFingerprint(), JSON.stringify(context.vendor)])
  clearStaging(out)
  const writer = new SiteWriter(out, 'index')
  const cache = openBuildCache(root, out, setting, path.join(out, STAGING, 'payloads'))
  try {
    // Styles and the pages of new products come first: the advisory pages link to them.
    for (const page of indexPages({ context, listings: [], summaryOf: nothingListed, catalogue, asOf })) {
      if (page.stage === 'asset' || (isProductPage(page) && !existsSync(path.join(out, page.path)))) {
        writer.write(page.path, page.render())
      }
    }
    const rendered = await renderChanged({ ...options, root, out, ledger, context, visible, cache })
    if (isNonEmpty(rendered.faults)) return err({ kind: 'broken_promise', faults: rendered.faults })
    replaceAll(rendered.pending)

    const indexes = writeIndexes({ context, catalogue, asOf, known: rendered.known, cache, writer, out })
    cache.save(rendered.known, indexes)
    return ok({
      asOf,
      advisories: visible.size,
      rendered: rendered.jobs,
      filesWritten: rendered.filesWritten + writer.written,
      out,
    })
  } finally {
    cache.close()
    clearStaging(out)
  }
}

interface RenderInput {
  readonly root: string
  readonly out: string
  readonly ledger: Ledger
  readonly context: SiteContext
  readonly visible: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>
  readonly cache: BuildCache
  readonly onProgress: (progress: RenderProgress) => void
}

interface RenderOutcome {
  readonly known: ReadonlyMap<string, CachedAdvisory>
  readonly pending: readonly PendingReplacement[]
  readonly faults: readonly FolderFault[]
  readonly jobs: number
  readonly filesWritten: number
}

/** Renders the advisories whose pages are not there yet or no longer right. */
async function renderChanged(input: RenderInput): Promise<RenderOutcome> {
  const { root, out, ledger, context, visible, cache } = input
  const known = new Map<string, CachedAdvisory>()
  const jobs: RenderJob[] = []
  const isPublished = (id: string) => visible.has(id as AdvisoryId)
  for (const [id, entries] of visible) {
    const cached = cache.advisories.get(id)
    if (cached !== undefined && isFresh(cached, keyOf(entries), isPublished, root, out)) known.set(id, cached)
    else jobs.push({ id, entries })
  }
  const faults: FolderFault[] = []
  const pending: PendingReplacement[] = []
  let filesWritten = 0
  const setting = { root, vendor: context.vendor, slices: ledger, publishedIds: new Set<string>(visible.keys()) }
  await renderAll(jobs, setting, out, (answer, progress) => {
    faults.push(...answer.faults)
    filesWritten += answer.filesWritten
    for (const { id, pending: replacements, payload, ...rendered } of answer.rendered) {
      pending.push(...replacements)
      known.set(id, { key: keyOf(visible.get(id) ?? []), payload: cache.payloads.add(payload), ...rendered })
    }
    input.onProgress(progress)
  })
  return { known, pending, faults, jobs: jobs.length, filesWritten }
}

interface IndexesToWrite {
  readonly context: SiteContext
  readonly catalogue: Catalogue
  readonly asOf: Instant
  readonly known: ReadonlyMap<string, CachedAdvisory>
  readonly cache: BuildCache
  readonly writer: SiteWriter
  readonly out: string
}

/** Writes the pages that tell of many advisories, where anything that they tell has changed. */
function writeIndexes(input: IndexesToWrite): ReadonlyMap<string, CachedIndex> {
  const { context, catalogue, asOf, known, cache, writer, out } = input
  const payloads = new Map<string, RenderedPayload>()
  const payloadOf = (id: string): RenderedPayload => {
    const read = payloads.get(id)
    if (read !== undefined) return read
    const cached = known.get(id)
    if (cached === undefined) throw new Error('Only advisories that are public are listed.')
    const payload: RenderedPayload = JSON.parse(cache.payloads.read(cached.payload))
    payloads.set(id, payload)
    return payload
  }
  const listings = [...known.values()].map(({ listing }) => listing)
  const summaryOf = (id: AdvisoryId) => payloadOf(id).summary
  const pages = [
    ...checkFiles(catalogue, known, (id) => payloadOf(id).fragments),
    ...indexPages({ context, listings, summaryOf, catalogue, asOf }),
  ]
  const indexes = new Map<string, CachedIndex>()
  // The front page comes last: when it names something new, everything else has it already.
  for (const page of pages.toSorted((a, b) => Number(isFrontPage(a)) - Number(isFrontPage(b)))) {
    const keys = page.shows.map((id) => known.get(id)?.key ?? '')
    const pageDigest = digest([page.path, JSON.stringify(page.facts), ...page.shows, ...keys])
    const cached = cache.indexes.get(page.path)
    if (cached?.digest === pageDigest && isUntouched(out, cached.written)) {
      indexes.set(page.path, cached)
      continue
    }
    const { written, pending } = writer.write(page.path, page.render())
    if (pending !== null) replaceAll([pending])
    indexes.set(page.path, { digest: pageDigest, written })
  }
  return indexes
}

function nothingListed(): never {
  throw new Error('A site without advisories shows none.')
}

function contextOf(vendor: SiteContext['vendor'], visible: ReadonlyMap<AdvisoryId, unknown>): SiteContext {
  return { vendor, isPublished: (id) => visible.has(id), image: () => null }
}

/** The public state of an advisory: any new revision or redaction changes it. */
function keyOf(entries: readonly LedgerEntry[]): string {
  return digest([JSON.stringify(entries.map(({ hash, seal, redactions }) => [hash, seal, redactions]))])
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return hash.digest('hex')
}

function isProductPage(file: Pick<IndexPageFile, 'path'>): boolean {
  return file.path.startsWith('products/')
}

function isFrontPage(file: Pick<IndexPageFile, 'path'>): boolean {
  return file.path === 'index.html'
}

/** The data from which the check answers, a file for each product and one that names them. */
function checkFiles(
  catalogue: Catalogue,
  known: ReadonlyMap<string, CachedAdvisory>,
  fragmentsOf: (id: AdvisoryId) => readonly CheckFragment[],
): readonly IndexPageFile[] {
  const byProduct = new Map<ProductId, AdvisoryId[]>(catalogue.products.map((product) => [product.id, []]))
  for (const { checked, listing } of known.values()) {
    for (const product of checked) byProduct.get(product)?.push(listing.id)
  }
  const files = catalogue.products.map((product): IndexPageFile => {
    const shows = byProduct.get(product.id) ?? []
    const data = () => productCheckData(product, shows.flatMap(fragmentsOf))
    return {
      path: fileOfPath(checkDataPath(product.id)),
      stage: 'index',
      shows,
      facts: product,
      render: () => `${JSON.stringify(data())}\n`,
    }
  })
  const index = checkCatalogueData(catalogue.products)
  const path = fileOfPath(CHECK_INDEX_PATH)
  return [...files, { path, stage: 'index', shows: [], facts: index, render: () => `${JSON.stringify(index)}\n` }]
}

/** Real path of an advisory folder; null for anything else, in which no lock may be made. */
function folderRoot(folder: string): string | null {
  return existsSync(path.join(folder, 'vendor.yaml')) ? realpathSync(folder) : null
}

/** A folder that cannot be written to has no room for a lock either; then whoever builds has to see to it. */
function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function siteFolder(root: string, out: string): Result<string, FolderFault> {
  const fault = (message: string, remedy: string) => err({ file: out, line: null, column: null, message, remedy })
  try {
    mkdirSync(out, { recursive: true })
  } catch {
    return fault(`The folder ${out} cannot be made.`, 'Choose another one: --out DIR')
  }
  const real = realpathSync(out)
  if (real === root || root.startsWith(real + path.sep)) {
    return fault('The site would be written over the folder itself.', 'Choose a folder beside or below it: --out DIR')
  }
  if (real.startsWith(path.join(root, 'advisories'))) {
    return fault('The site would be written among the advisory files.', 'Choose another folder: --out DIR')
  }
  return ok(real)
}

/** Advisories that stand in the site and would be gone from the folder as it is now. */
function droppedAddresses(out: string, visible: ReadonlyMap<AdvisoryId, unknown>): readonly FolderFault[] {
  const folder = path.join(out, 'advisories')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !visible.has(entry.name as AdvisoryId))
    .map(({ name }) => ({
      file: 'ledger.json',
      line: null,
      column: null,
      message: `${name} is published in this site, and the folder as of this instant does not have it.`,
      remedy: `An address once published is never dropped. Restore the ledger and withdraw it (tocsin withdraw ${name}), or build an earlier state into another folder.`,
    }))
}

function missingProducts(
  ledger: Ledger,
  visible: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>,
  catalogue: Catalogue,
): readonly FolderFault[] {
  const present = new Set<string>(catalogue.products.map((product: Product) => product.id))
  const missing = new Map<string, AdvisoryId>()
  for (const [id, entries] of visible) {
    // Pages of older revisions link to their products too.
    for (const key of entries.flatMap((entry) => entry.products)) {
      const product = ledger.products[key]
      if (product !== undefined && !present.has(product.id)) missing.set(product.id, id)
    }
  }
  return [...missing].map(([product, id]) => ({
    file: 'products.yaml',
    line: null,
    column: null,
    message: `The product ${product} is gone, and ${id}, which is published, speaks of it.`,
    remedy: 'Put the product back; mark its branches as ended when it is no longer looked after.',
  }))
}
