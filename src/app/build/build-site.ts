import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '../../base/instant.ts'
import { isNonEmpty, type NonEmpty } from '../../base/non-empty.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Catalogue } from '../../domain/catalogue/product.ts'
import { blocksApproval, type Finding } from '../../domain/policy/finding.ts'
import type { LedgerEntry } from '../../domain/publication/ledger.ts'
import { newestInstant, productsNamed, publicCatalogue, publicEntries } from '../../domain/publication/public-state.ts'
import type { LogoPictures } from '../../formats/picture/index.ts'
import { indexPages, NO_RELEASES, publicVendor, type SiteContext, type SiteScripts } from '../../site/index.ts'
import { buildMemoryName } from '../../storage/folder/build-memory.ts'
import { type Folder, type FolderFault, openFolder } from '../../storage/folder/folder.ts'
import { type LockRefusal, withLock } from '../../storage/folder/folder-lock.ts'
import { hiddenInFile, SHARED_FILES } from '../../storage/folder/hidden-in-files.ts'
import { readLogo } from '../../storage/folder/logo.ts'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { foreignWorkFile } from '../../storage/folder/work-folder.ts'

import { type BuildCache, beginBuildCache, type CachedAdvisory, hasBuildCache, openBuildCache } from './build-cache.ts'

import { clearCards } from './card-shelf.ts'
import { digest } from './digest.ts'
import { builtScripts } from './program-files.ts'
import { programFingerprint } from './program-fingerprint.ts'
import { droppedAdvisories, missingProducts, newerInSite } from './promises.ts'
import { findStanding, renderStale } from './render-changed.ts'
import { releasesWithPage } from './render-job.ts'
import { RenderPool, type RenderProgress } from './render-pool.ts'
import { canWrite, folderRoot, isSite, siteFolder, whereItLeads, writingFault } from './site-folder.ts'
import { clearStaging, SiteWriter, STAGING } from './site-writer.ts'
import { storedSummaries } from './stored-summaries.ts'
import { fragmentsByProduct, writeIndexes } from './write-indexes.ts'
import { writeReleases } from './write-releases.ts'

export interface BuildOptions {
  readonly folder: string
  readonly out: string
  /** Whether the site may be written among other files, and over those that stand at its addresses. */
  readonly overwrite: boolean
  /** The instant at which the site is true; null for the newest in the folder. */
  readonly asOf: Instant | null
  readonly now: Instant
  readonly onProgress: (progress: RenderProgress) => void
}

export interface BuildReport {
  readonly asOf: Instant
  readonly advisories: number
  /** Advisories that were rendered again; the others stood already. */
  readonly rendered: number
  readonly filesWritten: number
  /** Pictures that were really drawn; the others were kept. */
  readonly cardsDrawn: number
  /** What the site had to do without, at its field in `vendor.yaml`. */
  readonly findings: readonly Finding[]
  /** Real path of the site. */
  readonly out: string
}

/** Why nothing was built. */
export interface BuildRefusal {
  /** The folder cannot be read, what it holds would break a promise of the public plane, or the site has no room. */
  readonly kind: 'unreadable_folder' | 'broken_promise' | 'hidden_characters' | 'cannot_write' | 'no_place_for_a_site'
  readonly faults: NonEmpty<FolderFault>
}

/** Builds the whole public plane of a folder as static files, from sealed revisions only. */
export async function buildSite(options: BuildOptions): Promise<Result<BuildReport, BuildRefusal | LockRefusal>> {
  const root = folderRoot(options.folder)
  if (root === null) return buildIn(options.folder, options)
  const lockFile = path.join(root, '.tocsin', `${buildMemoryName(whereItLeads(options.out))}.lock`)
  // What is foreign there is refused when the folder is opened, and no lock is written through it.
  if (foreignWorkFile(root) !== null || !canWrite(path.dirname(lockFile))) return buildIn(root, options)
  // The folder is read under the lock: an older build that was slow never overwrites what a newer one has written.
  const built = await withLock(lockFile, () => buildIn(root, options))
  return built.ok ? built.value : built
}

interface BuildRun extends BuildOptions {
  /** The fingerprint of what builds. */
  readonly program: string
  readonly pool: RenderPool
}

async function buildIn(root: string, options: BuildOptions): Promise<Result<BuildReport, BuildRefusal>> {
  const pool = new RenderPool()
  const program = programFingerprint()
  try {
    // Before anything is read, so that the threads load the program meanwhile.
    if (!hasBuildCache(root, whereItLeads(options.out))) pool.prepare(advisoriesAtMost(root))
    const opened = await openFolder(root, program)
    if (!opened.ok) return err({ kind: 'unreadable_folder', faults: opened.error })
    const out = siteFolder(opened.value.root, options.out, options.overwrite)
    if (!out.ok) return err({ kind: out.error.kind, faults: [out.error.fault] })
    return await buildInto(out.value, opened.value, { ...options, program, pool })
  } finally {
    await pool.close()
  }
}

/** What stands in the way of approving an advisory stands in the way of showing the profile and the catalogue, too. */
async function turnedTexts(root: string): Promise<readonly FolderFault[]> {
  const faults: FolderFault[] = []
  for (const file of SHARED_FILES) {
    const { findings } = await hiddenInFile(root, file)
    for (const { line, column, fix } of findings.filter(blocksApproval)) {
      // Without what stands beside it: the catalogue holds embargoed words, and a build's log may be public.
      const message = 'A character here shows the text in another order than it is read.'
      faults.push({ file, line, column, message, remedy: fix })
    }
  }
  return faults
}

/** A quick look, for which nothing is read. */
function advisoriesAtMost(root: string): number {
  const folder = path.join(root, 'advisories')
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder).length : 0
}

async function buildInto(out: string, folder: Folder, run: BuildRun): Promise<Result<BuildReport, BuildRefusal>> {
  try {
    return await buildOpened(folder, out, run)
  } catch (error) {
    const fault = writingFault(out, error)
    if (fault === null) throw error
    return err({ kind: 'cannot_write', faults: [fault] })
  }
}

async function buildOpened(
  folder: Folder,
  out: string,
  { program, pool, ...options }: BuildRun,
): Promise<Result<BuildReport, BuildRefusal>> {
  const { root, vendor, ledger } = folder
  const newest = newestInstant(ledger, folder.catalogue)
  // What is dated ahead is not public yet, whatever it says.
  const asOf = options.asOf ?? (newest > options.now ? options.now : newest)
  const visible = publicEntries(ledger, asOf)
  const catalogue = publicCatalogue(folder.catalogue, asOf, productsNamed(ledger, visible))

  const dropped = [...droppedAdvisories(out, visible), ...missingProducts(ledger, visible, catalogue)]
  if (isNonEmpty(dropped)) return err({ kind: 'broken_promise', faults: dropped })
  const hidden = await turnedTexts(root)
  if (isNonEmpty(hidden)) return err({ kind: 'hidden_characters', faults: hidden })

  const scripts = builtScripts()
  const { logo, findings } = await readLogo(root, vendor.look)
  const context = contextOf(publicVendor(vendor, scripts, logo), visible)
  const setting = digest([program, JSON.stringify(context.vendor)])
  const wanted = { root, out, setting, fallback: path.join(out, STAGING, 'payloads'), visible }
  const site: SiteToWrite = {
    folder,
    out,
    asOf,
    visible,
    catalogue,
    context,
    scripts,
    logo,
    findings,
    pool,
    onProgress: options.onProgress,
  }
  clearStaging(out)
  makeFolder(path.join(out, STAGING))
  const cache = openBuildCache(wanted)
  try {
    return await writeSite(site, cache)
  } catch (error) {
    if (!cache.isReused) throw error
  }
  // Whatever went wrong may come from a damaged cache, which shows only when it is used. What is not its fault goes
  // wrong again without it.
  await pool.close()
  makeFolder(path.join(out, STAGING))
  return writeSite(site, beginBuildCache(wanted))
}

interface SiteToWrite {
  readonly folder: Folder
  /** Real path of the site. */
  readonly out: string
  readonly asOf: Instant
  readonly visible: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>
  readonly catalogue: Catalogue
  readonly context: SiteContext
  readonly scripts: SiteScripts
  readonly logo: LogoPictures | null
  readonly findings: readonly Finding[]
  readonly pool: RenderPool
  readonly onProgress: BuildOptions['onProgress']
}

/** Writes what is not there yet or no longer right; closes the cache. */
async function writeSite(site: SiteToWrite, cache: BuildCache): Promise<Result<BuildReport, BuildRefusal>> {
  const { out, asOf, visible, catalogue, context, scripts, logo, pool } = site
  const { root, ledger } = site.folder
  const writer = new SiteWriter(out, 'index')
  const publishedIds = new Set<string>(visible.keys())
  const slices = { vendors: ledger.vendors, products: ledger.products }
  const releasePages = releasesWithPage(catalogue)
  pool.begin({ setting: { root, vendor: context.vendor, slices, publishedIds, releases: releasePages }, out })
  try {
    const standing = findStanding({ root, out, visible, releases: releasePages, cache })
    const newer = newerInSite(out, standing.stale)
    if (isNonEmpty(newer)) return err({ kind: 'broken_promise', faults: newer })
    pool.prepare(standing.stale.length)
    const takeAway = writeMeanwhile(site, writer)
    const { known, faults, filesWritten, cardsDrawn, reserved } = await renderStale(
      standing,
      cache,
      pool,
      site.onProgress,
    )
    if (isNonEmpty(faults)) {
      takeAway()
      for (const file of reserved) rmSync(path.join(out, file), { force: true })
      return err({ kind: 'broken_promise', faults })
    }
    const fragments = fragmentsByProduct(catalogue, known)
    const told = await writeReleases({ context, catalogue, known, fragments, cache, pool, writer, out })
    const { standings, pages } = told
    const releases = { standings, pages }
    const indexes = await writeIndexes({
      context,
      catalogue,
      asOf,
      scripts,
      logo,
      releases,
      known,
      fragments,
      cache,
      pool,
      writer,
      out,
    })
    cache.save(known, indexes, told.remembered)
    if (standing.stale.length > 0) clearCards(root, cardsOf(known.values()))
    return ok({
      asOf,
      advisories: visible.size,
      rendered: standing.stale.length,
      filesWritten: filesWritten + told.filesWritten + writer.written,
      cardsDrawn,
      findings: site.findings,
      out,
    })
  } finally {
    cache.close()
    clearStaging(out)
    // The next build has to know that what lies there is ours.
    if (!isSite(out)) makeFolder(path.join(out, STAGING))
  }
}

function cardsOf(known: Iterable<CachedAdvisory>): ReadonlySet<Sha256> {
  return new Set([...known].flatMap(({ card }) => (card === null ? [] : [card])))
}

/**
 * Styles come first, and something at each address to which the pages of advisories link.
 *
 * @returns takes away again what stands there only meanwhile.
 */
function writeMeanwhile({ context, catalogue, asOf, scripts, logo, out }: SiteToWrite, styles: SiteWriter): () => void {
  // Not counted among what is written: each of these files is soon written once more.
  const meanwhile = new SiteWriter(out, 'meanwhile')
  const files = indexPages({ context, listings: [], catalogue, asOf, scripts, logo, ...NOTHING_LISTED })
  for (const { path: file, stage, render } of files) if (stage === 'asset') styles.write(file, render())
  // They link to each other, too: feeds are there before pages, and what comes last otherwise, the front page, before others.
  const isPage = (file: { readonly path: string }) => Number(file.path.endsWith('.html'))
  const missing = files
    .toReversed()
    .sort((a, b) => isPage(a) - isPage(b))
    .filter((file) => !existsSync(path.join(out, file.path)))
  for (const file of missing) if (file.meanwhile !== null) meanwhile.write(file.path, file.meanwhile())
  return () => {
    for (const file of missing) if (file.meanwhile !== null) rmSync(path.join(out, file.path), { force: true })
  }
}

const NOTHING_LISTED = { ...storedSummaries(new Map(), () => ''), releases: NO_RELEASES }

function contextOf(vendor: SiteContext['vendor'], visible: ReadonlyMap<AdvisoryId, unknown>): SiteContext {
  return { vendor, isPublished: (id) => visible.has(id), hasRelease: () => false, image: () => null }
}
