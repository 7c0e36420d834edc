import type { Curve } from './font.ts'
import { type GlyphPicture, pictureOf, type TextStyle } from './typeface.ts'

/** `#rrggbb`. */
export type Colour = string

/** Red, green and blue, 0 to 255. */
type Channels = readonly [red: number, green: number, blue: number]

/** A colour as it is painted on one other colour: fifteen steps from the one to the other. */
export type Ink = number

const STEPS = 15

/**
 * A picture of few colours. Each pixel names a colour of the palette, so everything is painted on a ground of which the
 * colour is known; that makes small files, and few of them look different.
 */
export class Canvas {
  readonly width: number
  readonly height: number
  /** Indices of the palette, row by row. */
  readonly pixels: Uint8Array
  readonly #palette: Channels[] = []
  readonly #inks = new Map<string, Ink>()

  constructor(width: number, height: number, paper: Colour) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height)
    this.#palette.push(channelsOf(paper))
  }

  get palette(): readonly Channels[] {
    return this.#palette
  }

  /** @returns the index of the lightest step, which is followed by the darker ones. */
  ink(colour: Colour, ground: Colour): Ink {
    const known = this.#inks.get(`${colour} ${ground}`)
    if (known !== undefined) return known
    const ink = this.#palette.length
    if (ink + STEPS > 256) throw new Error('A card has too many colours.')
    const from = channelsOf(ground)
    const to = channelsOf(colour)
    for (let step = 1; step <= STEPS; step++) {
      const between = (a: number, b: number) => Math.round(a + ((b - a) * step) / STEPS)
      this.#palette.push([between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])])
    }
    this.#inks.set(`${colour} ${ground}`, ink)
    return ink
  }

  /** On whole pixels. */
  rectangle(x: number, y: number, width: number, height: number, ink: Ink): void {
    for (let row = y; row < y + height; row++) {
      const start = row * this.width + x
      this.pixels.fill(ink + STEPS - 1, start, start + width)
    }
  }

  /** @param curves that close on themselves, in pixels. */
  shape(curves: readonly Curve[], ink: Ink): void {
    this.#stamp(pictureOf(curves), 0, 0, ink)
  }

  /** @param baseline y of the line on which letters stand. */
  text(text: string, style: TextStyle, x: number, baseline: number, ink: Ink): void {
    const { face, size } = style
    for (const glyph of face.line(text, style).glyphs) {
      const at = x + glyph.x
      this.#stamp(face.picture(glyph, size, at), Math.floor(at), baseline, ink)
    }
  }

  #stamp({ left, top, width, height, levels }: GlyphPicture, x: number, y: number, ink: Ink): void {
    for (let row = 0; row < height; row++) {
      const line = y + top + row
      if (line < 0 || line >= this.height) continue
      for (let column = 0; column < width; column++) {
        const level = levels[row * width + column] ?? 0
        const across = x + left + column
        if (level === 0 || across < 0 || across >= this.width) continue
        const at = line * this.width + across
        const before = this.pixels[at] ?? 0
        const index = ink + level - 1
        // Where two glyphs touch, the darker one counts.
        this.pixels[at] = before >= ink && before < ink + STEPS ? Math.max(before, index) : index
      }
    }
  }
}

function channelsOf(colour: Colour): Channels {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}
