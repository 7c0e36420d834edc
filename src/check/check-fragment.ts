import type { CalendarDate, Instant } from '../base/instant.ts'
import type { AdvisoryKind } from '../domain/advisory/advisory.ts'
import type { AdvisoryId, CveId } from '../domain/advisory/identifiers.ts'
import type { RemediationKind } from '../domain/advisory/remediation.ts'
import type { ProductStatus } from '../domain/advisory/statement.ts'
import type { Exploitation } from '../domain/assessment/exploitation.ts'
import type { SeverityLevel } from '../domain/assessment/severity-policy.ts'
import type { BranchId, ProductId, VersionText } from '../domain/catalogue/product.ts'
import type { CheckRange } from './check-range.ts'

/**
 * What the check needs of one advisory about one product, and nothing else. A site keeps the fragments of each
 * advisory and joins them per product, so that a changed advisory is read alone.
 *
 * Fragments are JSON and go to browsers by the thousand: what is absent or empty has no key.
 */
export interface CheckFragment {
  readonly product: ProductId
  readonly id: AdvisoryId
  readonly revision: number
  readonly kind: Exclude<AdvisoryKind, 'guidance'>
  readonly title: string
  /** It tells of nothing that happened: an example, which no reader may take for a fact. */
  readonly invented?: true
  /** The day of the first publication; only where it leaves something open. */
  readonly openSince?: CalendarDate
  /** Of a preliminary advisory. */
  readonly nextUpdate?: Instant
  /** It no longer holds, and so says nothing of any version: `vulnerabilities` is empty. */
  readonly withdrawn?: CheckWithdrawal
  readonly vulnerabilities: readonly CheckVulnerability[]
}

export interface CheckWithdrawal {
  readonly on: CalendarDate
  /** The advisory that holds instead. */
  readonly replacedBy?: AdvisoryId
}

export interface CheckVulnerability {
  readonly cve?: CveId
  /** The vendor's level; absent when no source states one. */
  readonly severity?: SeverityLevel
  readonly exploitation: Exploitation
  readonly statements?: readonly CheckStatement[]
  /** What a source says of the product and nobody can use. */
  readonly unusable?: readonly UnusableRecord[]
  readonly remediations?: readonly CheckRemediation[]
}

export interface CheckStatement {
  readonly status: ProductStatus
  readonly extent: CheckExtent
  readonly condition?: CheckCondition
  /** Where the vendor's level for this product differs from the vulnerability's. */
  readonly severity?: SeverityLevel
  /** For this product only, besides the vulnerability's. */
  readonly remediations?: readonly CheckRemediation[]
}

export type CheckExtent =
  | { readonly kind: 'all_versions' }
  | { readonly kind: 'ranges'; readonly ranges: readonly CheckRange[] }
  | {
      readonly kind: 'service'
      readonly from?: CalendarDate
      readonly until?: CalendarDate
      readonly fixedOn?: CalendarDate
    }

export interface CheckCondition {
  readonly platforms?: readonly string[]
  readonly configuration?: string
}

export interface UnusableRecord {
  readonly source: string
  readonly problem?: string
}

export interface CheckRemediation {
  readonly kind: RemediationKind
  /** For these branches only. */
  readonly branches?: readonly BranchId[]
  /** Where an `upgrade` goes. */
  readonly to?: VersionText
  readonly text?: string
  readonly cost?: string
  readonly undo?: string
  /** Of a `mitigation` that asks to take the product off the network. */
  readonly isolate?: true
  /** When a `fix_pending` is expected. */
  readonly expected?: CalendarDate
}
