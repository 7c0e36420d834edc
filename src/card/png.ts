import type { Canvas } from './canvas.ts'
import { zlibOf } from './deflate.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Of the text chunk that says from what the picture was made. */
const KEYWORD = 'tocsin-card'

/**
 * A picture as PNG with a palette (PNG 1.2, colour type 3). The same bytes on every machine: nothing here is compressed by
 * what the machine brings.
 *
 * @param key from what the picture was made, in ASCII; {@link keyOfPng} finds it again.
 */
export function encodePng(canvas: Canvas, key: string): Uint8Array {
  const { width, height, rows, stride, palette } = canvas
  const header = new Uint8Array(13)
  const fields = new DataView(header.buffer)
  fields.setUint32(0, width)
  fields.setUint32(4, height)
  header.set([8, 3, 0, 0, 0], 8)
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('tEXt', ascii(`${KEYWORD}\0${key}`)),
    chunk('IDAT', zlibOf(rows, stride)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** From what a picture was made; null for one that is not of ours, or not whole. */
export function keyOfPng(png: Uint8Array): string | null {
  if (SIGNATURE.some((byte, index) => png[index] !== byte)) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  let key: string | null = null
  for (let at = SIGNATURE.length; at + CHUNK_FRAME <= png.byteLength; ) {
    const end = at + CHUNK_FRAME + view.getUint32(at)
    if (end > png.byteLength || view.getUint32(end - 4) !== crc32(png.subarray(at + 4, end - 4))) return null
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (type === 'IEND') return end === png.byteLength ? key : null
    if (type === 'tEXt') {
      const [keyword, text = ''] = String.fromCharCode(...png.subarray(at + 8, end - 4)).split('\0')
      if (keyword === KEYWORD) key = text
    }
    at = end
  }
  return null
}

/** Length, type and check sum around what a chunk holds. */
const CHUNK_FRAME = 12

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.byteLength + CHUNK_FRAME)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.byteLength)
  bytes.set(ascii(type), 4)
  bytes.set(data, 8)
  view.setUint32(bytes.byteLength - 4, crc32(bytes.subarray(4, -4)))
  return bytes
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}
