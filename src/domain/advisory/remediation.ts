import type { CalendarDate } from '../../base/instant.ts'
import type { BranchId, ProductId, VersionText } from '../catalogue/product.ts'

/** Whom a remediation is for; empty lists mean everybody the vulnerability concerns. */
export interface RemediationScope {
  readonly products: readonly ProductId[]
  readonly branches: readonly BranchId[]
}

/** CSAF 2.0 §3.2.3.12 in the words of the desk. */
export const REMEDIATION_KINDS = [
  'upgrade',
  'mitigation',
  'workaround',
  'fix_pending',
  'none_planned',
  'none_available',
] as const
export type RemediationKind = (typeof REMEDIATION_KINDS)[number]

/** What to do about a vulnerability. A fixed bound of a range is an upgrade without being written again here. */
export type Remediation =
  /** To a release, of the same branch or (where the branch has no fix) of another one. */
  | {
      readonly kind: 'upgrade'
      readonly scope: RemediationScope
      readonly to: VersionText
      readonly text: string | null
    }
  /** Lowers the risk; what it costs and how to take it back. `isolate` asks to take the product off the network. */
  | {
      readonly kind: 'mitigation'
      readonly scope: RemediationScope
      readonly text: string
      readonly cost: string | null
      readonly undo: string | null
      readonly isolate: boolean
    }
  /** Avoids the flaw altogether until the fix. */
  | {
      readonly kind: 'workaround'
      readonly scope: RemediationScope
      readonly text: string
      readonly cost: string | null
      readonly undo: string | null
    }
  | {
      readonly kind: 'fix_pending'
      readonly scope: RemediationScope
      readonly expected: CalendarDate | null
      readonly text: string | null
    }
  | { readonly kind: 'none_planned'; readonly scope: RemediationScope; readonly text: string | null }
  | { readonly kind: 'none_available'; readonly scope: RemediationScope; readonly text: string | null }
