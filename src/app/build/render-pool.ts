import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { RenderJob, RenderSetting } from './render-job.ts'
import { type RenderAnswer, type RenderWorkerData, renderBatch } from './render-worker.ts'
import { SiteWriter } from './site-writer.ts'

/** Fewer jobs than this are done before a thread has started. */
const WORTH_A_THREAD = 200
const BATCH = 40

export interface RenderProgress {
  readonly done: number
  readonly total: number
}

/** Renders all jobs, in worker threads when there are many; answers come in no particular order. */
export async function renderAll(
  jobs: readonly RenderJob[],
  setting: RenderSetting,
  out: string,
  onAnswer: (answer: RenderAnswer, progress: RenderProgress) => void,
): Promise<void> {
  // From TypeScript sources (tests) a worker could not load the pages, which only the compiler understands.
  const canThread = import.meta.url.endsWith('.js')
  const batches: RenderJob[][] = []
  for (let start = 0; start < jobs.length; start += BATCH) batches.push(jobs.slice(start, start + BATCH))
  const total = jobs.length
  let done = 0
  const take = (batch: readonly RenderJob[], answer: RenderAnswer) => {
    done += batch.length
    onAnswer(answer, { done, total })
  }

  if (!canThread || jobs.length < WORTH_A_THREAD) {
    const writer = new SiteWriter(out, 'main')
    for (const batch of batches) take(batch, renderBatch(batch, setting, writer))
    return
  }
  const threads = Math.max(1, Math.min(availableParallelism(), 8, batches.length))
  await Promise.all(
    Array.from({ length: threads }, (_, index) => runWorker({ setting, out, name: `worker${index}` }, batches, take)),
  )
}

/** One thread that takes batches until none is left. */
function runWorker(
  data: RenderWorkerData,
  batches: RenderJob[][],
  take: (batch: readonly RenderJob[], answer: RenderAnswer) => void,
): Promise<void> {
  const worker = new Worker(new URL('./render-worker.js', import.meta.url), { workerData: data })
  return new Promise((resolve, reject) => {
    let current: readonly RenderJob[] = []
    const next = () => {
      const batch = batches.shift()
      if (batch === undefined) {
        worker.terminate().then(() => resolve(), reject)
        return
      }
      current = batch
      worker.postMessage(batch)
    }
    worker.on('message', (answer: RenderAnswer) => {
      take(current, answer)
      next()
    })
    worker.on('error', reject)
    next()
  })
}
