/** A prefix code: of each symbol the number of its bits, 0 where it does not occur, and the bits, first one lowest. */
export interface PrefixCode {
  readonly lengths: Uint8Array
  readonly codes: Uint16Array
}

/**
 * The code in which frequent symbols are short (RFC 1951, section 3.2.2).
 *
 * @param counts how often each symbol occurs.
 * @param maxBits of the longest code.
 */
export function prefixCode(counts: Uint32Array, maxBits: number): PrefixCode {
  let lengths = codeLengths(counts)
  // Rare symbols that make the code too deep are taken for less rare than they are.
  for (let flat = counts; Math.max(...lengths) > maxBits; ) {
    flat = flat.map((count) => (count === 0 ? 0 : (count >> 1) + 1))
    lengths = codeLengths(flat)
  }
  return { lengths, codes: codesOf(lengths) }
}

interface Branch {
  readonly count: number
  readonly symbols: readonly number[]
}

/** The two rarest are joined until one is left; each joining makes the codes of all in it longer by a bit. */
function codeLengths(counts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(counts.length)
  const leaves = [...counts]
    .flatMap((count, symbol): readonly Branch[] => (count === 0 ? [] : [{ count, symbols: [symbol] }]))
    .sort((a, b) => a.count - b.count)
  const [only, second] = leaves
  if (only === undefined) return lengths
  if (second === undefined) {
    for (const symbol of only.symbols) lengths[symbol] = 1
    return lengths
  }
  // What is joined grows, so these are in order, too.
  const joined: Branch[] = []
  let [leaf, join] = [0, 0]
  const rarest = (): Branch => {
    const [a, b] = [leaves[leaf], joined[join]]
    if (a !== undefined && (b === undefined || a.count <= b.count)) {
      leaf += 1
      return a
    }
    if (b === undefined) throw new Error('There are two left.')
    join += 1
    return b
  }
  for (let left = leaves.length; left > 1; left--) {
    const [a, b] = [rarest(), rarest()]
    const symbols = [...a.symbols, ...b.symbols]
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1
    joined.push({ count: a.count + b.count, symbols })
  }
  return lengths
}

function codesOf(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length)
  let code = 0
  for (let bits = 1; bits <= Math.max(...lengths); bits++) {
    code <<= 1
    for (const [symbol, length] of lengths.entries()) if (length === bits) codes[symbol] = reversed(code++, bits)
  }
  return codes
}

function reversed(code: number, bits: number): number {
  let result = 0
  for (let bit = 0; bit < bits; bit++) result |= ((code >> bit) & 1) << (bits - 1 - bit)
  return result
}
