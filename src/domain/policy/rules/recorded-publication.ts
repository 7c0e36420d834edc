import { dayOf } from '../../../base/instant.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'

/** An old advisory says when it first was public, and who says so; that day is not still to come. */
export function recordedPublication(
  { origin, recordedPublication: recorded }: DraftContent,
  { now }: ReadinessContext,
): readonly Finding[] {
  if (recorded === null) {
    if (origin !== 'public_record') return []
    const message = 'The advisory is taken from public records, but no source says when it was first public.'
    return [findingOf('public-record-undated', ['recordedPublication'], message)]
  }
  if (now === undefined || now === null || recorded.day <= dayOf(now)) return []
  const message = `The advisory is said to have been public on ${recorded.day}, but today is ${dayOf(now)}.`
  return [findingOf('recorded-publication-future', ['recordedPublication', 'day'], message)]
}
