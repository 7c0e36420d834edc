import { type ParsedRange, parseRange } from '../../domain/catalogue/parsed-range.ts'
import type { ProductId, VersionText } from '../../domain/catalogue/product.ts'
import { positionInParsedRange } from '../../domain/catalogue/range-position.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { VersionScheme } from '../../domain/catalogue/version-scheme.ts'
import type { Vulnerability } from '../../domain/publication/public-record.ts'
import { type BranchLabel, keyOfLabel } from './branch-label.ts'
import type { Fate } from './fate.ts'
import { type NumberedProducts, type StatementRow, statementRows } from './statement-rows.ts'

/** `unclear`: a source says something about the product that nobody can turn into versions. */
export const STEP_STATES = ['affected', 'under_investigation', 'unclear', 'fixed', 'not_affected'] as const
export type StepState = (typeof STEP_STATES)[number]

/** What the users of one line of branches of one product do, all vulnerabilities of the advisory taken together. */
export interface Step {
  readonly product: ProductId
  readonly state: StepState
  readonly label: BranchLabel
  /** As the statements have them, each once. */
  readonly ranges: readonly VersionRange[]
  /** Usually one; several where one flaw is fixed and another is not. */
  readonly fates: readonly Fate[]
}

/** True where a user has something to do, or to wait for. */
export function isAction({ state }: Step): boolean {
  return state !== 'not_affected' && state !== 'fixed'
}

/** Derived from the statements alone, so every telling of an advisory says the same. */
export function stepsOf(vulnerabilities: readonly Vulnerability[], products: NumberedProducts): readonly Step[] {
  const steps = new Map<string, MutableStep>()
  const affected = new Map<ProductId, VersionRange[]>()
  for (const vulnerability of vulnerabilities) {
    for (const row of statementRows(vulnerability, products)) {
      addRow(steps, row)
      if (row.statement.status === 'known_affected' && row.range !== null) {
        const ranges = affected.get(row.product)
        if (ranges === undefined) affected.set(row.product, [row.range])
        else ranges.push(row.range)
      }
    }
    for (const { product } of vulnerability.recorded.filter(({ unusable }) => unusable)) {
      const key = `${product} unclear`
      if (!steps.has(key)) steps.set(key, { product, state: 'unclear', label: { kind: 'none' }, ranges: [], fates: [] })
    }
  }
  const known = new Map<ProductId, readonly AffectedRange[]>()
  const affectedIn = (product: ProductId, scheme: VersionScheme): readonly AffectedRange[] => {
    const ranges = known.get(product) ?? readRanges(scheme, affected.get(product) ?? [])
    known.set(product, ranges)
    return ranges
  }
  return inProductOrder([...steps.values()]).map((step) => {
    const scheme = products.get(step.product)?.numbering.scheme ?? null
    return scheme === null || !hasTarget(step.fates)
      ? step
      : { ...step, fates: settle(step.fates, scheme, affectedIn(step.product, scheme)) }
  })
}

interface MutableStep {
  readonly product: ProductId
  readonly state: StepState
  readonly label: BranchLabel
  readonly ranges: VersionRange[]
  readonly fates: Fate[]
}

const STATE_OF_STATUS = {
  known_affected: 'affected',
  known_not_affected: 'not_affected',
  fixed: 'fixed',
  under_investigation: 'under_investigation',
} as const

function addRow(steps: Map<string, MutableStep>, row: StatementRow): void {
  const state = STATE_OF_STATUS[row.statement.status]
  // Ranges outside all branches have nothing in common but that: they stay apart.
  const label = row.label.kind === 'none' ? JSON.stringify(row.range) : keyOfLabel(row.label)
  const key = `${row.product} ${state} ${label}`
  const step = steps.get(key)
  if (step === undefined) {
    steps.set(key, {
      product: row.product,
      state,
      label: row.label,
      ranges: row.range === null ? [] : [row.range],
      fates: row.fate === null ? [] : [row.fate],
    })
    return
  }
  if (row.range !== null && !contains(step.ranges, row.range)) step.ranges.push(row.range)
  if (row.fate !== null && !contains(step.fates, row.fate)) step.fates.push(row.fate)
}

/** Products as they are first named, and within a product what is affected first. */
function inProductOrder(steps: readonly MutableStep[]): readonly MutableStep[] {
  const products = [...new Set(steps.map(({ product }) => product))]
  return products.flatMap((product) =>
    STEP_STATES.flatMap((state) => steps.filter((step) => step.product === product && step.state === state)),
  )
}

/**
 * Several upgrades become the highest one, and a target that another range of the same product still holds is raised
 * to the end of that range: nobody is sent from one flaw of an advisory into the next.
 */
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

function contains<T>(list: readonly T[], member: T): boolean {
  const text = JSON.stringify(member)
  return list.some((candidate) => JSON.stringify(candidate) === text)
}
