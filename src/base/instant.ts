import type { Branded } from './brand.ts'
import { err, ok, type Result } from './result.ts'

/**
 * A point in time in UTC, to the second, always written `2026-11-04T02:10:00Z`.
 *
 * A branded string and not a `Date`: it is immutable, equal by `===`, ordered by `<`, and the same in memory, in
 * canonical JSON and in every file, so a seal never depends on how a date was printed.
 */
export type Instant = Branded<'Instant'>

/** A day without a time, `2026-11-04`. Sources that give only a day keep only a day. */
export type CalendarDate = Branded<'CalendarDate'>

export interface MalformedInstant {
  readonly kind: 'malformed_instant'
  readonly input: string
  readonly expected: string
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.0+)?([Zz]|[+-]\d{2}:\d{2})$/
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** RFC 3339 with a zone; an offset is turned into UTC. A fraction of a second is refused, not dropped. */
export function parseInstant(input: string): Result<Instant, MalformedInstant> {
  const malformed = err({
    kind: 'malformed_instant' as const,
    input,
    expected: 'an instant with its zone, to the second, like 2026-11-04T02:10:00Z',
  })
  const match = INSTANT.exec(input)
  if (match === null) return malformed
  const [, day = '', hours = '', minutes = '', seconds = ''] = match
  if (!parseCalendarDate(day).ok || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return malformed
  const milliseconds = Date.parse(input.toUpperCase())
  if (Number.isNaN(milliseconds)) return malformed
  return ok(instantOf(milliseconds))
}

/** @param milliseconds since the Unix epoch; the part below a second is cut off. */
export function instantOf(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant
}

export function parseCalendarDate(input: string): Result<CalendarDate, MalformedInstant> {
  const match = DATE.exec(input)
  const milliseconds = match === null ? Number.NaN : Date.parse(`${input}T00:00:00Z`)
  // A day that does not exist (30 February) rolls over in some engines: compare with what comes back.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== input) {
    return err({ kind: 'malformed_instant', input, expected: 'a day like 2026-11-04' })
  }
  return ok(input as CalendarDate)
}

/** Whether a moment is a day, of which no time is known. */
export function isDay(moment: CalendarDate | Instant): moment is CalendarDate {
  return moment.length === 'yyyy-mm-dd'.length
}

/** Midnight UTC at which the day begins. */
export function startOfDay(day: CalendarDate): Instant {
  return `${day}T00:00:00Z` as Instant
}

export function dayOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10) as CalendarDate
}

/** Short, and in the order of time as text, for tables and terminals: `2026-11-04 02:10 UTC`; a day stays a day. */
export function shortMoment(moment: Instant | CalendarDate): string {
  return isDay(moment) ? moment : `${dayOf(moment)} ${moment.slice(11, 16)} UTC`
}

/** `Wed, 04 Nov 2026 02:10:00 GMT` (RFC 822 with the four digits of RFC 1123), as RSS and HTTP write it. */
export function rfc822Date(instant: Instant): string {
  return new Date(instant).toUTCString()
}
