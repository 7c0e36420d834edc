import type { Instant } from '../../src/base/instant.ts'
import type { Draft } from '../../src/domain/approval/draft.ts'
import type { InstantPrecision } from '../../src/domain/publication/published-advisory.ts'

/** A content and the instant from which on it was public. */
export interface PlannedRevision {
  readonly draft: Draft
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
}
