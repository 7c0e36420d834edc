import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { everyString } from '../free-texts.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { statementPlaces } from '../statement-places.ts'

/** Embeddings, overrides and isolates (Unicode 15 UAX #9 §2.1–2.5): what follows is shown in another order than it is read. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu

/**
 * Format characters and others that show nothing. Joiners and direction marks belong into words of many scripts and
 * into emoji, so they only count where no such character stands beside them.
 */
const UNSEEN =
  /(?![\u200c-\u200f\u202a-\u202e\u2066-\u2069])\p{Cf}|\u034f|[\u2028\u2029\u115f\u1160\u17b4\u17b5\u3164\uffa0]|(?<!\P{ASCII})[\u200c-\u200f](?!\P{ASCII})/gu

/**
 * What a reader sees is what stands there: nothing reverses its order, and nothing in it is invisible. The names that an
 * advisory takes from the profile and the catalogue are sealed and shown with it.
 */
export function hiddenCharacters(content: DraftContent, { vendor, catalogue }: ReadinessContext): readonly Finding[] {
  const names = [
    { what: "The vendor's name", text: vendor.name, path: ['vendor'] },
    ...statementPlaces(content, catalogue).map(({ product, path }) => {
      return { what: "The product's name", text: product?.name ?? '', path: [...path, 'product'] }
    }),
  ]
  const texts = everyString(content).map((text) => ({ ...text, what: 'The text' }))
  return [...texts, ...names].flatMap(({ what, text, path }) => hiddenIn(what, text, path))
}

/**
 * The same of any text. `vendor.yaml` and `products.yaml` are shown to readers without an approval, so all that stands in
 * them is held against it, whether an advisory uses it or not.
 *
 * @param what begins the sentence: `The text`.
 */
export function hiddenIn(what: string, text: string, path: Finding['path']): readonly Finding[] {
  const found: Finding[] = []
  const reversing = namesOf(text, DIRECTION)
  if (reversing !== null) {
    const message = `${what} holds ${reversing}, which shows it in another order than it is read.`
    found.push(findingOf('text-direction-changed', path, message))
  }
  const unseen = namesOf(text, UNSEEN)
  if (unseen !== null) {
    found.push(findingOf('invisible-character', path, `${what} holds ${unseen}, which nobody can see.`))
  }
  return found
}

/** Each character once, with what stands before its first: `U+202E (after "Stored scr")`. */
function namesOf(text: string, characters: RegExp): string | null {
  const first = new Map<string, number>()
  for (const { 0: character, index } of text.matchAll(characters)) {
    if (!first.has(character)) first.set(character, index)
  }
  if (first.size === 0) return null
  return [...first]
    .map(([character, index]) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const before = /[^\s\p{C}]*$/u.exec(text.slice(Math.max(0, index - 20), index).trimEnd())?.[0] ?? ''
      return `U+${code} (${before === '' ? 'at its beginning' : `after "${before}"`})`
    })
    .join(', ')
}
