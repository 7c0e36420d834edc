import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'

/**
 * Replaces a file in one step: written beside it, forced to the disk, then renamed. Whoever reads sees the old or the
 * new file, never half of one, and what returned is there after a crash. Who may read the file stays as it was.
 *
 * A kill may leave the file beside it, `.NAME.….tmp`, which `.gitignore` of a new folder names.
 */
export async function writeDurably(file: string, body: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file)
  const changedFolders = foldersToSync(folder)
  makeFolder(folder)
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
  const mode = await modeOf(file)
  // Private from its first moment where the file that it replaces is.
  const handle = await open(temporary, 'wx', mode ?? 0o666)
  try {
    try {
      if (mode !== null) await handle.chmod(mode)
      await handle.writeFile(body)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  for (const changed of changedFolders) await syncFolder(changed)
}

/** Permissions of the file that is there; null where none is. */
async function modeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mode & 0o777
  } catch {
    return null
  }
}

/** The folder, those above it that are still to be made, and the one in which the first of them appears. */
function foldersToSync(folder: string): readonly string[] {
  const parent = path.dirname(folder)
  return existsSync(folder) || parent === folder ? [folder] : [folder, ...foldersToSync(parent)]
}

/** A rename is only durable once its folder is; where a system cannot sync folders there is nothing more to do. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    return
  }
}
