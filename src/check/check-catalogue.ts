import type { Result } from '../base/result.ts'
import { DEPLOYMENTS, type Deployment, type Product, type ProductId } from '../domain/catalogue/product.ts'
import { branded, list, literal, oneOf, record, text } from './json-shape.ts'
import { parseCheckFile, type UnusableCheckFile } from './parse-check-file.ts'

export const CHECK_CATALOGUE_FORMAT = 'tocsin-check-index/1'

/** Which products can be asked about, and where each one's data lies; a static file of the public plane, and JSON. */
export interface CheckCatalogueData {
  readonly format: typeof CHECK_CATALOGUE_FORMAT
  readonly products: readonly CheckCatalogueEntry[]
}

export interface CheckCatalogueEntry {
  readonly id: ProductId
  readonly name: string
  /** Other names that inventories use, those of other formats among them. */
  readonly aliases: readonly string[]
  readonly deployment: Deployment
  /** Name of the file with the product's data, in the folder of this one. */
  readonly file: string
}

export function checkCatalogueData(products: readonly Product[]): CheckCatalogueData {
  return {
    format: CHECK_CATALOGUE_FORMAT,
    products: products.map(({ id, name, names, deployment }) => ({
      id,
      name,
      aliases: [...new Set([...names.aliases, names.cveProduct, names.purl])].filter((alias) => alias !== null),
      deployment,
      file: `${id}.json`,
    })),
  }
}

/** @param json as `JSON.parse` gives it. */
export function parseCheckCatalogueData(json: unknown): Result<CheckCatalogueData, UnusableCheckFile> {
  return parseCheckFile(json, CHECK_CATALOGUE_FORMAT, catalogueShape)
}

const catalogueShape = record<CheckCatalogueData>({
  format: literal(CHECK_CATALOGUE_FORMAT),
  products: list(
    record<CheckCatalogueEntry>({
      id: branded(),
      name: text,
      aliases: list(text),
      deployment: oneOf(DEPLOYMENTS),
      file: text,
    }),
  ),
})

/**
 * Finds a product by what a customer calls it: its id, else its name, else an alias; letter case and runs of spaces do
 * not matter. Null when nothing is so called, and when several products are: a guess could be the wrong one.
 */
export function findProduct(data: CheckCatalogueData, called: string): CheckCatalogueEntry | null {
  const names = namesIn.get(data) ?? namesOf(data)
  namesIn.set(data, names)
  const key = nameKey(called)
  for (const step of names) {
    const entry = step.get(key)
    if (entry !== undefined) return entry
  }
  return null
}

/** Null stands for a name that several products share. */
type Names = ReadonlyMap<string, CheckCatalogueEntry | null>

/** Catalogues are asked for thousands of names; each is indexed once. */
const namesIn = new WeakMap<CheckCatalogueData, readonly Names[]>()

function namesOf({ products }: CheckCatalogueData): readonly Names[] {
  return [
    uniquely(products, ({ id }) => [id]),
    uniquely(products, ({ name }) => [name]),
    uniquely(products, ({ aliases }) => aliases),
  ]
}

function uniquely(
  products: readonly CheckCatalogueEntry[],
  called: (product: CheckCatalogueEntry) => readonly string[],
): Names {
  const found = new Map<string, CheckCatalogueEntry | null>()
  for (const product of products) {
    for (const key of new Set(called(product).map(nameKey))) found.set(key, found.has(key) ? null : product)
  }
  return found
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
