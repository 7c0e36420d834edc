import { advisoryPath, type PublicPath } from '../../domain/publication/addresses.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import { oldAddressOf } from './old-address.ts'

/** An old address and the advisory that it led to. */
export interface Redirect {
  readonly id: AdvisoryId
  /** Decoded, from the root on. */
  readonly from: string
  /** The advisory's own address in another letter case, which a server must tell apart from it. */
  readonly isOwn: boolean
  /** Where a page can lie that leads on; null: it takes the server. */
  readonly file: string | null
  readonly to: PublicPath
}

/**
 * Each old address once, whatever its letter case and whether it ends in a slash. Where two advisories claim the same,
 * it leads to the one that was published first: that is the one to which it led before. Among the site's own addresses
 * only another spelling of the advisory's is led on. Where two would lie in the same file, or one would need as a folder what
 * the other needs as a file, the first has its page, and the other is led on by the server alone.
 */
export function redirectsOf(
  listings: readonly Pick<AdvisoryListing, 'id' | 'aliases' | 'publishedAt'>[],
): readonly Redirect[] {
  const redirects = new Map<string, Redirect>()
  const taken = new TakenFiles()
  const oldestFirst = listings
    .filter(({ aliases }) => aliases.length > 0)
    .toSorted((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id))
  for (const { id, aliases } of oldestFirst) {
    for (const alias of aliases) {
      const old = oldAddressOf(alias)
      if (old === null) continue
      const key = bare(old.path).toLowerCase()
      const to = advisoryPath(id)
      if (old.isOwn && !differsInCase(bare(old.path), bare(to))) continue
      if (redirects.has(key)) continue
      const file = old.file !== null && taken.take(old.file) ? old.file : null
      redirects.set(key, { id, from: old.path, isOwn: old.isOwn, file, to })
    }
  }
  return [...redirects.values()].sort((a, b) => compare(a.from, b.from))
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

function bare(path: string): string {
  return path.replace(/\/+$/, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
