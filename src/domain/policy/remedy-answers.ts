import type { Remediation, RemediationScope } from '../advisory/remediation.ts'
import type { Statement } from '../advisory/statement.ts'
import type { Vulnerability } from '../advisory/vulnerability.ts'
import type { BranchId } from '../catalogue/product.ts'
import type { VulnerabilityPlace } from './statement-places.ts'

/** Whether the vulnerability gives anything at all to do or to wait for. */
export function saysWhatToDo({ vulnerability }: VulnerabilityPlace): boolean {
  return vulnerability.remediations.length > 0 || vulnerability.statements.some(bringsRemedy)
}

function bringsRemedy(statement: Statement): boolean {
  if (statement.status === 'fixed') return true
  if (statement.status !== 'known_affected') return false
  const { extent, remediations } = statement
  if (remediations.length > 0) return true
  if (extent.kind === 'service') return extent.fixedOn !== null
  return extent.kind === 'ranges' && extent.ranges.some(({ end }) => end.kind === 'fixed')
}

/**
 * The remediations that reach a statement's product in one branch.
 *
 * @param branch null: those that are for every branch.
 */
export function answersFor(
  vulnerability: Vulnerability,
  statement: Statement,
  branch: BranchId | null,
): readonly Remediation[] {
  const own = statement.status === 'known_affected' ? statement.remediations : []
  return [...vulnerability.remediations, ...own].filter(({ scope }) => reaches(scope, statement, branch))
}

function reaches({ products, branches }: RemediationScope, { product }: Statement, branch: BranchId | null): boolean {
  const isForProduct = products.length === 0 || products.includes(product)
  const isForBranch = branches.length === 0 || (branch !== null && branches.includes(branch))
  return isForProduct && isForBranch
}
