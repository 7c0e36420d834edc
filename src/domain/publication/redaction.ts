import type { Instant } from '../../base/instant.ts'
import type { Json } from '../../base/json.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Advisory } from '../advisory/advisory.ts'

/** The lawful removal of words from what is already public. */
export interface Redaction {
  /** The exact words to remove, wherever they stand in prose; at least three characters. */
  readonly words: string
  /** Public: stands where the words stood. */
  readonly reason: string
  readonly at: Instant
}

export type RedactionRefusal =
  | { readonly kind: 'words_too_short' }
  | { readonly kind: 'not_found' }
  /** The words stand in a field that carries meaning for machines, so they need a new revision, not a redaction. */
  | { readonly kind: 'not_prose'; readonly path: readonly (string | number)[] }
  /** They are still to be read there, in another spelling or with markup between them. */
  | { readonly kind: 'words_remain'; readonly path: readonly (string | number)[] }

/** Fields that are identifiers, statuses, bounds or addresses of the record itself. */
const STRUCTURAL = new Set([
  'id',
  'url',
  'aliases',
  'file',
  'kind',
  'lang',
  'origin',
  'product',
  'products',
  'branches',
  'status',
  'version',
  'vector',
  'source',
  'level',
  'releaseAt',
  'nextUpdate',
  'sha256',
  'related',
  'replacedBy',
  'cwes',
  'asOf',
  'day',
  'at',
  'expected',
  'fixedOn',
  'from',
  'until',
  'justification',
  'role',
  'to',
  'severity',
  'system',
])

/** The words wherever they stand, however the lines are broken between them. */
export function wordsPattern(words: string): RegExp {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('\\s+'), 'g')
}

/** Whether a reader would still find the words in a text: whatever the case, the markup and the spaces between them. */
export function canStillBeRead(text: string, words: string): boolean {
  const wanted = plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  // As words of their own: “Roe” is not in “heroes”.
  return new RegExp(`(?<![\\p{L}\\p{N}])${wanted}(?![\\p{L}\\p{N}])`, 'u').test(plain(text))
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/&nbsp;|&#160;|&#xa0;/gi, ' ')
    .replace(/[*_`~\\[\]<>\u00ad\u200b-\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim()
}

/**
 * Replaces the words everywhere in an advisory's prose; identifiers and bounds are never touched. What could still be
 * read afterwards is refused: a redaction is done, or it is not.
 */
export function redactAdvisory(advisory: Advisory, redaction: Redaction): Result<Advisory, RedactionRefusal> {
  const words = redaction.words.trim()
  if (words.length < 3) return err({ kind: 'words_too_short' })
  const pattern = wordsPattern(words)
  const replacement = `[removed ${redaction.at.slice(0, 10)}: ${redaction.reason}]`
  let found = 0
  let structural: readonly (string | number)[] | null = null
  let remaining: readonly (string | number)[] | null = null

  function walk(value: Json, path: readonly (string | number)[]): Json {
    if (typeof value === 'string') {
      const field = path.findLast((step) => typeof step === 'string')
      const isStructural = field !== undefined && STRUCTURAL.has(String(field))
      // A function, because in a string `$&` would put the words back.
      const replaced = isStructural ? value : value.replace(pattern, () => replacement)
      if (replaced !== value) found += 1
      if (canStillBeRead(replaced, words)) {
        if (isStructural) structural ??= path
        else remaining ??= path
      }
      return replaced
    }
    if (Array.isArray(value)) return value.map((member: Json, index) => walk(member, [...path, index]))
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member, [...path, key])]))
    }
    return value
  }

  const redacted = walk(advisory as unknown as Json, []) as unknown as Advisory
  if (structural !== null) return err({ kind: 'not_prose', path: structural })
  if (remaining !== null) return err({ kind: 'words_remain', path: remaining })
  return found === 0 ? err({ kind: 'not_found' }) : ok(redacted)
}
