import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { CardShelf } from './card-shelf.ts'
import { type ReleaseJob, releaseJob, type ToldReleases } from './release-job.ts'
import type { RenderJob, RenderSetting } from './render-job.ts'
import {
  type IndexBodies,
  type IndexTask,
  indexRenderer,
  RENDER_WORKER,
  type RenderAnswer,
  type RenderRequest,
  renderBatch,
} from './render-worker.ts'
import { SiteWriter } from './site-writer.ts'

/** Fewer advisories than this are rendered before a thread has started. */
const WORTH_A_THREAD = 200
const ADVISORIES_AT_ONCE = 40
const PAGES_AT_ONCE = 3
const BATCHES_AHEAD = 2

/**
 * In MB. A thread holds little at a time, some 20 MB; without a limit the engine lets it grow tenfold before it looks
 * for what is no longer needed. Room for the short-lived strings of several pages keeps them from being copied around.
 */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 96 }

/** What is rendered, and into which folder (its real path). */
export interface SiteToRender {
  readonly setting: RenderSetting
  readonly out: string
}

export interface RenderProgress {
  readonly done: number
  readonly total: number
}

/** Renders in worker threads when there is much to do, and in this one when there is little. */
export class RenderPool {
  readonly #workers: Worker[] = []
  #site: SiteToRender | null = null

  /** Says what is rendered and where it goes. */
  begin(site: SiteToRender): void {
    this.#site = site
    for (const [index, worker] of this.#workers.entries()) tellSite(worker, site, index)
  }

  /** Starts the threads that so many advisories are worth; they load the program while this one still prepares. */
  prepare(advisories: number): void {
    // From TypeScript sources (tests) a worker could not load the pages, which only the compiler understands.
    if (advisories < WORTH_A_THREAD || !import.meta.url.endsWith('.js')) return
    const threads = Math.min(availableParallelism(), 8, Math.ceil(advisories / ADVISORIES_AT_ONCE))
    for (let index = this.#workers.length; index < threads; index++) {
      const url = new URL('./render-worker.js', import.meta.url)
      const worker = new Worker(url, { workerData: RENDER_WORKER, resourceLimits: HEAP })
      if (this.#site !== null) tellSite(worker, this.#site, index)
      this.#workers.push(worker)
    }
  }

  /** Answers come in no particular order. */
  async renderAdvisories(
    jobs: readonly RenderJob[],
    onAnswer: (answer: RenderAnswer, progress: RenderProgress) => void,
  ): Promise<void> {
    const total = jobs.length
    let done = 0
    const take = (batch: readonly RenderJob[], answer: RenderAnswer) => {
      done += batch.length
      onAnswer(answer, { done, total })
    }
    const batches = batchesOf(jobs, ADVISORIES_AT_ONCE)
    this.prepare(total)
    if (this.#workers.length === 0) {
      const { setting, out } = this.#begun()
      const writer = new SiteWriter(out, 'main')
      const cards = new CardShelf(setting.root)
      for (const batch of batches) take(batch, renderBatch(batch, setting, writer, cards))
      return
    }
    await this.#share(batches, (batch) => ({ kind: 'advisories', jobs: batch }), take)
  }

  /** Pages of many advisories, by path; in this thread where no other is at hand. */
  async renderIndexes(paths: readonly string[], task: IndexTask): Promise<ReadonlyMap<string, string | Uint8Array>> {
    const bodies = new Map<string, string | Uint8Array>()
    const take = (answer: IndexBodies) => {
      for (const [path, body] of answer) bodies.set(path, body)
    }
    if (this.#workers.length === 0) {
      take(indexRenderer(task, this.#begun().setting)(paths))
      return bodies
    }
    for (const worker of this.#workers) worker.postMessage({ kind: 'index_task', task } satisfies RenderRequest)
    const request = (batch: readonly string[]): RenderRequest => ({ kind: 'indexes', paths: batch })
    await this.#share(batchesOf(paths, PAGES_AT_ONCE), request, (_, answer: IndexBodies) => take(answer))
    return bodies
  }

  /** How many can work at once. */
  get threads(): number {
    return Math.max(this.#workers.length, 1)
  }

  /** Writes pages of releases. Answers come in no particular order. */
  async writeReleases(jobs: readonly ReleaseJob[], onAnswer: (answer: ToldReleases) => void): Promise<void> {
    if (this.#workers.length === 0) {
      const { setting, out } = this.#begun()
      const writer = new SiteWriter(out, 'main')
      for (const job of jobs) onAnswer(releaseJob(job, setting, writer))
      return
    }
    const request = (batch: readonly ReleaseJob[]): RenderRequest => ({ kind: 'releases', jobs: batch })
    await this.#share(batchesOf(jobs, 1), request, (_, answers: readonly ToldReleases[]) => {
      for (const answer of answers) onAnswer(answer)
    })
  }

  /** Ends the threads; the pool can begin anew. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()))
  }

  #begun(): SiteToRender {
    if (this.#site === null) throw new Error('A pool is told first what it renders.')
    return this.#site
  }

  /** Each thread takes a batch as soon as it is done with one, and always has the next one waiting. */
  async #share<T, A>(
    batches: (readonly T[])[],
    requestOf: (batch: readonly T[]) => RenderRequest,
    take: (batch: readonly T[], answer: A) => void,
  ): Promise<void> {
    await Promise.all(
      this.#workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const asked: (readonly T[])[] = []
            const ask = () => {
              const batch = batches.shift()
              if (batch === undefined) return
              asked.push(batch)
              worker.postMessage(requestOf(batch))
            }
            const finishIfDone = () => {
              if (asked.length > 0) return
              worker.off('message', onMessage).off('error', reject)
              resolve()
            }
            const onMessage = (answer: A) => {
              const batch = asked.shift()
              ask()
              if (batch !== undefined) take(batch, answer)
              finishIfDone()
            }
            worker.on('message', onMessage).on('error', reject)
            for (let ahead = 0; ahead < BATCHES_AHEAD; ahead++) ask()
            finishIfDone()
          }),
      ),
    )
  }
}

function tellSite(worker: Worker, { setting, out }: SiteToRender, index: number): void {
  worker.postMessage({ kind: 'site', setting, out, name: `worker${index}` } satisfies RenderRequest)
}

function batchesOf<T>(list: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
