import { kerningOf } from './kerning.ts'
import { type FontTables, fontTables, type Inflate } from './woff.ts'

/** A piece of the border of a glyph in font units, y upwards: from the point before it over a control point to its end. */
export type Curve = readonly [fromX: number, fromY: number, overX: number, overY: number, toX: number, toY: number]

/** One font file: a weight of one family, for the characters of some scripts. Everything is in font units. */
export interface Font {
  readonly unitsPerEm: number
  /** Height of an `H`. */
  readonly capHeight: number
  /** The glyph of a character; null where the font has none. */
  readonly glyph: (codePoint: number) => number | null
  readonly advance: (glyph: number) => number
  readonly kerning: (left: number, right: number) => number
  readonly outline: (glyph: number) => readonly Curve[]
}

/**
 * Reads a font with TrueType outlines (OpenType 1.9: cmap, head, hhea, hmtx, loca, glyf, OS/2, GPOS).
 *
 * @throws where it is none: fonts come with the program.
 */
export function openFont(woff: Uint8Array, inflate: Inflate): Font {
  const tables = fontTables(woff, inflate)
  const metrics = tableOf(tables, 'hmtx')
  const lastMetric = tableOf(tables, 'hhea').getUint16(34) - 1
  const glyphs = glyphsOf(tableOf(tables, 'cmap'))
  return {
    unitsPerEm: tableOf(tables, 'head').getUint16(18),
    capHeight: tableOf(tables, 'OS/2').getInt16(88),
    glyph: (codePoint) => glyphs.get(codePoint) ?? null,
    advance: (glyph) => metrics.getUint16(Math.min(glyph, lastMetric) * 4),
    kerning: kerningOf(tables.get('GPOS') ?? null),
    outline: outlineReader(tables),
  }
}

function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`The font has no table ${tag}.`)
  return table
}

/** Characters to glyphs, from the Unicode subtables in the formats 4 and 12. */
function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const platform = cmap.getUint16(4 + index * 8)
    if (platform !== UNICODE && platform !== WINDOWS) continue
    const at = cmap.getUint32(8 + index * 8)
    const format = cmap.getUint16(at)
    if (format === 4) readSegments(cmap, at, glyphs)
    else if (format === 12) readGroups(cmap, at, glyphs)
  }
  return glyphs
}

const UNICODE = 0
const WINDOWS = 3

function readSegments(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const size = cmap.getUint16(at + 6)
  for (let segment = 0; segment < size; segment += 2) {
    const end = cmap.getUint16(at + 14 + segment)
    const start = cmap.getUint16(at + 16 + size + segment)
    const delta = cmap.getUint16(at + 16 + 2 * size + segment)
    const offsetAt = at + 16 + 3 * size + segment
    const offset = cmap.getUint16(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(offsetAt + offset + (code - start) * 2)
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readGroups(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < cmap.getUint32(at + 12); index++) {
    const group = at + 16 + index * 12
    const start = cmap.getUint32(group)
    for (let code = start; code <= cmap.getUint32(group + 4); code++) {
      glyphs.set(code, cmap.getUint32(group + 8) + code - start)
    }
  }
}

function outlineReader(tables: FontTables): (glyph: number) => readonly Curve[] {
  const glyf = tableOf(tables, 'glyf')
  const loca = tableOf(tables, 'loca')
  const isLong = tableOf(tables, 'head').getInt16(50) === 1
  const offsetOf = (index: number) => (isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2)
  const read = (glyph: number): readonly Curve[] => {
    const at = offsetOf(glyph)
    if (offsetOf(glyph + 1) === at) return []
    const contours = glyf.getInt16(at)
    return contours >= 0
      ? simpleOutline(glyf, at, contours)
      : partsOf(glyf, at + 10).flatMap((part) => placed(part, read))
  }
  return read
}

interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

const ON_CURVE = 1
const SHORT_X = 2
const SHORT_Y = 4
const REPEATED = 8
/** With a short step its sign, else that there is no step. */
const SAME_X = 16
const SAME_Y = 32

function simpleOutline(glyf: DataView, at: number, contours: number): readonly Curve[] {
  const ends = Array.from({ length: contours }, (_, index) => glyf.getUint16(at + 10 + index * 2))
  const count = (ends.at(-1) ?? -1) + 1
  const instructions = at + 10 + contours * 2
  let next = instructions + 2 + glyf.getUint16(instructions)
  const flags: number[] = []
  while (flags.length < count) {
    const flag = glyf.getUint8(next++)
    const times = (flag & REPEATED) === 0 ? 1 : glyf.getUint8(next++) + 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  const steps = (short: number, same: number) => {
    let value = 0
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -glyf.getUint8(next++) : glyf.getUint8(next++)
      else if ((flag & same) === 0) {
        value += glyf.getInt16(next)
        next += 2
      }
      return value
    })
  }
  const xs = steps(SHORT_X, SAME_X)
  const ys = steps(SHORT_Y, SAME_Y)
  const points = flags.map((flag, index): OutlinePoint => {
    return { x: xs[index] ?? 0, y: ys[index] ?? 0, onCurve: (flag & ON_CURVE) !== 0 }
  })
  return ends.flatMap((end, index) => curvesOf(points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1)))
}

/** Between two control points the curve passes in their middle. */
function curvesOf(contour: readonly OutlinePoint[]): readonly Curve[] {
  const through = contour.flatMap((point, index) => {
    const before = contour.at(index - 1) ?? point
    return point.onCurve || before.onCurve ? [point] : [middleOf(before, point), point]
  })
  const start = through.findIndex(({ onCurve }) => onCurve)
  if (start < 0) return []
  const ordered = [...through.slice(start), ...through.slice(0, start + 1)]
  const curves: Curve[] = []
  let from = ordered[0] as OutlinePoint
  let over: OutlinePoint | null = null
  for (const point of ordered.slice(1)) {
    if (!point.onCurve) {
      over = point
      continue
    }
    const control = over ?? middleOf(from, point)
    curves.push([from.x, from.y, control.x, control.y, point.x, point.y])
    from = point
    over = null
  }
  return curves
}

function middleOf(a: OutlinePoint, b: OutlinePoint): OutlinePoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true }
}

/** A glyph within another one, as the accent of an `é`. */
interface GlyphPart {
  readonly glyph: number
  /** x' = xx · x + xy · y + dx, and so for y. */
  readonly xx: number
  readonly xy: number
  readonly yx: number
  readonly yy: number
  readonly dx: number
  readonly dy: number
}

const WORDS = 1
const OFFSETS = 2
const ONE_SCALE = 8
const MORE_PARTS = 32
const TWO_SCALES = 64
const MATRIX = 128

function partsOf(glyf: DataView, at: number): readonly GlyphPart[] {
  const flags = glyf.getUint16(at)
  if ((flags & OFFSETS) === 0) throw new Error('A part of a glyph is placed by points, which is not read.')
  const isWide = (flags & WORDS) !== 0
  const dx = isWide ? glyf.getInt16(at + 4) : glyf.getInt8(at + 4)
  const dy = isWide ? glyf.getInt16(at + 6) : glyf.getInt8(at + 5)
  let next = at + (isWide ? 8 : 6)
  const scale = () => {
    next += 2
    return glyf.getInt16(next - 2) / 0x4000
  }
  let [xx, yx, xy, yy] = [1, 0, 0, 1]
  if ((flags & MATRIX) !== 0) [xx, yx, xy, yy] = [scale(), scale(), scale(), scale()]
  else if ((flags & TWO_SCALES) !== 0) [xx, yy] = [scale(), scale()]
  else if ((flags & ONE_SCALE) !== 0) xx = yy = scale()
  const part = { glyph: glyf.getUint16(at + 2), xx, xy, yx, yy, dx, dy }
  return (flags & MORE_PARTS) === 0 ? [part] : [part, ...partsOf(glyf, next)]
}

function placed(part: GlyphPart, outline: (glyph: number) => readonly Curve[]): readonly Curve[] {
  const { xx, xy, yx, yy, dx, dy } = part
  const x = (px: number, py: number) => xx * px + xy * py + dx
  const y = (px: number, py: number) => yx * px + yy * py + dy
  return outline(part.glyph).map(([ax, ay, bx, by, cx, cy]) => [
    x(ax, ay),
    y(ax, ay),
    x(bx, by),
    y(bx, by),
    x(cx, cy),
    y(cx, cy),
  ])
}
