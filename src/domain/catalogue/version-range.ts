import type { VersionText } from './product.ts'

/**
 * The lower end of a range, included. A version, *from the beginning* and *not recorded* are three different things:
 * below an unrecorded bound nobody can say whether a version is affected.
 */
export type LowerBound =
  | { readonly kind: 'version'; readonly version: VersionText }
  | { readonly kind: 'beginning' }
  | { readonly kind: 'not_recorded'; readonly asRecorded: string | null }

/** The upper end of a range. */
export type UpperBound =
  /** First version that has the fix; excluded from the range. */
  | { readonly kind: 'fixed'; readonly version: VersionText }
  /** Last version that has the flaw; included. */
  | { readonly kind: 'last_affected'; readonly version: VersionText }
  /** Excluded, and not a fix: the range just ends here, as where a branch ends. */
  | { readonly kind: 'before'; readonly version: VersionText }
  /** Every later version too: no fix exists yet. */
  | { readonly kind: 'open' }
  /** The source says nothing: above the lower bound nobody can say. */
  | { readonly kind: 'not_recorded'; readonly asRecorded: string | null }

/** One half-open interval in a product's own scheme. */
export interface VersionRange {
  readonly introduced: LowerBound
  readonly end: UpperBound
}
