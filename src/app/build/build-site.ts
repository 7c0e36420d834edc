import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
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
import { publicVendor, renderIndexes, type SiteContext, type SiteFile } from '../../site/index.ts'
import { type FolderFault, openFolder } from '../../storage/folder/folder.ts'
import { type CachedAdvisory, isFresh, programFingerprint, readBuildCache, writeBuildCache } from './build-cache.ts'
import type { RenderJob } from './render-job.ts'
import { type RenderProgress, renderAll } from './render-pool.ts'
import { clearStaging, type PendingReplacement, replaceAll, SiteWriter } from './site-writer.ts'

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
export async function buildSite(options: BuildOptions): Promise<Result<BuildReport, BuildRefusal>> {
  const opened = await openFolder(options.folder)
  if (!opened.ok) return err({ kind: 'unreadable_folder', faults: opened.error })
  const { root, vendor, ledger } = opened.value
  const asOf = options.asOf ?? newestInstant(ledger, opened.value.catalogue)
  const visible = publicEntries(ledger, asOf)
  const catalogue = publicCatalogue(opened.value.catalogue, asOf, productsNamed(ledger, visible))

  const out = siteFolder(root, options.out)
  if (!out.ok) return err({ kind: 'broken_promise', faults: [out.error] })
  const dropped = [...droppedAddresses(out.value, visible), ...missingProducts(ledger, visible, catalogue)]
  if (isNonEmpty(dropped)) return err({ kind: 'broken_promise', faults: dropped })

  const context = contextOf(publicVendor(vendor), visible)
  const setting = digest([programFingerprint(), JSON.stringify(context.vendor)])
  const cache = readBuildCache(root, out.value, setting)
  clearStaging(out.value)
  const writer = new SiteWriter(out.value, 'index')

  // Styles and the pages of new products come first: the advisory pages link to them.
  for (const file of renderIndexes({ context, summaries: [], catalogue, asOf })) {
    if (file.stage === 'asset' || (isProductPage(file) && !existsSync(path.join(out.value, file.path)))) {
      writer.write(file.path, file.body)
    }
  }

  const known = new Map<string, CachedAdvisory>()
  const jobs: RenderJob[] = []
  for (const [id, entries] of visible) {
    const cached = cache.advisories.get(id)
    const isPublished = (other: string) => visible.has(other as AdvisoryId)
    if (cached !== undefined && isFresh(cached, keyOf(entries), isPublished, root, out.value)) known.set(id, cached)
    else jobs.push({ id, entries })
  }
  const faults: FolderFault[] = []
  const pending: PendingReplacement[] = []
  let filesWritten = 0
  const renderSetting = { root, vendor: context.vendor, slices: ledger, publishedIds: new Set<string>(visible.keys()) }
  await renderAll(jobs, renderSetting, out.value, (answer, progress) => {
    faults.push(...answer.faults)
    filesWritten += answer.filesWritten
    for (const { id, pending: replacements, ...rendered } of answer.rendered) {
      pending.push(...replacements)
      known.set(id, { key: keyOf(visible.get(id) ?? []), ...rendered })
    }
    options.onProgress(progress)
  })
  if (isNonEmpty(faults)) {
    clearStaging(out.value)
    return err({ kind: 'broken_promise', faults })
  }

  replaceAll(pending)
  const advisories = [...visible.keys()].flatMap((id) => known.get(id) ?? [])
  const indexes = [
    ...checkFiles(catalogue, advisories),
    ...renderIndexes({ context, summaries: advisories.map(({ summary }) => summary), catalogue, asOf }),
  ]
  // The front page comes last: when it names something new, everything else has it already.
  for (const file of indexes.toSorted((a, b) => Number(isFrontPage(a)) - Number(isFrontPage(b)))) {
    const { pending: replacement } = writer.write(file.path, file.body)
    if (replacement !== null) replaceAll([replacement])
  }
  clearStaging(out.value)
  writeBuildCache(root, out.value, { setting, advisories: known })
  return ok({
    asOf,
    advisories: visible.size,
    rendered: jobs.length,
    filesWritten: filesWritten + writer.written,
    out: out.value,
  })
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

function isProductPage(file: SiteFile): boolean {
  return file.path.startsWith('products/')
}

function isFrontPage(file: SiteFile): boolean {
  return file.path === 'index.html'
}

function checkFiles(catalogue: Catalogue, advisories: readonly CachedAdvisory[]): readonly SiteFile[] {
  const byProduct = new Map<ProductId, CheckFragment[]>(catalogue.products.map((product) => [product.id, []]))
  for (const { fragments } of advisories) {
    for (const fragment of fragments) byProduct.get(fragment.product)?.push(fragment)
  }
  const files: SiteFile[] = catalogue.products.map((product) => {
    const data = productCheckData(product, byProduct.get(product.id) ?? [])
    return { path: fileOfPath(checkDataPath(product.id)), body: `${JSON.stringify(data)}\n`, stage: 'index' }
  })
  const index = checkCatalogueData(catalogue.products)
  files.push({ path: fileOfPath(CHECK_INDEX_PATH), body: `${JSON.stringify(index)}\n`, stage: 'index' })
  return files
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
    for (const key of entries.at(-1)?.products ?? []) {
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
