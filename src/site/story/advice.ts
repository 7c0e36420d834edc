import type { ProductId } from '../../domain/catalogue/product.ts'
import type { Vulnerability } from '../../domain/publication/public-record.ts'
import { adviceByLine } from './advice-lines.ts'
import { adviceByRange } from './advice-ranges.ts'
import { type Advice, type Claim, dueTo } from './claims.ts'
import type { Settle } from './settle.ts'
import type { NumberedProducts, StatementRow } from './statement-rows.ts'
import { STEP_STATES, stateOfRow } from './steps.ts'

/**
 * Everything that is still to be done, or to be waited for; products as they are first named, within a product what is
 * affected first, and then the newest branch.
 */
export function adviceOf(
  rows: ReadonlyMap<Vulnerability, readonly StatementRow[]>,
  settle: Settle,
  products: NumberedProducts,
): readonly Advice[] {
  const claims = new Map<ProductId, Claim[]>()
  for (const [flaw, ofFlaw] of rows) {
    for (const { product, claim } of claimsOf(flaw, ofFlaw)) {
      const known = claims.get(product)
      if (known === undefined) claims.set(product, [claim])
      else known.push(claim)
    }
  }
  return [...claims].flatMap(([product, ofProduct]) => adviceFor(product, ofProduct, settle, products))
}

function claimsOf(flaw: Vulnerability, rows: readonly StatementRow[]): readonly { product: ProductId; claim: Claim }[] {
  const said = rows.flatMap((row) => {
    const state = stateOfRow(row)
    if (state === 'not_affected' || state === 'fixed') return []
    const { product, label, range, fate } = row
    return [{ product, claim: { flaw, state, label, range, fate } }]
  })
  // The source says something of the product that nobody can read.
  const unreadable = flaw.recorded.flatMap(({ product, unusable }): readonly { product: ProductId; claim: Claim }[] =>
    unusable ? [{ product, claim: { flaw, state: 'unclear', label: { kind: 'any' }, range: null, fate: null } }] : [],
  )
  return [...said, ...unreadable]
}

function adviceFor(
  product: ProductId,
  claims: readonly Claim[],
  settle: Settle,
  products: NumberedProducts,
): readonly Advice[] {
  const numbering = products.get(product)?.numbering ?? { scheme: null, branches: [] }
  const services = claims.filter(({ label }) => label.kind === 'service')
  const ranged = claims.filter(({ label }) => label.kind === 'none')
  const others = claims.filter(({ label }) => label.kind !== 'service' && label.kind !== 'none')
  const told = [
    ...adviceByLine(product, others, numbering, settle),
    ...adviceByRange(product, ranged, numbering, settle, numbering.branches.length === 0 ? others : []),
    ...dueTo(services, (fates) => fates).map((says) => ({
      product,
      label: { kind: 'service' } as const,
      range: null,
      says,
    })),
  ]
  return inOrder(restLast(told))
}

/** Where something is said of all versions, those that no row names share one. */
function restLast(told: readonly Advice[]): readonly Advice[] {
  const universal = told.filter(({ label }) => label.kind === 'all' || label.kind === 'any')
  if (universal.length === 0 || told.length === universal.length) return told
  return [
    ...told.filter((advice) => !universal.includes(advice)),
    ...universal.map((advice) => ({ ...advice, label: { kind: 'rest' } as const })),
  ]
}

function inOrder(told: readonly Advice[]): readonly Advice[] {
  const isRest = ({ label }: Advice): boolean => label.kind === 'rest'
  return [
    ...STEP_STATES.flatMap((state) => told.filter((advice) => advice.says[0].state === state && !isRest(advice))),
    ...told.filter(isRest),
  ]
}
