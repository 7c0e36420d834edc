import { crc32 } from 'node:zlib'
import { CARD_KEYWORD } from '../../card/index.ts'
import { isPng, pngChunks } from '../../formats/picture/png.ts'

/** The check sum at the end of a chunk. */
const SUM_BYTES = 4

/**
 * From what a card was made; null for a picture that is none, or is not whole. Its pixels are not unpacked for that: this
 * is asked of each card in each build from nothing.
 */
export function keyOfPng(png: Uint8Array): string | null {
  const chunks = isPng(png) ? pngChunks(png) : null
  if (chunks === null) return null
  let key: string | null = null
  let end = png.byteOffset
  for (const { type, bytes, data } of chunks) {
    end = bytes.byteOffset + bytes.byteLength
    const sum = new DataView(bytes.buffer, end - SUM_BYTES, SUM_BYTES).getUint32(0)
    if (sum !== crc32(bytes.subarray(SUM_BYTES, -SUM_BYTES))) return null
    if (type !== 'tEXt') continue
    const [keyword, text = ''] = String.fromCharCode(...data).split('\0')
    if (keyword === CARD_KEYWORD) key = text
  }
  return end === png.byteOffset + png.byteLength ? key : null
}
