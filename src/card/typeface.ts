import { Coverage } from './coverage.ts'
import { type Curve, type Font, openFont } from './font.ts'
import type { Inflate } from './woff.ts'

/** Weights of the packaged font, Inter. */
export type Weight = 500 | 700

/**
 * The scripts for which there is a font file, in the order in which they are asked for a character. What none of them has
 * (Chinese, Arabic …) cannot be drawn.
 */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext', 'greek-ext'] as const
export type Script = (typeof SCRIPTS)[number]

/** Where the fonts come from. */
export interface FontSource {
  /** The bytes of a font file, which is read only when a card needs it. */
  readonly read: (script: Script, weight: Weight) => Uint8Array
  readonly inflate: Inflate
}

/** A glyph and where it stands in its line, in pixels from the start of the line. */
export interface PlacedGlyph {
  readonly font: Font
  readonly glyph: number
  readonly x: number
}

export interface TextStyle {
  readonly face: Typeface
  /** Of an em, in pixels. */
  readonly size: number
  /** What is added after each glyph, in em. */
  readonly tracking: number
}

/** A glyph in pixels: which pixels of a rectangle it covers, from where it stands on its line. */
export interface GlyphPicture {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** 0 to 15, row by row. */
  readonly levels: Uint8Array
}

/** Glyphs stand on quarters of a pixel: nobody sees the difference, and each is drawn a few times only. */
const PLACES_IN_PIXEL = 4

/** One weight of the font, over the files of all scripts. */
export class Typeface {
  readonly #source: FontSource
  readonly #weight: Weight
  readonly #fonts = new Map<Script, Font>()
  readonly #glyphs = new Map<string, Omit<PlacedGlyph, 'x'> | null>()
  readonly #pictures = new Map<Font, Map<number, Map<number, GlyphPicture>>>()

  constructor(source: FontSource, weight: Weight) {
    this.#source = source
    this.#weight = weight
  }

  /** Whether there is a glyph for each character. */
  has(text: string): boolean {
    return [...text].every((character) => this.#glyph(character) !== null)
  }

  /** Height of an `H`, in em. */
  get capHeight(): number {
    const font = this.#font('latin')
    return font.capHeight / font.unitsPerEm
  }

  /** @param text of which there is a glyph for each character. */
  line(
    text: string,
    { size, tracking }: TextStyle,
  ): { readonly glyphs: readonly PlacedGlyph[]; readonly width: number } {
    const glyphs: PlacedGlyph[] = []
    let width = 0
    for (const character of text) {
      const found = this.#glyph(character)
      if (found === null) throw new Error('Text that cannot be drawn was not left out.')
      const { font, glyph } = found
      const before = glyphs.at(-1)
      // Fonts of different scripts know nothing of each other's glyphs.
      if (before?.font === font) width += (font.kerning(before.glyph, glyph) * size) / font.unitsPerEm
      glyphs.push({ font, glyph, x: width })
      width += (font.advance(glyph) * size) / font.unitsPerEm + tracking * size
    }
    return { glyphs, width: Math.max(0, width - tracking * size) }
  }

  /** @param x of which only the fraction counts. */
  picture({ font, glyph }: Omit<PlacedGlyph, 'x'>, size: number, x: number): GlyphPicture {
    const place = Math.floor((x - Math.floor(x)) * PLACES_IN_PIXEL)
    const ofFont = inMap(this.#pictures, font, () => new Map<number, Map<number, GlyphPicture>>())
    const ofSize = inMap(ofFont, size, () => new Map<number, GlyphPicture>())
    return inMap(ofSize, glyph * PLACES_IN_PIXEL + place, () =>
      drawGlyph(font.outline(glyph), size / font.unitsPerEm, place / PLACES_IN_PIXEL),
    )
  }

  #font(script: Script): Font {
    return inMap(this.#fonts, script, () => openFont(this.#source.read(script, this.#weight), this.#source.inflate))
  }

  #glyph(character: string): Omit<PlacedGlyph, 'x'> | null {
    return inMap(this.#glyphs, character, () => {
      const code = character.codePointAt(0) ?? 0
      for (const script of SCRIPTS) {
        const font = this.#font(script)
        const glyph = font.glyph(code)
        if (glyph !== null) return { font, glyph }
      }
      return null
    })
  }
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function drawGlyph(outline: readonly Curve[], scale: number, shift: number): GlyphPicture {
  const curves = outline.map(([ax, ay, bx, by, cx, cy]): Curve => {
    return [ax * scale + shift, -ay * scale, bx * scale + shift, -by * scale, cx * scale + shift, -cy * scale]
  })
  return pictureOf(curves)
}

/** @param curves in pixels, y downwards. */
export function pictureOf(curves: readonly Curve[]): GlyphPicture {
  if (curves.length === 0) return { left: 0, top: 0, width: 0, height: 0, levels: new Uint8Array() }
  const xs = curves.flatMap(([ax, , bx, , cx]) => [ax, bx, cx])
  const ys = curves.flatMap(([, ay, , by, , cy]) => [ay, by, cy])
  const left = Math.floor(Math.min(...xs))
  const top = Math.floor(Math.min(...ys))
  const coverage = new Coverage(Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top)
  for (const curve of curves) addCurve(coverage, curve, left, top)
  return { left, top, width: coverage.width, height: coverage.height, levels: coverage.levels() }
}

/** In pixels: how far the lines may be from the curve that they stand for. */
const TOLERANCE = 0.03

function addCurve(coverage: Coverage, [ax, ay, bx, by, cx, cy]: Curve, left: number, top: number): void {
  const bend = Math.max(Math.abs(ax - 2 * bx + cx), Math.abs(ay - 2 * by + cy)) / 4
  const pieces = Math.max(1, Math.ceil(Math.sqrt(bend / TOLERANCE)))
  let [x, y] = [ax - left, ay - top]
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces
    const u = 1 - t
    const toX = piece === pieces ? cx - left : u * u * ax + 2 * u * t * bx + t * t * cx - left
    const toY = piece === pieces ? cy - top : u * u * ay + 2 * u * t * by + t * t * cy - top
    coverage.line(x, y, toX, toY)
    x = toX
    y = toY
  }
}
