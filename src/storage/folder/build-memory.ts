import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../system-error.ts'
import { withLock } from './folder-lock.ts'
import { LEDGER_MEMORY } from './ledger-memory.ts'

/** Where a folder keeps the pictures of its advisories, for every site that is built from it. */
export const CARD_MEMORY = '.tocsin/cards'

/**
 * Name of the files in `.tocsin/` that a folder keeps about one of its sites: each begins with it.
 *
 * @param site real path of the site.
 */
export function buildMemoryName(site: string): string {
  return `build-${createHash('sha256').update(site).digest('hex').slice(0, 16)}`
}

export interface ForgottenBuilds {
  /** Of so many sites nothing is remembered any more. */
  readonly forgotten: number
  /** So many are being built this moment, from what the folder said before. */
  readonly building: number
}

/**
 * Removes what builds remember of all sites, also of those that are never built again. A running build may still write what
 * it has read; it is counted, and the next one into its site begins anew.
 */
export async function forgetBuilds(root: string): Promise<ForgottenBuilds> {
  const folder = path.join(root, '.tocsin')
  const files = (await namesIn(folder)).filter((name) => /^build-[0-9a-f]{16}[.-]/.test(name))
  let forgotten = 0
  let building = 0
  for (const site of new Set(files.map((name) => name.slice(0, 'build-'.length + 16)))) {
    const lockFile = `${site}.lock`
    const mine = files.filter((name) => name.startsWith(site) && !name.startsWith(lockFile))
    const done = await withLock(path.join(folder, lockFile), async () => {
      for (const name of mine) await rm(path.join(folder, name), { force: true })
    })
    if (!done.ok) building += 1
    else if (mine.length > 0) forgotten += 1
  }
  await rm(path.join(root, LEDGER_MEMORY), { force: true })
  await rm(path.join(root, CARD_MEMORY), { recursive: true, force: true })
  return { forgotten, building }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
