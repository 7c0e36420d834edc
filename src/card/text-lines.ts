import type { TextStyle } from './typeface.ts'

/** Characters of which the font has none, and what says the same. */
const STAND_INS: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '\u2011': '-',
}

/**
 * A text as it is drawn: on one line, whole letters instead of a letter and its accent, without what has no shape and without
 * the small pictures that only decorate it.
 */
export function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}]/gu, (character) =>
      /[\d#*©®™]/.test(character) ? character : '',
    )
    .replace(/[→←⇒≥≤≠\u2011]/g, (character) => STAND_INS[character] ?? '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()
}

/**
 * The first text that has room, as large as it has; where none has, the first one, cut. Null where none can be drawn.
 *
 * @param styles of one face, the largest first.
 */
export function firstThatFits(
  texts: readonly string[],
  width: number,
  styles: readonly TextStyle[],
): { readonly text: string; readonly style: TextStyle } | null {
  const smallest = styles.at(-1)
  const drawn = texts.map(drawable).filter((text) => text !== '' && smallest?.face.has(text))
  for (const text of drawn) {
    const style = styles.find((one) => widthOf(text, one) <= width)
    if (style !== undefined) return { text, style }
  }
  const [first] = drawn
  if (first === undefined || smallest === undefined) return null
  return { text: withEllipsis(first, width, smallest), style: smallest }
}

/** The text in lines of about the same length, as few as there have to be, between words where that can be. */
export function evenLinesOf(text: string, width: number, style: TextStyle): readonly string[] {
  const pieces = text.split(' ').flatMap((word) => piecesOf(word, width, style))
  const widths = pieces.map((piece) => widthOf(piece, style))
  const space = widthOf(' ', style)
  let lines = linesOf(pieces, widths, space, width)
  // Step by step narrower, until it would take a line more.
  for (let narrow = width - STEP; narrow > width / 2; narrow -= STEP) {
    const next = linesOf(pieces, widths, space, narrow)
    if (next.length > lines.length) break
    lines = next
  }
  return lines
}

const STEP = 24

function linesOf(
  pieces: readonly string[],
  widths: readonly number[],
  space: number,
  width: number,
): readonly string[] {
  const lines: string[] = []
  let filled = 0
  for (const [index, piece] of pieces.entries()) {
    const wide = widths[index] ?? 0
    const line = lines.pop()
    if (line === undefined || filled + space + wide > width) {
      if (line !== undefined) lines.push(line)
      lines.push(piece)
      filled = wide
    } else {
      lines.push(`${line} ${piece}`)
      filled += space + wide
    }
  }
  return lines
}

/** As much as there is room for, with an ellipsis in the place of the rest. */
export function cutLines(lines: readonly string[], count: number, width: number, style: TextStyle): readonly string[] {
  if (lines.length <= count) return lines
  const kept = lines.slice(0, count)
  return [...kept.slice(0, -1), withEllipsis(kept.at(-1) ?? '', width, style)]
}

const ELLIPSIS = '…'

function withEllipsis(line: string, width: number, style: TextStyle): string {
  const words = line.split(' ')
  while (words.length > 1 && widthOf(ended(words), style) > width) words.pop()
  if (widthOf(ended(words), style) <= width) return ended(words)
  const characters = [...line]
  while (characters.length > 1 && widthOf(`${characters.join('')}${ELLIPSIS}`, style) > width) characters.pop()
  return `${characters.join('')}${ELLIPSIS}`
}

/** No comma or dash before what stands for the rest. */
function ended(words: readonly string[]): string {
  return `${words.join(' ').replace(/[\s,;:.–—-]+$/u, '')}${ELLIPSIS}`
}

/** A word, or what of it has room in a line: paths and names of functions may be longer. */
function piecesOf(word: string, width: number, style: TextStyle): readonly string[] {
  if (widthOf(word, style) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (widthOf(piece + character, style) > width) {
      const at = Math.max(...['/', '\\', '.', '-', '_'].map((mark) => piece.lastIndexOf(mark))) + 1
      const end = at > piece.length / 2 ? at : piece.length
      pieces.push(piece.slice(0, end))
      piece = piece.slice(end)
    }
    piece += character
  }
  return [...pieces, piece]
}

export function widthOf(text: string, style: TextStyle): number {
  return style.face.line(text, style).width
}
