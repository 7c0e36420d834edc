import {
  type CheckableProduct,
  type CheckCatalogueData,
  findProduct,
  openProduct,
  parseCheckCatalogueData,
  parseProductCheckData,
  type ReasonWords,
} from '../../check/index.ts'

/**
 * What the site publishes for the check, fetched when it is needed and once. The only thing that a server can see of what
 * was asked is which product's data was fetched.
 */
export class CheckData {
  readonly #index: URL
  readonly #words: ReasonWords
  #catalogue: Promise<CheckCatalogueData> | null = null
  readonly #products = new Map<string, Promise<CheckableProduct>>()

  /**
   * @param index where the list of products lies; the data of each lies beside it.
   * @param words in which answers are told.
   */
  constructor(index: URL, words: ReasonWords) {
    this.#index = index
    this.#words = words
  }

  /**
   * Opens the products of these names.
   *
   * @returns by the names that were asked; a name that is no product's is not among them.
   * @throws where the data cannot be fetched or read.
   */
  async open(names: Iterable<string>): Promise<ReadonlyMap<string, CheckableProduct>> {
    const catalogue = await this.#loadCatalogue()
    const wanted = [...new Set(names)].flatMap((name) => {
      const entry = findProduct(catalogue, name)
      return entry === null ? [] : [[name, entry.file] as const]
    })
    const opened = await Promise.all(wanted.map(async ([name, file]) => [name, await this.#product(file)] as const))
    return new Map(opened)
  }

  #loadCatalogue(): Promise<CheckCatalogueData> {
    this.#catalogue ??= fetchJson(this.#index).then((json) => {
      const parsed = parseCheckCatalogueData(json)
      if (!parsed.ok) throw new Error('The list of products cannot be read.')
      return parsed.value
    })
    // What failed once, as on a train, is tried anew.
    this.#catalogue.catch(() => {
      this.#catalogue = null
    })
    return this.#catalogue
  }

  #product(file: string): Promise<CheckableProduct> {
    const known = this.#products.get(file)
    if (known !== undefined) return known
    const opening = fetchJson(new URL(file, this.#index)).then((json) => {
      const parsed = parseProductCheckData(json)
      if (!parsed.ok) throw new Error(`${file} cannot be read.`)
      return openProduct(parsed.value, this.#words)
    })
    this.#products.set(file, opening)
    opening.catch(() => this.#products.delete(file))
    return opening
  }
}

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`)
  return response.json()
}
