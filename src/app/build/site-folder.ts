import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import { CHECK_INDEX_PATH, fileOfPath } from '../../domain/publication/addresses.ts'
import { type FolderFault, wholeFile } from '../../storage/folder/folder.ts'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { errorCode, systemErrorWords } from '../../storage/system-error.ts'
import { placeRefusal } from './site-place.ts'
import { STAGING } from './site-writer.ts'

/** Real path of an advisory folder; null for anything else, in which no lock may be made. */
export function folderRoot(folder: string): string | null {
  return existsSync(path.join(folder, 'vendor.yaml')) ? realpathSync(folder) : null
}

/** A folder that cannot be written to has no room for a lock either; then whoever builds has to see to it. */
export function canWrite(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where a path really leads, also when what it names is still to be made: two names of one site share one lock. */
export function whereItLeads(wanted: string): string {
  const full = path.resolve(wanted)
  try {
    return realpathSync(full)
  } catch (error) {
    const parent = path.dirname(full)
    if (errorCode(error) !== 'ENOENT' || parent === full) return full
    const target = linkTarget(full)
    return target === null
      ? path.join(whereItLeads(parent), path.basename(full))
      : whereItLeads(path.resolve(whereItLeads(parent), target))
  }
}

function linkTarget(file: string): string | null {
  try {
    return readlinkSync(file)
  } catch {
    return null
  }
}

/**
 * Real path of the site, which is made where it is not there. Nothing is touched where no site may be.
 *
 * @param root real path of the advisory folder.
 */
export function siteFolder(root: string, out: string, overwrite: boolean): Result<string, SiteFolderRefusal> {
  const fault = (kind: SiteFolderRefusal['kind'], message: string, remedy: string) => {
    return err({ kind, fault: { ...wholeFile(out), message, remedy } })
  }
  const site = whereItLeads(out)
  try {
    const entries = existsSync(site) ? readdirSync(site) : []
    const home = whereItLeads(homedir())
    const refusal = placeRefusal({ site, folder: root, home, entries, isSite: isSite(site), overwrite })
    if (refusal !== null) return fault('no_place_for_a_site', refusal.message, refusal.remedy)
    makeFolder(out)
  } catch (error) {
    const message = `The folder ${out} cannot be made: ${systemErrorWords(errorCode(error))}.`
    return fault('cannot_write', message, 'Choose another one: --out DIR')
  }
  return ok(realpathSync(out))
}

export interface SiteFolderRefusal {
  readonly kind: 'cannot_write' | 'no_place_for_a_site'
  readonly fault: FolderFault
}

/**
 * Whether a build has written there before: the check's index is in every site, of whichever version, and comes last; until
 * then there is the folder of temporary files, which stays where a first build did not come to its end.
 */
export function isSite(folder: string): boolean {
  if (statSync(path.join(folder, STAGING), { throwIfNoEntry: false })?.isDirectory() === true) return true
  const index = path.join(folder, fileOfPath(CHECK_INDEX_PATH))
  if (statSync(index, { throwIfNoEntry: false })?.isFile() !== true) return false
  const handle = openSync(index, 'r')
  try {
    const start = Buffer.alloc(INDEX_START_BYTES)
    return /^\{\s*"format"\s*:\s*"tocsin-check-index\//.test(start.toString('utf8', 0, readSync(handle, start)))
  } finally {
    closeSync(handle)
  }
}

const INDEX_START_BYTES = 256

/**
 * What could not be written, where the system refused a place in the site; null for any other error.
 *
 * @param out real path of the site.
 */
export function writingFault(out: string, error: unknown): FolderFault | null {
  const code = errorCode(error)
  if (code === null) return null
  const { path: from, dest } = error as { readonly path?: unknown; readonly dest?: unknown }
  const place = [dest, from].find((one) => typeof one === 'string')
  if (typeof place !== 'string' || !`${place}${path.sep}`.startsWith(out + path.sep)) return null
  return {
    ...wholeFile(place),
    message: `${place} cannot be written: ${systemErrorWords(code)}.`,
    remedy: 'Make room for it, or choose another place: --out DIR',
  }
}
