import type { Filterable } from '../../domain/publication/list-filter.ts'
import type { ListedRow, RowSource } from './listed-row.ts'
import { rowText } from './row-text.ts'

/** The rows of all years, each year fetched when it is needed and once. A server learns no more than which years. */
export class YearRows implements RowSource {
  readonly #years: readonly string[]
  readonly #address: (year: string) => string
  readonly #complete: (row: ParentNode) => void
  readonly #loaded = new Map<string, Promise<readonly ListedRow[]>>()

  /**
   * @param years newest first.
   * @param address where the rows of a year lie.
   * @param complete adds to a row what only a browser knows.
   */
  constructor(years: readonly string[], address: (year: string) => string, complete: (row: ParentNode) => void) {
    this.#years = years
    this.#address = address
    this.#complete = complete
  }

  /** @throws where they cannot be fetched. */
  async rows(year: string | null): Promise<readonly ListedRow[]> {
    const years = this.#years.filter((one) => year === null || one === year)
    return (await Promise.all(years.map((one) => this.#load(one)))).flat()
  }

  #load(year: string): Promise<readonly ListedRow[]> {
    const known = this.#loaded.get(year)
    if (known !== undefined) return known
    const loading = fetchRows(this.#address(year), year, this.#complete)
    this.#loaded.set(year, loading)
    // What failed once, as on a train, is tried anew.
    loading.catch(() => this.#loaded.delete(year))
    return loading
  }
}

async function fetchRows(
  address: string,
  year: string,
  complete: (row: ParentNode) => void,
): Promise<readonly ListedRow[]> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const { advisories }: { readonly advisories: readonly (Filterable & { readonly row: string })[] } =
    await response.json()
  return advisories.map((advisory) => {
    let text: string | null = null
    return {
      ...advisory,
      year,
      text: () => {
        text ??= rowText(advisory.row)
        return text
      },
      row: () => {
        const row = rowOf(advisory.row)
        complete(row)
        return row
      },
    }
  })
}

/** A part of our own site, written by the same code as its pages, so it is read like one of them: as markup. */
function rowOf(markup: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = markup
  return template.content
}
