import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import { errorCode, systemErrorWords } from '../system-error.ts'

export type ReadRefusal =
  | { readonly kind: 'absent'; readonly file: string }
  | { readonly kind: 'outside_folder'; readonly file: string }
  | { readonly kind: 'not_a_file'; readonly file: string }
  | { readonly kind: 'too_large'; readonly file: string; readonly bytes: number; readonly maxBytes: number }
  /** The reason ends a sentence. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }

/**
 * Reads a file that really lies inside a folder: a symbolic link that leads out of it is refused, and so is anything
 * that is no regular file (a pipe would wait for ever) or larger than asked.
 *
 * @param root real path of the folder.
 * @param file path relative to it, with `/`.
 */
export async function readInside(
  root: string,
  file: string,
  maxBytes: number,
): Promise<Result<Uint8Array, ReadRefusal>> {
  const wanted = path.join(root, file)
  try {
    const real = await realpath(wanted)
    if (!real.startsWith(root + path.sep)) return err({ kind: 'outside_folder', file })
    const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return err({ kind: 'not_a_file', file })
      if (stat.size > maxBytes) return err({ kind: 'too_large', file, bytes: stat.size, maxBytes })
      return ok(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    return err(failedRead(file, error))
  }
}

/** A file as it was read, with what tells whether it was touched since. */
export interface InsideFile {
  readonly bytes: Uint8Array
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

/** The same without giving way to others: for threads that have nothing else to do meanwhile. */
export function readInsideSync(root: string, file: string, maxBytes: number): Result<InsideFile, ReadRefusal> {
  try {
    const real = realpathSync.native(path.join(root, file))
    if (!real.startsWith(root + path.sep)) return err({ kind: 'outside_folder', file })
    const handle = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = fstatSync(handle)
      if (!stat.isFile()) return err({ kind: 'not_a_file', file })
      const { size, mtimeMs, ctimeMs } = stat
      if (size > maxBytes) return err({ kind: 'too_large', file, bytes: size, maxBytes })
      return ok({ bytes: readFileSync(handle), size, mtimeMs, ctimeMs })
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return err(failedRead(file, error))
  }
}

function failedRead(file: string, error: unknown): ReadRefusal {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent', file }
  return { kind: 'unreadable', file, reason: systemErrorWords(code) }
}
