import { type PrefixCode, prefixCode } from './huffman.ts'

/**
 * Compresses the rows of a picture in the zlib format (RFC 1950, RFC 1951). Not by the library that Node brings: what that
 * one writes depends on the processor and its version, and a site is the same bytes wherever it is built. A picture of few
 * colours is mostly what stands beside or above, so these are looked at first, which takes a fifth of the usual time.
 *
 * @param stride length of a row, in bytes; at most 32,768.
 */
export function zlibOf(rows: Uint8Array, stride: number): Uint8Array {
  const tokens = tokensOf(rows, stride)
  const bits = new BitWriter()
  bits.byte(0x78)
  bits.byte(0x01)
  writeBlock(bits, tokens)
  bits.align()
  const sum = adler32(rows)
  for (const shift of [24, 16, 8, 0]) bits.byte((sum >>> shift) & 0xff)
  return bits.bytes()
}

const MIN_MATCH = 3
const MAX_MATCH = 258
const WINDOW = 32_768
const HASH_BITS = 14
const END_OF_BLOCK = 256
/** Most pictures need no more, so nothing is copied, and little is thrown away after each. */
const FIRST_ROOM = 65_536

/** Literals as they are; a repetition as its length in the upper half and its distance in the lower one. */
function tokensOf(data: Uint8Array, stride: number): Uint32Array {
  let tokens = new Uint32Array(FIRST_ROOM)
  const seen = new Int32Array(1 << HASH_BITS).fill(-WINDOW)
  let count = 0
  for (let at = 0; at < data.length; ) {
    if (count === tokens.length) tokens = withRoom(tokens, 2 * count)
    let [length, distance] = [matchLength(data, at, 1), 1]
    if (length < MAX_MATCH) {
      const above = matchLength(data, at, stride)
      if (above > length) [length, distance] = [above, stride]
    }
    if (at + 4 <= data.length) {
      const hash = hashAt(data, at)
      const back = at - (seen[hash] ?? 0)
      seen[hash] = at
      if (length < MAX_MATCH && back < WINDOW) {
        const earlier = matchLength(data, at, back)
        // A longer distance takes more bits: a byte more has to pay for it.
        if (earlier > length + 1) [length, distance] = [earlier, back]
      }
    }
    if (length < MIN_MATCH) tokens[count++] = data[at++] ?? 0
    else {
      tokens[count++] = length * 0x10000 + distance
      at += length
    }
  }
  return tokens.subarray(0, count)
}

function withRoom(tokens: Uint32Array<ArrayBuffer>, count: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(count)
  more.set(tokens)
  return more
}

function hashAt(data: Uint8Array, at: number): number {
  const four = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24)
  return Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS)
}

function matchLength(data: Uint8Array, at: number, distance: number): number {
  if (distance > at) return 0
  const most = Math.min(MAX_MATCH, data.length - at)
  let length = 0
  while (length < most && data[at + length] === data[at + length - distance]) length += 1
  return length
}

/** One block, the last, with codes of its own (RFC 1951, section 3.2.7). */
function writeBlock(bits: BitWriter, tokens: Uint32Array): void {
  const literals = new Uint32Array(286)
  const distances = new Uint32Array(30)
  for (const token of tokens) {
    const length = token >>> 16
    if (length === 0) literals[token] = (literals[token] ?? 0) + 1
    else {
      const symbol = LENGTH_SYMBOLS[length] ?? 0
      const far = distanceSymbol(token & 0xffff)
      literals[symbol] = (literals[symbol] ?? 0) + 1
      distances[far] = (distances[far] ?? 0) + 1
    }
  }
  literals[END_OF_BLOCK] = 1
  // A code has a symbol, also where nothing repeats.
  if (distances.every((count) => count === 0)) distances[0] = 1
  const literalCode = prefixCode(literals, 15)
  const distanceCode = prefixCode(distances, 15)
  bits.write(1, 1)
  bits.write(2, 2)
  writeCodes(bits, literalCode, distanceCode)
  for (const token of tokens) {
    const length = token >>> 16
    if (length === 0) writeSymbol(bits, literalCode, token)
    else {
      const symbol = LENGTH_SYMBOLS[length] ?? 0
      writeSymbol(bits, literalCode, symbol)
      const [lengthStart = 0, lengthBits = 0] = LENGTHS[symbol - 257] ?? []
      bits.write(length - lengthStart, lengthBits)
      const distance = token & 0xffff
      const far = distanceSymbol(distance)
      writeSymbol(bits, distanceCode, far)
      const [distanceStart = 0, distanceBits = 0] = DISTANCES[far] ?? []
      bits.write(distance - distanceStart, distanceBits)
    }
  }
  writeSymbol(bits, literalCode, END_OF_BLOCK)
}

/** In which order the lengths of the code of code lengths stand. */
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const
const ZEROS_SHORT = 17
const ZEROS_LONG = 18

function writeCodes(bits: BitWriter, literals: PrefixCode, distances: PrefixCode): void {
  const runs = runsOf([...literals.lengths, ...distances.lengths])
  const counts = new Uint32Array(19)
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] ?? 0) + 1
  const code = prefixCode(counts, 7)
  bits.write(literals.lengths.length - 257, 5)
  bits.write(distances.lengths.length - 1, 5)
  bits.write(CODE_ORDER.length - 4, 4)
  for (const symbol of CODE_ORDER) bits.write(code.lengths[symbol] ?? 0, 3)
  for (const { symbol, extra, extraBits } of runs) {
    writeSymbol(bits, code, symbol)
    bits.write(extra, extraBits)
  }
}

interface LengthRun {
  readonly symbol: number
  readonly extra: number
  readonly extraBits: number
}

/** Code lengths, with one symbol for many zeros in a row. */
function runsOf(lengths: readonly number[]): readonly LengthRun[] {
  const runs: LengthRun[] = []
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0
    let zeros = 0
    while (zeros < 138 && lengths[at + zeros] === 0) zeros += 1
    if (zeros >= 11) runs.push({ symbol: ZEROS_LONG, extra: zeros - 11, extraBits: 7 })
    else if (zeros >= 3) runs.push({ symbol: ZEROS_SHORT, extra: zeros - 3, extraBits: 3 })
    else {
      runs.push({ symbol: length, extra: 0, extraBits: 0 })
      zeros = 1
    }
    at += zeros
  }
  return runs
}

function writeSymbol(bits: BitWriter, { codes, lengths }: PrefixCode, symbol: number): void {
  bits.write(codes[symbol] ?? 0, lengths[symbol] ?? 0)
}

type Range = readonly [start: number, extraBits: number]

/** Of each symbol from 257 on, the shortest length that it stands for (RFC 1951, section 3.2.5). */
const LENGTHS: readonly Range[] = [...rangesFrom(3, 28, 4), [MAX_MATCH, 0]]
const DISTANCES: readonly Range[] = rangesFrom(1, 30, 2)

/** Symbols that stand for one value each, then in groups for twice as many as the group before. */
function rangesFrom(first: number, symbols: number, group: number): readonly Range[] {
  const ranges: Range[] = []
  let start = first
  for (let symbol = 0; symbol < symbols; symbol++) {
    const extraBits = Math.max(0, Math.floor(symbol / group) - 1)
    ranges.push([start, extraBits])
    start += 2 ** extraBits
  }
  return ranges
}

const LENGTH_SYMBOLS = Uint16Array.from({ length: MAX_MATCH + 1 }, (_, length) => 257 + lastFrom(LENGTHS, length))
const NEAR_SYMBOLS = Uint8Array.from({ length: 257 }, (_, distance) => lastFrom(DISTANCES, distance))

/** From 256 on each symbol stands for a multiple of 128. */
function distanceSymbol(distance: number): number {
  if (distance <= 256) return NEAR_SYMBOLS[distance] ?? 0
  return 14 + (NEAR_SYMBOLS[((distance - 1) >> 7) + 1] ?? 0)
}

/** Index of the last range that begins there or before. */
function lastFrom(ranges: readonly Range[], value: number): number {
  return Math.max(
    0,
    ranges.findLastIndex(([start]) => start <= value),
  )
}

/** Bits, the first one lowest in its byte. */
class BitWriter {
  #bytes = new Uint8Array(FIRST_ROOM)
  #end = 0
  #pending = 0
  #count = 0

  /** @param count at most 16. */
  write(value: number, count: number): void {
    this.#pending |= value << this.#count
    this.#count += count
    while (this.#count >= 8) {
      this.byte(this.#pending & 0xff)
      this.#pending >>>= 8
      this.#count -= 8
    }
  }

  align(): void {
    if (this.#count > 0) this.byte(this.#pending & 0xff)
    this.#pending = 0
    this.#count = 0
  }

  byte(value: number): void {
    if (this.#end === this.#bytes.length) {
      const more = new Uint8Array(2 * this.#end)
      more.set(this.#bytes)
      this.#bytes = more
    }
    this.#bytes[this.#end++] = value
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#end)
  }
}

/** After so many bytes the sums still fit into 31 bits, with which engines count fastest. */
const PIECE = 3800

/** The check sum at the end (RFC 1950, section 8). */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(start + PIECE, bytes.length)
    for (let at = start; at < end; at++) {
      a += bytes[at] ?? 0
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return b * 0x10000 + a
}
