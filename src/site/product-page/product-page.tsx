import type { VNode } from 'preact'
import type { Product } from '../../domain/catalogue/product.ts'
import {
  advisoryPath,
  CHECK_PATH,
  FEEDS_PATH,
  feedPath,
  INDEX_PATH,
  productPath,
} from '../../domain/publication/addresses.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import { Page } from '../document.tsx'
import { Outside } from '../parts/outside.tsx'
import type { ProductStanding } from '../releases/standing.ts'
import type { AdvisorySummary, StepsOf } from '../summary.ts'
import type { View } from '../view.ts'
import { BranchTable } from './branch-table.tsx'
import { ConcerningTable } from './concerning-table.tsx'
import { ReleasesSection } from './releases-section.tsx'

export interface ProductPageProps {
  /** With released releases only. */
  readonly product: Product
  /** Those that name the product, newest first. */
  readonly listings: readonly AdvisoryListing[]
  /** The newest of them, as many as are shown in full. */
  readonly newest: readonly AdvisorySummary[]
  readonly stepsOf: StepsOf
  readonly standing: ProductStanding
  readonly view: View
}

/** Older ones are listed by title only: a table of ten thousand advisories with their branches is nobody's reading. */
export const IN_FULL = 100

/** A product: its branches and releases, and which advisory says what about them. */
export function ProductPage({ product, listings, newest, stepsOf, standing, view }: ProductPageProps): VNode {
  const { messages, vendor, href } = view
  const words = messages.product
  const older = listings.slice(newest.length)
  const current = listings.filter(({ withdrawn }) => !withdrawn)
  // A service changes under its name: what was said of it on a day that nobody recorded does not tell how it stands now.
  const isUndated =
    product.deployment === 'service' &&
    current.length > 0 &&
    current.every(({ products }) => products.find(({ id }) => id === product.id)?.clearsUndated === true)
  return (
    <Page
      view={view}
      title={product.name}
      description={words.description(product.name, vendor.name)}
      canonical={productPath(product.id)}
      feed={{ topic: product.id, title: messages.feeds.titleOf(messages.site.feedTitle(vendor.name), product.name) }}
    >
      <p class="line">
        <a href={`${href(INDEX_PATH)}#products`}>{messages.site.products}</a>
        <span>{product.deployment === 'service' ? words.service : words.selfHosted}</span>
        {product.url === null ? null : (
          <span>
            <Outside url={product.url}>{words.website}</Outside>
          </span>
        )}
      </p>
      <h1>{product.name}</h1>
      <section class="box" aria-label={messages.check.title}>
        {product.deployment === 'service' ? null : <h2>{messages.index.check}</h2>}
        <p>
          {product.deployment === 'service' ? null : (
            <a href={`${href(CHECK_PATH)}#${encodeURIComponent(product.id)}`}>{words.enterVersion}</a>
          )}{' '}
          <a href={href(FEEDS_PATH)}>{messages.feeds.menu}</a>{' '}
          <a href={href(feedPath(product.id, 'atom'))}>{words.feed}</a>
        </p>
        {product.deployment === 'service' ? null : (
          <pre class="command">
            <code>
              tocsin check {product.id}@{messages.advisory.check.yourVersion} --from{' '}
              {view.url(INDEX_PATH).replace(/\/$/, '')}
            </code>
          </pre>
        )}
      </section>
      <nav class="parts" aria-label={messages.advisory.onThisPage}>
        {product.branches.length === 0 ? null : <a href="#branches">{words.branches}</a>}
        {standing.length === 0 ? null : <a href="#releases">{messages.releases.grid}</a>}
        <a href="#advisories">{words.advisories}</a>
      </nav>
      {isUndated ? (
        <div class="banner" role="note">
          <p>
            <strong>{words.undated}</strong> {words.undatedMeans(current.length, product.name)}
          </p>
        </div>
      ) : null}
      {product.branches.length === 0 ? null : (
        <BranchTable product={product} listings={listings} standing={standing} view={view} />
      )}
      <ReleasesSection product={product} standing={standing} view={view} />
      <section id="advisories" aria-labelledby="advisories-title">
        <h2 id="advisories-title">{words.advisories}</h2>
        {listings.length === 0 ? (
          <p class="none">{words.noAdvisories}</p>
        ) : (
          <ConcerningTable product={product.id} newest={newest} stepsOf={stepsOf} isUndated={isUndated} view={view} />
        )}
        {older.length === 0 ? null : (
          <>
            <h3>{words.older}</h3>
            <ul class="plain">
              {older.map(({ id, title }) => (
                <li>
                  <a href={href(advisoryPath(id))}>
                    <span class="v">{id}</span> {title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </Page>
  )
}
