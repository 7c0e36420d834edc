import { transcode } from 'node:buffer'

import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { errorCode } from '../../storage/system-error.ts'

/** A file of the built site as it stands on the disk, to tell on the next build whether it is still the same. */
export interface WrittenFile {
  /** Relative to the site, with `/`. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}

/** A file that waits for its turn: its address exists already, and new ones must be there before it links to them. */
export interface PendingReplacement {
  readonly temporary: string
  readonly target: string
}

/** Temporary files stand in one place inside the site, so that a rename stays on one file system and a killed build leaves nothing but this folder. */
export const STAGING = '.tocsin-staging'

const SCRATCH_BYTES = 512 * 1024

/**
 * Writes a site so that no reader ever meets half a file or a link to a page that is not there: new addresses first (where
 * others link there already, something stands there meanwhile), then replaced pages, then indexes. Files whose bytes are
 * the same are left alone.
 */
export class SiteWriter {
  /** Where the site lies. */
  readonly root: string
  readonly #staging: string
  readonly #knownFolders = new Set<string>()
  readonly #scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES)
  #count = 0
  #written = 0

  /** @param name keeps the temporary files of several writers apart. */
  constructor(root: string, name: string) {
    this.root = root
    // A folder for each writer: threads that make files in the same one wait for each other.
    this.#staging = path.join(root, STAGING, name)
    makeFolder(this.#staging)
  }

  /** How many files were really written or replaced. */
  get written(): number {
    return this.#written
  }

  /** Writes a file where nothing stands yet, or stages a replacement for later. */
  write(file: string, body: string | Uint8Array): FileWriting {
    const target = path.join(this.root, file)
    const bytes = typeof body === 'string' ? this.#encode(body) : body
    const folder = path.dirname(target)
    // What this writer has just made a folder for cannot be there yet.
    const isNew = this.#makeFolder(folder)
    const present = isNew ? undefined : statSync(target, { throwIfNoEntry: false })
    if (present !== undefined && hasBytes(target, present, bytes)) {
      return { written: { path: file, size: present.size, mtimeMs: present.mtimeMs }, pending: null }
    }
    const temporary = `${this.#staging}/${this.#count++}`
    const written = { path: file, ...writeNew(temporary, bytes) }
    this.#written += 1
    if (present !== undefined) return { written, pending: { temporary, target } }
    renameSync(temporary, target)
    return { written, pending: null }
  }

  /**
   * Puts something at an address to which others are about to link. Whatever stands there by then stays, also what another
   * thread puts there at the same moment.
   *
   * @returns whether it was put there.
   */
  reserve(file: string, body: () => string | Uint8Array): boolean {
    const target = path.join(this.root, file)
    this.#makeFolder(path.dirname(target))
    if (existsSync(target)) return false
    const temporary = `${this.#staging}/${this.#count++}`
    const content = body()
    writeNew(temporary, typeof content === 'string' ? this.#encode(content) : content)
    try {
      return linkOrCopy(temporary, target)
    } finally {
      rmSync(temporary, { force: true })
    }
  }

  /**
   * The same for very many addresses, at all of which the same stands meanwhile: it is written once.
   *
   * @returns how many were not there before.
   */
  reserveAll(files: readonly string[], body: () => string): number {
    let source: string | null = null
    let count = 0
    for (const file of files) {
      const target = path.join(this.root, file)
      if (!this.#makeFolder(path.dirname(target)) && existsSync(target)) continue
      if (source === null) {
        source = `${this.#staging}/${this.#count++}`
        writeNew(source, this.#encode(body()))
      }
      linkOrCopy(source, target)
      count += 1
    }
    if (source !== null) rmSync(source, { force: true })
    return count
  }

  /** By way of UTF-16, which is how the engine holds a page with a dash in it: that takes half the time of the direct one. */
  #encode(text: string): Uint8Array {
    if (text.length * 2 > this.#scratch.byteLength) return Buffer.from(text, 'utf8')
    const units = this.#scratch.subarray(0, this.#scratch.write(text, 'utf16le'))
    try {
      return transcode(units, 'utf16le', 'utf8')
    } catch {
      // Half a character, which becomes a replacement character.
      return Buffer.from(text, 'utf8')
    }
  }

  /** @returns true when the folder was not there before. */
  #makeFolder(folder: string): boolean {
    if (this.#knownFolders.has(folder)) return false
    this.#knownFolders.add(folder)
    return makeFolder(folder)
  }
}

export interface FileWriting {
  readonly written: WrittenFile
  readonly pending: PendingReplacement | null
}

export function replaceAll(pending: readonly PendingReplacement[]): void {
  for (const { temporary, target } of pending) renameSync(temporary, target)
}

/** Removes what a killed build left behind. */
export function clearStaging(root: string): void {
  rmSync(path.join(root, STAGING), { recursive: true, force: true })
}

/** True when the file on the disk is the one that was written then. */
export function isUntouched(root: string, file: WrittenFile): boolean {
  const stat = statSync(`${root}/${file.path}`, { throwIfNoEntry: false })
  return stat !== undefined && stat.size === file.size && stat.mtimeMs === file.mtimeMs
}

/** @returns false where something stands there already. */
function linkOrCopy(source: string, target: string): boolean {
  try {
    linkSync(source, target)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    // A file system without links: then a reader could meet it half written, for as long as one call takes.
    return copiedAnew(source, target)
  }
}

/** @returns false where something stands there already. */
function copiedAnew(source: string, target: string): boolean {
  try {
    copyFileSync(source, target, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** One handle for writing and looking: a site has tens of thousands of files, and each call counts. */
function writeNew(file: string, bytes: Uint8Array): Pick<WrittenFile, 'size' | 'mtimeMs'> {
  const handle = openSync(file, 'wx')
  try {
    let done = 0
    while (done < bytes.byteLength) done += writeSync(handle, bytes, done)
    const { size, mtimeMs } = fstatSync(handle)
    return { size, mtimeMs }
  } finally {
    closeSync(handle)
  }
}

function hasBytes(file: string, stat: Stats, bytes: Uint8Array): boolean {
  // A different size already says that the bytes differ, without reading them.
  return stat.isFile() && stat.size === bytes.byteLength && Buffer.compare(readFileSync(file), bytes) === 0
}
