import type { OldFeed } from '../../domain/catalogue/vendor.ts'
import { advisoryPath, feedPath, hrefOfPath, type PublicPath } from '../../domain/publication/addresses.ts'
import { oldAddressOf, oldFeedAddressOf } from '../../domain/publication/old-address.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'

/** An old address from which a server leads on. */
export interface Moved {
  /** Decoded, from the root of the host on. */
  readonly from: string
  /** The site's own address in another letter case, which a server must tell apart from it. */
  readonly isOwn: boolean
  /** What it is in a bucket with the site's folder, `post/2025/sa2025-03/index.html`; empty where nothing can lie. */
  readonly keys: readonly string[]
  readonly to: PublicPath
}

/** An old address and the advisory that it led to. */
export interface Redirect extends Moved {
  readonly id: AdvisoryId
  /** Where a page can lie that leads on; null: it takes the server. */
  readonly file: string | null
}

/**
 * Each old address once, whatever its letter case and whether it ends in a slash. Where two advisories claim the same,
 * it leads to the one that was published first: that is the one to which it led before. Among the site's own addresses
 * only another spelling of the advisory's is led on. Where two would lie in the same file, or one would need as a folder what
 * the other needs as a file, the first has its page, and the other is led on by the server alone.
 *
 * @param feeds old addresses that were a feed, and so were no advisory.
 * @param baseUrl the site's.
 */
export function redirectsOf(
  listings: readonly Pick<AdvisoryListing, 'id' | 'aliases' | 'publishedAt'>[],
  feeds: readonly Moved[],
  baseUrl: string,
): readonly Redirect[] {
  const redirects = new Map<string, Redirect>()
  const ofFeeds = new Set(feeds.map(({ from }) => keyOf(from)))
  const taken = new TakenFiles()
  for (const key of feeds.flatMap(({ keys }) => keys)) taken.take(key)
  const oldestFirst = listings
    .filter(({ aliases }) => aliases.length > 0)
    .toSorted((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id))
  for (const { id, aliases } of oldestFirst) {
    for (const alias of aliases) {
      const old = oldAddressOf(alias, baseUrl)
      if (old === null) continue
      const key = keyOf(old.path)
      const to = advisoryPath(id)
      if (old.isOwn && !differsInCase(bare(old.path), bare(hrefOfPath(to, baseUrl)))) continue
      if (redirects.has(key) || ofFeeds.has(key)) continue
      const file = old.file !== null && taken.take(old.file) ? old.file : null
      redirects.set(key, { id, from: old.path, isOwn: old.isOwn, file, keys: file === null ? [] : [file], to })
    }
  }
  return inOrder([...redirects.values()])
}

/**
 * Where the vendor's feed was before, each address once. No page can lead on from there, since a page is no feed: it takes
 * the server.
 *
 * @param baseUrl the site's.
 */
export function movedFeedsOf(oldFeed: OldFeed | null, baseUrl: string): readonly Moved[] {
  const moved = new Map<string, Moved>()
  for (const { url, format } of oldFeed?.addresses ?? []) {
    const old = oldFeedAddressOf(url, baseUrl)
    if (old === null || moved.has(keyOf(old.path))) continue
    const key = old.within === null ? null : bare(old.within).slice(1)
    moved.set(keyOf(old.path), {
      from: bare(old.path),
      isOwn: false,
      keys: key === null ? [] : /\.[a-z]+$/i.test(key) ? [key] : [key, `${key}/index.html`],
      to: feedPath('all', format),
    })
  }
  return [...moved.values()]
}

/** Those that lead on from everywhere, in one order. */
export function inOrder<M extends Moved>(moved: readonly M[]): readonly M[] {
  return moved.toSorted((a, b) => compare(a.from, b.from))
}

/** What lies where, whatever the letter case: some file systems do not tell it apart. */
class TakenFiles {
  readonly #files = new Set<string>()
  readonly #folders = new Set<string>()

  /** @returns false where something else lies there, or on the way there. */
  take(file: string): boolean {
    const path = file.toLowerCase()
    const folders = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))
    if (this.#files.has(path) || this.#folders.has(path) || folders.some((folder) => this.#files.has(folder)))
      return false
    this.#files.add(path)
    for (const folder of folders) this.#folders.add(folder)
    return true
  }
}

function differsInCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase()
}

/** Two addresses of which a reader may take one for the other. */
function keyOf(path: string): string {
  return bare(path).toLowerCase()
}

function bare(path: string): string {
  return path.replace(/\/+$/, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
