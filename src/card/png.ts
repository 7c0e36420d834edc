import { encode } from 'fast-png'
import type { Canvas } from './canvas.ts'

/** Of the text chunk that says from what the picture was made. */
export const CARD_KEYWORD = 'tocsin-card'

/** Packs a tenth smaller than the level before and takes half as long as those after it. */
const LEVEL = 3

/**
 * A picture as PNG with a palette (PNG, third edition). The same bytes on every machine: it is packed by JavaScript, while
 * what Node brings for it depends on the processor and on its own version.
 *
 * @param key from what the picture was made, in ASCII.
 */
export function encodePng({ width, height, pixels, palette }: Canvas, key: string): Uint8Array {
  const colours = palette.map(([red, green, blue]): [number, number, number] => [red, green, blue])
  const picture = { width, height, data: pixels, depth: 8, channels: 1, palette: colours } as const
  return encode({ ...picture, text: { [CARD_KEYWORD]: key } }, { zlib: { level: LEVEL } })
}
