import { type CalendarDate, type Instant, parseCalendarDate, parseInstant } from '../../src/base/instant.ts'
import type { Result } from '../../src/base/result.ts'
import {
  type AdvisoryId,
  type CveId,
  type CweId,
  parseAdvisoryId,
  parseCveId,
  parseCweId,
} from '../../src/domain/advisory/identifiers.ts'

// The facts are checked data: what does not parse here is a mistake in them, and ends the conversion.
function must<T>(result: Result<T, { readonly input: string; readonly expected: string }>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.input}: expected ${result.error.expected}`)
}

export function advisoryId(text: string): AdvisoryId {
  return must(parseAdvisoryId(text))
}

export function cveId(text: string): CveId {
  return must(parseCveId(text))
}

export function cweId(text: string): CweId {
  return must(parseCweId(text))
}

export function day(text: string): CalendarDate {
  return must(parseCalendarDate(text))
}

export function instant(text: string): Instant {
  return must(parseInstant(text))
}
