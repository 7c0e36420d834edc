import { fill } from '../../base/fill.ts'
import { required } from '../dom/element.ts'
import { type CountdownWords, countdown } from './countdown.ts'
import { ownTime, type Reader } from './own-time.ts'

interface TimesWords extends CountdownWords {
  /** `{time}`. */
  readonly own: string
}

/** So often is a countdown told anew: it shows minutes. */
const EVERY = 15_000

/** Tells moments in the reader's own time, and how long it is until the next update. */
function startTimes(): void {
  const words: TimesWords = JSON.parse(required('#times-words', HTMLTemplateElement).content.textContent ?? '')
  const reader: Reader = { lang: document.documentElement.lang, offsetAt: (at) => -at.getTimezoneOffset() }
  for (const place of document.querySelectorAll('time > .own')) {
    const at = momentOf(place)
    const time = at === null ? null : ownTime(at, reader)
    if (time !== null) place.textContent = fill(words.own, { time })
  }
  const places = [...document.querySelectorAll('time > .countdown')]
  if (places.length === 0) return
  const count = (): void => {
    for (const place of places) {
      const due = momentOf(place)
      if (due === null) continue
      const { text, isOverdue } = countdown(due, new Date(), reader.lang, words)
      if (place.textContent !== text) place.textContent = text
      place.classList.toggle('overdue', isOverdue)
    }
  }
  count()
  setInterval(count, EVERY)
  // A page that lay in the background may have slept through it.
  document.addEventListener('visibilitychange', count)
}

/** The moment of the element that a place stands in; null where it says none. */
function momentOf(place: Element): Date | null {
  const { parentElement } = place
  const at = parentElement instanceof HTMLTimeElement ? new Date(parentElement.dateTime) : null
  return at === null || Number.isNaN(at.getTime()) ? null : at
}

startTimes()
