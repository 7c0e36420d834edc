import { startOfDay } from '../../src/base/instant.ts'
import type { VulnerabilityAdvisory } from '../../src/domain/advisory/advisory.ts'
import { advisoryOf, oldDraft } from './advisory.ts'
import { type Facts, idOf } from './facts.ts'
import { inventedRevisions } from './invented.ts'
import type { PlannedRevision } from './planned-revision.ts'
import { proseOf } from './prose/index.ts'
import { revisionsOfSa202404 } from './sa2024-04.ts'
import { schemeOf } from './version-range.ts'

/** Every state of every advisory in the order in which it became public. */
export function publicationPlan(facts: Facts): readonly PlannedRevision[] {
  const advisories = new Map(facts.entries.map((entry) => [idOf(entry), advisoryFromFacts(facts, entry)]))
  const plan = [...advisories.values()].flatMap((advisory) =>
    advisory.id === 'SA2024-04'
      ? revisionsOfSa202404(advisory, mustFind(advisories, 'SA2024-10'))
      : [onRecordedDay(advisory)],
  )
  return [...plan, ...inventedRevisions()].toSorted(byInstantThenId)
}

function advisoryFromFacts(facts: Facts, entry: Facts['entries'][number]): VulnerabilityAdvisory {
  const productId = entry.affected[0].productId
  const product = facts.products.find((candidate) => candidate.id === productId)
  const scheme = product === undefined ? null : schemeOf(product)
  if (scheme === null) throw new Error(`${idOf(entry)}: no version scheme is known for ${productId}.`)
  return advisoryOf(entry, proseOf(idOf(entry)), scheme)
}

function onRecordedDay(advisory: VulnerabilityAdvisory): PlannedRevision {
  if (advisory.recordedPublication === null) throw new Error(`${advisory.id}: no day of publication.`)
  return {
    draft: oldDraft(advisory),
    publishedAt: startOfDay(advisory.recordedPublication.day),
    precision: 'day',
  }
}

function byInstantThenId(a: PlannedRevision, b: PlannedRevision): number {
  return compare(a.publishedAt, b.publishedAt) || compare(a.draft.content.id ?? '', b.draft.content.id ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function mustFind(advisories: ReadonlyMap<string, VulnerabilityAdvisory>, id: string): VulnerabilityAdvisory {
  const advisory = advisories.get(id)
  if (advisory === undefined) throw new Error(`${id} is not among the facts.`)
  return advisory
}
