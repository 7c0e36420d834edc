import type { VNode } from 'preact'
import { dayOf, type Instant } from '../../base/instant.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { advisoryPath, FEED_PATH, INDEX_PATH, productPath } from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import { newestFirst, recentState } from '../story/recency.ts'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { AdvisoryRow } from './advisory-row.tsx'

/** A product with how many advisories concern it. */
export interface ListedProduct {
  readonly id: ProductId
  readonly name: string
  readonly advisories: number
}

export interface IndexPageProps {
  readonly view: View
  readonly summaries: readonly AdvisorySummary[]
  readonly products: readonly ListedProduct[]
  readonly asOf: Instant
}

/** Everything that is public, newest first, under how things stand and the way to one's own version. */
export function IndexPage({ view, summaries, products, asOf }: IndexPageProps): VNode {
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
      <State view={view} summaries={summaries} asOf={asOf} />
      <CheckPanel view={view} products={products} />
      {summaries.length === 0 ? <p class="none">{words.none}</p> : <List view={view} summaries={summaries} />}
    </Page>
  )
}

function State(props: Pick<IndexPageProps, 'view' | 'summaries' | 'asOf'>): VNode {
  const { view, summaries, asOf } = props
  const { messages } = view
  const words = messages.index
  const { critical, high, exploited, newest } = recentState(summaries, asOf)
  return (
    <dl class="state">
      <div class={critical > 0 ? 'critical' : high > 0 ? 'high' : undefined}>
        <dt>{words.recent(messages.day(dayOf(asOf)))}</dt>
        <dd>{words.urgent(critical, high)}</dd>
      </div>
      <div class={exploited > 0 ? 'critical' : undefined}>
        <dt>{words.ofThese}</dt>
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
        <dd>{words.count(summaries.length)}</dd>
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

function List({ view, summaries }: Pick<IndexPageProps, 'view' | 'summaries'>): VNode {
  const { messages, href } = view
  const words = messages.index
  const years = byYear(newestFirst(summaries))
  return (
    <section aria-labelledby="advisories-title">
      <div class="listhead">
        <h2 id="advisories-title">{messages.site.advisories}</h2>
        {years.length < 2 ? null : (
          <nav aria-label={words.years}>
            {years.map(({ year }) => (
              <a href={`#y${year}`}>{year}</a>
            ))}
          </nav>
        )}
        <p>
          {words.followChanges}: <a href={href(FEED_PATH)}>{messages.site.feed}</a>
        </p>
      </div>
      <table class="list">
        <caption>{messages.site.advisories}</caption>
        <thead>
          <tr>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.advisory}</th>
            <th scope="col">{words.whatToDo}</th>
            <th scope="col">{words.exploitation}</th>
            <th scope="col">{words.published}</th>
            <th scope="col">{words.updated}</th>
          </tr>
        </thead>
        {years.map(({ year, rows }) => (
          <tbody id={`y${year}`}>
            {years.length < 2 ? null : (
              <tr class="year">
                <th scope="rowgroup" colSpan={6}>
                  {year} <span>{words.count(rows.length)}</span>
                </th>
              </tr>
            )}
            {rows.map((summary) => (
              <AdvisoryRow summary={summary} view={view} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

interface Year {
  readonly year: string
  readonly rows: readonly AdvisorySummary[]
}

function byYear(newest: readonly AdvisorySummary[]): readonly Year[] {
  const years = new Map<string, AdvisorySummary[]>()
  for (const summary of newest) {
    const year = summary.publishedAt.slice(0, 4)
    const rows = years.get(year)
    if (rows === undefined) years.set(year, [summary])
    else rows.push(summary)
  }
  return [...years].map(([year, rows]) => ({ year, rows }))
}
