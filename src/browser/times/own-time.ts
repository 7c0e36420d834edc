/** Where a reader is: how they write, and how far their clock is from UTC at an instant. */
export interface Reader {
  /** BCP 47, that of the page. */
  readonly lang: string
  /** Minutes east of UTC. */
  readonly offsetAt: (at: Date) => number
}

/**
 * An instant in the reader's own time, `05:30 UTC+13`, and with its day where that is another one than in UTC.
 *
 * @returns null where the reader's clock shows UTC: that stands there already.
 */
export function ownTime(at: Date, { lang, offsetAt }: Reader): string | null {
  const offset = offsetAt(at)
  if (offset === 0) return null
  // UTC's fields of a shifted instant are the reader's, whatever zones this browser knows.
  const shifted = new Date(at.getTime() + offset * 60_000)
  const time = `${twoDigits(shifted.getUTCHours())}:${twoDigits(shifted.getUTCMinutes())} UTC${offsetText(offset)}`
  if (shifted.getUTCDate() === at.getUTCDate()) return time
  // The page writes 4 November, as most of the world that reads English does.
  const day = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(shifted)
  return `${day}, ${time}`
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${twoDigits(rest)}`}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
