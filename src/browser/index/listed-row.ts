import type { Filterable } from '../../domain/publication/list-filter.ts'

/** An advisory that the filter may show. */
export interface ListedRow extends Filterable {
  readonly year: string
  /** What its row says, ready to be searched. */
  readonly text: () => string
  /** A row of its own, to be put into the table. */
  readonly row: () => Node
}

/** Where the advisories come from that a filter is held against, newest first. */
export interface RowSource {
  /** Those that may be wanted in a year, or in any; at once where all are on the page. */
  rows(year: string | null): readonly ListedRow[] | Promise<readonly ListedRow[]>
}
