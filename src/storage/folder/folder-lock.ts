import { createHash, randomBytes } from 'node:crypto'
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { err, ok, type Result } from '../../base/result.ts'
import { errorCode } from '../system-error.ts'
import { makeFolder } from './make-folder.ts'
import { isRunning, startOfProcess } from './process-life.ts'

/** Why a folder cannot be worked on now. */
export type LockRefusal =
  | { readonly kind: 'folder_busy'; readonly pid: number; readonly host: string; readonly lockFile: string }
  | { readonly kind: 'folder_read_only'; readonly folder: string; readonly reason: string }

/** For so long a lock without a holder's name may still be one that is just being written. */
const FILLING_MS = 10_000
const FILLING_PAUSE_MS = 20

/** Runs one writer at a time on a folder. */
export async function withFolderLock<T>(root: string, action: () => Promise<T>): Promise<Result<T, LockRefusal>> {
  return withLock(path.join(root, '.tocsin', 'lock'), action)
}

/**
 * Runs an action while nobody else holds the same lock. One left by a process that died on this machine is taken
 * over; one of another machine is respected, because nobody here can know whether it lives.
 */
export async function withLock<T>(lockFile: string, action: () => Promise<T>): Promise<Result<T, LockRefusal>> {
  const token = randomBytes(8).toString('hex')
  const mine: OwnLock = {
    text: JSON.stringify({ pid: process.pid, host: hostname(), started: startOfProcess(process.pid), token }),
    file: `${lockFile}.${token}`,
  }
  try {
    makeFolder(path.dirname(lockFile))
    await writeFile(mine.file, mine.text, { flag: 'wx' })
  } catch (error) {
    return readOnly(lockFile, error)
  }
  let holder: Holder | null
  try {
    holder = await take(lockFile, lockFile, mine)
  } catch (error) {
    return readOnly(lockFile, error)
  } finally {
    await rm(mine.file, { force: true })
  }
  if (holder !== null) return err({ kind: 'folder_busy', pid: holder.pid, host: holder.host, lockFile })
  try {
    return ok(await action())
  } finally {
    if ((await readLock(lockFile))?.text === mine.text) await rm(lockFile, { force: true })
  }
}

function readOnly(lockFile: string, error: unknown): Result<never, LockRefusal> {
  const reason = errorCode(error)
  if (reason === null) throw error
  return err({ kind: 'folder_read_only', folder: path.dirname(path.dirname(lockFile)), reason })
}

/** What the lock says when it is ours, and a file that says it already. */
interface OwnLock {
  readonly text: string
  readonly file: string
}

/**
 * Makes a lock ours.
 *
 * A dead lock is removed only by its one heir: whoever could make the file that is named after the dead lock's very
 * text, and then finds that text still there. Without heirs, of two that saw the dead lock the slower one would remove
 * the lock that the faster one has made since. The heir's file is a lock itself and is inherited in the same way, so a
 * process that dies while it takes over leaves nothing that lasts.
 *
 * @param target what is to be taken: the lock file, or the file of an heir.
 * @returns null when it is ours, else who holds it.
 */
async function take(lockFile: string, target: string, mine: OwnLock): Promise<Holder | null> {
  while (!(await place(mine, target))) {
    const dead = await readSettled(target)
    if (dead === null) continue
    if (dead.holder !== null && isLive(dead.holder)) return dead.holder
    const heir = `${lockFile}.heir-${createHash('sha256').update(dead.text).digest('hex').slice(0, 16)}`
    const other = await take(lockFile, heir, mine)
    if (other !== null) return other
    try {
      if ((await readSettled(target))?.text === dead.text) await rm(target, { force: true })
    } finally {
      await rm(heir, { force: true })
    }
  }
  return null
}

/**
 * Puts our lock where none is. A link appears whole or not at all; a file that is made and then filled can be read
 * half. Some file systems know no links: there it has to be that, and `readSettled` waits until it is filled.
 */
async function place(mine: OwnLock, target: string): Promise<boolean> {
  try {
    await link(mine.file, target)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
  }
  try {
    await writeFile(target, mine.text, { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

interface Holder {
  readonly pid: number
  readonly host: string
  /** Null where the system does not tell it. */
  readonly started: string | null
}

interface ReadLock {
  readonly text: string
  /** Null for half a lock. */
  readonly holder: Holder | null
  readonly ageMs: number
}

/** What a lock says; half a lock only once it is too old to be filled any more. Null where there is none. */
async function readSettled(file: string): Promise<ReadLock | null> {
  const tries = FILLING_MS / FILLING_PAUSE_MS
  for (let tried = 0; ; tried++) {
    const lock = await readLock(file)
    // The age says nothing where the clocks of two machines differ, so nobody waits longer than that either.
    if (lock === null || lock.holder !== null || lock.ageMs >= FILLING_MS || tried >= tries) return lock
    await pause(FILLING_PAUSE_MS)
  }
}

async function readLock(file: string): Promise<ReadLock | null> {
  try {
    const text = await readFile(file, 'utf8')
    const { mtimeMs } = await stat(file)
    return { text, holder: holderOf(text), ageMs: Date.now() - mtimeMs }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function holderOf(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { pid, host, started, token } = value as { readonly [key in keyof Holder | 'token']?: unknown }
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof token !== 'string') return null
    return { pid, host, started: typeof started === 'string' ? started : null }
  } catch {
    return null
  }
}

function isLive({ pid, host, started }: Holder): boolean {
  return host !== hostname() || isRunning(pid, started)
}
