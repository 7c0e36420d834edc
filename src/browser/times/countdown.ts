import { fill } from '../../base/fill.ts'

/** Sentences with a place for what is counted. */
export interface CountdownWords {
  /** `{span}`. */
  readonly overdue: string
  readonly due: string
}

export interface Countdown {
  readonly text: string
  readonly isOverdue: boolean
}

const MINUTE = 60_000
/** Larger units first; each counts from two on, so that "in 1 day" never hides most of another one. */
const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const

/** How long until something is due, or since it was, in whole units: never more than is left, never less than has passed. */
export function countdown(due: Date, now: Date, lang: string, words: CountdownWords): Countdown {
  const left = due.getTime() - now.getTime()
  const minutes = Math.floor(Math.abs(left) / MINUTE)
  if (minutes === 0) return { text: words.due, isOverdue: false }
  const [unit, size] = UNITS.find(([, length]) => minutes >= 2 * length) ?? ['minute', 1]
  const count = Math.floor(minutes / size)
  if (left > 0) {
    return { text: new Intl.RelativeTimeFormat(lang, { numeric: 'always' }).format(count, unit), isOverdue: false }
  }
  const span = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  return { text: fill(words.overdue, { span }), isOverdue: true }
}
