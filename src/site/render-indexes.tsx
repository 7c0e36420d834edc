import type { Instant } from '../base/instant.ts'
import type { Catalogue, Product, ProductId } from '../domain/catalogue/product.ts'
import {
  CHECK_PATH,
  FEEDS_PATH,
  feedPath,
  fileOfPath,
  hasOwnHost,
  INDEX_PATH,
  MAIN_DOMAIN_SECURITY_TXT_PATH,
  NOT_FOUND_PATH,
  type PublicPath,
  productPath,
  ROBOTS_PATH,
  releasesPath,
  SECURITY_TXT_PATH,
  yearPartPath,
  yearPath,
  yearRowsPath,
} from '../domain/publication/addresses.ts'
import { FEED_FORMATS } from '../domain/publication/feed-topics.ts'
import type { AdvisoryId } from '../domain/publication/public-record.ts'
import type { LogoPictures } from '../formats/picture/index.ts'
import type { AdvisoryListing } from './advisory-listing.ts'
import { assetFiles, type SiteScripts } from './assets.ts'
import { beingWritten } from './being-written-page.tsx'
import { CheckPage } from './check-page/check-page.tsx'
import { renderPage } from './document.tsx'
import { allFeeds } from './feeds/feed.ts'
import { feedPrinter } from './feeds/feed-printer.ts'
import { FeedsPage } from './feeds-page/feeds-page.tsx'
import { fixedPages } from './fixed-pages/fixed-pages.tsx'
import { IndexPage } from './index-page/index-page.tsx'
import { YearPage } from './index-page/year-page.tsx'
import { partsOfYear } from './index-page/year-parts.ts'
import { printYearRows } from './index-page/year-rows.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { BranchReleasesPage, branchReleases } from './product-page/branch-releases-page.tsx'
import { IN_FULL, ProductPage } from './product-page/product-page.tsx'
import { redirectFiles } from './redirects/redirect-files.tsx'
import type { ProductStanding } from './releases/standing.ts'
import { robotsTxt } from './robots-txt.ts'
import type { SiteContext } from './site-context.ts'
import type { IndexPageFile } from './site-file.ts'
import { siteSecurityTxt } from './site-security-txt.ts'
import { listablePages, sitemapFiles } from './sitemap.ts'
import { newestFirst, realFirst, recentState } from './story/recency.ts'
import type { AdvisorySummary, StepsOf } from './summary.ts'
import { viewOf } from './view.ts'

export interface IndexesInput {
  readonly context: SiteContext
  /** Of every published advisory, in any order. */
  readonly listings: readonly AdvisoryListing[]
  /** In full, of those that a page really shows. */
  readonly summaryOf: (id: AdvisoryId) => AdvisorySummary
  readonly stepsOf: StepsOf
  readonly releases: SiteReleases
  /** With released releases only: planned and embargoed ones do not exist for the public. */
  readonly catalogue: Catalogue
  /** The instant that "the last 30 days" are counted to. */
  readonly asOf: Instant
  /** The bytes of the scripts; null where only pages are rendered. */
  readonly scripts: SiteScripts | null
  /** The bytes of the vendor's logo; null where there is none, or only pages are rendered. */
  readonly logo: LogoPictures | null
}

/** What other pages need to know of those of releases, which are made apart. */
export interface SiteReleases {
  /** How the releases of each product stand that has any. */
  readonly standings: ReadonlyMap<ProductId, ProductStanding>
  /** Files of the site. */
  readonly pages: readonly string[]
}

export const NO_RELEASES: SiteReleases = { standings: new Map(), pages: [] }

/** More advisories than this are listed by year; the front page then shows the newest ones only. */
const MANY = 400
const NEWEST = 200

/** All that is no page of one advisory: lists, fixed pages, feeds, 404, assets, and what robots and programs look for. */
export function indexPages(input: IndexesInput): readonly IndexPageFile[] {
  const { context, catalogue, asOf } = input
  const view = viewOf(context)
  const { securityTxt } = context.vendor
  const listings = newestFirst(input.listings)
  const concerning = byProduct(realFirst(listings))
  const products = allProducts(catalogue, listings)
  const listed = products.map(({ id, name }) => ({ id, name, advisories: concerning.get(id)?.length ?? 0 }))
  const most = listed.toSorted((a, b) => b.advisories - a.advisories)[0]?.id ?? null
  const askable = products.map(({ id, name, deployment }) => ({ id, name, deployment }))
  const years = listings.length > MANY ? byYear(listings) : []
  // Pages of a year are counted by date, and stay in its order.
  const newest = realFirst(years.length > 0 ? listings.slice(0, NEWEST) : listings)
  const yearLinks = years.map(({ year }) => year)
  const state = recentState(listings, asOf)
  const feeds = allFeeds(listings, products, view)
  const printFeed = feedPrinter(input.summaryOf, view)
  const followed = products.map(({ id, name }) => ({ id, name }))
  const summaries = (shown: readonly AdvisoryListing[]) => shown.map(({ id }) => input.summaryOf(id))

  function page(
    path: PublicPath,
    shown: readonly AdvisoryListing[],
    facts: unknown,
    render: () => string,
    meanwhile: (() => string) | null = null,
  ): IndexPageFile {
    return { path: fileOfPath(path), stage: 'index', shows: shown.map(({ id }) => id), facts, render, meanwhile }
  }
  // Also the sitemap's: what has a page here and nowhere else is found by search engines.
  const pages: readonly IndexPageFile[] = [
    ...assetFiles(input.scripts, context.vendor.look, input.logo).map(({ path, stage, body }) => ({
      path,
      stage,
      shows: [],
      facts: path,
      render: () => body,
      meanwhile: null,
    })),
    {
      ...page(NOT_FOUND_PATH, [], null, () => renderPage(<NotFoundPage view={view} />)),
      stage: 'page',
    },
    // Before the pages that lead to them.
    ...feeds.flatMap((feed) =>
      FEED_FORMATS.map((format) =>
        page(
          feedPath(feed.topic, format),
          feed.news,
          feed.title,
          () => printFeed(feed, format),
          // Every page leads to these, those of advisories as well.
          feed.topic === 'all' ? () => printFeed({ ...feed, news: [], updatedAt: null }, format) : null,
        ),
      ),
    ),
    // Before the page of the product, which leads to it; those of its releases' lists stand already.
    ...products.flatMap((product) => {
      const facts = branchReleases(product, input.releases.standings.get(product.id) ?? [])
      if (facts === null) return []
      return page(releasesPath(product.id, null, 1), [], facts, () =>
        renderPage(<BranchReleasesPage {...facts} view={view} />),
      )
    }),
    ...products.map((product) => {
      const shown = concerning.get(product.id) ?? []
      const standing = input.releases.standings.get(product.id) ?? []
      return page(
        productPath(product.id),
        shown,
        { product, standing },
        () =>
          renderPage(
            <ProductPage
              product={product}
              listings={shown}
              newest={summaries(shown.slice(0, IN_FULL))}
              stepsOf={input.stepsOf}
              standing={standing}
              view={view}
            />,
          ),
        () => beingWritten(product.name, context),
      )
    }),
    page(
      CHECK_PATH,
      [],
      { askable, most },
      () => renderPage(<CheckPage view={view} first={most} products={askable} />),
      () => beingWritten(view.messages.check.title, context),
    ),
    ...fixedPages(view).map(({ path, title, render }) =>
      page(path, [], null, render, () => beingWritten(title, context)),
    ),
    ...(securityTxt === null
      ? []
      : [SECURITY_TXT_PATH, MAIN_DOMAIN_SECURITY_TXT_PATH].map((path) =>
          page(path, [], null, () => siteSecurityTxt(securityTxt, view)),
        )),
    ...years.flatMap(({ year, listings: all }) => {
      const pages = partsOfYear(all)
      const parts = pages.map(({ part }) => part)
      // That of the year last: where one more page has become full, its advisories stand there before they leave it.
      return pages.toReversed().map(({ part, listings: shown }) => {
        const props = { year, years: yearLinks, parts, part, total: part.part === null ? all.length : null }
        return page(
          part.part === null ? yearPath(year) : yearPartPath(year, part.part),
          shown,
          props,
          () => renderPage(<YearPage {...props} summaries={summaries(shown)} view={view} />),
          () => beingWritten(view.messages.index.ofYear(year), context),
        )
      })
    }),
    ...years.map(({ year, listings: shown }) =>
      page(yearRowsPath(year), shown, null, () => printYearRows(summaries(shown), view)),
    ),
    page(
      FEEDS_PATH,
      [],
      followed,
      () => renderPage(<FeedsPage view={view} products={followed} />),
      () => beingWritten(view.messages.feeds.title, context),
    ),
    page(
      INDEX_PATH,
      newest,
      { state, listed, askable, most, yearLinks, asOf, total: listings.length },
      () =>
        renderPage(
          <IndexPage
            view={view}
            state={state}
            summaries={summaries(newest)}
            total={listings.length}
            years={yearLinks}
            products={listed}
            askable={askable}
            most={most}
            asOf={asOf}
          />,
        ),
      () => beingWritten(null, context),
    ),
  ]
  const { robots, baseUrl } = context.vendor.site
  return [
    ...pages,
    ...redirectFiles(listings, view),
    ...(hasOwnHost(baseUrl) ? [page(ROBOTS_PATH, [], null, () => robotsTxt(view))] : []),
    ...sitemapFiles(robots ? listablePages(listings, pages, input.releases.pages) : [], view.url).map(
      ({ path, facts, render }) => page(path, [], facts, render),
    ),
  ]
}

function byProduct(listings: readonly AdvisoryListing[]): ReadonlyMap<ProductId, readonly AdvisoryListing[]> {
  const lists = new Map<ProductId, AdvisoryListing[]>()
  for (const listing of listings) {
    for (const { id } of listing.products) {
      const list = lists.get(id)
      if (list === undefined) lists.set(id, [listing])
      else list.push(listing)
    }
  }
  return lists
}

interface Year {
  readonly year: string
  readonly listings: readonly AdvisoryListing[]
}

/** Newest year first, as the listings are. */
function byYear(listings: readonly AdvisoryListing[]): readonly Year[] {
  const years = new Map<string, AdvisoryListing[]>()
  for (const listing of listings) {
    const year = listing.publishedAt.slice(0, 4)
    const rows = years.get(year)
    if (rows === undefined) years.set(year, [listing])
    else rows.push(listing)
  }
  return [...years].map(([year, rows]) => ({ year, listings: rows }))
}

/** By name. What left the catalogue keeps its page as long as an advisory names it: an address is never dropped. */
function allProducts(catalogue: Catalogue, listings: readonly AdvisoryListing[]): readonly Product[] {
  const products = new Map(catalogue.products.map((product) => [product.id, product]))
  for (const { id, name } of listings.flatMap((listing) => listing.products)) {
    if (!products.has(id)) products.set(id, leftTheCatalogue(id, name))
  }
  return [...products.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

function leftTheCatalogue(id: ProductId, name: string): Product {
  return {
    id,
    name,
    deployment: 'self_hosted',
    versionScheme: null,
    branches: [],
    releases: [],
    names: { cpe: null, purl: null, cveProduct: null, aliases: [] },
    url: null,
  }
}
