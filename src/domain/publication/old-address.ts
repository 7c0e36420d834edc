import { hrefOfPath, type PublicPath } from './addresses.ts'

/** An address at which an advisory stood before, on whatever host: `/post/2025/sa2025-03/`, as a server sees it. */
export interface OldAddress {
  /** Decoded, from the root of the host on, without query and fragment. */
  readonly path: string
  /** From the site's own front page on, where it lies below it; else null. */
  readonly within: string | null
  /** It lies where the site has pages of its own, which it must never stand before. */
  readonly isOwn: boolean
  /**
   * Where a page can lie that leads on, relative to the site's folder; null where none can: in the site's own folders, and
   * where a name would not be safe on every system. Such an address is led on by the server alone.
   */
  readonly file: string | null
}

/** Folders and files that are the site's own: an old address among them must never replace a page. */
const OWN =
  /^\/(?:advisories|products|years|feeds|check|assets|severity|policy|contact|csaf|cve|osv|vex|openpgp|redirects|api|v1|messages|main-domain|\.[^/]*|index\.html|404\.html|robots\.txt|sitemap[^/]*)(?:\/|$)/i

/** Neither a way out of the folder nor what Windows cannot hold. */
const UNSAFE_SEGMENT = /^\.|[<>:"|?*\\]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** In bytes of UTF-8, below what file systems take (255 for a name, 4,096 for a path with the site's folder before it). */
const LONGEST_SEGMENT = 200
const LONGEST_PATH = 1000

/**
 * @param baseUrl the site's: where that has a path, an old address below it may be one of the site's own.
 * @returns null for one that has no path of its own (`https://old.example.com/?id=7`), and so stands for a front page;
 *   whose path a server reads otherwise (`//feed`); or whose escapes are broken.
 */
export function oldAddressOf(alias: string, baseUrl: string): OldAddress | null {
  const encoded = alias.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '')
  const path = decoded(encoded)
  if (path === null || !/^\/[^/]/.test(path) || hasControl(path)) return null
  const front = hrefOfPath('/' as PublicPath, baseUrl)
  const isBelow = path.toLowerCase().startsWith(front.toLowerCase())
  const within = isBelow ? path.slice(front.length - 1) : null
  if (within === '/' || `${path}/`.toLowerCase() === front.toLowerCase()) return null
  return { path, within, isOwn: within !== null && OWN.test(within), file: fileOf(within ?? path) }
}

/**
 * Where a feed was before, if a server may lead on from there: what the site itself serves, or could, is left alone. A
 * last slash makes no difference.
 *
 * @returns null where it may not.
 */
export function oldFeedAddressOf(url: string, baseUrl: string): OldAddress | null {
  const old = oldAddressOf(url, baseUrl)
  if (old === null || !old.isOwn) return old
  return OTHER_FEED.test((old.within ?? '').replace(/\/+$/, '')) ? old : null
}

/** Below our feeds, and called as none of them, nor their page, is or could be. */
const OTHER_FEED = /^\/feeds\/(?!(?:[^/]*\.(?:atom\.xml|rss\.xml|json)|index\.html)$)./i

function fileOf(path: string): string | null {
  const segments = path.slice(1).replace(/\/$/, '').split('/')
  const isSafe = segments.every(
    (segment) => segment !== '' && bytesOf(segment) <= LONGEST_SEGMENT && !UNSAFE_SEGMENT.test(segment),
  )
  if (!isSafe || bytesOf(path) > LONGEST_PATH || OWN.test(path)) return null
  const isFile = !path.endsWith('/') && /\.html?$/i.test(path)
  return isFile ? segments.join('/') : [...segments, 'index.html'].join('/')
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function hasControl(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
