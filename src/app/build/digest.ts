import { hash } from 'node:crypto'

/** SHA-256 over several texts, in hex; where one ends and the next begins counts. */
export function digest(parts: readonly string[]): string {
  // One call: a page of many advisories has thousands of parts, and each call takes longer than hashing a part.
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''))
}
