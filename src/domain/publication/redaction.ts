import { dayOf, type Instant } from '../../base/instant.ts'
import type { Json } from '../../base/json.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Advisory } from '../advisory/advisory.ts'
import { cutWordsPattern, isTooShort, stillReadable, type Visible, wordsPattern } from './removed-words.ts'

/** The lawful removal of words from what is already public. */
export interface Redaction {
  /** Every spelling to remove, exactly as it stands in prose; all are removed before anybody asks what is left. */
  readonly words: readonly string[]
  /** Public: stands where the words stood. */
  readonly reason: string
  readonly at: Instant
}

/** Why nothing can be redacted like this, whatever the advisory says. */
export type BadRedaction =
  | { readonly kind: 'words_too_short'; readonly words: string }
  | { readonly kind: 'reason_missing' }
  /** What is to stand there is public, and would say again what is to be removed. */
  | { readonly kind: 'reason_repeats_words'; readonly words: string }

type FieldPath = readonly (string | number)[]

export type RedactionRefusal =
  /** The words stand in a field that carries meaning for machines, so they need a new revision, not a redaction. */
  | { readonly kind: 'not_prose'; readonly words: string; readonly path: FieldPath }
  /** They are still to be read there, in another spelling or with markup between them. */
  | { readonly kind: 'words_remain'; readonly words: string; readonly path: FieldPath }

export interface RedactedAdvisory {
  /** The very same where nothing was found. */
  readonly advisory: Advisory
  /** Which of the spellings it held. */
  readonly found: ReadonlySet<string>
}

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

/** Looks at a redaction before any text is touched. */
export function checkRedaction(redaction: Redaction, visible: Visible): Result<null, BadRedaction> {
  const short = redaction.words.find(isTooShort)
  if (short !== undefined || redaction.words.length === 0) return err({ kind: 'words_too_short', words: short ?? '' })
  if (!/[\p{L}\p{N}]/u.test(redaction.reason)) return err({ kind: 'reason_missing' })
  const repeated = stillReadable(replacementFor(redaction), redaction.words, visible)
  return repeated === null ? ok(null) : err({ kind: 'reason_repeats_words', words: repeated })
}

/** What stands where the words stood. */
function replacementFor({ reason, at }: Pick<Redaction, 'reason' | 'at'>): string {
  return `[removed ${dayOf(at)}: ${reason.trim()}]`
}

/**
 * A sentence without the words: also where it was cut short within them, and as a whole where they could still be read.
 * It is part of the record and nobody can edit it, so there is no spelling to ask for.
 */
export function redactSentence(sentence: string, redaction: Redaction, visible: Visible): string {
  const cut = cutWordsPattern(redaction.words)
  const cleaned = withoutWords(sentence, redaction).replace(cut, () => replacementFor(redaction))
  return stillReadable(cleaned, redaction.words, visible) === null ? cleaned : replacementFor(redaction)
}

function withoutWords(text: string, redaction: Redaction): string {
  const replacement = replacementFor(redaction)
  // A function, because in a string `$&` would put the words back.
  return text.replace(wordsPattern(redaction.words), () => replacement)
}

/** Which of the spellings stand in a text exactly as they were given. */
export function spellingsIn(text: string, { words }: Pick<Redaction, 'words'>): readonly string[] {
  return words.filter((spelling) => wordsPattern([spelling]).test(text))
}

/**
 * Replaces the words everywhere in an advisory's prose; identifiers and bounds are never touched. What could still be
 * read afterwards is refused: a redaction is done, or it is not.
 */
export function redactAdvisory(
  advisory: Advisory,
  redaction: Redaction,
  visible: Visible,
): Result<RedactedAdvisory, RedactionRefusal> {
  const found = new Set<string>()
  const refusals: RedactionRefusal[] = []
  const refuseReadable = (kind: RedactionRefusal['kind'], text: string, path: FieldPath) => {
    const words = stillReadable(text, redaction.words, visible)
    if (words !== null) refusals.push({ kind, words, path })
  }

  function walk(value: Json, path: FieldPath): Json {
    if (typeof value === 'string') return isStructural(path) ? keepText(value, path) : redactText(value, path)
    if (Array.isArray(value)) return value.map((member: Json, index) => walk(member, [...path, index]))
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [
          // Only an old source's rows have names of their own; all others are the record's.
          path.includes('rows') ? keepText(key, [...path, key]) : key,
          walk(member, [...path, key]),
        ]),
      )
    }
    return value
  }
  function keepText(text: string, path: FieldPath): string {
    refuseReadable('not_prose', text, path)
    return text
  }
  function redactText(text: string, path: FieldPath): string {
    const present = spellingsIn(text, redaction)
    for (const words of present) found.add(words)
    const redacted = present.length === 0 ? text : withoutWords(text, redaction)
    refuseReadable('words_remain', redacted, path)
    return redacted
  }

  const redacted = walk(advisory as unknown as Json, []) as unknown as Advisory
  const refusal = refusals.find(({ kind }) => kind === 'not_prose') ?? refusals[0]
  if (refusal !== undefined) return err(refusal)
  return ok({ advisory: found.size === 0 ? advisory : redacted, found })
}

function isStructural(path: FieldPath): boolean {
  // An old source's rows are told as they stood; that a column of theirs is called like a field means nothing.
  if (path.includes('rows')) return false
  const field = path.findLast((step) => typeof step === 'string')
  // Whose score it is decides how it counts; who told of an exploitation or of versions is only told.
  if (field === 'source') return path.includes('scores')
  return field !== undefined && STRUCTURAL.has(field)
}
