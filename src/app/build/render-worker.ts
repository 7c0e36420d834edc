import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { type IndexesInput, indexPages, type SiteContext } from '../../site/index.ts'
import type { FolderFault } from '../../storage/folder/folder.ts'
import { CardShelf } from './card-shelf.ts'
import { type PackedTexts, type PayloadPlace, packTexts, withPayloads } from './payload-store.ts'
import { type ReleaseJob, releaseJob } from './release-job.ts'
import { type RenderedAdvisory, type RenderJob, type RenderSetting, renderJob } from './render-job.ts'
import { SiteWriter } from './site-writer.ts'
import { type SummaryPlaces, storedSummaries } from './stored-summaries.ts'

/** Test runners use worker threads too: only a worker that was started with this is one of ours. */
export const RENDER_WORKER = 'tocsin render worker'

/** A rendered advisory whose texts were packed: of the products only their order is left. */
export interface PackedAdvisory extends Omit<RenderedAdvisory, 'summary' | 'fragments' | 'steps'> {
  readonly fragments: readonly ProductId[]
  readonly steps: readonly ProductId[]
}

/** The answer to a batch of advisories. */
export interface RenderAnswer {
  readonly rendered: readonly PackedAdvisory[]
  /** Of each advisory its summary, then its fragments, then its steps. */
  readonly texts: PackedTexts
  readonly faults: readonly FolderFault[]
  readonly filesWritten: number
  readonly cardsDrawn: number
}

/** What pages of many advisories are made of; the summaries are read from the store as they are needed. */
export interface IndexTask extends Pick<IndexesInput, 'listings' | 'catalogue' | 'asOf' | 'releases'> {
  readonly places: ReadonlyMap<AdvisoryId, SummaryPlaces>
  readonly store: string
}

/** What a worker can be asked for. */
export type RenderRequest =
  /** Comes before all others. */
  | { readonly kind: 'site'; readonly setting: RenderSetting; readonly out: string; readonly name: string }
  | { readonly kind: 'advisories'; readonly jobs: readonly RenderJob[] }
  | { readonly kind: 'index_task'; readonly task: IndexTask }
  | { readonly kind: 'indexes'; readonly paths: readonly string[] }
  | { readonly kind: 'releases'; readonly jobs: readonly ReleaseJob[] }

export type IndexBodies = readonly (readonly [path: string, body: string | Uint8Array])[]

export function renderBatch(
  jobs: readonly RenderJob[],
  setting: RenderSetting,
  writer: SiteWriter,
  cards: CardShelf,
): RenderAnswer {
  const rendered: PackedAdvisory[] = []
  const texts: string[] = []
  const faults: FolderFault[] = []
  const [writtenBefore, drawnBefore] = [writer.written, cards.drawn]
  for (const job of jobs) {
    const result = renderJob(job, setting, writer, cards)
    if (!result.ok) {
      faults.push(result.error)
      continue
    }
    const { summary, fragments, steps, ...rest } = result.value
    texts.push(summary, ...fragments.map(([, json]) => json), ...steps.map(([, json]) => json))
    rendered.push({
      ...rest,
      fragments: fragments.map(([product]) => product),
      steps: steps.map(([product]) => product),
    })
  }
  return {
    rendered,
    texts: packTexts(texts),
    faults,
    filesWritten: writer.written - writtenBefore,
    cardsDrawn: cards.drawn - drawnBefore,
  }
}

/** Renders pages that tell of many advisories; what they have in common is made ready once. */
export function indexRenderer(task: IndexTask, setting: RenderSetting): (paths: readonly string[]) => IndexBodies {
  let read: (place: PayloadPlace) => string = () => {
    throw new Error('Summaries are read while a page is rendered.')
  }
  const context: SiteContext = {
    vendor: setting.vendor,
    isPublished: (id) => setting.publishedIds.has(id),
    hasRelease: () => false,
    image: () => null,
  }
  const input = { ...task, scripts: null, logo: null, context, ...storedSummaries(task.places, (place) => read(place)) }
  const pages = new Map(indexPages(input).map((page) => [page.path, page]))
  return (paths) =>
    withPayloads(task.store, (readStore) => {
      read = readStore
      return paths.flatMap((path) => {
        const page = pages.get(path)
        return page === undefined ? [] : [[path, page.render()] as const]
      })
    })
}

if (parentPort !== null && workerData === RENDER_WORKER) answerRequests(parentPort)

function answerRequests(port: MessagePort): void {
  let site: { readonly setting: RenderSetting; readonly writer: SiteWriter; readonly cards: CardShelf } | null = null
  let renderIndexes: ((paths: readonly string[]) => IndexBodies) | null = null
  port.on('message', (request: RenderRequest) => {
    switch (request.kind) {
      case 'site':
        site = {
          setting: request.setting,
          writer: new SiteWriter(request.out, request.name),
          cards: new CardShelf(request.setting.root),
        }
        return
      case 'advisories':
        {
          const { setting, writer, cards } = told(site)
          const answer = renderBatch(request.jobs, setting, writer, cards)
          // The bytes change hands instead of being copied.
          port.postMessage(answer, [answer.texts.bytes.buffer])
        }
        return
      case 'index_task':
        renderIndexes = indexRenderer(request.task, told(site).setting)
        return
      case 'releases':
        port.postMessage(request.jobs.map((job) => releaseJob(job, told(site).setting, told(site).writer)))
        return
      case 'indexes':
        port.postMessage(told(renderIndexes)(request.paths))
        return
    }
  })
}

function told<T>(what: T | null): T {
  if (what === null) throw new Error('A thread is told first what it works on.')
  return what
}
