import { type CalendarDate, dayOf } from '../../base/instant.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'

/** Which advisories of a year stand on one page. */
export interface YearPart {
  /** Counted from the first of the year; null for the newest, which stand at the address of the year. */
  readonly part: number | null
  readonly first: CalendarDate
  /** Null where more may come. */
  readonly last: CalendarDate | null
}

/** So many a page; that of the year has up to twice as many. With them a page stays below 500 kB. */
const AT_ONCE = 150

/**
 * The pages of a year, newest first. They are counted from its first advisory on, so that a new one gives none of them
 * another address, and changes only the newest.
 *
 * @param listings of the year, newest first; at least one.
 */
export function partsOfYear(
  listings: readonly AdvisoryListing[],
): readonly { readonly part: YearPart; readonly listings: readonly AdvisoryListing[] }[] {
  const ascending = listings.toReversed()
  const closed = Math.max(0, Math.floor((listings.length - 1) / AT_ONCE) - 1)
  const cuts = Array.from({ length: closed + 1 }, (_, index) => index * AT_ONCE)
  return cuts
    .map((from, index) => {
      const isNewest = index === closed
      const some = ascending.slice(from, isNewest ? undefined : from + AT_ONCE)
      const [first, last] = [some[0], some.at(-1)]
      if (first === undefined || last === undefined) throw new Error('A year has advisories.')
      return {
        part: {
          part: isNewest ? null : index + 1,
          first: dayOf(first.publishedAt),
          last: isNewest ? null : dayOf(last.publishedAt),
        },
        listings: some.toReversed(),
      }
    })
    .reverse()
}
