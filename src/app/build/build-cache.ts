import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Sha256 } from '../../base/sha256.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import type { LedgerEntry } from '../../domain/publication/ledger.ts'
import type { AdvisoryListing, ProductStanding } from '../../site/index.ts'
import { buildMemoryName } from '../../storage/folder/build-memory.ts'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { type PayloadPlace, PayloadStore } from './payload-store.ts'
import type { ReadFile } from './render-job.ts'
import { isUntouched, type WrittenFile } from './site-writer.ts'

export type PlacesByProduct = readonly (readonly [product: ProductId, place: PayloadPlace])[]

/** What is remembered of one advisory's last rendering into one site. Holds only what is public there already. */
export interface CachedAdvisory {
  /** Changes with every revision and redaction. */
  readonly key: string
  /** How many redactions its revisions had. */
  readonly redactions: number
  readonly read: readonly ReadFile[]
  readonly written: readonly WrittenFile[]
  /** Other advisories, and releases, that the pages name, linked only where they have a page. */
  readonly mentions: readonly (readonly [name: string, hasPage: boolean])[]
  readonly listing: AdvisoryListing
  /** From what its picture was made; null where it has none. */
  readonly card: Sha256 | null
  readonly summary: PayloadPlace
  /** What the check needs, by product. */
  readonly fragments: PlacesByProduct
  /** What to do, by product. */
  readonly steps: PlacesByProduct
}

/** A page of many advisories as it was last written. */
export interface CachedIndex {
  /** Over everything that it depends on. */
  readonly digest: string
  readonly written: WrittenFile
}

/** The pages of a product's releases as they were last written. */
export interface CachedReleases {
  /** Over everything that any of them depends on: while it is the same, none is looked at again. */
  readonly digest: string
  readonly standing: ProductStanding
  readonly pages: readonly CachedReleasePage[]
}

/** A tuple, because there are many thousands. */
export type CachedReleasePage = readonly [path: string, digest: string, size: number, mtimeMs: number]

/** The first line of the file. Each other line is one advisory, as a pair of its id and what is remembered of it. */
interface CacheHeader {
  /** Changes with the program and with the vendor profile: then nothing is reused. */
  readonly setting: string
  readonly store: string
  readonly storeEnd: number
  readonly indexes: readonly (readonly [string, CachedIndex])[]
  readonly releases: readonly (readonly [product: string, CachedReleases])[]
}

interface CacheFile extends CacheHeader {
  readonly advisories: ReadonlyMap<string, CachedAdvisory>
  /** The lines as they stand there: what did not change is not printed again. */
  readonly lines: WeakMap<CachedAdvisory, string>
}

export interface BuildCache {
  /** False when it began anew, so that nothing in it can be damaged. */
  readonly isReused: boolean
  readonly advisories: ReadonlyMap<string, CachedAdvisory>
  readonly indexes: ReadonlyMap<string, CachedIndex>
  /** By product. */
  readonly releases: ReadonlyMap<string, CachedReleases>
  /** Of the advisories in the cache, and of those that are rendered now. */
  readonly payloads: PayloadStore
  /** Prints what is remembered of an advisory ahead, while there is time. */
  print(id: AdvisoryId, advisory: CachedAdvisory): void
  save(
    advisories: ReadonlyMap<string, CachedAdvisory>,
    indexes: ReadonlyMap<string, CachedIndex>,
    releases: ReadonlyMap<string, CachedReleases>,
  ): void
  close(): void
}

/** Whether anything is remembered of the last build into a site. */
export function hasBuildCache(root: string, out: string): boolean {
  return existsSync(path.join(root, '.tocsin', `${buildMemoryName(out)}.jsonl`))
}

export interface CacheWanted {
  readonly root: string
  /** Real path of the site. */
  readonly out: string
  readonly setting: string
  /** Where payloads go when the folder cannot be written to: then nothing is remembered. */
  readonly fallback: string
  readonly visible: ReadonlyMap<AdvisoryId, readonly Pick<LedgerEntry, 'redactions'>[]>
}

/**
 * The cache of the last build into a site; empty when there is none that can be used, when it was made under another
 * setting, or when words were removed since: the store of payloads only grows, so they would stay in it.
 */
export function openBuildCache(wanted: CacheWanted): BuildCache {
  const { root, out, setting, visible } = wanted
  const name = buildMemoryName(out)
  const folder = path.join(root, '.tocsin')
  const old = readCacheFile(path.join(folder, `${name}.jsonl`), name, setting)
  try {
    if (old === null || isWasteful(old) || hasRemovedWords(old, visible)) return beginBuildCache(wanted)
    const payloads = new PayloadStore(path.join(folder, old.store), old.storeEnd)
    return cacheOf(folder, name, payloads, setting, old)
  } catch {
    // The store is gone or shorter than it was left, or the cache is damaged inside.
    return beginBuildCache(wanted)
  }
}

/** A cache that knows nothing yet. The one before stays until this one is saved. */
export function beginBuildCache({ root, out, setting, fallback }: CacheWanted): BuildCache {
  const name = buildMemoryName(out)
  const folder = path.join(root, '.tocsin')
  try {
    makeFolder(folder)
    const store = `${name}-${randomBytes(6).toString('hex')}.payloads`
    return cacheOf(folder, name, new PayloadStore(path.join(folder, store), 0), setting, null)
  } catch {
    // A folder that cannot be written (a read-only checkout) builds all the same, only never faster.
    return { ...cacheOf(folder, name, new PayloadStore(fallback, 0), setting, null), save: () => undefined }
  }
}

function cacheOf(
  folder: string,
  name: string,
  payloads: PayloadStore,
  setting: string,
  old: CacheFile | null,
): BuildCache {
  const file = path.join(folder, `${name}.jsonl`)
  const store = path.basename(payloads.file)
  const lines = old?.lines ?? new WeakMap<CachedAdvisory, string>()
  const lineOf = (id: string, advisory: CachedAdvisory): string => {
    const line = lines.get(advisory) ?? JSON.stringify([id, advisory])
    lines.set(advisory, line)
    return line
  }
  let isKept = old !== null
  return {
    isReused: old !== null,
    advisories: old?.advisories ?? new Map(),
    indexes: new Map(old?.indexes),
    releases: new Map(old?.releases),
    payloads,
    close: () => {
      payloads.close()
      if (!isKept) rmSync(payloads.file, { force: true })
    },
    print: lineOf,
    save: (known, written, releases) => {
      const header: CacheHeader = {
        setting,
        store,
        storeEnd: payloads.end,
        indexes: [...written],
        releases: [...releases],
      }
      const temporary = `${file}.${process.pid}`
      writeFileSync(
        temporary,
        [JSON.stringify(header), ...[...known].map(([id, one]) => lineOf(id, one)), ''].join('\n'),
      )
      renameSync(temporary, file)
      isKept = true
      removeLeftovers(folder, name, store)
    },
  }
}

function readCacheFile(file: string, name: string, setting: string): CacheFile | null {
  try {
    const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n')
    const header: unknown = JSON.parse(first)
    // The last line ends like the others, so what was cut short shows.
    if (!isCacheHeader(header, name) || header.setting !== setting || rest.pop() !== '') return null
    const lines = new WeakMap<CachedAdvisory, string>()
    const advisories = new Map<string, CachedAdvisory>()
    for (const line of rest) {
      const pair: unknown = JSON.parse(line)
      if (!isPair(pair)) return null
      // A cache of this very program is right inside, and a damaged one begins anew when that shows.
      const [id, advisory] = pair as [string, CachedAdvisory]
      advisories.set(id, advisory)
      lines.set(advisory, line)
    }
    return { ...header, advisories, lines }
  } catch {
    // Absent, or cut short by a crash: it is only a cache, everything is rendered again.
    return null
  }
}

function isCacheHeader(value: unknown, name: string): value is CacheHeader {
  if (typeof value !== 'object' || value === null) return false
  const { setting, store, storeEnd, indexes, releases } = value as { readonly [key in keyof CacheHeader]?: unknown }
  return (
    typeof setting === 'string' &&
    typeof store === 'string' &&
    // It is opened for writing, so it may be nothing but a store beside this file.
    path.basename(store) === store &&
    store.startsWith(`${name}-`) &&
    typeof storeEnd === 'number' &&
    Number.isSafeInteger(storeEnd) &&
    storeEnd >= 0 &&
    Array.isArray(indexes) &&
    indexes.every(isPair) &&
    Array.isArray(releases) &&
    releases.every(isPair)
  )
}

function isPair(value: unknown): value is readonly [string, object] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object' && value[1] !== null
}

function hasRemovedWords({ advisories }: CacheFile, visible: CacheWanted['visible']): boolean {
  for (const [id, { redactions }] of advisories) {
    if (redactionsOf(visible.get(id as AdvisoryId) ?? []) !== redactions) return true
  }
  return false
}

export function redactionsOf(entries: readonly Pick<LedgerEntry, 'redactions'>[]): number {
  return entries.reduce((sum, entry) => sum + entry.redactions.length, 0)
}

/** Nobody points to more than half of the store any more: beginning anew is cheaper than carrying it on. */
function isWasteful({ storeEnd, advisories }: CacheFile): boolean {
  let used = 0
  for (const { summary, fragments, steps } of advisories.values()) {
    used += summary.length
    for (const [, { length }] of fragments) used += length
    for (const [, { length }] of steps) used += length
  }
  return used < storeEnd / 2
}

/** Other stores of this site, and what killed builds left of its cache. */
function removeLeftovers(folder: string, name: string, store: string): void {
  for (const other of readdirSync(folder)) {
    const isOurs = other.startsWith(`${name}-`) || other.startsWith(`${name}.jsonl.`)
    if (isOurs && other !== store) rmSync(path.join(folder, other), { force: true })
  }
}

/** True when neither what was read nor what was written has been touched since. */
export function isFresh(
  cached: CachedAdvisory,
  key: string,
  hasPage: (name: string) => boolean,
  root: string,
  out: string,
): boolean {
  return (
    cached.key === key &&
    cached.mentions.every(([name, hadPage]) => hasPage(name) === hadPage) &&
    cached.read.every((file) => {
      const stat = statSync(`${root}/${file.file}`, { throwIfNoEntry: false })
      return (
        stat !== undefined && stat.size === file.size && stat.mtimeMs === file.mtimeMs && stat.ctimeMs === file.ctimeMs
      )
    }) &&
    cached.written.every((file) => isUntouched(out, file))
  )
}
