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

/** Fields that are identifiers, statuses, bounds or addresses of the record itself. */
const STRUCTURAL = new Set([
  'id',
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

/** Replaces the words everywhere in an advisory's prose; identifiers and bounds are never touched. */
export function redactAdvisory(advisory: Advisory, redaction: Redaction): Result<Advisory, RedactionRefusal> {
  const words = redaction.words.trim()
  if (words.length < 3) return err({ kind: 'words_too_short' })
  const replacement = `[removed ${redaction.at.slice(0, 10)}: ${redaction.reason}]`
  let found = 0
  let structural: readonly (string | number)[] | null = null

  function walk(value: Json, path: readonly (string | number)[]): Json {
    if (typeof value === 'string') {
      if (!value.includes(words)) return value
      const field = path.findLast((step) => typeof step === 'string')
      if (field !== undefined && STRUCTURAL.has(String(field))) {
        structural ??= path
        return value
      }
      found += 1
      return value.replaceAll(words, replacement)
    }
    if (Array.isArray(value)) return value.map((member: Json, index) => walk(member, [...path, index]))
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member, [...path, key])]))
    }
    return value
  }

  const redacted = walk(advisory as unknown as Json, []) as unknown as Advisory
  if (structural !== null) return err({ kind: 'not_prose', path: structural })
  return found === 0 ? err({ kind: 'not_found' }) : ok(redacted)
}
