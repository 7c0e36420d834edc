import { type CalendarDate, dayOf, type Instant } from '../../base/instant.ts'

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

/** `4. November 2026`. */
export function deDay(date: CalendarDate): string {
  const [year, month, dayOfMonth] = date.split('-')
  return `${Number(dayOfMonth)}. ${MONTHS[Number(month) - 1]} ${year}`
}

/** `4. November 2026, 02:10 Uhr UTC`. */
export function deInstant(instant: Instant): string {
  return `${deDay(dayOf(instant))}, ${instant.slice(11, 16)} Uhr UTC`
}
