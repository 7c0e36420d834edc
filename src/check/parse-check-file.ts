import { err, ok, type Result } from '../base/result.ts'
import type { Shape } from './json-shape.ts'

/** A file of the check that cannot be used. */
export type UnusableCheckFile =
  /** Of another version of Tocsin, or no file of the check at all. */
  | { readonly kind: 'unknown_format'; readonly found: string; readonly message: string }
  | { readonly kind: 'malformed'; readonly path: string; readonly message: string }

/**
 * JSON as a file of the check, in the one format that this version reads.
 *
 * @param json as `JSON.parse` gives it.
 */
export function parseCheckFile<T>(json: unknown, format: string, shape: Shape<T>): Result<T, UnusableCheckFile> {
  const found = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (found !== format) {
    const words = typeof found === 'string' ? `"${found.slice(0, 60)}"` : 'no format at all'
    const message = `This version of the check reads the format "${format}", and the file has ${words}.`
    return err({ kind: 'unknown_format', found: typeof found === 'string' ? found : '', message })
  }
  const problem = shape(json, '')
  if (problem !== null) {
    const { path, expected } = problem
    return err({ kind: 'malformed', path, message: `${path || 'The file'} is not ${expected}.` })
  }
  return ok(json as T)
}
