import { grouped } from './en-numbers.ts'
import type { FilterMessages } from './filter-messages.ts'

/** The filter of the front page. */
export const enFilter: FilterMessages = {
  title: 'Filter the advisories',
  text: 'Search',
  kind: 'Kind',
  year: 'Year',
  any: 'All',
  fixForAll: 'For everyone',
  more: 'Filters',
  reset: 'Reset',
  noHits: 'No advisory matches.',
  noHitsText: 'Choose less, or look for a part of a word: an id, a product, a version, a CVE.',
  showAll: 'Show all advisories',
  newestOf: (shown, total) => `The newest ${grouped(shown)} of ${grouped(total)} advisories`,
  filterYear: 'Filter these',
  script: {
    lang: 'en',
    count: { one: '{n} advisory', other: '{n} advisories' },
    hits: '{n} of {total} advisories',
    moreChosen: 'Filters ({n})',
    showMore: { one: 'Show one more', other: 'Show {n} more' },
    loading: 'Looking through all years …',
    cannotLoad: 'The list could not be loaded. Check the connection and choose again.',
    feed: 'Feed of this list',
    nearestFeed: 'Nearest feed: {feed}',
    feedLink: '{format}: {feed}',
  },
}
