import type { Instant } from '../../base/instant.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { Draft } from '../approval/draft.ts'
import type { Catalogue } from '../catalogue/product.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import type { Finding } from './finding.ts'

/** What a draft is held against. */
export interface ReadinessContext {
  readonly vendor: Vendor
  readonly catalogue: Catalogue
  /** True for an advisory that is public, or becomes so in the same act of publication. */
  readonly isPublished: (id: AdvisoryId) => boolean
  /** Ids of all other advisories, published or not; absent: uniqueness is not checked. */
  readonly otherIds?: readonly AdvisoryId[]
  /**
   * The withdrawn advisories to which a withdrawal sends its readers one after the other, with what replaces each; absent:
   * nobody looked.
   */
  readonly replacements?: ReadonlyMap<AdvisoryId, AdvisoryId | null>
  /** Absent or null: nothing is held against the clock. */
  readonly now?: Instant | null
  /** What redactions took from the advisory; absent or null where there was none. */
  readonly removed?: Removed | null
}

/** Knows removed words again without holding them. */
export interface Removed {
  /** Whether so much is new in these texts that looking through them would take too long; then `in` is not to be asked. */
  isTooMuch(texts: readonly string[]): boolean
  /** When words that stand in this text were removed; null where none of them does. */
  in(text: string): Instant | null
  /** When words were removed from this very content; null where it is not as it was before a redaction. */
  asItWas(content: DraftContent): Instant | null
}

export type DraftContent = Draft['content']

export type FieldPath = Finding['path']

/** One thing (or a small family of things) that must hold. Pure; knows nothing of origins and waivers. */
export type Rule = (content: DraftContent, context: ReadinessContext) => readonly Finding[]
