/** How two texts differ: not at all, only as a typesetter would see it, or in what they say. */
export type TextDifference = 'same' | 'typography' | 'wording'

/**
 * Careful where typography carries meaning: what is inside a word (`2024.1`, `a-b`), case, signs that are no
 * punctuation (`<`, `+`), and everything in code count as words.
 */
export function textDifference(before: string | null, after: string | null): TextDifference {
  if (before === after) return 'same'
  if (before === null || after === null) return 'wording'
  return essence(before) === essence(after) ? 'typography' : 'wording'
}

/**
 * The same for text that shows letter by letter how something looks, as a sender's address does: there only the coding
 * of letters and the breaks between words are typography.
 */
export function literalDifference(before: string, after: string): TextDifference {
  if (before === after) return 'same'
  const literal = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ')
  return literal(before) === literal(after) ? 'typography' : 'wording'
}

const CODE = /(^ {0,3}(?:```|~~~)[\s\S]*?(?:^ {0,3}(?:```|~~~)[^\n]*$|(?![\s\S]))|`[^`\n]+`)/m

function essence(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : essenceOfWords(part)))
    .filter((part) => part !== '')
    .join('\u0000')
}

function essenceOfWords(text: string): string {
  return text
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/^([ \t]*)[*+](?=[ \t])/gm, '$1-')
    .replace(EMPHASIS, '$2')
    .split(/\s+/)
    .map(withoutEdges)
    .filter((word) => word !== '')
    .join(' ')
}

/** Marks around whole words only: the `*` of `*.exe` and of `2024.*` is none. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[\p{L}\p{N}"'(])([^*_\n]*?[\p{L}\p{N}.!?"')])\1(?![\p{L}\p{N}*_])/gu

/** Punctuation and quotes at the edges of a word. */
function withoutEdges(word: string): string {
  let start = 0
  let end = word.length
  while (start < end && '"\'(['.includes(word.charAt(start))) start += 1
  while (end > start && '.,;:!?"\')]'.includes(word.charAt(end - 1))) end -= 1
  return word.slice(start, end)
}
