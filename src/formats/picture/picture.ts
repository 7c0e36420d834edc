import { err, ok, type Result } from '../../base/result.ts'
import { pngSize } from './png.ts'
import type { RasterSize } from './raster-size.ts'
import { looksLikeSvg, type UnsafeSvg } from './svg.ts'
import { cleanSvg } from './svg-writer.ts'
import { webpSize } from './webp.ts'

/** A picture that may be served: it runs nothing, loads nothing and stands still. */
export interface Picture {
  readonly format: 'svg' | 'png' | 'webp'
  /** In pixels; of an SVG the size that it gives itself, of which only the ratio counts. */
  readonly width: number
  readonly height: number
  /** As it may be served: an SVG is written anew from what was understood of it. */
  readonly bytes: Uint8Array
}

export type PictureRefusal =
  /** Neither SVG nor PNG nor WebP, by its bytes. */
  | { readonly kind: 'unknown_format' }
  /** It begins like one of them, and does not go on so. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too_many_pixels'; readonly width: number; readonly height: number; readonly most: number }
  | { readonly kind: 'moves' }
  | UnsafeSvg

/** Small files unpack to any size, and a browser has to hold all of it. */
const MOST_PIXELS = 4096

/** Reads SVG 1.1 or 2, PNG (third edition) and WebP (RFC 9649) by their bytes, whatever the file is called. Never throws. */
export function readPicture(bytes: Uint8Array): Result<Picture, PictureRefusal> {
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return raster('png', pngSize(bytes), bytes)
  if (startsWith(bytes, 0, ascii('RIFF')) && startsWith(bytes, 8, ascii('WEBP'))) {
    return raster('webp', webpSize(bytes), bytes)
  }
  const text = looksLikeSvg(bytes)
  if (text === null) return err({ kind: 'unknown_format' })
  const svg = cleanSvg(text)
  return svg.ok ? ok({ format: 'svg', ...svg.value }) : svg
}

function raster(format: 'png' | 'webp', size: RasterSize | null, bytes: Uint8Array): Result<Picture, PictureRefusal> {
  if (size === null || size.width === 0 || size.height === 0) return err({ kind: 'damaged' })
  const { width, height, moves } = size
  if (width > MOST_PIXELS || height > MOST_PIXELS) {
    return err({ kind: 'too_many_pixels', width, height, most: MOST_PIXELS })
  }
  return moves ? err({ kind: 'moves' }) : ok({ format, width, height, bytes })
}

function startsWith(bytes: Uint8Array, at: number, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[at + index] === byte)
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0))
}
