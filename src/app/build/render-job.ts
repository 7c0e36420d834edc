import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import type { Sha256 } from '../../base/sha256.ts'
import { checkFragments } from '../../check/index.ts'
import type { Advisory } from '../../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Catalogue, ProductId, VersionText } from '../../domain/catalogue/product.ts'
import {
  advisoryJsonPath,
  advisoryPath,
  fileOfPath,
  imagePath,
  releasePath,
  revisionPath,
  socialCardPath,
  urlOfPath,
} from '../../domain/publication/addresses.ts'
import type { Ledger, LedgerEntry } from '../../domain/publication/ledger.ts'
import { instantsOf, publishedAdvisoryOf } from '../../domain/publication/revision-history.ts'
import { cardKey } from '../../domain/publication/social-card.ts'
import { MAX_ADVISORY_BYTES } from '../../formats/advisory-file/index.ts'
import { nativeJson, printNativeJson } from '../../formats/native-json/native-json.ts'
import {
  type AdvisoryListing,
  beingWritten,
  listingOf,
  type PublicVendor,
  renderAdvisory,
  type SiteContext,
  type SiteFile,
  socialCardOf,
  stepsByProduct,
  summarize,
} from '../../site/index.ts'
import type { FolderFault } from '../../storage/folder/folder.ts'
import { keptFile, keptImage } from '../../storage/folder/kept-names.ts'
import { contentOfKept } from '../../storage/folder/kept-revision.ts'
import type { InsideFile } from '../../storage/folder/read-inside.ts'
import { readKept, readKeptImage } from '../../storage/folder/read-kept.ts'
import { type CardShelf, isCard } from './card-shelf.ts'
import { takenBack } from './site-record.ts'
import type { PendingReplacement, SiteWriter, WrittenFile } from './site-writer.ts'

/** What every job of one build shares. */
export interface RenderSetting {
  /** Real path of the folder. */
  readonly root: string
  readonly vendor: PublicVendor
  /** Copied into each thread, so nothing of the ledger but these. */
  readonly slices: Pick<Ledger, 'vendors' | 'products'>
  /** Ids that are public at the build's instant. */
  readonly publishedIds: ReadonlySet<string>
  /** Releases that have a page, by {@link nameOfRelease}. */
  readonly releases: ReadonlySet<string>
}

/** As the check is asked. No id of an advisory is like it. */
function nameOfRelease(product: ProductId, version: VersionText): string {
  return `${product}@${version}`
}

/** Those of a public catalogue. A service has none. */
export function releasesWithPage({ products }: Catalogue): ReadonlySet<string> {
  return new Set(
    products.flatMap(({ id, deployment, releases }) =>
      deployment === 'service' ? [] : releases.map(({ version }) => nameOfRelease(id, version)),
    ),
  )
}

/** One advisory to render: its entries that are public, oldest first. */
export interface RenderJob {
  readonly id: AdvisoryId
  readonly entries: readonly LedgerEntry[]
}

/** A kept file as it was read, to tell whether it was touched since. */
export interface ReadFile {
  readonly file: string
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

export interface RenderedAdvisory {
  readonly id: AdvisoryId
  readonly listing: AdvisoryListing
  /** From what its picture is made; null where it has none. */
  readonly card: Sha256 | null
  /** As JSON, like the fragments: most of it is not looked at again in this build. */
  readonly summary: string
  /** What the check needs, by product. */
  readonly fragments: readonly (readonly [product: ProductId, json: string])[]
  /** What to do, by product. */
  readonly steps: readonly (readonly [product: ProductId, json: string])[]
  readonly read: readonly ReadFile[]
  readonly written: readonly WrittenFile[]
  readonly pending: readonly PendingReplacement[]
  /** Paths at which something was put meanwhile, because these pages link there. */
  readonly reserved: readonly string[]
  /** Files that go when all of these are in place. */
  readonly obsolete: readonly string[]
  /** Other advisories, and releases, that the pages name, and whether each had a page. */
  readonly mentions: readonly (readonly [name: string, hasPage: boolean])[]
}

/**
 * Reads the kept content of one advisory, checks it against its seals, renders and writes its pages.
 * Synchronous: it runs in worker threads, where waiting in line costs more than it gives.
 */
export function renderJob(
  job: RenderJob,
  setting: RenderSetting,
  writer: SiteWriter,
  cards: CardShelf,
): Result<RenderedAdvisory, FolderFault> {
  const contents = new Map<number, Advisory>()
  const read: ReadFile[] = []
  for (const entry of job.entries) {
    if (entry.content === 'not_kept') continue
    const file = keptFile(entry)
    const bytes = readKept(setting.root, file, job.id, MAX_ADVISORY_BYTES)
    if (!bytes.ok) return bytes
    const content = contentOfKept(bytes.value.bytes, entry)
    if (!content.ok) return content
    contents.set(entry.revision, content.value)
    read.push(readFileOf(file, bytes.value))
  }
  const published = publishedAdvisoryOf(setting.slices, job.entries, (revision) => {
    const content = contents.get(revision)
    if (content === undefined) throw new Error('Every kept revision was read above.')
    return content
  })

  const { baseUrl } = setting.vendor.site
  const native = nativeJson(published, {
    page: urlOfPath(advisoryPath(job.id), baseUrl),
    revisionPage: (revision) => urlOfPath(revisionPath(job.id, revision), baseUrl),
  })
  const json = printNativeJson(native)
  const taken = takenBack(writer.root, job.id, job.entries, json)
  if (taken !== null) return err(taken)
  const images = publishedImages(setting.root, job.id, [...contents.values()])
  if (!images.ok) return images
  const mentions = new Map<string, boolean>()
  const releases = new Map<string, boolean>()
  const releasePages = new Set<string>()
  const context: SiteContext = {
    vendor: setting.vendor,
    isPublished: (id) => {
      const isPublished = setting.publishedIds.has(id)
      mentions.set(id, isPublished)
      return isPublished
    },
    hasRelease: (product, version) => {
      const name = nameOfRelease(product, version)
      const hasPage = setting.releases.has(name)
      releases.set(name, hasPage)
      if (hasPage) releasePages.add(fileOfPath(releasePath(product, version)))
      return hasPage
    },
    image: (advisory, file) => {
      const image = advisory.images.find((candidate) => candidate.file === file)
      return image === undefined ? null : imagePath(image.sha256, image.file)
    },
  }
  const summary = summarize(published)
  const steps = stepsByProduct(published)
  const card = socialCardOf(summary, [...steps.values()].flat(), context)
  const pages = renderAdvisory(published, context, card)

  const reserved = reserveMentioned(job, pages, mentions, releasePages, setting, writer)
  const written: WrittenFile[] = []
  const pending: PendingReplacement[] = []
  const cardFile = fileOfPath(socialCardPath(job.id))
  const standing = path.join(writer.root, cardFile)
  const assets = [
    ...images.value.files,
    ...(card === null ? [] : [{ path: cardFile, body: cards.bytesOf(card, standing) }]),
  ]
  for (const file of [...assets, { path: fileOfPath(advisoryJsonPath(job.id)), body: json }, ...pages]) {
    const result = writer.write(file.path, file.body)
    written.push(result.written)
    if (result.pending !== null) pending.push(result.pending)
  }
  return ok({
    id: job.id,
    listing: listingOf(summary),
    card: card === null ? null : cardKey(card),
    summary: JSON.stringify(summary),
    fragments: checkFragments(published.latest, instantsOf(job.entries)).map((fragment) => [
      fragment.product,
      JSON.stringify(fragment),
    ]),
    steps: [...steps].map(([product, steps]) => [product, JSON.stringify(steps)]),
    read: [...read, ...images.value.read],
    written,
    pending,
    reserved,
    // It would tell for ever what was true once.
    obsolete: card === null && isCard(standing) ? [standing] : [],
    mentions: [...mentions, ...releases],
  })
}

/**
 * The pages link to other advisories, to releases and, where there are older revisions, to each other: nobody may find
 * nothing there.
 */
function reserveMentioned(
  { id }: RenderJob,
  pages: readonly SiteFile[],
  mentions: ReadonlyMap<string, boolean>,
  releasePages: ReadonlySet<string>,
  setting: RenderSetting,
  writer: SiteWriter,
): readonly string[] {
  const own = pages.flatMap(({ path }) => (path.endsWith('.html') ? [[path, id] as const] : []))
  const others = [...mentions].flatMap(([mentioned, isPublished]) =>
    isPublished ? [[fileOfPath(advisoryPath(mentioned as AdvisoryId)), mentioned] as const] : [],
  )
  const context: SiteContext = {
    vendor: setting.vendor,
    isPublished: () => false,
    hasRelease: () => false,
    image: () => null,
  }
  const releases = [...releasePages].map((file) => [file, id] as const)
  return [...(own.length > 1 ? own : []), ...others, ...releases].flatMap(([file, title]) =>
    writer.reserve(file, () => beingWritten(title, context)) ? [file] : [],
  )
}

interface PublishedImages {
  readonly files: readonly { readonly path: string; readonly body: Uint8Array }[]
  readonly read: readonly ReadFile[]
}

function publishedImages(
  root: string,
  id: AdvisoryId,
  contents: readonly Advisory[],
): Result<PublishedImages, FolderFault> {
  const files = new Map<string, Uint8Array>()
  const read: ReadFile[] = []
  for (const image of contents.flatMap((content) => content.images)) {
    const address = fileOfPath(imagePath(image.sha256, image.file))
    if (files.has(address)) continue
    const bytes = readKeptImage(root, id, image)
    if (!bytes.ok) return bytes
    files.set(address, bytes.value.bytes)
    read.push(readFileOf(keptImage(id, image.sha256, image.file), bytes.value))
  }
  return ok({ files: [...files].map(([address, body]) => ({ path: address, body })), read })
}

function readFileOf(file: string, { size, mtimeMs, ctimeMs }: InsideFile): ReadFile {
  return { file, size, mtimeMs, ctimeMs }
}
