import { crc32 } from 'node:zlib'
import { CARD_KEYWORD } from '../../card/index.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, type and check sum around what a chunk holds. */
const CHUNK_FRAME = 12

/**
 * From what a card was made; null for a picture that is none, or is not whole. Its pixels are not unpacked for that: this
 * is asked of each card in each build from nothing.
 */
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
      if (keyword === CARD_KEYWORD) key = text
    }
    at = end
  }
  return null
}
