import { grouped } from './de-numbers.ts'
import type { FilterMessages } from './filter-messages.ts'

/** The filter of the front page, in German. */
export const deFilter: FilterMessages = {
  title: 'Sicherheitshinweise filtern',
  text: 'Suche',
  kind: 'Art',
  year: 'Jahr',
  any: 'Alle',
  fixForAll: 'Für alle',
  more: 'Filter',
  reset: 'Zurücksetzen',
  noHits: 'Kein Sicherheitshinweis passt dazu.',
  noHitsText: 'Wählen Sie weniger aus, oder suchen Sie nach einem Wortteil: Kennung, Produkt, Version, CVE.',
  showAll: 'Alle Sicherheitshinweise zeigen',
  newestOf: (shown, total) => `Die neuesten ${grouped(shown)} von ${grouped(total)} Sicherheitshinweisen`,
  filterYear: 'Diese filtern',
  script: {
    lang: 'de',
    count: { one: '{n} Sicherheitshinweis', other: '{n} Sicherheitshinweise' },
    hits: '{n} von {total} Sicherheitshinweisen',
    moreChosen: 'Filter ({n})',
    showMore: { one: 'Einen weiteren zeigen', other: '{n} weitere zeigen' },
    loading: 'Alle Jahre werden durchsucht …',
    cannotLoad: 'Die Liste konnte nicht geladen werden. Prüfen Sie die Verbindung und wählen Sie noch einmal.',
    feed: 'Feed dieser Liste',
    nearestFeed: 'Nächstliegender Feed: {feed}',
    feedLink: '{format}: {feed}',
  },
}
