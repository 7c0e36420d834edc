import { err, ok, type Result } from '../../base/result.ts'
import { type AdvisoryId, parseAdvisoryId } from '../advisory/identifiers.ts'

/** A pattern for advisory ids that was read: fixed text with a running number and, mostly, the year. */
export interface IdPattern {
  /** As written, `SA{year}-{number:2}`. */
  readonly text: string
  readonly parts: readonly IdPart[]
  /** What an id of this pattern looks like, in any case of letters. Made once: every word of a text may be asked about. */
  readonly expression: RegExp
}

type IdPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Four digits. */
  | { readonly kind: 'year' }
  /** At least so many digits, with zeros in front. */
  | { readonly kind: 'number'; readonly minDigits: number }

export interface MalformedIdPattern {
  readonly kind: 'malformed_id_pattern'
  readonly input: string
  /** One plain sentence: what is wrong with it. */
  readonly message: string
}

/** Year (null where the pattern has none) and running number of an id. */
export interface NumberedId {
  readonly year: number | null
  readonly number: number
}

const PLACEHOLDER = /\{([^{}]*)\}/
/** More digits than any vendor will need, and still exact as a number. */
const MAX_DIGITS = 9

/** `{number}` exactly once, `{year}` at most once; the rest letters, digits and hyphens, as ids need. */
export function parseAdvisoryIdPattern(input: string): Result<IdPattern, MalformedIdPattern> {
  const parts: IdPart[] = []
  for (const [index, piece] of input.split(PLACEHOLDER).entries()) {
    if (index % 2 === 0) {
      if (piece !== '') parts.push({ kind: 'text', text: piece })
      continue
    }
    const part = placeholder(piece)
    if (part === null) return malformed(input, `{${piece}} is unknown; use {year}, {number} or {number:2}.`)
    parts.push(part)
  }
  if (countOf(parts, 'number') !== 1) return malformed(input, 'It needs {number} exactly once.')
  if (countOf(parts, 'year') > 1) return malformed(input, 'It can have {year} only once.')
  if (touch(parts)) return malformed(input, 'Between {year} and {number} must be a letter or a hyphen.')
  if (!parseAdvisoryId(formatted(parts, 2000, 10 ** MAX_DIGITS - 1)).ok) {
    return malformed(
      input,
      'Ids are letters, digits and hyphens, at most 64, and begin and end with a letter or digit.',
    )
  }
  return ok({ text: input, parts, expression: expressionOf(parts) })
}

/**
 * @param year 1000–9999.
 * @param number 1 or more.
 */
export function formatAdvisoryId(pattern: IdPattern, year: number, number: number): AdvisoryId {
  return formatted(pattern.parts, year, number) as AdvisoryId
}

/** Null for what the pattern cannot have made: another text, another case, a zero too many or too few. */
export function matchAdvisoryId(pattern: IdPattern, id: string): NumberedId | null {
  const numbered = read(pattern, id)
  return numbered !== null && formatted(pattern.parts, numbered.year ?? 0, numbered.number) === id ? numbered : null
}

/**
 * The id after the highest one of its year. Gaps are never filled: an id that was given up stays unused, so that a
 * number tells nothing about what lies between.
 *
 * @param takenIds of all advisories, published or not; upper and lower case count as the same.
 */
export function nextAdvisoryId(pattern: IdPattern, year: number, takenIds: Iterable<string>): AdvisoryId {
  let highest = 0
  for (const id of takenIds) {
    const taken = read(pattern, id)
    if (taken !== null && (taken.year === null || taken.year === year)) highest = Math.max(highest, taken.number)
  }
  return formatAdvisoryId(pattern, year, highest + 1)
}

function malformed(input: string, message: string): Result<never, MalformedIdPattern> {
  return err({ kind: 'malformed_id_pattern', input, message })
}

function placeholder(text: string): IdPart | null {
  if (text === 'year') return { kind: 'year' }
  const digits = /^number(?::([1-9]))?$/.exec(text)
  return digits === null ? null : { kind: 'number', minDigits: Number(digits[1] ?? 1) }
}

/** Digits without anything between them could be cut in several places. */
function touch(parts: readonly IdPart[]): boolean {
  return parts.some((part, index) => {
    const next = parts[index + 1]
    if (next === undefined) return false
    const endsInDigit = part.kind !== 'text' || /\d$/.test(part.text)
    const beginsWithDigit = next.kind !== 'text' || /^\d/.test(next.text)
    return endsInDigit && beginsWithDigit && (part.kind === 'number' || next.kind === 'number')
  })
}

function countOf(parts: readonly IdPart[], kind: IdPart['kind']): number {
  return parts.filter((part) => part.kind === kind).length
}

function formatted(parts: readonly IdPart[], year: number, number: number): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      return part.kind === 'year' ? String(year) : String(number).padStart(part.minDigits, '0')
    })
    .join('')
}

/** @param parts with texts of letters, digits and hyphens alone. */
function expressionOf(parts: readonly IdPart[]): RegExp {
  const source = parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      return part.kind === 'year' ? '(?<year>[1-9]\\d{3})' : `(?<number>\\d{${part.minDigits},${MAX_DIGITS}})`
    })
    .join('')
  return new RegExp(`^${source}$`, 'i')
}

/** In any case of letters. */
function read(pattern: IdPattern, id: string): NumberedId | null {
  const groups = pattern.expression.exec(id)?.groups
  if (groups === undefined) return null
  const year = groups.year === undefined ? null : Number(groups.year)
  const number = Number(groups.number)
  // Case aside, the id must be what the pattern writes: SA2024-004 is not SA2024-04 written differently.
  const written = formatted(pattern.parts, year ?? 0, number)
  return written.toLowerCase() === id.toLowerCase() && number > 0 ? { year, number } : null
}
