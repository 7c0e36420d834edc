import { required } from '../dom/element.ts'
import { type CountdownWords, countdown } from './countdown.ts'
import { momentOf, readerHere, showOwnTimes } from './show-own-times.ts'

interface TimesWords extends CountdownWords {
  /** `{time}`. */
  readonly own: string
}

/** So often is a countdown told anew: it shows minutes. */
const EVERY = 15_000

/** Tells moments in the reader's own time, and how long it is until the next update. */
function startTimes(): void {
  const words: TimesWords = JSON.parse(required('#times-words', HTMLTemplateElement).content.textContent ?? '')
  const reader = readerHere()
  showOwnTimes(document, words.own, reader)
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

startTimes()
