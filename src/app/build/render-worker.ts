import { parentPort, workerData } from 'node:worker_threads'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { type IndexesInput, indexPages, type SiteContext } from '../../site/index.ts'
import type { FolderFault } from '../../storage/folder/folder.ts'
import { withPayloads } from './payload-store.ts'
import { type RenderedAdvisory, type RenderJob, type RenderSetting, renderJob } from './render-job.ts'
import { SiteWriter } from './site-writer.ts'
import { type SummaryPlaces, storedSummaries } from './stored-summaries.ts'

export interface RenderWorkerData {
  readonly setting: RenderSetting
  readonly out: string
  readonly name: string
}

/** The answer to a batch of advisories. */
export interface RenderAnswer {
  readonly rendered: readonly RenderedAdvisory[]
  readonly faults: readonly FolderFault[]
  readonly filesWritten: number
}

/** What pages of many advisories are made of; the summaries are read from the store as they are needed. */
export interface IndexTask extends Pick<IndexesInput, 'listings' | 'catalogue' | 'asOf'> {
  readonly places: ReadonlyMap<AdvisoryId, SummaryPlaces>
  readonly store: string
}

/** What a worker can be asked for. */
export type RenderRequest =
  | { readonly kind: 'advisories'; readonly jobs: readonly RenderJob[] }
  | { readonly kind: 'index_task'; readonly task: IndexTask }
  | { readonly kind: 'indexes'; readonly paths: readonly string[] }

export type IndexBodies = readonly (readonly [path: string, body: string | Uint8Array])[]

export function renderBatch(jobs: readonly RenderJob[], setting: RenderSetting, writer: SiteWriter): RenderAnswer {
  const rendered: RenderedAdvisory[] = []
  const faults: FolderFault[] = []
  const before = writer.written
  for (const job of jobs) {
    const result = renderJob(job, setting, writer)
    if (result.ok) rendered.push(result.value)
    else faults.push(result.error)
  }
  return { rendered, faults, filesWritten: writer.written - before }
}

/** Renders some of the pages that tell of many advisories. */
export function renderIndexBatch(paths: readonly string[], task: IndexTask, setting: RenderSetting): IndexBodies {
  return withPayloads(task.store, (read) => {
    const context: SiteContext = {
      vendor: setting.vendor,
      isPublished: (id) => setting.publishedIds.has(id),
      image: () => null,
    }
    const input = { ...task, context, ...storedSummaries(task.places, read) }
    const pages = new Map(indexPages(input).map((page) => [page.path, page]))
    return paths.flatMap((path) => {
      const page = pages.get(path)
      return page === undefined ? [] : [[path, page.render()] as const]
    })
  })
}

if (parentPort !== null && isRenderWorkerData(workerData)) {
  const port = parentPort
  const { setting, out, name } = workerData
  const writer = new SiteWriter(out, name)
  let task: IndexTask | null = null
  port.on('message', (request: RenderRequest) => {
    switch (request.kind) {
      case 'advisories':
        port.postMessage(renderBatch(request.jobs, setting, writer))
        return
      case 'index_task':
        task = request.task
        return
      case 'indexes':
        port.postMessage(task === null ? [] : renderIndexBatch(request.paths, task, setting))
        return
    }
  })
}

/** Test runners use worker threads too: only a worker that was given a setting is one of ours. */
function isRenderWorkerData(data: unknown): data is RenderWorkerData {
  return typeof data === 'object' && data !== null && 'setting' in data && 'out' in data
}
