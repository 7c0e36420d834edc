import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import {
  type IndexesInput,
  indexPages,
  listingOf,
  type SiteFile,
  stepsByProduct,
  summarize,
} from '../../src/site/index.ts'
import { SCRIPTS } from './scripts.ts'

/** All pages that tell of many advisories, from the advisories themselves. */
export function renderIndexes(
  input: Pick<IndexesInput, 'context' | 'catalogue' | 'asOf'> & { readonly advisories: readonly PublishedAdvisory[] },
): readonly SiteFile[] {
  const { context, catalogue, asOf, advisories } = input
  const published = new Map(advisories.map((advisory) => [advisory.latest.advisory.id, advisory]))
  const find = (id: string): PublishedAdvisory => {
    const advisory = published.get(id as PublishedAdvisory['latest']['advisory']['id'])
    if (advisory === undefined) throw new Error('Only advisories that were listed are shown.')
    return advisory
  }
  const pages = indexPages({
    context,
    catalogue,
    asOf,
    scripts: SCRIPTS,
    listings: advisories.map((advisory) => listingOf(summarize(advisory))),
    summaryOf: (id) => summarize(find(id)),
    stepsOf: (id, product) => stepsByProduct(find(id)).get(product) ?? [],
  })
  return pages.map(({ path, stage, render }) => ({ path, stage, body: render() }))
}
