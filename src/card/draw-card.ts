import { readableAccent } from '../domain/policy/accent-contrast.ts'
import { CARD_SIZE, type CardMark, cardKey, type SocialCard } from '../domain/publication/social-card.ts'
import { Canvas, type Colour } from './canvas.ts'
import { drawMark, MARK_WIDTH } from './marks.ts'
import { encodePng } from './png.ts'
import { polygon, rounded } from './shapes.ts'
import { cutLines, drawable, evenLinesOf, firstThatFits, widthOf } from './text-lines.ts'
import { type FontSource, type TextStyle, Typeface } from './typeface.ts'

const PAPER = '#ffffff'
const PANEL = '#f1f4f7'
const INK = '#14202b'
const QUIET = '#4c5b69'
/** Of the site, where the vendor has none of its own. */
const ACCENT = '#0b5cad'

/** As on the pages. White on each of them has more than 4.5 : 1. */
const COLOURS: Readonly<Record<CardMark, Colour>> = {
  critical: '#a00d33',
  high: '#b03a00',
  medium: '#7a5900',
  low: '#255a93',
  none: '#1a6a3a',
  not_stated: '#4c5b69',
  guidance: '#0b5cad',
  withdrawn: '#3a4650',
}

const MARGIN = 64
const RIGHT = CARD_SIZE.width - MARGIN
const WIDTH = RIGHT - MARGIN
const BAND = 140
const PANEL_TOP = 478
const TITLE_TOP = 232
const TITLE_SIZES = [72, 60, 54] as const
const TITLE_LINES = 3
const LINE_HEIGHT = 1.16

/** The faces in which cards are drawn, with the glyphs that were drawn already: one for many cards. */
export interface CardFaces {
  readonly bold: Typeface
  readonly medium: Typeface
}

export function cardFaces(source: FontSource): CardFaces {
  return { bold: new Typeface(source, 700), medium: new Typeface(source, 500) }
}

/**
 * The card as PNG; the same bytes for the same card, on every machine. Text for which there is no glyph is left out: the
 * id, the mark and the number say enough, and empty boxes say nothing.
 */
export function drawCard(card: SocialCard, faces: CardFaces): Uint8Array {
  const canvas = new Canvas(CARD_SIZE.width, CARD_SIZE.height, PAPER)
  drawBand(canvas, card, faces)
  drawSender(canvas, card, faces)
  drawTitle(canvas, card, faces)
  drawPanel(canvas, card, faces)
  return encodePng(canvas, cardKey(card))
}

/** How bad it is: readable where the card is as small as a thumb. */
function drawBand(canvas: Canvas, { mark, word, score, tags }: SocialCard, { bold, medium }: CardFaces): void {
  const colour = COLOURS[mark]
  canvas.rectangle(0, 0, canvas.width, BAND, canvas.ink(colour, PAPER))
  drawMark(canvas, mark, colour, MARGIN, BAND / 2)
  const white = canvas.ink(PAPER, colour)
  const left = drawTags(canvas, tags, colour, bold)
  const style = { face: bold, size: 68, tracking: -0.02 }
  const start = MARGIN + MARK_WIDTH + 32
  const said = firstThatFits([word], left - start, [style])
  if (said !== null) canvas.text(said.text, style, start, centred(style, BAND / 2), white)
  if (score === null) return
  // A bare number is as large as the word; one with the name of who gave it stands back.
  const isBare = /^[\d.]+$/.test(score)
  const number = { face: medium, size: isBare ? 68 : 40, tracking: isBare ? -0.02 : 0 }
  const at = start + (said === null ? 0 : widthOf(said.text, style) + 24)
  const text = firstThatFits([score], left - at, [number])
  if (text !== null) canvas.text(text.text, number, at, centred(style, BAND / 2), white)
}

/** @returns x of the leftmost one. */
function drawTags(canvas: Canvas, tags: readonly string[], colour: Colour, face: Typeface): number {
  const style = { face, size: 34, tracking: 0 }
  const height = 64
  let right = RIGHT
  for (const tag of tags
    .map(drawable)
    .filter((text) => text !== '' && face.has(text))
    .toReversed()) {
    const width = Math.ceil(widthOf(tag, style)) + 56
    canvas.shape(rounded(right - width, (BAND - height) / 2, width, height, height / 2), canvas.ink(PAPER, colour))
    canvas.text(tag, style, right - width + 28, centred(style, BAND / 2), canvas.ink(colour, PAPER))
    right -= width + 16
  }
  return right - 16
}

/** Who says it, and under which number. */
function drawSender(canvas: Canvas, { id, vendor, accent }: SocialCard, { bold }: CardFaces): void {
  const style = { face: bold, size: 40, tracking: -0.01 }
  const middle = BAND + 54
  const width = widthOf(id, style)
  canvas.text(id, style, RIGHT - width, centred(style, middle), canvas.ink(QUIET, PAPER))
  const name = firstThatFits(vendor, WIDTH - width - 40, [style])
  if (name === null) return
  const colour = readableAccent(accent ?? ACCENT, 'light')
  canvas.text(name.text, style, MARGIN, centred(style, middle), canvas.ink(colour, PAPER))
}

function drawTitle(canvas: Canvas, { id, title, mark }: SocialCard, { bold }: CardFaces): void {
  const text = drawable(title)
  const canBeDrawn = text !== '' && bold.has(text)
  const { style, lines } = fitted(canBeDrawn ? text : id, bold)
  const ink = canvas.ink(mark === 'withdrawn' ? QUIET : INK, PAPER)
  const leading = style.size * LINE_HEIGHT
  // In the middle of its place where it does not fill it.
  const middle = (TITLE_TOP + PANEL_TOP - 20) / 2
  const first = middle - (leading * (lines.length - 1)) / 2
  for (const [index, line] of lines.entries()) {
    canvas.text(line, style, MARGIN, centred(style, first + index * leading), ink)
  }
}

/** As large as the text has room for. */
function fitted(text: string, face: Typeface): { readonly style: TextStyle; readonly lines: readonly string[] } {
  const candidates = TITLE_SIZES.map((size) => {
    const style = { face, size, tracking: -0.025 }
    return { style, lines: evenLinesOf(text, WIDTH, style) }
  })
  const [first] = candidates
  const fitting = candidates.find(({ lines }, index) => lines.length <= (index === 0 ? 2 : TITLE_LINES))
  const chosen = fitting ?? candidates.at(-1) ?? first
  if (chosen === undefined) throw new Error('A title has a size.')
  return { style: chosen.style, lines: cutLines(chosen.lines, TITLE_LINES, WIDTH, chosen.style) }
}

/** What to do, and what there is to know of the site. */
function drawPanel(canvas: Canvas, { whatToDo, note, mark }: SocialCard, { bold, medium }: CardFaces): void {
  canvas.rectangle(0, PANEL_TOP, canvas.width, canvas.height - PANEL_TOP, canvas.ink(PANEL, PAPER))
  canvas.rectangle(0, PANEL_TOP, 12, canvas.height - PANEL_TOP, canvas.ink(COLOURS[mark], PAPER))
  const small = { face: medium, size: 27, tracking: 0 }
  const said = note === null ? null : firstThatFits([note], WIDTH, [small])
  const middle = said === null ? (PANEL_TOP + canvas.height) / 2 : PANEL_TOP + 56
  const styles = [40, 36].map((size) => ({ face: bold, size, tracking: -0.01 }))
  const action = firstThatFits(whatToDo, WIDTH - 60, styles)
  if (action !== null) {
    canvas.shape(arrow(MARGIN, middle), canvas.ink(INK, PANEL))
    const { text, style } = action
    canvas.text(text, style, MARGIN + 60, centred(style, middle), canvas.ink(INK, PANEL))
  }
  if (said !== null) canvas.text(said.text, small, MARGIN, centred(small, PANEL_TOP + 112), canvas.ink(QUIET, PANEL))
}

function arrow(x: number, middle: number) {
  return polygon([
    [x, middle - 3],
    [x + 26, middle - 3],
    [x + 15, middle - 14],
    [x + 19, middle - 18],
    [x + 37, middle],
    [x + 19, middle + 18],
    [x + 15, middle + 14],
    [x + 26, middle + 3],
    [x, middle + 3],
  ])
}

/** The line on which letters stand whose capitals have their middle there. */
function centred({ face, size }: TextStyle, middle: number): number {
  return Math.round(middle + (face.capHeight * size) / 2)
}
