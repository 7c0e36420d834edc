import { createHash } from 'node:crypto'

/** SHA-256 over several texts, in hex; where one ends and the next begins counts. */
export function digest(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return hash.digest('hex')
}
