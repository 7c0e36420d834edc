import type { ProductId } from '../../domain/catalogue/product.ts'
import type { Filterable } from '../../domain/publication/list-filter.ts'
import type { ListedRow, RowSource } from './listed-row.ts'
import { rowText } from './row-text.ts'

/** The rows that the page itself holds; each says in attributes what can be asked of it. */
export class PageRows implements RowSource {
  readonly #rows: readonly ListedRow[]

  /** @param bodies of the table, one for each year, with the year in its id. */
  constructor(bodies: Iterable<HTMLTableSectionElement>) {
    this.#rows = [...bodies].flatMap((body) =>
      [...body.rows].flatMap((row) => (row.dataset.kind === undefined ? [] : [listedRow(row, body.id.slice(1))])),
    )
  }

  rows(): readonly ListedRow[] {
    return this.#rows
  }
}

function listedRow(row: HTMLTableRowElement, year: string): ListedRow {
  const { kind, severity = null, exploitation, fix = null, products = '' } = row.dataset
  // Pages and scripts are made by the same build: what stands there is what it may be.
  const advisory = {
    kind,
    severity,
    exploitation,
    fix,
    products: products.split(' ').filter(Boolean) as ProductId[],
  } as Filterable
  let text: string | null = null
  return {
    ...advisory,
    year,
    text: () => {
      text ??= rowText(row.innerHTML)
      return text
    },
    row: () => row.cloneNode(true),
  }
}
