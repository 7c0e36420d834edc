import { fill } from '../../base/fill.ts'
import { ownTime, type Reader } from './own-time.ts'

/** Where the reader is; the language is that of the page. */
export function readerHere(): Reader {
  return { lang: document.documentElement.lang, offsetAt: (at) => -at.getTimezoneOffset() }
}

/**
 * Tells each moment that has a place for it in the reader's own time.
 *
 * @param own the sentence, with `{time}`.
 */
export function showOwnTimes(root: ParentNode, own: string, reader: Reader): void {
  for (const place of root.querySelectorAll('time > .own')) {
    const at = momentOf(place)
    const time = at === null ? null : ownTime(at, reader)
    if (time !== null) place.textContent = fill(own, { time })
  }
}

/** The moment of the element that a place stands in; null where it says none. */
export function momentOf(place: Element): Date | null {
  const { parentElement } = place
  const at = parentElement instanceof HTMLTimeElement ? new Date(parentElement.dateTime) : null
  return at === null || Number.isNaN(at.getTime()) ? null : at
}
