import type { Branded } from '../../base/brand.ts'
import type { CalendarDate } from '../../base/instant.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { BranchId, ProductId, VersionText } from '../catalogue/product.ts'
import { type FeedFormat, type FeedTopic, FIXED_FEED_TOPICS } from './feed-topics.ts'
import { RELEASES_SEGMENT, releaseSegment, versionOfSegment } from './release-segment.ts'

/**
 * An address on the public plane, from the site's root: `/advisories/SA2024-04/`. Addresses are promises: what was
 * public once stays where it was, so they are all made here and nowhere else.
 *
 * One that ends in a slash is a page; any other is a file under exactly that name.
 */
export type PublicPath = Branded<'PublicPath'>

export const INDEX_PATH = '/' as PublicPath
export const NOT_FOUND_PATH = '/404.html' as PublicPath
/** Which feeds there are, and what they tell. */
export const FEEDS_PATH = '/feeds/' as PublicPath
/** Where a version or a list is checked in the browser. */
export const CHECK_PATH = '/check/' as PublicPath
/**
 * The check with a question that it answers at once. Behind `#`, which browsers do not send: no server learns it. The
 * page reads it as `browser/check/link` does.
 */
export function checkQuestionPath(product: ProductId, version: VersionText): PublicPath {
  return `${CHECK_PATH}#${product}@${encodeURIComponent(version)}` as PublicPath
}
/** Where servers find what they need to answer old addresses. */
export const NGINX_MAP_PATH = '/redirects/nginx.map' as PublicPath
export const CADDY_MAP_PATH = '/redirects/Caddyfile' as PublicPath
export const S3_REDIRECTS_PATH = '/redirects/s3.json' as PublicPath
export const CLOUDFRONT_STORE_PATH = '/redirects/cloudfront.json' as PublicPath
/** What the check knows of the whole catalogue; it names the per-product files. */
export const CHECK_INDEX_PATH = '/check/data/index.json' as PublicPath

/** How the vendor rates, and what the words of an advisory mean. */
export const SEVERITY_PATH = '/severity/' as PublicPath
/** How the vendor discloses, and how advisories change. */
export const POLICY_PATH = '/policy/' as PublicPath
/** How to report a vulnerability, and how to recognise genuine messages. */
export const CONTACT_PATH = '/contact/' as PublicPath
export const SITEMAP_PATH = '/sitemap.xml' as PublicPath
export const ROBOTS_PATH = '/robots.txt' as PublicPath
/** RFC 9116. */
export const SECURITY_TXT_PATH = '/.well-known/security.txt' as PublicPath
/** What belongs at the root of the vendor's main domain, in a folder to be copied there as a whole. */
export const MAIN_DOMAIN_SECURITY_TXT_PATH = '/main-domain/.well-known/security.txt' as PublicPath

/** The newest revision. */
export function advisoryPath(id: AdvisoryId): PublicPath {
  return `/advisories/${id}/` as PublicPath
}

/** An older revision, for ever. */
export function revisionPath(id: AdvisoryId, revision: number): PublicPath {
  return `/advisories/${id}/r${revision}/` as PublicPath
}

/** The newest revision in Tocsin's own JSON. */
export function advisoryJsonPath(id: AdvisoryId): PublicPath {
  return `/advisories/${id}.json` as PublicPath
}

/** The indicators of an advisory as CSV. @param revision of an older one; null for the newest. */
export function indicatorsPath(id: AdvisoryId, revision: number | null): PublicPath {
  return `${revision === null ? advisoryPath(id) : revisionPath(id, revision)}indicators.csv` as PublicPath
}

/** The picture that networks show beside a link to the advisory: that of the newest revision. */
export function socialCardPath(id: AdvisoryId): PublicPath {
  return `/advisories/${id}/card.png` as PublicPath
}

/**
 * The address under which a page names its picture. Networks keep a picture by its address, for weeks; what comes after the
 * `?` changes with what it shows, while the file itself stays where it is, so no address of it is ever lost.
 *
 * @param key from what the picture is made.
 */
export function socialCardUrl(id: AdvisoryId, key: Sha256, baseUrl: string): string {
  return `${urlOfPath(socialCardPath(id), baseUrl)}?${shortHash(key)}`
}

/** The advisories first published in a year, where there are too many for one list; the newest of them, where one page is not enough. */
export function yearPath(year: string): PublicPath {
  return `/years/${year}/` as PublicPath
}

/**
 * A page of the older ones of a year, where they are too many for its own.
 *
 * @param part 1 for the oldest: so it stays where it is when more are published.
 */
export function yearPartPath(year: string, part: number): PublicPath {
  return `${yearPath(year)}${part}/` as PublicPath
}

/** The rows of a year as data, from which the list of the front page is filtered. */
export function yearRowsPath(year: string): PublicPath {
  return `/years/${year}.json` as PublicPath
}

export function productPath(id: ProductId): PublicPath {
  return `/products/${id}/` as PublicPath
}

/** What affects a release, and what to do. The version is one that has an address: the catalogue holds no other. */
export function releasePath(product: ProductId, version: VersionText): PublicPath {
  const segment = releaseSegment(version)
  if (segment === null) throw new Error('The catalogue holds no release that can have no address.')
  return `${productPath(product)}${segment}/` as PublicPath
}

/** The release whose page this is; null where it is another page. */
export function releaseOfPath(product: ProductId, path: PublicPath): VersionText | null {
  const base = productPath(product)
  const segment = path.startsWith(base) && path.endsWith('/') ? path.slice(base.length, -1) : ''
  return segment.includes('/') ? null : versionOfSegment(segment)
}

/**
 * The releases of a branch and which advisory affects which.
 *
 * @param branch null for those that are of no branch.
 * @param part 1 for the newest, 2 for those before, and so on.
 */
export function releasesPath(product: ProductId, branch: BranchId | null, part: number): PublicPath {
  // A branch is a number, so no older part can be taken for one.
  const parts = [RELEASES_SEGMENT, ...(branch === null ? [] : [branch]), ...(part === 1 ? [] : [`older-${part}`])]
  return `${productPath(product)}${parts.join('/')}/` as PublicPath
}

export function checkDataPath(id: ProductId): PublicPath {
  return `/check/data/${id}.json` as PublicPath
}

/** A part of the sitemap, where it is too large for one file; they are counted from 1. */
export function sitemapPartPath(part: number): PublicPath {
  return `/sitemaps/${part}.xml` as PublicPath
}

const FEED_ENDINGS = { atom: 'atom.xml', rss: 'rss.xml', json: 'json' } as const satisfies Record<FeedFormat, string>

/** The advisories of a topic as a feed. */
export function feedPath(topic: FeedTopic, format: FeedFormat): PublicPath {
  return `/feeds/${topic}.${FEED_ENDINGS[format]}` as PublicPath
}

/**
 * Ids that no product can have: at their addresses stands something else, {@link feedPath} of a fixed topic or
 * {@link CHECK_INDEX_PATH}.
 */
export const RESERVED_PRODUCT_IDS: readonly string[] = [...FIXED_FEED_TOPICS, 'index']

/**
 * A style sheet, icon or other fixed file. Its name holds the hash of its bytes, so it may be cached for ever.
 *
 * @param extension without the dot.
 */
export function assetPath(name: string, hash: Sha256, extension: string): PublicPath {
  return `/assets/${name}-${shortHash(hash)}.${extension}` as PublicPath
}

/**
 * A picture of an advisory, by the hash of its bytes: the same picture has one address, and another one never takes it.
 *
 * @param file its name beside the advisory file, for the extension; letters and digits only count.
 */
export function imagePath(hash: Sha256, file: string): PublicPath {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(file)?.[1]?.toLowerCase() ?? 'bin'
  return `/assets/images/${hash.slice('sha256:'.length)}.${extension}` as PublicPath
}

function shortHash(hash: Sha256): string {
  return hash.slice('sha256:'.length, 'sha256:'.length + 8)
}

/** The file that is served at an address, relative to the site's folder, with `/`. */
export function fileOfPath(path: PublicPath): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
}

/** The address of the page in this file; null where the file is no page. */
export function pageOfFile(file: string): PublicPath | null {
  return /(?:^|\/)index\.html$/.test(file) ? (`/${file.slice(0, -'index.html'.length)}` as PublicPath) : null
}

/** What a link on the site says: the address below the path of the site's base address. */
export function hrefOfPath(path: PublicPath, baseUrl: string): string {
  return `${partsOfUrl(baseUrl).path}${path}`
}

/** The full address, for feeds, canonical links and other places that leave the site. */
export function urlOfPath(path: PublicPath, baseUrl: string): string {
  return `${baseUrl.replace(/\/+$/, '')}${path}`
}

/** Whether the site has a host of its own, and not only a path of it: some files count at the root of a host only. */
export function hasOwnHost(baseUrl: string): boolean {
  return partsOfUrl(baseUrl).path === ''
}

/** Where RFC 9116 wants the file: at the root of the host, also where the site itself lies below a path of it. */
export function securityTxtUrl(baseUrl: string): string {
  return urlOfPath(SECURITY_TXT_PATH, baseUrl.replace(/^(https?:\/\/[^/?#]+).*$/i, '$1'))
}

/**
 * An identifier of an advisory that outlives its addresses (RFC 4151): a feed reader that knows it does not show the
 * advisory as new when the site moves to another host.
 *
 * @param namespace the vendor's, an https address; its host is the authority.
 * @param firstPublished UTC day of the first revision, which never changes.
 */
export function advisoryTag(namespace: string, firstPublished: CalendarDate, id: AdvisoryId): string {
  return `tag:${partsOfUrl(namespace).host},${firstPublished}:${id}`
}

/** Host without user and port, and path without a slash at its end. Not `URL`: the domain knows no browser and no Node. */
function partsOfUrl(url: string): { readonly host: string; readonly path: string } {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)(?::\d+)?([^?#]*)/i.exec(url)
  if (match === null) throw new Error('Site and namespace addresses are checked when the vendor profile is read.')
  return { host: (match[1] ?? '').toLowerCase(), path: (match[2] ?? '').replace(/\/+$/, '') }
}
