import { type ParsedRange, parseRange } from '../../domain/catalogue/parsed-range.ts'
import type { ProductId, VersionText } from '../../domain/catalogue/product.ts'
import { positionInParsedRange } from '../../domain/catalogue/range-position.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { VersionScheme } from '../../domain/catalogue/version-scheme.ts'
import type { Fate } from './fate.ts'
import type { NumberedProducts, StatementRow } from './statement-rows.ts'

/**
 * Several upgrades become the highest one, and a target that another range of the same product still holds is raised
 * to the end of that range: nobody is sent from one flaw into the next. So the check never calls affected what a page
 * calls fixed.
 */
export type Settle = (product: ProductId, fates: readonly Fate[]) => readonly Fate[]

/** @param rows all that must not hold a target: those of one vulnerability, or of all that an advisory has. */
export function settlerOf(rows: readonly StatementRow[], products: NumberedProducts): Settle {
  const affected = new Map<ProductId, VersionRange[]>()
  for (const { product, statement, range } of rows) {
    if (statement.status !== 'known_affected' || range === null) continue
    const ranges = affected.get(product)
    if (ranges === undefined) affected.set(product, [range])
    else ranges.push(range)
  }
  const known = new Map<ProductId, readonly AffectedRange[]>()
  const affectedIn = (product: ProductId, scheme: VersionScheme): readonly AffectedRange[] => {
    const ranges = known.get(product) ?? readRanges(scheme, affected.get(product) ?? [])
    known.set(product, ranges)
    return ranges
  }
  return (product, fates) => {
    const scheme = products.get(product)?.numbering.scheme ?? null
    return scheme === null || !hasTarget(fates) ? fates : settle(fates, scheme, affectedIn(product, scheme))
  }
}

function settle(fates: readonly Fate[], scheme: VersionScheme, affected: readonly AffectedRange[]): readonly Fate[] {
  const targets = fates.filter((fate) => fate.kind === 'upgrade' || fate.kind === 'move_to')
  const parsed = targets.map((fate) => ({ fate, version: scheme.parse(fate.to) }))
  let best: { readonly fate: (typeof targets)[number]; readonly version: unknown } | null = null
  for (const { fate, version } of parsed) {
    if (!version.ok) return fates
    if (best === null || scheme.compare(version.value, best.version) > 0) best = { fate, version: version.value }
  }
  if (best === null) return fates
  const raised = raise(best.fate.to, best.version, scheme, affected)
  const kind = best.fate.kind
  const target: Fate =
    kind === 'upgrade' || raised.partial
      ? { kind: 'upgrade', to: raised.to, partial: raised.partial }
      : { kind, to: raised.to }
  return [target, ...fates.filter((fate) => fate.kind !== 'upgrade' && fate.kind !== 'move_to')]
}

function hasTarget(fates: readonly Fate[]): boolean {
  return fates.some(({ kind }) => kind === 'upgrade' || kind === 'move_to')
}

/** An affected range of a product, read once for all that is asked of it. */
interface AffectedRange {
  readonly parsed: ParsedRange<unknown>
  /** The fix that ends it; null where none does, or it cannot be read. */
  readonly fixed: { readonly to: VersionText; readonly version: unknown } | null
}

function readRanges(scheme: VersionScheme, ranges: readonly VersionRange[]): readonly AffectedRange[] {
  return ranges.map((range) => {
    const fixed = range.end.kind === 'fixed' ? scheme.parse(range.end.version) : null
    return {
      parsed: parseRange(scheme, range),
      fixed: range.end.kind === 'fixed' && fixed?.ok === true ? { to: range.end.version, version: fixed.value } : null,
    }
  })
}

function raise(
  to: VersionText,
  version: unknown,
  scheme: VersionScheme,
  affected: readonly AffectedRange[],
): { readonly to: VersionText; readonly partial: boolean } {
  let target = { to, version }
  // Each round leaves one range behind, so as many rounds as there are ranges are enough.
  for (const _round of affected) {
    const holding = affected.find(
      ({ parsed }) => positionInParsedRange(scheme, parsed, target.version).kind === 'inside',
    )
    if (holding === undefined) return { to: target.to, partial: false }
    if (holding.fixed === null) return { to: target.to, partial: true }
    target = holding.fixed
  }
  return { to: target.to, partial: false }
}
