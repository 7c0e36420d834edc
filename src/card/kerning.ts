/**
 * How much closer than usual two glyphs stand, in font units: the pair adjustments of the feature `kern` in a GPOS table
 * (OpenType 1.9, GPOS, lookup type 2, also behind type 9). Other features are not read.
 *
 * @param gpos null for a font without the table.
 */
export function kerningOf(gpos: DataView | null): (left: number, right: number) => number {
  const lookups = gpos === null ? [] : kernLookups(gpos)
  return (left, right) => lookups.reduce((sum, subtables) => sum + firstOf(subtables, left, right), 0)
}

/** An adjustment by a subtable; null where it says nothing of the pair, so that the next one is asked. */
type PairTable = (left: number, right: number) => number | null

function firstOf(subtables: readonly PairTable[], left: number, right: number): number {
  for (const subtable of subtables) {
    const adjustment = subtable(left, right)
    if (adjustment !== null) return adjustment
  }
  return 0
}

function kernLookups(gpos: DataView): readonly (readonly PairTable[])[] {
  const features = gpos.getUint16(6)
  const indices = new Set<number>()
  for (let index = 0; index < gpos.getUint16(features); index++) {
    const record = features + 2 + index * 6
    if (tagAt(gpos, record) !== 'kern') continue
    const feature = features + gpos.getUint16(record + 4)
    for (const lookup of uint16s(gpos, feature + 4, gpos.getUint16(feature + 2))) indices.add(lookup)
  }
  const list = gpos.getUint16(8)
  return [...indices].map((index) => {
    const lookup = list + gpos.getUint16(list + 2 + index * 2)
    const type = gpos.getUint16(lookup)
    return uint16s(gpos, lookup + 6, gpos.getUint16(lookup + 4)).flatMap((offset) =>
      pairTable(gpos, type, lookup + offset),
    )
  })
}

function pairTable(gpos: DataView, type: number, at: number): readonly PairTable[] {
  if (type === EXTENSION) return pairTable(gpos, gpos.getUint16(at + 2), at + gpos.getUint32(at + 4))
  if (type !== PAIR_ADJUSTMENT) return []
  const covered = coverageOf(gpos, at + gpos.getUint16(at + 2))
  const advance = advanceReader(gpos.getUint16(at + 4))
  const recordBytes = 2 * (bitsOf(gpos.getUint16(at + 4)) + bitsOf(gpos.getUint16(at + 6)))
  return [
    gpos.getUint16(at) === 1
      ? glyphPairs(gpos, at, covered, advance, recordBytes)
      : classPairs(gpos, at, covered, advance, recordBytes),
  ]
}

const PAIR_ADJUSTMENT = 2
const EXTENSION = 9

type AdvanceReader = (gpos: DataView, at: number) => number

/** Pair by pair. */
function glyphPairs(
  gpos: DataView,
  at: number,
  covered: ReadonlyMap<number, number>,
  advance: AdvanceReader,
  recordBytes: number,
): PairTable {
  return (left, right) => {
    const index = covered.get(left)
    if (index === undefined) return null
    const set = at + gpos.getUint16(at + 10 + index * 2)
    for (let pair = 0; pair < gpos.getUint16(set); pair++) {
      const record = set + 2 + pair * (2 + recordBytes)
      if (gpos.getUint16(record) === right) return advance(gpos, record + 2)
    }
    return null
  }
}

/** Between classes of glyphs; glyphs that no class names are of class 0. */
function classPairs(
  gpos: DataView,
  at: number,
  covered: ReadonlyMap<number, number>,
  advance: AdvanceReader,
  recordBytes: number,
): PairTable {
  const lefts = classesOf(gpos, at + gpos.getUint16(at + 8))
  const rights = classesOf(gpos, at + gpos.getUint16(at + 10))
  const rightClasses = gpos.getUint16(at + 14)
  return (left, right) =>
    covered.has(left)
      ? advance(gpos, at + 16 + ((lefts.get(left) ?? 0) * rightClasses + (rights.get(right) ?? 0)) * recordBytes)
      : null
}

const X_PLACEMENT = 1
const Y_PLACEMENT = 2
const X_ADVANCE = 4

function advanceReader(format: number): AdvanceReader {
  if ((format & X_ADVANCE) === 0) return () => 0
  const offset = 2 * bitsOf(format & (X_PLACEMENT | Y_PLACEMENT))
  return (gpos, at) => gpos.getInt16(at + offset)
}

function bitsOf(value: number): number {
  let bits = 0
  for (let rest = value; rest !== 0; rest >>= 1) bits += rest & 1
  return bits
}

/** Glyph to index. */
function coverageOf(gpos: DataView, at: number): ReadonlyMap<number, number> {
  const count = gpos.getUint16(at + 2)
  if (gpos.getUint16(at) === 1) return new Map(uint16s(gpos, at + 4, count).map((glyph, index) => [glyph, index]))
  return new Map(
    Array.from({ length: count }, (_, range) => at + 4 + range * 6).flatMap((record) => {
      const first = gpos.getUint16(record)
      const start = gpos.getUint16(record + 4)
      return span(first, gpos.getUint16(record + 2)).map((glyph) => [glyph, start + glyph - first] as const)
    }),
  )
}

/** Glyph to class. */
function classesOf(gpos: DataView, at: number): ReadonlyMap<number, number> {
  if (gpos.getUint16(at) === 1) {
    const first = gpos.getUint16(at + 2)
    return new Map(uint16s(gpos, at + 6, gpos.getUint16(at + 4)).map((value, index) => [first + index, value]))
  }
  return new Map(
    Array.from({ length: gpos.getUint16(at + 2) }, (_, range) => at + 4 + range * 6).flatMap((record) => {
      const value = gpos.getUint16(record + 4)
      return span(gpos.getUint16(record), gpos.getUint16(record + 2)).map((glyph) => [glyph, value] as const)
    }),
  )
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function uint16s(view: DataView, at: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => view.getUint16(at + index * 2))
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))
}
