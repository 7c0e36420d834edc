import { parentPort, workerData } from 'node:worker_threads'
import type { FolderFault } from '../../storage/folder/folder.ts'
import { type RenderedAdvisory, type RenderJob, type RenderSetting, renderJob } from './render-job.ts'
import { SiteWriter } from './site-writer.ts'

export interface RenderWorkerData {
  readonly setting: RenderSetting
  readonly out: string
  readonly name: string
}

/** A batch of jobs for a worker, and its answer: results and faults, in the order of the jobs. */
export interface RenderAnswer {
  readonly rendered: readonly RenderedAdvisory[]
  readonly faults: readonly FolderFault[]
  readonly filesWritten: number
}

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

if (parentPort !== null && isRenderWorkerData(workerData)) {
  const port = parentPort
  const { setting, out, name } = workerData
  const writer = new SiteWriter(out, name)
  port.on('message', (jobs: readonly RenderJob[]) => port.postMessage(renderBatch(jobs, setting, writer)))
}

/** Test runners use worker threads too: only a worker that was given a setting is one of ours. */
function isRenderWorkerData(data: unknown): data is RenderWorkerData {
  return typeof data === 'object' && data !== null && 'setting' in data && 'out' in data
}
