import type { BranchId, ProductId } from '../../domain/catalogue/product.ts'
import type { Remediation, Statement, Vulnerability } from '../../domain/publication/public-record.ts'
import type { Advice } from './claims.ts'
import { isWayOut } from './fate.ts'
import type { StatementRow } from './statement-rows.ts'

/** What is recorded for those who cannot take a fix, or have none yet. */
export interface Relief {
  /** True where there is a release to go to; else it is for the time until there is one. */
  readonly hasUpgrade: boolean
  readonly measures: readonly Measure[]
  /** True where some of what is affected has none of them. */
  readonly isPartial: boolean
}

/** A mitigation or workaround, and whom it is for; empty lists mean everybody. */
export interface Measure {
  readonly flaw: Vulnerability
  readonly remediation: Easing
  readonly products: readonly ProductId[]
  readonly branches: readonly BranchId[]
  /** Null where the statement that it stands in holds in any case. */
  readonly condition: Statement['condition']
}

type Easing = Extract<Remediation, { kind: 'mitigation' | 'workaround' }>

/**
 * A service has none: its vendor does what is to be done.
 *
 * @returns null where there is neither a release to go to nor anything that helps until there is.
 */
export function reliefOf(
  rows: ReadonlyMap<Vulnerability, readonly StatementRow[]>,
  advice: readonly Advice[],
): Relief | null {
  const hasUpgrade = advice.some(({ says }) =>
    says.some(({ fates }) => fates.some((fate) => fate.kind !== 'service_fixed' && isWayOut(fate))),
  )
  const measures: Measure[] = []
  let isPartial = false
  for (const [flaw, ofFlaw] of rows) {
    const own = measuresOf(flaw, ofFlaw)
    measures.push(...own.map(({ measure }) => measure))
    isPartial ||= ofFlaw.some((row) => isOpen(row) && !own.some(({ measure, of }) => covers(measure, of, row)))
  }
  return hasUpgrade || measures.length > 0 ? { hasUpgrade, measures, isPartial } : null
}

/** A measure with the statement that it stands in; null where it is of the whole vulnerability. */
interface Placed {
  readonly measure: Measure
  readonly of: StatementRow['statement'] | null
}

function measuresOf(flaw: Vulnerability, rows: readonly StatementRow[]): readonly Placed[] {
  const open = rows.filter(isOpen)
  const ofStatements = [...new Set(open.map(({ statement }) => statement))].flatMap((statement) =>
    statement.status === 'known_affected'
      ? statement.remediations.filter(isEasing).map((remediation): Placed => {
          const { product, condition } = statement
          const measure = { flaw, remediation, products: [product], branches: remediation.scope.branches, condition }
          return { measure, of: statement }
        })
      : [],
  )
  const ofAll = flaw.remediations.filter(isEasing).map((remediation): Placed => {
    const { products, branches } = remediation.scope
    return { measure: { flaw, remediation, products, branches, condition: null }, of: null }
  })
  return [...ofAll, ...ofStatements].filter(({ measure, of }) => open.some((row) => concerns(measure, of, row)))
}

function isEasing(remediation: Remediation): remediation is Easing {
  return remediation.kind === 'mitigation' || remediation.kind === 'workaround'
}

/** Somebody runs it, and it is or may be affected. */
function isOpen({ statement, label }: StatementRow): boolean {
  return statement.status === 'known_affected' && label.kind !== 'service'
}

function concerns({ products }: Measure, of: Placed['of'], { statement, product }: StatementRow): boolean {
  return (of === null || of === statement) && (products.length === 0 || products.includes(product))
}

/** Whether all versions of a row may take a measure. */
function covers(measure: Measure, of: Placed['of'], row: StatementRow): boolean {
  const { branches } = measure
  if (!concerns(measure, of, row)) return false
  return branches.length === 0 || (row.label.kind === 'branch' && branches.includes(row.label.branch))
}
