import { rmSync } from 'node:fs'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { LedgerEntry } from '../../domain/publication/ledger.ts'
import type { FolderFault } from '../../storage/folder/folder.ts'
import { type BuildCache, type CachedAdvisory, isFresh, redactionsOf } from './build-cache.ts'
import { digest } from './digest.ts'
import type { PayloadPlace } from './payload-store.ts'
import type { RenderJob } from './render-job.ts'
import type { RenderPool, RenderProgress } from './render-pool.ts'
import type { PackedAdvisory } from './render-worker.ts'
import { type PendingReplacement, replaceAll } from './site-writer.ts'

/** What stands in the site as it has to be, and what has to be rendered. */
export interface Standing {
  readonly known: ReadonlyMap<AdvisoryId, CachedAdvisory>
  readonly stale: readonly RenderJob[]
}

interface WantedState {
  readonly root: string
  readonly out: string
  readonly visible: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>
  /** Those that have a page. */
  readonly releases: ReadonlySet<string>
  readonly cache: BuildCache
}

export function findStanding({ root, out, visible, releases, cache }: WantedState): Standing {
  const known = new Map<AdvisoryId, CachedAdvisory>()
  const stale: RenderJob[] = []
  const hasPage = (name: string) => visible.has(name as AdvisoryId) || releases.has(name)
  for (const [id, entries] of visible) {
    const cached = cache.advisories.get(id)
    if (cached !== undefined && isFresh(cached, keyOf(entries), hasPage, root, out)) known.set(id, cached)
    else stale.push({ id, entries })
  }
  return { known, stale }
}

interface RenderOutcome {
  readonly known: ReadonlyMap<AdvisoryId, CachedAdvisory>
  readonly faults: readonly FolderFault[]
  readonly filesWritten: number
  readonly cardsDrawn: number
  /** Where something was put meanwhile; each of them is replaced by now, unless there are faults. */
  readonly reserved: readonly string[]
}

/** Renders what is stale; nothing is replaced where one has a fault. */
export async function renderStale(
  standing: Standing,
  cache: BuildCache,
  pool: RenderPool,
  onProgress: (progress: RenderProgress) => void,
): Promise<RenderOutcome> {
  const known = new Map(standing.known)
  const entriesOf = new Map(standing.stale.map(({ id, entries }) => [id, entries]))
  const faults: FolderFault[] = []
  const pending: PendingReplacement[] = []
  const reserved: string[] = []
  const obsolete: string[] = []
  let filesWritten = 0
  let cardsDrawn = 0
  await pool.renderAdvisories(standing.stale, (answer, progress) => {
    faults.push(...answer.faults)
    filesWritten += answer.filesWritten
    cardsDrawn += answer.cardsDrawn
    const places = cache.payloads.add(answer.texts).values()
    for (const rendered of answer.rendered) {
      pending.push(...rendered.pending)
      reserved.push(...rendered.reserved)
      obsolete.push(...rendered.obsolete)
      const cached = remember(rendered, entriesOf.get(rendered.id) ?? [], places)
      cache.print(rendered.id, cached)
      known.set(rendered.id, cached)
    }
    onProgress(progress)
  })
  if (faults.length === 0) {
    replaceAll(pending)
    // After the pages that named them.
    for (const file of obsolete) rmSync(file, { force: true })
  }
  return { known, faults, filesWritten, cardsDrawn, reserved }
}

/** @param places of the texts that were packed, as far as they are not taken yet. */
function remember(
  rendered: PackedAdvisory,
  entries: readonly LedgerEntry[],
  places: Iterator<PayloadPlace, undefined>,
): CachedAdvisory {
  const { listing, card, read, written, mentions, fragments, steps } = rendered
  const next = (): PayloadPlace => {
    const place = places.next().value
    if (place === undefined) throw new Error('Every text that is added has its place.')
    return place
  }
  return {
    key: keyOf(entries),
    redactions: redactionsOf(entries),
    read,
    written,
    mentions,
    listing,
    card,
    summary: next(),
    fragments: fragments.map((product) => [product, next()]),
    steps: steps.map((product) => [product, next()]),
  }
}

/** The public state of an advisory: any new revision or redaction changes it. */
function keyOf(entries: readonly LedgerEntry[]): string {
  return digest([JSON.stringify(entries.map(({ hash, seal, redactions }) => [hash, seal, redactions]))])
}
