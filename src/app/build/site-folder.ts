import { accessSync, constants, existsSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import { type FolderFault, wholeFile } from '../../storage/folder/folder.ts'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { errorCode, systemErrorWords } from '../../storage/system-error.ts'

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

/** Real path of the site, which is made where it is not there; never the folder itself or its advisory files. */
export function siteFolder(root: string, out: string): Result<string, FolderFault> {
  const fault = (message: string, remedy: string) => err({ file: out, line: null, column: null, message, remedy })
  try {
    makeFolder(out)
  } catch (error) {
    return fault(
      `The folder ${out} cannot be made: ${systemErrorWords(errorCode(error))}.`,
      'Choose another one: --out DIR',
    )
  }
  const real = realpathSync(out)
  if (real === root || root.startsWith(real + path.sep)) {
    return fault('The site would be written over the folder itself.', 'Choose a folder beside or below it: --out DIR')
  }
  if (`${real}${path.sep}`.startsWith(path.join(root, 'advisories') + path.sep)) {
    return fault('The site would be written among the advisory files.', 'Choose another folder: --out DIR')
  }
  return ok(real)
}

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
