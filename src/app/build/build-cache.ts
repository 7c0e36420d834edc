import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ProductId } from '../../domain/catalogue/product.ts'
import type { AdvisoryListing } from '../../site/index.ts'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { type PayloadPlace, PayloadStore } from './payload-store.ts'
import type { ReadFile } from './render-job.ts'
import { isUntouched, type WrittenFile } from './site-writer.ts'

export type PlacesByProduct = readonly (readonly [product: ProductId, place: PayloadPlace])[]

/** What is remembered of one advisory's last rendering into one site. Holds only what is public there already. */
export interface CachedAdvisory {
  /** Changes with every revision and redaction. */
  readonly key: string
  readonly read: readonly ReadFile[]
  readonly written: readonly WrittenFile[]
  /** Other advisories that the pages name, linked only where they are public. */
  readonly mentions: readonly (readonly [id: string, isPublished: boolean])[]
  readonly listing: AdvisoryListing
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

interface CacheFile {
  /** Changes with the program and with the vendor profile: then nothing is reused. */
  readonly setting: string
  readonly store: string
  readonly storeEnd: number
  readonly advisories: readonly (readonly [string, CachedAdvisory])[]
  readonly indexes: readonly (readonly [string, CachedIndex])[]
}

export interface BuildCache {
  readonly advisories: ReadonlyMap<string, CachedAdvisory>
  readonly indexes: ReadonlyMap<string, CachedIndex>
  /** Of the advisories in the cache, and of those that are rendered now. */
  readonly payloads: PayloadStore
  save(advisories: ReadonlyMap<string, CachedAdvisory>, indexes: ReadonlyMap<string, CachedIndex>): void
  close(): void
}

/** Name of the files that a folder keeps about one of its sites. */
export function cacheName(out: string): string {
  return `build-${createHash('sha256').update(out).digest('hex').slice(0, 16)}`
}

/**
 * The cache of the last build into a site; empty when there is none, or when it was made under another setting.
 *
 * @param fallback where payloads go when the folder cannot be written to: then nothing is remembered.
 */
export function openBuildCache(root: string, out: string, setting: string, fallback: string): BuildCache {
  const name = cacheName(out)
  const folder = path.join(root, '.tocsin')
  const file = path.join(folder, `${name}.json`)
  const old = readCacheFile(file, setting)
  try {
    makeFolder(folder)
    if (old !== null && !isWasteful(old)) {
      const payloads = new PayloadStore(path.join(folder, old.store), old.storeEnd)
      return cacheOf(file, old.store, payloads, setting, new Map(old.advisories), new Map(old.indexes))
    }
    const store = `${name}-${process.pid}.payloads`
    const payloads = new PayloadStore(path.join(folder, store), 0)
    return cacheOf(file, store, payloads, setting, new Map(), new Map())
  } catch {
    // A folder that cannot be written (a read-only checkout) builds all the same, only never faster.
    return { ...cacheOf(file, '', new PayloadStore(fallback, 0), setting, new Map(), new Map()), save: () => undefined }
  }
}

function cacheOf(
  file: string,
  store: string,
  payloads: PayloadStore,
  setting: string,
  advisories: ReadonlyMap<string, CachedAdvisory>,
  indexes: ReadonlyMap<string, CachedIndex>,
): BuildCache {
  return {
    advisories,
    indexes,
    payloads,
    close: () => payloads.close(),
    save: (known, written) => {
      const content: CacheFile = {
        setting,
        store,
        storeEnd: payloads.end,
        advisories: [...known],
        indexes: [...written],
      }
      const temporary = `${file}.${process.pid}`
      writeFileSync(temporary, JSON.stringify(content))
      renameSync(temporary, file)
      removeOtherStores(file, store)
    },
  }
}

function readCacheFile(file: string, setting: string): CacheFile | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null || !('setting' in value) || value.setting !== setting) return null
    return value as CacheFile
  } catch {
    // Absent, or cut short by a crash: it is only a cache, everything is rendered again.
    return null
  }
}

/** Nobody points to more than half of the store any more: beginning anew is cheaper than carrying it on. */
function isWasteful({ storeEnd, advisories }: CacheFile): boolean {
  const used = advisories
    .flatMap(([, { summary, fragments, steps }]) => [summary, ...[...fragments, ...steps].map(([, place]) => place)])
    .reduce((sum, { length }) => sum + length, 0)
  return used < storeEnd / 2
}

function removeOtherStores(file: string, store: string): void {
  const folder = path.dirname(file)
  const name = path.basename(file, '.json')
  for (const other of readdirSync(folder)) {
    if (other.startsWith(`${name}-`) && other !== store) rmSync(path.join(folder, other), { force: true })
  }
}

/** True when neither what was read nor what was written has been touched since. */
export function isFresh(
  cached: CachedAdvisory,
  key: string,
  isPublished: (id: string) => boolean,
  root: string,
  out: string,
): boolean {
  return (
    cached.key === key &&
    cached.mentions.every(([id, published]) => isPublished(id) === published) &&
    cached.read.every((file) => {
      const stat = statSync(`${root}/${file.file}`, { throwIfNoEntry: false })
      return (
        stat !== undefined && stat.size === file.size && stat.mtimeMs === file.mtimeMs && stat.ctimeMs === file.ctimeMs
      )
    }) &&
    cached.written.every((file) => isUntouched(out, file))
  )
}

/**
 * Hash of the program's own code and of what it names as its dependencies, so that a changed template, another Markdown
 * parser or another engine never leaves old pages standing.
 *
 * @param program the folder of the code; its package.json lies beside it.
 */
export function programFingerprint(program = path.resolve(import.meta.dirname, '..', '..')): string {
  const hash = createHash('sha256').update(`node ${process.versions.node}\n`)
  hash.update(readFileSync(path.join(program, '..', 'package.json')))
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(full)
      else if (/\.[jt]sx?$/.test(entry.name) && !/\.(?:d|test)\./.test(entry.name)) {
        hash.update(path.relative(program, full)).update(readFileSync(full))
      }
    }
  }
  walk(program)
  return hash.digest('hex')
}
