import type { VNode } from 'preact'
import { dayOf, type Instant } from '../../base/instant.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { advisoryPath, CHECK_PATH, FEEDS_PATH, INDEX_PATH, productPath } from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import { siteData } from '../json-ld.tsx'
import { type AskableProduct, AskVersion } from '../parts/ask-version.tsx'
import type { RecentState } from '../story/recency.ts'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { type AdvisoryBlock, AdvisoryTable } from './advisory-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListLine } from './list-line.tsx'
import { YearLinks } from './year-links.tsx'

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
  /** How many there are in all. */
  readonly total: number
  /** Pages by year; empty where one list is enough. */
  readonly years: readonly string[]
  readonly products: readonly ListedProduct[]
  /** What the check can be asked about, by name. */
  readonly askable: readonly AskableProduct[]
  /** The product that most readers ask about. */
  readonly most: ProductId | null
  readonly asOf: Instant
}

/** Everything that is public, newest first, under how things stand and the way to one's own version; then the products. */
export function IndexPage(props: IndexPageProps): VNode {
  const { view, summaries, products } = props
  const { messages, vendor } = view
  const words = messages.index
  return (
    <Page
      view={view}
      title={null}
      description={messages.site.description(vendor.name)}
      canonical={INDEX_PATH}
      data={siteData(view)}
      current="advisories"
      script={vendor.assets.scripts.index}
      scriptFirst
    >
      <h1>{messages.site.title}</h1>
      <State {...props} />
      <Ask {...props} />
      {summaries.length === 0 ? <p class="none">{words.none}</p> : <List {...props} />}
      <Products view={view} products={products} />
    </Page>
  )
}

function State({ view, state, asOf }: IndexPageProps): VNode {
  const { messages } = view
  const words = messages.index
  const { newest, onRecord, invented } = state
  return (
    <dl class="state">
      {onRecord + invented === 0 ? null : <Recent view={view} state={state} asOf={asOf} />}
      {newest === null ? null : (
        <div class="newest">
          <dt>
            {words.newest}, <time dateTime={dayOf(newest.publishedAt)}>{messages.day(dayOf(newest.publishedAt))}</time>
          </dt>
          <dd>
            <a href={view.href(advisoryPath(newest.id))}>{newest.id}</a>{' '}
            <span class="sub" lang={newest.lang === messages.lang ? undefined : newest.lang}>
              {newest.title}
            </span>
          </dd>
        </div>
      )}
      {onRecord + invented === 0 ? null : (
        <div class="next">
          <dt>{words.next}</dt>
          <dd>
            <a href={view.href(FEEDS_PATH)}>{messages.feeds.menu}</a> <span class="sub">{words.nextHow}</span>
          </dd>
        </div>
      )}
      <div class="total">
        <dt>{words.total}</dt>
        <dd>
          {words.count(onRecord)} {invented === 0 ? null : <span class="sub">{words.andInvented(invented)}</span>}
        </dd>
      </div>
    </dl>
  )
}

/** How it stood lately. An empty site has no lately: its instant is nobody's. */
function Recent({ view: { messages }, state, asOf }: Pick<IndexPageProps, 'view' | 'state' | 'asOf'>): VNode {
  const words = messages.index
  const { recent, rated, critical, high, unrated, exploited, exploitationNotStated, inventedRecently } = state
  // Where nothing is known, "none" would pass for good news.
  const isUnrated = rated === 0 && unrated > 0
  const isSilent = recent > 0 && exploitationNotStated === recent
  return (
    <>
      <div class={critical > 0 ? 'recent critical' : high > 0 ? 'recent high' : 'recent'}>
        <dt>{words.recent(messages.day(dayOf(asOf)))}</dt>
        <dd>
          {isUnrated ? words.noneRated(recent, unrated) : words.urgent(critical, high)}{' '}
          {unrated === 0 || isUnrated ? null : <span class="sub">{words.notRated(unrated)}</span>}{' '}
          {inventedRecently === 0 ? null : <span class="sub">{words.withoutInvented(inventedRecently)}</span>}
        </dd>
      </div>
      <div class={exploited > 0 ? 'critical' : undefined}>
        <dt>{words.ofAllRecent}</dt>
        <dd>
          {isSilent ? words.noneSaysExploitation : words.exploited(exploited)}{' '}
          {exploitationNotStated === 0 || isSilent ? null : (
            <span class="sub">{words.exploitationNotStated(exploitationNotStated)}</span>
          )}
        </dd>
      </div>
    </>
  )
}

/** The box that asks about one version, and the ways to the same answers where no script runs. */
function Ask({ view, askable, most }: IndexPageProps): VNode | null {
  const { messages, href } = view
  const words = messages.index
  if (askable.length === 0) return null
  return (
    <section class="box" aria-labelledby="check-title">
      <h2 id="check-title">{words.check}</h2>
      <div class="scripted" data-check-page={href(CHECK_PATH)}>
        <AskVersion view={view} first={most} products={askable} ask={messages.check.ask} />
      </div>
      <p>
        <a class="scripted" href={href(CHECK_PATH)}>
          {messages.check.list}
        </a>
        <a class="scriptless" href={href(CHECK_PATH)}>
          {words.waysToCheck}
        </a>{' '}
        <a href="#products">{messages.site.products}</a>
      </p>
    </section>
  )
}

/** The products that most advisories are about come first; those that none is about are named in a line. */
function Products({ view, products }: Pick<IndexPageProps, 'view' | 'products'>): VNode | null {
  const { messages } = view
  const words = messages.index
  const concerned = products
    .filter(({ advisories }) => advisories > 0)
    .sort((a, b) => b.advisories - a.advisories || (a.name < b.name ? -1 : 1))
  const others = products.filter(({ advisories }) => advisories === 0)
  const [example] = [...concerned, ...others]
  if (example === undefined) return null
  const link = ({ id, name }: ListedProduct) => <a href={view.href(productPath(id))}>{name}</a>
  return (
    <section class="check" id="products" aria-labelledby="products-title">
      <h2 id="products-title">{messages.site.products}</h2>
      {concerned.length === 0 ? null : (
        <ul>
          {concerned.map((product) => (
            <li>
              {link(product)} <span class="muted">{product.advisories}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <p>
          {words.noAdvisory}{' '}
          {others.map((product, index) => (
            <>
              {index === 0 ? null : ', '}
              {link(product)}
            </>
          ))}
          .
        </p>
      )}
      <p>{words.askFromTerminal}</p>
      <pre class="command">
        <code>
          tocsin check {example.id}@{messages.advisory.check.yourVersion} --from{' '}
          {view.url(INDEX_PATH).replace(/\/$/, '')}
        </code>
      </pre>
    </section>
  )
}

function List({ view, summaries, years, products, total }: IndexPageProps): VNode {
  const { messages } = view
  const words = messages.index
  const paged = years.length > 0
  const blocks = paged ? [{ year: null, summaries }] : byYear(summaries)
  return (
    <section id="list" aria-labelledby="advisories-title">
      <div class="listhead">
        <h2 id="advisories-title">{messages.site.advisories}</h2>
        {paged ? (
          <YearLinks view={view} years={years} />
        ) : blocks.length < 2 ? null : (
          <nav aria-label={words.years}>
            {blocks.map(({ year }) => (
              <a href={`#y${year}`}>{year}</a>
            ))}
          </nav>
        )}
      </div>
      <FilterBar
        view={view}
        products={products.filter(({ advisories }) => advisories > 0)}
        years={paged ? years : blocks.flatMap(({ year }) => year ?? [])}
        fetched={paged}
        total={total}
      />
      <ListLine view={view} shown={summaries.length} total={total} />
      <div id="no-hits" class="nohits" hidden>
        <h3>{messages.filter.noHits}</h3>
        <p>{messages.filter.noHitsText}</p>
        <button type="button" class="quiet" id="filter-show-all">
          {messages.filter.showAll}
        </button>
      </div>
      <AdvisoryTable view={view} blocks={blocks} filterable={!paged} />
      <p class="scripted">
        <button type="button" class="quiet" id="more-hits" hidden />
      </p>
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
