import { joined } from './png.ts'
import type { Raster } from './raster.ts'

const RIFF_HEADER = 12
const CHUNK_HEADER = 8
/** Flags of the extended format (RFC 9649, section 2.7.1). */
const ANIMATION = 0x02
const XMP = 0x04
const EXIF = 0x08

interface Chunk {
  readonly type: string
  /** With its header, and the byte that makes it even. */
  readonly bytes: Uint8Array
  readonly data: Uint8Array
}

/**
 * The size of a WebP by its first chunk (RFC 9649, sections 2.5 to 2.7), and its bytes without what nobody sees (where and
 * by whom it was made) or what stands behind its end; null where it is not whole.
 */
export function readWebp(webp: Uint8Array): Raster | null {
  const chunks = chunksOf(webp)
  const [first] = chunks ?? []
  const size = first === undefined ? null : sizeOf(first)
  if (chunks === null || first === undefined || size === null) return null
  const seen = chunks.filter(({ type }) => type !== 'EXIF' && type !== 'XMP ').map(({ bytes }) => bytes)
  const bytes = joined([webp.subarray(0, RIFF_HEADER), ...seen])
  const view = new DataView(bytes.buffer)
  view.setUint32(4, bytes.byteLength - CHUNK_HEADER, true)
  const flags = RIFF_HEADER + CHUNK_HEADER
  if (first.type === 'VP8X') view.setUint8(flags, view.getUint8(flags) & ~(EXIF | XMP))
  return { ...size, bytes }
}

/** As far as the size says that the file gives itself; null where they do not go on to there. */
function chunksOf(webp: Uint8Array): readonly Chunk[] | null {
  if (webp.byteLength < RIFF_HEADER) return null
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength)
  const end = view.getUint32(4, true) + CHUNK_HEADER
  if (end > webp.byteLength) return null
  const chunks: Chunk[] = []
  let at = RIFF_HEADER
  while (at + CHUNK_HEADER <= end) {
    const length = view.getUint32(at + 4, true)
    const next = at + CHUNK_HEADER + length + (length % 2)
    if (next > end) return null
    const type = String.fromCharCode(...webp.subarray(at, at + 4))
    const data = webp.subarray(at + CHUNK_HEADER, at + CHUNK_HEADER + length)
    chunks.push({ type, bytes: webp.subarray(at, next), data })
    at = next
  }
  return at === end ? chunks : null
}

function sizeOf({ type, data }: Chunk): Omit<Raster, 'bytes'> | null {
  if (data.byteLength < 10) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  switch (type) {
    case 'VP8X': {
      const moves = (view.getUint8(0) & ANIMATION) !== 0
      return { width: uint24(view, 4) + 1, height: uint24(view, 7) + 1, moves }
    }
    case 'VP8L': {
      if (view.getUint8(0) !== 0x2f) return null
      const bits = view.getUint32(1, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, moves: false }
    }
    case 'VP8 ': {
      if (view.getUint8(3) !== 0x9d || view.getUint8(4) !== 0x01 || view.getUint8(5) !== 0x2a) return null
      const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)]
      return { width: width & 0x3fff, height: height & 0x3fff, moves: false }
    }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
