/** Words of the filter above the list of the front page. */
export interface FilterMessages {
  /** Of the whole, for who does not see it. */
  readonly title: string
  readonly text: string
  readonly kind: string
  readonly year: string
  /** No choice is made. */
  readonly any: string
  /** Also where older branches have to move for it. */
  readonly fixForAll: string
  readonly more: string
  readonly reset: string
  readonly noHits: string
  readonly noHitsText: string
  readonly showAll: string
  /** How many the list shows before anybody filters it; each a whole sentence. */
  readonly newestOf: (shown: number, total: number) => string
  /** On the page of a year. */
  readonly filterYear: string
  readonly script: FilterScriptMessages
}

/** Words of the script, which puts them together in the browser: sentences with places (`{n}`) and no functions. */
export interface FilterScriptMessages {
  readonly lang: string
  readonly count: { readonly one: string; readonly other: string }
  /** `{n}`, `{total}`. */
  readonly hits: string
  /** `{n}`: how many choices are made. */
  readonly moreChosen: string
  readonly showMore: { readonly one: string; readonly other: string }
  readonly loading: string
  readonly cannotLoad: string
  readonly feed: string
  /** `{feed}`. */
  readonly nearestFeed: string
  /** `{format}`, `{feed}`: a link, for who does not see what it stands beside. */
  readonly feedLink: string
}
