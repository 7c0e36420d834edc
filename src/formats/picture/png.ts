import type { RasterSize } from './raster-size.ts'

const SIGNATURE_BYTES = 8
/** Length, type and check sum around what a chunk holds. */
const CHUNK_FRAME = 12
const HEADER_BYTES = 13

/** The size of a PNG (third edition, sections 5 and 11) by its chunks; null where these do not go on to the end. */
export function pngSize(bytes: Uint8Array): RasterSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: Omit<RasterSize, 'moves'> | null = null
  let moves = false
  for (let at = SIGNATURE_BYTES; at + CHUNK_FRAME <= bytes.byteLength; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + CHUNK_FRAME + length
    if (end > bytes.byteLength) return null
    if (size === null) {
      if (type !== 'IHDR' || length !== HEADER_BYTES) return null
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    } else if (type === 'acTL') moves = true
    else if (type === 'IEND') return { ...size, moves }
    at = end
  }
  return null
}
