/** The tables of a font, by their tags. */
export type FontTables = ReadonlyMap<string, DataView>

/** Unpacks what is in the zlib format. */
export type Inflate = (packed: Uint8Array) => Uint8Array

const SIGNATURE = 0x774f4646
const HEADER_BYTES = 44
const ENTRY_BYTES = 20

/**
 * The tables of a font in the Web Open Font Format (WOFF File Format 1.0, sections 3 to 5).
 *
 * @throws where it is none: fonts come with the program.
 */
export function fontTables(woff: Uint8Array, inflate: Inflate): FontTables {
  const file = viewOf(woff)
  if (file.byteLength < HEADER_BYTES || file.getUint32(0) !== SIGNATURE) throw new Error('This is no WOFF file.')
  return new Map(
    Array.from({ length: file.getUint16(12) }, (_, index) => {
      const entry = HEADER_BYTES + index * ENTRY_BYTES
      const [offset, packedLength, length] = [4, 8, 12].map((field) => file.getUint32(entry + field)) as [
        number,
        number,
        number,
      ]
      const packed = woff.subarray(offset, offset + packedLength)
      const tag = String.fromCharCode(...woff.subarray(entry, entry + 4))
      return [tag, viewOf(packedLength === length ? packed : inflate(packed))] as const
    }),
  )
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
