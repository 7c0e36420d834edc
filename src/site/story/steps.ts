import type { ProductId } from '../../domain/catalogue/product.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { Vulnerability } from '../../domain/publication/public-record.ts'
import { type BranchLabel, keyOfLabel } from './branch-label.ts'
import type { Fate } from './fate.ts'
import type { Settle } from './settle.ts'
import type { StatementRow } from './statement-rows.ts'

/** `unclear`: a source says something about the product from which nobody can tell whether these versions are affected. */
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
export function stepsOf(rows: ReadonlyMap<Vulnerability, readonly StatementRow[]>, settle: Settle): readonly Step[] {
  const steps = new Map<string, MutableStep>()
  for (const [vulnerability, ofVulnerability] of rows) {
    for (const row of ofVulnerability) addStep(steps, stepOf(row))
    for (const { product } of vulnerability.recorded.filter(({ unusable }) => unusable)) {
      addStep(steps, { product, state: 'unclear', label: { kind: 'any' }, ranges: [], fates: [] })
    }
  }
  return inProductOrder([...steps.values()]).map((step) => ({
    ...step,
    fates: settle(step.product, step.fates, step.ranges, step.label),
  }))
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

/** What a row of a table of versions says of them. */
export function stateOfRow({ statement, isUnclear }: Pick<StatementRow, 'statement' | 'isUnclear'>): StepState {
  return isUnclear ? 'unclear' : STATE_OF_STATUS[statement.status]
}

function stepOf(row: StatementRow): Step {
  const { product, label, range, fate } = row
  return {
    product,
    state: stateOfRow(row),
    label,
    ranges: range === null ? [] : [range],
    fates: fate === null ? [] : [fate],
  }
}

function addStep(steps: Map<string, MutableStep>, { product, state, label, ranges, fates }: Step): void {
  // Ranges outside all branches have nothing in common but that: they stay apart.
  const key = `${product} ${state} ${label.kind === 'none' ? JSON.stringify(ranges) : keyOfLabel(label)}`
  const known = steps.get(key)
  if (known === undefined) {
    steps.set(key, { product, state, label, ranges: [...ranges], fates: [...fates] })
    return
  }
  known.ranges.push(...ranges.filter((range) => !contains(known.ranges, range)))
  known.fates.push(...fates.filter((fate) => !contains(known.fates, fate)))
}

/** Products as they are first named, and within a product what is affected first. */
function inProductOrder(steps: readonly MutableStep[]): readonly MutableStep[] {
  const products = [...new Set(steps.map(({ product }) => product))]
  return products.flatMap((product) =>
    STEP_STATES.flatMap((state) => steps.filter((step) => step.product === product && step.state === state)),
  )
}

function contains<T>(list: readonly T[], member: T): boolean {
  const text = JSON.stringify(member)
  return list.some((candidate) => JSON.stringify(candidate) === text)
}
