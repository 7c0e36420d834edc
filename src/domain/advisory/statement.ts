import type { CalendarDate } from '../../base/instant.ts'
import type { NonEmpty } from '../../base/non-empty.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { Score } from '../assessment/score.ts'
import type { ProductId } from '../catalogue/product.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import type { Remediation } from './remediation.ts'

/** Under which circumstances a statement holds; shown to the reader as a condition, never decided for them. */
export interface Condition {
  /** `Windows`, `Linux container` …; empty when the platform does not matter. */
  readonly platforms: readonly string[]
  /** What must be configured or switched on, in plain text; null when nothing must. */
  readonly configuration: string | null
}

/** CSAF 2.0 §3.2.2.5 (flags), OpenVEX 0.2: why something is not affected. */
export const JUSTIFICATIONS = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const
export type Justification = (typeof JUSTIFICATIONS)[number]

/** When a service was open to the flaw. Null: not known. */
export interface Exposure {
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
}

/** Which versions of the product a statement is about. */
export type Extent =
  | { readonly kind: 'all_versions' }
  | { readonly kind: 'ranges'; readonly ranges: NonEmpty<VersionRange> }
  /** The product is a service: dates instead of versions. */
  | { readonly kind: 'service'; readonly exposure: Exposure | null; readonly fixedOn: CalendarDate | null }

/** Why a product is not affected: a VEX justification, or an impact statement in plain text, or both. */
export type NotAffectedReason =
  | { readonly kind: 'justification'; readonly justification: Justification; readonly impact: string | null }
  | { readonly kind: 'impact'; readonly impact: string }

interface StatementBase {
  readonly product: ProductId
  readonly extent: Extent
  readonly condition: Condition | null
}

/** CSAF 2.0 §3.2.3.9 and OpenVEX words. */
export const PRODUCT_STATUSES = ['known_affected', 'known_not_affected', 'fixed', 'under_investigation'] as const
export type ProductStatus = (typeof PRODUCT_STATUSES)[number]

/** What the vendor says of one vulnerability in one product. */
export type Statement =
  | (StatementBase & {
      readonly status: 'known_affected'
      /** Where they differ from the vulnerability's own, as by deployment; null where they do not. */
      readonly assessment: Assessment | null
      readonly scores: readonly Score[]
      /** For this product only; those of the vulnerability hold as well. */
      readonly remediations: readonly Remediation[]
    })
  | (StatementBase & { readonly status: 'known_not_affected'; readonly reason: NotAffectedReason })
  | (StatementBase & { readonly status: 'fixed' })
  | (StatementBase & { readonly status: 'under_investigation' })

/**
 * What an old source said, kept as it said it. Only what parses becomes a statement; where it did not, or not wholly,
 * `problem` says why, and a version of that product is answered `unknown`.
 */
export interface RecordedStatement {
  readonly product: ProductId
  /** Where it was read, `CVE record 5.x`. */
  readonly source: string
  /** The rows as they stood, key and value. */
  readonly rows: readonly { readonly [key: string]: string }[]
  /** Null when the rows became statements without loss. */
  readonly problem: string | null
  /** True: nothing of it could become a statement, so no version can be answered from it. */
  readonly unusable: boolean
}
