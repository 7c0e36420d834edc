import { err, ok, type Result } from '../../base/result.ts'
import { isPng, readPng } from './png.ts'
import type { Raster } from './raster.ts'
import { looksLikeSvg, type UnsafeSvg } from './svg.ts'
import { cleanSvg } from './svg-writer.ts'
import { readWebp } from './webp.ts'

/** A picture that may be served: it runs nothing, loads nothing and stands still. */
export interface Picture {
  readonly format: 'svg' | 'png' | 'webp'
  /** In pixels; of an SVG the size that it gives itself, of which only the ratio counts. */
  readonly width: number
  readonly height: number
  /** As it may be served, without what nobody sees: an SVG is written anew from what was understood of it. */
  readonly bytes: Uint8Array
}

/** A vendor's logo. */
export interface LogoPictures {
  readonly light: Picture
  /** Null: the other one stands on a light ground. */
  readonly dark: Picture | null
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
  if (isPng(bytes)) return raster('png', readPng(bytes))
  if (startsWith(bytes, 0, ascii('RIFF')) && startsWith(bytes, 8, ascii('WEBP'))) {
    return raster('webp', readWebp(bytes))
  }
  const text = looksLikeSvg(bytes)
  if (text === null) return err({ kind: 'unknown_format' })
  const svg = cleanSvg(text)
  return svg.ok ? ok({ format: 'svg', ...svg.value }) : svg
}

function raster(format: 'png' | 'webp', read: Raster | null): Result<Picture, PictureRefusal> {
  if (read === null || read.width === 0 || read.height === 0) return err({ kind: 'damaged' })
  const { width, height, moves, bytes } = read
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
