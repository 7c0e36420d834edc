import { asciiUri } from '../base/ascii-uri.ts'
import type { Instant } from '../base/instant.ts'
import {
  advisoryPath,
  type PublicPath,
  pageOfFile,
  SITEMAP_PATH,
  sitemapPartPath,
} from '../domain/publication/addresses.ts'
import type { AdvisoryId } from '../domain/publication/public-record.ts'
import type { AdvisoryListing } from './advisory-listing.ts'
import { toldAt } from './story/recency.ts'

/** A page that search engines may list. */
export interface SitemapEntry {
  readonly path: PublicPath
  /** When readers last had to be told of something on it; null where nothing on it is told. */
  readonly changedAt: Instant | null
}

export interface SitemapFile {
  readonly path: PublicPath
  /** All that it depends on besides the site's address; JSON. */
  readonly facts: unknown
  readonly render: () => string
}

/**
 * Addresses in one file. The protocol (sitemaps.org, 0.9) allows 50,000 and 50 MB, and addresses of 2,048 letters: so many
 * stay below both whatever they are.
 */
const MOST = 20_000

/** Shows that the file is a build's own, which may be taken away again. */
export const SITEMAP_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Written by tocsin build. -->\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/**
 * The sitemap, or where it would be too large its parts and a list of them at its address.
 *
 * @param entries in any order; they are listed by address.
 * @param url makes the full address of a page.
 */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  url: (path: PublicPath) => string,
  most = MOST,
): readonly SitemapFile[] {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  if (sorted.length === 0) return []
  if (sorted.length <= most) return [addressesFile(SITEMAP_PATH, sorted, url)]
  const parts: SitemapFile[] = []
  for (let first = 0; first < sorted.length; first += most) {
    parts.push(addressesFile(sitemapPartPath(parts.length + 1), sorted.slice(first, first + most), url))
  }
  const paths = parts.map(({ path }) => path)
  const list = () => paths.map((path) => `<sitemap>${location(path, url)}</sitemap>\n`)
  return [...parts, { path: SITEMAP_PATH, facts: paths, render: () => xmlOf('sitemapindex', list()) }]
}

function addressesFile(
  path: PublicPath,
  entries: readonly SitemapEntry[],
  url: (path: PublicPath) => string,
): SitemapFile {
  const line = (entry: SitemapEntry) => {
    const changed = entry.changedAt === null ? '' : `<lastmod>${entry.changedAt}</lastmod>`
    return `<url>${location(entry.path, url)}${changed}</url>\n`
  }
  return { path, facts: entries, render: () => xmlOf('urlset', entries.map(line)) }
}

function location(path: PublicPath, url: (path: PublicPath) => string): string {
  return `<loc>${escaped(asciiUri(url(path)))}</loc>`
}

function xmlOf(root: 'urlset' | 'sitemapindex', lines: readonly string[]): string {
  return `${SITEMAP_HEAD}<${root} ${NAMESPACE}>\n${lines.join('')}</${root}>\n`
}

function escaped(uri: string): string {
  return uri.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
}

/** A page about several advisories or none. */
interface ListablePage {
  /** Its file in the site. */
  readonly path: string
  /** The advisories that it tells of. */
  readonly shows: readonly AdvisoryId[]
}

/** The newest revision of each advisory, and every page that tells of several or of none. */
export function listablePages(
  listings: readonly AdvisoryListing[],
  pages: readonly ListablePage[],
  releasePages: readonly string[],
): readonly SitemapEntry[] {
  const changes = new Map(listings.map((listing) => [listing.id, toldAt(listing)]))
  const newest = (ids: readonly AdvisoryId[]) =>
    ids.map((id) => changes.get(id) ?? null).reduce((a, b) => (a !== null && (b === null || a > b) ? a : b), null)
  return [
    ...listings.map((listing) => ({ path: advisoryPath(listing.id), changedAt: toldAt(listing) })),
    ...pages.flatMap(({ path: file, shows }) => {
      const path = pageOfFile(file)
      return path === null ? [] : [{ path, changedAt: newest(shows) }]
    }),
    ...releasePages.flatMap((file) => pageOfFile(file) ?? []).map((path) => ({ path, changedAt: null })),
  ]
}
