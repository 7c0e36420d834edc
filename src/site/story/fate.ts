import type { CalendarDate } from '../../base/instant.ts'
import type { BranchId, ProductId, VersionText } from '../../domain/catalogue/product.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { Remediation, RemediationScope } from '../../domain/publication/public-record.ts'
import type { BranchLabel } from './branch-label.ts'

/** The one line of releases that has the fix, where the affected versions reach over others too. */
export interface OnlyIn {
  /** A branch or, outside of all branches, the leading numbers of the fix. */
  readonly line: BranchId
  /** The rest, which is older; `maybe_older` where some of it may have fixes of its own. */
  readonly others: BranchLabel
}

/** That a fix is to come, or none, or that nobody says so. */
export type NoFix =
  | { readonly kind: 'fix_pending'; readonly expected: CalendarDate | null }
  | { readonly kind: 'none_planned' }
  | { readonly kind: 'none_available' }
  /** Nothing is said about a fix. */
  | { readonly kind: 'not_recorded' }

/** What becomes of the affected versions of one line of a table: how their users get rid of the flaw, if they can. */
export type Fate =
  | NoFix
  | {
      readonly kind: 'upgrade'
      readonly to: VersionText
      /** True: that release still has another flaw of the same advisory, for which there is no fix. */
      readonly partial: boolean
      /** Null: all of them are of the fix's own line. Else the others have to move to it. */
      readonly only: OnlyIn | null
    }
  /** The branch itself gets no fix; another one has it. */
  | { readonly kind: 'move_to'; readonly to: VersionText }
  /** Only the last affected version is recorded, not which one fixed it. */
  | { readonly kind: 'later_than'; readonly version: VersionText }
  /** Not recorded how far up; but branches have fixes of their own. */
  | { readonly kind: 'fix_of_branch' }
  /** There is no fix; but what comes after the range, if anything does, is not affected. */
  | { readonly kind: 'free_from'; readonly version: VersionText; readonly fix: NoFix }
  /** A service that the vendor has fixed: nothing to do. */
  | { readonly kind: 'service_fixed'; readonly on: CalendarDate }
  | { readonly kind: 'service_open' }

/**
 * A fixed bound is an upgrade by itself. Where a range has none, the remediations for its branches say what there is.
 * Which versions have to leave their line for it is told later, by `settlerOf`, which may raise it.
 *
 * @param label of the range.
 * @param branches those that the range reaches into.
 * @param remediations those of the statement before those of the vulnerability.
 */
export function fateOfRange(
  range: VersionRange | null,
  product: ProductId,
  label: BranchLabel,
  branches: readonly BranchId[],
  remediations: readonly Remediation[],
): Fate {
  if (range?.end.kind === 'fixed') return { kind: 'upgrade', to: range.end.version, partial: false, only: null }
  const fitting = remediations.filter(({ scope }) => isInScope(scope, product, branches))
  const upgrade = fitting.find(({ kind }) => kind === 'upgrade')
  if (upgrade?.kind === 'upgrade') return { kind: 'move_to', to: upgrade.to }
  const fix = noFixOf(fitting)
  if (range?.end.kind === 'before') return { kind: 'free_from', version: range.end.version, fix }
  if (fix.kind !== 'not_recorded') return fix
  if (range?.end.kind === 'last_affected') return { kind: 'later_than', version: range.end.version }
  return label.kind === 'maybe_newer' ? { kind: 'fix_of_branch' } : fix
}

function noFixOf(remediations: readonly Remediation[]): NoFix {
  for (const kind of ['fix_pending', 'none_planned', 'none_available'] as const) {
    const remediation = remediations.find((candidate) => candidate.kind === kind)
    if (remediation?.kind === 'fix_pending') return { kind: 'fix_pending', expected: remediation.expected }
    if (remediation !== undefined && kind !== 'fix_pending') return { kind }
  }
  return { kind: 'not_recorded' }
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
    fate.kind === 'fix_of_branch' ||
    fate.kind === 'service_fixed'
  )
}
