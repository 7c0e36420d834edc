import { type ParsedRange, parseRange } from '../../domain/catalogue/parsed-range.ts'
import type { ProductId, VersionText } from '../../domain/catalogue/product.ts'
import { positionInParsedRange } from '../../domain/catalogue/range-position.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { VersionScheme } from '../../domain/catalogue/version-scheme.ts'
import type { BranchLabel, Numbering } from './branch-label.ts'
import type { Fate } from './fate.ts'
import { reachOfFix } from './fix-reach.ts'
import type { NumberedProducts, StatementRow } from './statement-rows.ts'

/**
 * Several upgrades become the highest one, and a target that another range of the same product still holds is raised
 * to the end of that range: nobody is sent from one flaw into the next. So the check never calls affected what a page
 * calls fixed. Then it is told who upgrades within a line of releases, and who has to move to another one.
 *
 * @param ranges that the fates are about.
 * @param label of these ranges.
 */
export type Settle = (
  product: ProductId,
  fates: readonly Fate[],
  ranges: readonly VersionRange[],
  label: BranchLabel,
) => readonly Fate[]

/** @param rows all that must not hold a target: those of one vulnerability, or of all that an advisory has. */
export function settlerOf(rows: readonly StatementRow[], products: NumberedProducts): Settle {
  const affected = new Map<ProductId, VersionRange[]>()
  for (const { product, statement, range } of rows) {
    if (statement.status !== 'known_affected' || statement.extent.kind === 'service') continue
    const ranges = affected.get(product)
    if (ranges === undefined) affected.set(product, [range ?? ALL_VERSIONS])
    else ranges.push(range ?? ALL_VERSIONS)
  }
  const known = new Map<ProductId, readonly AffectedRange[]>()
  const affectedIn = (product: ProductId, scheme: VersionScheme): readonly AffectedRange[] => {
    const ranges = known.get(product) ?? readRanges(scheme, affected.get(product) ?? [])
    known.set(product, ranges)
    return ranges
  }
  return (product, fates, ranges, label) => {
    const numbering = products.get(product)?.numbering
    const scheme = numbering?.scheme ?? null
    if (numbering === undefined || scheme === null || !fates.some(isToBeSettled)) return fates
    const [target, ...others] = settle(fates, scheme, affectedIn(product, scheme))
    return target === undefined ? others : [wayTo(target, numbering, ranges, label), ...others]
  }
}

const ALL_VERSIONS: VersionRange = { introduced: { kind: 'beginning' }, end: { kind: 'open' } }

/** An upgrade for those whose line has the release; a move for the others. */
function wayTo(target: Fate, numbering: Numbering, ranges: readonly VersionRange[], label: BranchLabel): Fate {
  if (!isTarget(target) || (target.kind === 'upgrade' && target.partial)) return target
  const { to } = target
  const { line, own, others } = reachOfFix(numbering, ranges, label, to)
  if (!own) return { kind: 'move_to', to }
  return { kind: 'upgrade', to, partial: false, only: others === null ? null : { line, others } }
}

function settle(fates: readonly Fate[], scheme: VersionScheme, affected: readonly AffectedRange[]): readonly Fate[] {
  const targets = fates.filter(isTarget)
  const parsed = targets.map((fate) => ({ fate, version: scheme.parse(fate.to) }))
  let best: { readonly to: VersionText; readonly version: unknown } | null = null
  for (const { fate, version } of parsed) {
    if (!version.ok) return fates
    if (best === null || scheme.compare(version.value, best.version) > 0) best = { to: fate.to, version: version.value }
  }
  const rest = fates.filter((fate) => !isTarget(fate)).map((fate) => pastOthers(fate, scheme, affected))
  if (best === null) return rest
  const { version } = best
  const raised = raise(best.to, version, scheme, affected)
  const target: Fate = { kind: 'upgrade', to: raised.to, partial: raised.partial, only: null }
  return [target, ...rest.filter((fate) => !isSurpassed(fate, version, scheme))]
}

/** Where other ranges hold what comes after one, it is not free either. */
function pastOthers(fate: Fate, scheme: VersionScheme, affected: readonly AffectedRange[]): Fate {
  if (fate.kind !== 'free_from') return fate
  const from = scheme.parse(fate.version)
  if (!from.ok) return fate.fix
  const raised = raise(fate.version, from.value, scheme, affected)
  return raised.partial ? fate.fix : { ...fate, version: raised.to }
}

function isTarget(fate: Fate): fate is Extract<Fate, { kind: 'upgrade' | 'move_to' }> {
  return fate.kind === 'upgrade' || fate.kind === 'move_to'
}

/** A release that fixes the one flaw and comes after all that have the other leaves nothing more to say. */
function isSurpassed(fate: Fate, target: unknown, scheme: VersionScheme): boolean {
  const last = fate.kind === 'later_than' ? scheme.parse(fate.version) : null
  return last?.ok === true && scheme.compare(target, last.value) > 0
}

function isToBeSettled(fate: Fate): boolean {
  return isTarget(fate) || fate.kind === 'free_from'
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
