import type { CountedWords } from '../../base/fill.ts'

/** What the script of the filter says, in the language of the page; the page brings it. */
export interface FilterWords {
  readonly lang: string
  readonly count: CountedWords
  /** `{n}`, `{total}`. */
  readonly hits: string
  /** `{n}`. */
  readonly moreChosen: string
  readonly showMore: CountedWords
  readonly loading: string
  readonly cannotLoad: string
  /** `{time}`: a moment in the reader's own time. */
  readonly ownTime: string
  readonly feed: string
  /** `{feed}`. */
  readonly nearestFeed: string
  /** `{format}`, `{feed}`. */
  readonly feedLink: string
  /** What feeds are called that are not about a product. */
  readonly topics: { readonly [topic: string]: string }
}
