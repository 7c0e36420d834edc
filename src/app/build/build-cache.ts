import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { CheckFragment } from '../../check/index.ts'
import type { AdvisorySummary } from '../../site/index.ts'
import type { ReadFile } from './render-job.ts'
import { isUntouched, type WrittenFile } from './site-writer.ts'

/** What is remembered of one advisory's last rendering into one site. Holds only what is public there already. */
export interface CachedAdvisory {
  /** Everything that the pages depend on besides the kept files. */
  readonly key: string
  readonly read: readonly ReadFile[]
  readonly written: readonly WrittenFile[]
  readonly summary: AdvisorySummary
  readonly fragments: readonly CheckFragment[]
  /** Other advisories that the pages name, linked only where they are public. */
  readonly mentions: ReadonlyMap<string, boolean>
}

export interface BuildCache {
  /** Changes with the program and with the vendor profile: then nothing is reused. */
  readonly setting: string
  readonly advisories: ReadonlyMap<string, CachedAdvisory>
}

function cacheFile(root: string, out: string): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 16)
  return path.join(root, '.tocsin', `build-${name}.cache`)
}

/** The cache of the last build into this site; empty when there is none, or when it was made under another setting. */
export function readBuildCache(root: string, out: string, setting: string): BuildCache {
  const empty = { setting, advisories: new Map() }
  try {
    const value: unknown = deserialize(readFileSync(cacheFile(root, out)))
    if (typeof value !== 'object' || value === null || !('setting' in value) || value.setting !== setting) return empty
    return value as BuildCache
  } catch {
    // Absent, cut short by a crash or from another version: it is only a cache, everything is rendered again.
    return empty
  }
}

export function writeBuildCache(root: string, out: string, cache: BuildCache): void {
  const file = cacheFile(root, out)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, serialize(cache))
    renameSync(temporary, file)
  } catch {
    // A folder that cannot be written (a read-only checkout) builds all the same, only never faster.
    return
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
    [...cached.mentions].every(([id, published]) => isPublished(id) === published) &&
    cached.read.every((file) => {
      const stat = statSync(path.join(root, file.file), { throwIfNoEntry: false })
      return (
        stat !== undefined && stat.size === file.size && stat.mtimeMs === file.mtimeMs && stat.ctimeMs === file.ctimeMs
      )
    }) &&
    cached.written.every((file) => isUntouched(out, file))
  )
}

/** Hash of the program's own code, so that a changed template never leaves old pages standing. */
export function programFingerprint(): string {
  const program = path.resolve(import.meta.dirname, '..', '..')
  const hash = createHash('sha256')
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
