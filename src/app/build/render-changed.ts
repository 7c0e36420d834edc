import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import type { LedgerEntry } from '../../domain/publication/ledger.ts'
import type { FolderFault } from '../../storage/folder/folder.ts'
import { type BuildCache, type CachedAdvisory, isFresh, redactionsOf } from './build-cache.ts'
import { digest } from './digest.ts'
import type { RenderedAdvisory, RenderJob } from './render-job.ts'
import type { RenderPool, RenderProgress } from './render-pool.ts'
import { type PendingReplacement, replaceAll } from './site-writer.ts'

interface RenderInput {
  readonly root: string
  readonly out: string
  readonly visible: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>
  readonly cache: BuildCache
  readonly pool: RenderPool
  readonly onProgress: (progress: RenderProgress) => void
}

interface RenderOutcome {
  readonly known: ReadonlyMap<AdvisoryId, CachedAdvisory>
  readonly faults: readonly FolderFault[]
  readonly jobs: number
  readonly filesWritten: number
}

/** Renders the advisories whose pages are not there yet or no longer right; nothing is replaced where one has a fault. */
export async function renderChanged(input: RenderInput): Promise<RenderOutcome> {
  const { root, out, visible, cache, pool } = input
  const known = new Map<AdvisoryId, CachedAdvisory>()
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
  await pool.renderAdvisories(jobs, (answer, progress) => {
    faults.push(...answer.faults)
    filesWritten += answer.filesWritten
    for (const rendered of answer.rendered) {
      pending.push(...rendered.pending)
      known.set(rendered.id, remember(rendered, visible.get(rendered.id) ?? [], cache))
    }
    input.onProgress(progress)
  })
  if (faults.length === 0) replaceAll(pending)
  return { known, faults, jobs: jobs.length, filesWritten }
}

function remember(
  rendered: RenderedAdvisory,
  entries: readonly LedgerEntry[],
  { payloads }: BuildCache,
): CachedAdvisory {
  const { listing, read, written, mentions, fragments, steps } = rendered
  const [summary, ...places] = payloads.add([rendered.summary, ...[...fragments, ...steps].map(([, json]) => json)])
  if (summary === undefined) throw new Error('Every text that is added has its place.')
  const place = ([product]: readonly [ProductId, string], at: number) => {
    const one = places[at]
    return one === undefined ? [] : [[product, one] as const]
  }
  return {
    key: keyOf(entries),
    redactions: redactionsOf(entries),
    read,
    written,
    mentions,
    listing,
    summary,
    fragments: fragments.flatMap((fragment, index) => place(fragment, index)),
    steps: steps.flatMap((step, index) => place(step, fragments.length + index)),
  }
}

/** The public state of an advisory: any new revision or redaction changes it. */
function keyOf(entries: readonly LedgerEntry[]): string {
  return digest([JSON.stringify(entries.map(({ hash, seal, redactions }) => [hash, seal, redactions]))])
}
