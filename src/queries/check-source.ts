import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../base/instant.ts'
import { isNonEmpty } from '../base/non-empty.ts'
import { err, ok, type Result } from '../base/result.ts'
import {
  type CheckableProduct,
  type CheckCatalogueData,
  type CheckCatalogueEntry,
  type CheckFragment,
  checkCatalogueData,
  checkFragments,
  findAdvisory,
  findProduct,
  type NamedAdvisory,
  openProduct,
  parseCheckCatalogueData,
  parseProductCheckData,
  productCheckData,
} from '../check/index.ts'
import { CHECK_INDEX_PATH, fileOfPath } from '../domain/publication/addresses.ts'
import { newestInstant, productsNamed, publicCatalogue, publicEntries } from '../domain/publication/public-state.ts'
import { instantsOf, publishedAdvisoryOf } from '../domain/publication/revision-history.ts'
import { type FolderFault, openFolder, readText } from '../storage/folder/folder.ts'
import { readKeptContent } from '../storage/folder/kept-revision.ts'
import { fetchText } from '../storage/remote/fetch-text.ts'

/** Where answers come from: opens a product by id, name or alias, and keeps it open. */
export interface CheckSource {
  product(name: string): Promise<Result<CheckableProduct | null, FolderFault>>
  /** The advisory or vulnerability of this name, of all products; null when there is none. Reads every product once. */
  advisory(name: string): Promise<Result<NamedAdvisory | null, FolderFault>>
}

const MAX_DATA_BYTES = 256 * 1024 * 1024

/** An advisory folder, a built site, or the address of one. */
export async function openCheckSource(
  cwd: string,
  from: string,
  now: Instant,
): Promise<Result<CheckSource, readonly FolderFault[]>> {
  if (/^https?:\/\//i.test(from)) return openPublishedData(from, (file) => fetchData(from, file))
  const folder = path.resolve(cwd, from)
  if (existsSync(path.join(folder, 'vendor.yaml'))) return openFolderSource(folder, now)
  if (existsSync(path.join(folder, fileOfPath(CHECK_INDEX_PATH)))) {
    // Once, here: a site may be a link to its newest build, and what lies outside of where it leads is not read.
    const site = await realpath(folder)
    return openPublishedData(from, (file) => readData(site, file))
  }
  return err([
    {
      file: from,
      line: null,
      column: null,
      message: `${from} is neither an advisory folder nor a site that tocsin built.`,
      remedy: 'Name one: --from FOLDER, --from SITE-DIR or --from https://…',
    },
  ])
}

async function openFolderSource(root: string, now: Instant): Promise<Result<CheckSource, readonly FolderFault[]>> {
  const opened = await openFolder(root)
  if (!opened.ok) return opened
  const { ledger } = opened.value
  const newest = newestInstant(ledger, opened.value.catalogue)
  const asOf = newest > now ? now : newest
  const visible = publicEntries(ledger, asOf)
  const catalogue = publicCatalogue(opened.value.catalogue, asOf, productsNamed(ledger, visible))
  const fragments: CheckFragment[] = []
  const faults: FolderFault[] = []
  for (const entries of visible.values()) {
    const latest = entries.at(-1)
    if (latest === undefined) continue
    const content = await readKeptContent(opened.value.root, latest)
    if (!content.ok) {
      faults.push(content.error)
      continue
    }
    const { latest: revision } = publishedAdvisoryOf(ledger, [latest], () => content.value)
    fragments.push(...checkFragments(revision, instantsOf(entries)))
  }
  if (isNonEmpty(faults)) return err(faults)

  const index = checkCatalogueData(catalogue.products)
  const open = new Map<string, CheckableProduct>()
  return ok({
    product: async (name) => {
      const listed = findProduct(index, name)
      if (listed === null) return ok(null)
      const product = catalogue.products.find((candidate) => candidate.id === listed.id)
      if (product === undefined) return ok(null)
      const known = open.get(product.id) ?? openProduct(productCheckData(product, fragments))
      open.set(product.id, known)
      return ok(known)
    },
    advisory: async (name) => ok(findAdvisory(fragments, name)),
  })
}

type ReadData = (file: string) => Promise<Result<unknown, FolderFault>>

async function openPublishedData(from: string, read: ReadData): Promise<Result<CheckSource, readonly FolderFault[]>> {
  const json = await read(fileOfPath(CHECK_INDEX_PATH))
  if (!json.ok) return err([json.error])
  const parsed = parseCheckCatalogueData(json.value)
  if (!parsed.ok) return err([dataFault(from, parsed.error.message)])
  const index: CheckCatalogueData = parsed.value
  const open = new Map<string, CheckableProduct>()

  async function openListed({ id, file }: CheckCatalogueEntry): Promise<Result<CheckableProduct, FolderFault>> {
    const known = open.get(id)
    if (known !== undefined) return ok(known)
    const data = await read(`check/data/${file}`)
    if (!data.ok) return data
    const product = parseProductCheckData(data.value)
    if (!product.ok) return err(dataFault(from, product.error.message))
    const opened = openProduct(product.value)
    open.set(id, opened)
    return ok(opened)
  }

  return ok({
    product: async (name) => {
      const listed = findProduct(index, name)
      return listed === null ? ok(null) : openListed(listed)
    },
    advisory: async (name) => {
      const fragments: CheckFragment[] = []
      for (const listed of index.products) {
        const product = await openListed(listed)
        if (!product.ok) return product
        fragments.push(...product.value.fragments, ...product.value.withdrawn)
      }
      return ok(findAdvisory(fragments, name))
    },
  })
}

async function readData(folder: string, file: string): Promise<Result<unknown, FolderFault>> {
  const text = await readText(folder, file, MAX_DATA_BYTES)
  if (!text.ok) return err(dataFault(path.join(folder, file), `${file} is missing or cannot be read`))
  return parseJson(file, text.value)
}

async function fetchData(base: string, file: string): Promise<Result<unknown, FolderFault>> {
  const url = `${base.replace(/\/+$/, '')}/${file}`
  const text = await fetchText(url, { timeoutMs: 30_000, maxBytes: MAX_DATA_BYTES })
  return text.ok ? parseJson(url, text.value) : err(dataFault(url, text.error.message))
}

function parseJson(file: string, text: string): Result<unknown, FolderFault> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return err(dataFault(file, 'it is no JSON'))
  }
}

function dataFault(file: string, message: string): FolderFault {
  return {
    file,
    line: null,
    column: null,
    message: `${file}: ${message.replace(/\.$/, '')}.`,
    remedy: 'Point --from at an advisory folder or at the root of a site that tocsin built.',
  }
}
