import type { CalendarDate } from '../../base/instant.ts'
import type { BranchId, ProductId, VersionText } from '../../domain/catalogue/product.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { Remediation, RemediationScope } from '../../domain/publication/public-record.ts'

/** What becomes of the affected versions of one line of a table: how their users get rid of the flaw, if they can. */
export type Fate =
  | {
      readonly kind: 'upgrade'
      readonly to: VersionText
      /** True: that release still has another flaw of the same advisory, for which there is no fix. */
      readonly partial: boolean
    }
  /** The branch itself gets no fix; another one has it. */
  | { readonly kind: 'move_to'; readonly to: VersionText }
  /** Only the last affected version is recorded, not which one fixed it. */
  | { readonly kind: 'later_than'; readonly version: VersionText }
  | { readonly kind: 'fix_pending'; readonly expected: CalendarDate | null }
  | { readonly kind: 'none_planned' }
  | { readonly kind: 'none_available' }
  /** Nothing is said about a fix. */
  | { readonly kind: 'not_recorded' }
  /** A service that the vendor has fixed: nothing to do. */
  | { readonly kind: 'service_fixed'; readonly on: CalendarDate }
  | { readonly kind: 'service_open' }

/**
 * A fixed bound is an upgrade by itself. Where a range has none, the remediations for its branches say what there is.
 *
 * @param branches those that the range reaches into.
 * @param remediations those of the statement before those of the vulnerability.
 */
export function fateOfRange(
  range: VersionRange | null,
  product: ProductId,
  branches: readonly BranchId[],
  remediations: readonly Remediation[],
): Fate {
  if (range?.end.kind === 'fixed') return { kind: 'upgrade', to: range.end.version, partial: false }
  const fitting = remediations.filter(({ scope }) => isInScope(scope, product, branches))
  for (const kind of ['upgrade', 'fix_pending', 'none_planned', 'none_available'] as const) {
    const remediation = fitting.find((candidate) => candidate.kind === kind)
    if (remediation?.kind === 'upgrade') return { kind: 'move_to', to: remediation.to }
    if (remediation?.kind === 'fix_pending') return { kind: 'fix_pending', expected: remediation.expected }
    if (remediation?.kind === 'none_planned' || remediation?.kind === 'none_available')
      return { kind: remediation.kind }
  }
  return range?.end.kind === 'last_affected'
    ? { kind: 'later_than', version: range.end.version }
    : { kind: 'not_recorded' }
}

/** Empty lists mean everybody. */
function isInScope(scope: RemediationScope, product: ProductId, branches: readonly BranchId[]): boolean {
  return (
    (scope.products.length === 0 || scope.products.includes(product)) &&
    (scope.branches.length === 0 || scope.branches.some((branch) => branches.includes(branch)))
  )
}

/** True where a user can get rid of the flaw today. */
export function isWayOut(fate: Fate): boolean {
  return (
    (fate.kind === 'upgrade' && !fate.partial) ||
    fate.kind === 'move_to' ||
    fate.kind === 'later_than' ||
    fate.kind === 'service_fixed'
  )
}
