import type { Instant } from '../../base/instant.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { Seal } from '../approval/seal.ts'
import type { SeverityPolicy } from '../assessment/severity-policy.ts'
import type { BranchId, Deployment, ProductId, ProductNames } from '../catalogue/product.ts'
import type { VersionSchemeId } from '../catalogue/version-scheme.ts'
import type { ChangeClass, SemanticChange } from './semantic-change.ts'

/** What a revision keeps of a product: enough to tell its story when the catalogue has moved on. */
export interface ProductSlice {
  readonly id: ProductId
  readonly name: string
  readonly deployment: Deployment
  readonly versionScheme: VersionSchemeId | null
  readonly names: ProductNames
  /** The branches that were maintained then; a fix is told per branch. */
  readonly branches: readonly BranchId[]
}

/** What a revision keeps of the vendor profile. */
export interface VendorSlice {
  readonly name: string
  readonly namespace: string
  readonly severityPolicy: SeverityPolicy
}

/** Why a revision exists. */
export const REVISION_ACTIONS = ['published', 'withdrawn', 'redacted'] as const
export type RevisionAction = (typeof REVISION_ACTIONS)[number]

/** How exact the publication instant is: old sources give only a day, which is kept as its midnight. */
export type InstantPrecision = 'second' | 'day'

/** Words that were lawfully removed from a revision after it was published. */
export interface RedactionNote {
  readonly at: Instant
  readonly reason: string
  /** Hash of the content before, so that a holder of the old text can prove it. */
  readonly previousSeal: Seal
}

/** How a revision differs from the one before it. */
export type RevisionChange =
  | { readonly kind: 'first' }
  | { readonly kind: 'compared'; readonly class: ChangeClass; readonly changes: readonly SemanticChange[] }
  /** The content of the earlier revision was not kept, so nobody can compare; what a source says stands here. */
  | { readonly kind: 'not_comparable'; readonly note: string | null }

interface RevisionFacts {
  /** 1, 2, 3 …, without gaps. */
  readonly revision: number
  readonly action: RevisionAction
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
  readonly seal: Seal
  /** Hash of the revision before; null for the first. */
  readonly previous: Sha256 | null
  /** Hash of this revision's facts, which the next one names. */
  readonly hash: Sha256
  readonly redactions: readonly RedactionNote[]
}

/** An immutable, numbered, sealed public state of an advisory with the slice of catalogue and vendor that it uses. */
export interface PublishedRevision extends RevisionFacts {
  readonly content: 'kept'
  readonly advisory: Advisory
  readonly vendor: VendorSlice
  readonly products: readonly ProductSlice[]
  readonly change: RevisionChange
}

/** A revision of which only the fact is known (old imports). */
export interface BareRevision extends RevisionFacts {
  readonly content: 'not_kept'
  /** What a source says about it; null when nothing. */
  readonly note: string | null
}

/** An advisory as the public knows it: its newest revision and all that came before, oldest first. */
export interface PublishedAdvisory {
  readonly latest: PublishedRevision
  readonly earlier: readonly (PublishedRevision | BareRevision)[]
}
