import { checkFragments, openProduct, productCheckData } from '../../src/check/index.ts'
import type { Product } from '../../src/domain/catalogue/product.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { instantsOf } from '../../src/domain/publication/revision-history.ts'
import {
  type IndexesInput,
  indexPages,
  type LinePages,
  linePages,
  listingOf,
  releaseLines,
  type SiteContext,
  type SiteFile,
  stepsByProduct,
  summarize,
  viewOf,
} from '../../src/site/index.ts'
import { SCRIPTS } from './scripts.ts'

/** All pages that tell of many advisories, from the advisories themselves. */
export function renderIndexes(
  input: Pick<IndexesInput, 'context' | 'catalogue' | 'asOf'> &
    Partial<Pick<IndexesInput, 'logo'>> & { readonly advisories: readonly PublishedAdvisory[] },
): readonly SiteFile[] {
  const { context, catalogue, asOf, logo = null, advisories } = input
  const published = new Map(advisories.map((advisory) => [advisory.latest.advisory.id, advisory]))
  const find = (id: string): PublishedAdvisory => {
    const advisory = published.get(id as PublishedAdvisory['latest']['advisory']['id'])
    if (advisory === undefined) throw new Error('Only advisories that were listed are shown.')
    return advisory
  }
  const releases = new Map(catalogue.products.map((product) => [product.id, releasesOf(product, advisories, context)]))
  const releasePages = [...releases.values()].flat().flatMap(({ pages }) => pages)
  const pages = indexPages({
    context,
    catalogue,
    asOf,
    scripts: SCRIPTS,
    logo,
    releases: {
      standings: new Map([...releases].map(([id, lines]) => [id, lines.map(({ standing }) => standing)])),
      pages: releasePages.map(({ path }) => path),
    },
    listings: advisories.map((advisory) => listingOf(summarize(advisory))),
    summaryOf: (id) => summarize(find(id)),
    stepsOf: (id, product) => stepsByProduct(find(id)).get(product) ?? [],
  })
  return [
    ...pages.map(({ path, stage, render }) => ({ path, stage, body: render() })),
    ...releasePages.map(({ path, render }) => ({ path, stage: 'page' as const, body: render() })),
  ]
}

/** The pages of a product's releases, from the advisories themselves. */
export function releasesOf(
  product: Product,
  published: readonly PublishedAdvisory[],
  context: SiteContext,
): readonly LinePages[] {
  const fragments = published.flatMap(({ latest, earlier }) => checkFragments(latest, instantsOf([...earlier, latest])))
  const view = viewOf(context)
  const checkable = openProduct(productCheckData(product, fragments), view.messages.check.script.reasons)
  const advisories = new Map(published.map((one) => [one.latest.advisory.id, listingOf(summarize(one))]))
  const isAmongNewest = true
  const lines = releaseLines(product, [])
  const branches = lines.flatMap(({ branch }) => branch?.id ?? [])
  return lines.map((line) => linePages({ product, checkable, line, isAmongNewest, branches, advisories, view }))
}
