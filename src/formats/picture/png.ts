import type { Raster } from './raster.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, type and check sum around what a chunk holds. */
const CHUNK_FRAME = 12
const HEADER_BYTES = 13

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

export interface PngChunk {
  readonly type: string
  /** All of it, with length, type and check sum. */
  readonly bytes: Uint8Array
  readonly data: Uint8Array
}

/** Up to the last one, `IEND` (PNG third edition, section 5); null where they do not go on to it. */
export function pngChunks(png: Uint8Array): readonly PngChunk[] | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: PngChunk[] = []
  for (let at = SIGNATURE.length; at + CHUNK_FRAME <= png.byteLength; ) {
    const end = at + CHUNK_FRAME + view.getUint32(at)
    if (end > png.byteLength) return null
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    chunks.push({ type, bytes: png.subarray(at, end), data: png.subarray(at + 8, end - 4) })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}

/** What nobody sees: where and by whom it was made, and how it looked before (section 11.3). */
const UNSEEN: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** The size of a PNG, and its bytes without what nobody sees or what stands behind its end. */
export function readPng(png: Uint8Array): Raster | null {
  const chunks = pngChunks(png)
  const [header] = chunks ?? []
  if (chunks === null || header?.type !== 'IHDR' || header.data.byteLength !== HEADER_BYTES) return null
  const size = new DataView(header.data.buffer, header.data.byteOffset)
  const seen = chunks.filter(({ type }) => !UNSEEN.has(type))
  return {
    width: size.getUint32(0),
    height: size.getUint32(4),
    moves: chunks.some(({ type }) => type === 'acTL'),
    bytes: joined([png.subarray(0, SIGNATURE.length), ...seen.map(({ bytes }) => bytes)]),
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}
