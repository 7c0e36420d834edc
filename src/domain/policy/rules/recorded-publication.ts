import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent } from '../readiness-context.ts'

/** An old advisory says when it first was public, and who says so. */
export function recordedPublication({ origin, recordedPublication: recorded }: DraftContent): readonly Finding[] {
  if (origin !== 'public_record' || recorded !== null) return []
  const message = 'The advisory is taken from public records, but no source says when it was first public.'
  return [findingOf('public-record-undated', ['recordedPublication'], message)]
}
