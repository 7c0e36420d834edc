import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'

/**
 * Replaces a file in one step: written beside it, forced to the disk, then renamed. Whoever reads sees the old or the
 * new file, never half of one, and what returned is there after a crash.
 */
export async function writeDurably(file: string, body: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file)
  makeFolder(folder)
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
  const handle = await open(temporary, 'wx')
  try {
    try {
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
  await syncFolder(folder)
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
