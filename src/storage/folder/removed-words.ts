import { pbkdf2Sync } from 'node:crypto'
import type { Sha256 } from '../../base/sha256.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Removed } from '../../domain/policy/readiness-context.ts'
import { removedFrom, type SlowHash } from '../../domain/publication/removed-traces.ts'
import type { Visible } from '../../domain/publication/removed-words.ts'
import type { Folder } from './folder.ts'
import { readKeptContent } from './kept-revision.ts'

/** Another number makes the traces of all redactions until then useless. */
const ROUNDS = 4096

/** PBKDF2 (RFC 8018) with HMAC-SHA-256, some 0.7 ms. */
export const slowHash: SlowHash = (text, salt) =>
  `sha256:${pbkdf2Sync(text, salt, ROUNDS, 32, 'sha256').toString('hex')}` as Sha256

/** What redactions took from a published advisory; null where there was none. */
export async function removedWordsOf(
  { root, published }: Folder,
  id: AdvisoryId | null,
  visible: Visible,
): Promise<Removed | null> {
  const entries = id === null ? [] : (published.get(id) ?? [])
  const latest = entries.at(-1)
  if (latest === undefined || !entries.some(({ removal }) => removal !== null)) return null
  const newest = latest.content === 'kept' ? await readKeptContent(root, latest) : null
  // One that is damaged is told elsewhere; without it every word is asked about.
  return removedFrom(entries, newest?.ok === true ? newest.value : null, visible, slowHash)
}
