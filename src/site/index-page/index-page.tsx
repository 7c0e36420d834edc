import type { VNode } from 'preact'
import { dayOf, type Instant } from '../../base/instant.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { advisoryPath, FEED_PATH, INDEX_PATH, productPath } from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import type { RecentState } from '../story/recency.ts'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { type AdvisoryBlock, AdvisoryTable } from './advisory-table.tsx'
import { type ListedYear, YearLinks } from './year-links.tsx'

/** A product with how many advisories concern it. */
export interface ListedProduct {
  readonly id: ProductId
  readonly name: string
  readonly advisories: number
}

export interface IndexPageProps {
  readonly view: View
  readonly state: RecentState
  /** Newest first; all, or the newest ones where the years have pages of their own. */
  readonly summaries: readonly AdvisorySummary[]
  /** Pages by year; empty where one list is enough. */
  readonly years: readonly ListedYear[]
  readonly products: readonly ListedProduct[]
  readonly asOf: Instant
}

/** Everything that is public, newest first, under how things stand and the way to one's own version. */
export function IndexPage(props: IndexPageProps): VNode {
  const { view, summaries, years, products } = props
  const { messages, vendor } = view
  const words = messages.index
  return (
    <Page
      view={view}
      title={null}
      description={messages.site.description(vendor.name)}
      canonical={INDEX_PATH}
      current="advisories"
    >
      <h1>{messages.site.title}</h1>
      <State {...props} />
      <CheckPanel view={view} products={products} />
      {summaries.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <List view={view} summaries={summaries} years={years} />
      )}
    </Page>
  )
}

function State({ view, state, asOf }: IndexPageProps): VNode {
  const { messages } = view
  const words = messages.index
  const { critical, high, exploited, newest, onRecord, invented } = state
  return (
    <dl class="state">
      <div class={critical > 0 ? 'critical' : high > 0 ? 'high' : undefined}>
        <dt>{words.recent(messages.day(dayOf(asOf)))}</dt>
        <dd>{words.urgent(critical, high)}</dd>
      </div>
      <div class={exploited > 0 ? 'critical' : undefined}>
        <dt>{words.ofAllRecent}</dt>
        <dd>{words.exploited(exploited)}</dd>
      </div>
      {newest === null ? null : (
        <div>
          <dt>
            {words.newest}, <time dateTime={dayOf(newest.publishedAt)}>{messages.day(dayOf(newest.publishedAt))}</time>
          </dt>
          <dd>
            <a href={view.href(advisoryPath(newest.id))}>{newest.id}</a>
          </dd>
        </div>
      )}
      <div>
        <dt>{words.total}</dt>
        <dd>
          {words.count(onRecord)}
          {invented === 0 ? null : <span class="sub">{words.andInvented(invented)}</span>}
        </dd>
      </div>
    </dl>
  )
}

function CheckPanel({ view, products }: Pick<IndexPageProps, 'view' | 'products'>): VNode | null {
  const { messages } = view
  const words = messages.index
  const example = products.find(({ advisories }) => advisories === Math.max(...products.map((one) => one.advisories)))
  if (example === undefined) return null
  return (
    <section class="check" id="products" aria-labelledby="products-title">
      <h2 id="products-title">{words.check}</h2>
      <p>{words.checkText}</p>
      <ul>
        {products.map(({ id, name, advisories }) => (
          <li>
            <a href={view.href(productPath(id))}>{name}</a> <span class="muted">{advisories}</span>
          </li>
        ))}
      </ul>
      <pre class="command">
        <code>
          tocsin check {example.id}@{messages.advisory.check.yourVersion} --from{' '}
          {view.url(INDEX_PATH).replace(/\/$/, '')}
        </code>
      </pre>
    </section>
  )
}

function List({ view, summaries, years }: Pick<IndexPageProps, 'view' | 'summaries' | 'years'>): VNode {
  const { messages, href } = view
  const words = messages.index
  const blocks = years.length > 0 ? [{ year: null, summaries }] : byYear(summaries)
  return (
    <section aria-labelledby="advisories-title">
      <div class="listhead">
        <h2 id="advisories-title">{years.length > 0 ? words.newestOnes : messages.site.advisories}</h2>
        {years.length > 0 ? (
          <YearLinks view={view} years={years} />
        ) : blocks.length < 2 ? null : (
          <nav aria-label={words.years}>
            {blocks.map(({ year }) => (
              <a href={`#y${year}`}>{year}</a>
            ))}
          </nav>
        )}
        <p>
          {words.followChanges}: <a href={href(FEED_PATH)}>{messages.site.feed}</a>
        </p>
      </div>
      <AdvisoryTable view={view} blocks={blocks} />
    </section>
  )
}

function byYear(newest: readonly AdvisorySummary[]): readonly AdvisoryBlock[] {
  const years = new Map<string, AdvisorySummary[]>()
  for (const summary of newest) {
    const year = summary.publishedAt.slice(0, 4)
    const rows = years.get(year)
    if (rows === undefined) years.set(year, [summary])
    else rows.push(summary)
  }
  return [...years].map(([year, summaries]) => ({ year, summaries }))
}
