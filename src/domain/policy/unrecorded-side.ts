import { keyCovers } from '../advisory/condition-key.ts'
import { yieldsToFixIn } from '../catalogue/half-recorded-range.ts'
import { type ParsedRange, parseRange } from '../catalogue/parsed-range.ts'
import type { Product, VersionText } from '../catalogue/product.ts'
import { positionInParsedRange } from '../catalogue/range-position.ts'
import { isOfLine, lineOf, type VersionLine } from '../catalogue/version-line.ts'
import type { VersionScheme } from '../catalogue/version-scheme.ts'
import { publicSide } from './public-side.ts'
import type { RangePlace, StatementPlace } from './statement-places.ts'

/** More fixes than this are told by number. */
const MAX_TOLD_FIXES = 8

/**
 * What the check answers for the versions on the side of a range that nobody recorded, as the end of a sentence. It
 * follows the check's own rules: `yieldsToFixIn`, and what `judge-vulnerability.ts` makes of each status.
 *
 * @param siblings all statements of the same vulnerability.
 * @param side `lower` where the start is not recorded, `higher` where the end is not.
 */
export function unrecordedSideWords(
  place: StatementPlace,
  { range }: RangePlace,
  side: 'lower' | 'higher',
  siblings: readonly StatementPlace[],
): string {
  const { scheme, product, statement } = place
  if (statement.status === 'known_not_affected' || statement.status === 'fixed') {
    return `so it counts for no ${side} version`
  }
  const unknown = `${side} versions are answered "unknown"`
  if (scheme === null || product === null) return `so ${unknown}`
  const parsed = parseRange(scheme, range)
  if (parsed.problems.length > 0) return 'so each version is answered "unknown"'
  const where = siblings.some((sibling) => saysMore(sibling, place)) ? ' where nothing else is said of them' : ''
  if (statement.status === 'under_investigation') return `so ${unknown}${where}`
  return `so ${unknown}${where}${fixWords(outweighingFixes(place, scheme, product, parsed, siblings))}`
}

/** Whether another statement may hold some of the versions for certain. */
function saysMore(sibling: StatementPlace, { statement: { product } }: StatementPlace): boolean {
  const { statement, ranges } = sibling
  if (statement.product !== product || statement.status === 'under_investigation') return false
  return (
    ranges.length === 0 ||
    ranges.some(({ range }) => range.introduced.kind !== 'not_recorded' && range.end.kind !== 'not_recorded')
  )
}

interface LineFix {
  readonly text: VersionText
  readonly version: unknown
  readonly line: VersionLine
}

/** Ascending: the lowest fix of each line that outweighs the half-recorded range there. */
function outweighingFixes(
  { condition, statement: { product: id } }: StatementPlace,
  scheme: VersionScheme,
  product: Product,
  half: ParsedRange,
  siblings: readonly StatementPlace[],
): readonly LineFix[] {
  const { branches } = publicSide(product)
  const read = (text: VersionText): readonly LineFix[] => {
    const parsed = scheme.parse(text)
    return parsed.ok ? [{ text, version: parsed.value, line: lineOf(scheme, branches, parsed.value) }] : []
  }
  const { introduced, end } = half
  const bound = 'version' in introduced ? introduced.version : 'version' in end ? end.version : null
  const own = { open: end.kind === 'open', boundLine: bound === null ? null : lineOf(scheme, branches, bound) }
  const fixes = siblings
    .filter(({ statement }) => statement.product === id && statement.status === 'known_affected')
    .filter((sibling) => keyCovers(sibling.condition, condition))
    .flatMap(({ ranges }) => ranges.flatMap(({ range }) => (range.end.kind === 'fixed' ? read(range.end.version) : [])))
    .filter(({ version }) => positionInParsedRange(scheme, half, version).kind === 'unknown')
    .filter(({ line }) => yieldsToFixIn(own, line))
    .sort((a, b) => scheme.compare(a.version, b.version))
  const lowest: LineFix[] = []
  for (const fix of fixes) if (!lowest.some(({ line }) => isOfLine(fix.line, line))) lowest.push(fix)
  return lowest
}

function fixWords(fixes: readonly LineFix[]): string {
  const told = fixes.slice(0, MAX_TOLD_FIXES).map(({ text }) => text)
  const [last] = told.splice(-1)
  if (last === undefined) return ''
  const more = fixes.length > MAX_TOLD_FIXES ? ` (and ${fixes.length - MAX_TOLD_FIXES} more)` : ''
  if (told.length === 0) return `; but from ${last} on, in its own branch, the recorded fix counts instead`
  return `; but from ${told.join(', ')} and ${last}${more} on, each in its own branch, the recorded fix counts instead`
}
