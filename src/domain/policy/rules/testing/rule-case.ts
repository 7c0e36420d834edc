import { aCatalogue, aVendor } from '../../../../../test/builders/catalogue.ts'
import type { FindingCode } from '../../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../../readiness-context.ts'

/** What one rule says of one advisory. */
export interface RuleCase {
  readonly name: string
  readonly content: DraftContent
  /** Where it differs from {@link aContext}. */
  readonly context?: Partial<ReadinessContext>
  /** Code, path joined by dots and, where the words matter, the whole message. Empty: nothing to say. */
  readonly expected: readonly ExpectedFinding[]
}

export type ExpectedFinding = readonly [code: FindingCode, path: string, message?: string]

/** The builders' vendor and catalogue; nothing else is published, and there is no clock. */
export function aContext(difference: Partial<ReadinessContext> = {}): ReadinessContext {
  return { vendor: aVendor(), catalogue: aCatalogue(), isPublished: () => false, ...difference }
}
