import type { RasterSize } from './raster-size.ts'

const FIRST_CHUNK = 12
const ANIMATION = 0x02

/** The size of a WebP by its first chunk (RFC 9649, sections 2.5 to 2.7); null where that is not whole. */
export function webpSize(bytes: Uint8Array): RasterSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data = FIRST_CHUNK + 8
  // The size that the file gives itself: what is shorter was cut.
  if (bytes.byteLength < data + 10 || view.getUint32(4, true) + 8 > bytes.byteLength) return null
  const type = String.fromCharCode(...bytes.subarray(FIRST_CHUNK, FIRST_CHUNK + 4))
  switch (type) {
    case 'VP8X': {
      const moves = (view.getUint8(data) & ANIMATION) !== 0
      return { width: uint24(view, data + 4) + 1, height: uint24(view, data + 7) + 1, moves }
    }
    case 'VP8L': {
      if (view.getUint8(data) !== 0x2f) return null
      const bits = view.getUint32(data + 1, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, moves: false }
    }
    case 'VP8 ': {
      if (view.getUint8(data + 3) !== 0x9d || view.getUint8(data + 4) !== 0x01 || view.getUint8(data + 5) !== 0x2a) {
        return null
      }
      const [width, height] = [view.getUint16(data + 6, true), view.getUint16(data + 8, true)]
      return { width: width & 0x3fff, height: height & 0x3fff, moves: false }
    }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
