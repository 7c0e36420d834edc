import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import { makeFolder } from './make-folder.ts'
import { errorCode } from './read-inside.ts'

/** Why a folder cannot be worked on now. */
export type LockRefusal =
  | { readonly kind: 'folder_busy'; readonly pid: number; readonly host: string; readonly lockFile: string }
  | { readonly kind: 'folder_read_only'; readonly folder: string; readonly reason: string }

/** Runs one writer at a time on a folder. */
export async function withFolderLock<T>(root: string, action: () => Promise<T>): Promise<Result<T, LockRefusal>> {
  return withLock(path.join(root, '.tocsin', 'lock'), action)
}

/**
 * Runs an action while nobody else holds the same lock. One left by a process that died on this machine is taken
 * over; one of another machine is respected, because nobody here can know whether it lives.
 */
export async function withLock<T>(lockFile: string, action: () => Promise<T>): Promise<Result<T, LockRefusal>> {
  try {
    makeFolder(path.dirname(lockFile))
  } catch (error) {
    return readOnly(lockFile, error)
  }
  const token = randomBytes(8).toString('hex')
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), token })
  for (;;) {
    try {
      await writeFile(lockFile, mine, { flag: 'wx' })
      break
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return readOnly(lockFile, error)
    }
    const holder = await readHolder(lockFile)
    if (holder === 'gone') continue
    if (holder !== 'unreadable' && (holder.host !== hostname() || isAlive(holder.pid))) {
      return err({ kind: 'folder_busy', pid: holder.pid, host: holder.host, lockFile })
    }
    // Renaming away lets exactly one of several waiters remove a dead lock.
    const dead = `${lockFile}.${token}`
    try {
      await rename(lockFile, dead)
      await rm(dead, { force: true })
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  try {
    return ok(await action())
  } finally {
    const holder = await readHolder(lockFile)
    if (typeof holder === 'object' && holder.token === token) await rm(lockFile, { force: true })
  }
}

function readOnly(lockFile: string, error: unknown): Result<never, LockRefusal> {
  const reason = errorCode(error)
  if (reason === null) throw error
  return err({ kind: 'folder_read_only', folder: path.dirname(path.dirname(lockFile)), reason })
}

interface Holder {
  readonly pid: number
  readonly host: string
  readonly token: string
}

async function readHolder(lockFile: string): Promise<Holder | 'gone' | 'unreadable'> {
  let text: string
  try {
    text = await readFile(lockFile, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    throw error
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return 'unreadable'
    const { pid, host, token } = value as { pid?: unknown; host?: unknown; token?: unknown }
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof token !== 'string') return 'unreadable'
    return { pid, host, token }
  } catch {
    // Half a lock: its writer died between creating and filling it.
    return 'unreadable'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
