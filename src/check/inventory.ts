import { fill } from '../base/fill.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Answer } from './answer.ts'
import { checkVersion } from './check-version.ts'
import type { CheckableProduct } from './checkable-product.ts'
import { readCsv } from './csv.ts'
import type { InventoryWords, LineWords, ReasonWords } from './reason-words.ts'
import { REASON_WORDS_EN } from './reason-words-en.ts'

/** More lines than this are somebody's mistake, or should be several files. */
export const MAX_INVENTORY_LINES = 100_000

/** One line of a customer's list. */
export interface InventoryLine {
  /** Where it stands in the file, from 1. */
  readonly line: number
  /** As written; empty where the line has none. */
  readonly product: string
  readonly version: string
  /** Why nothing can be answered for the line; null when it is sound. */
  readonly problem: string | null
}

/** Why a whole file cannot be used. */
export interface InventoryProblem {
  /** From 1; null when it is no single line's fault. */
  readonly line: number | null
  /** What is wrong. */
  readonly message: string
  /** What the file should be like. */
  readonly expected: string
}

/** How every ZIP file begins, and so every spreadsheet of today. */
const ZIP_SIGNATURE = 'PK\u0003\u0004'

/**
 * Reads a list of products with versions: CSV with the columns `product` and `version` (among others, in any order,
 * with commas, semicolons or tabs), or JSON lines with those keys. A line that cannot be read stays in the list with
 * its problem, so that it gets an answer; only a file that is no list at all is refused.
 */
export function parseInventory(
  text: string,
  words: InventoryWords = REASON_WORDS_EN.inventory,
): Result<readonly InventoryLine[], readonly InventoryProblem[]> {
  const most = { n: String(MAX_INVENTORY_LINES) }
  const expected = fill(words.expected, most)
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') return refused(null, words.empty, expected)
  if (content.includes('\0') || content.startsWith(ZIP_SIGNATURE)) {
    return refused(null, words.notText, words.expectedText)
  }
  if (/^\s*\[/.test(content)) return refused(1, words.jsonArray, words.expectedObjects)
  const lines = /^\s*\{/.test(content) ? ok(jsonLines(content, words.line)) : csvLines(content, words)
  if (!lines.ok) return lines
  if (lines.value.length === 0) return refused(null, words.noLines, expected)
  return lines.value.length > MAX_INVENTORY_LINES
    ? refused(lines.value[MAX_INVENTORY_LINES]?.line ?? null, fill(words.tooMany, most), expected)
    : lines
}

function refused(line: number | null, message: string, expected: string): Result<never, readonly InventoryProblem[]> {
  return err([{ line, message, expected }])
}

function jsonLines(content: string, words: LineWords): readonly InventoryLine[] {
  return content
    .split(/\r\n|\n|\r/)
    .flatMap((text, index) => (text.trim() === '' ? [] : [jsonLine(text, index + 1, words)]))
}

function jsonLine(text: string, line: number, words: LineWords): InventoryLine {
  const bad = (problem: string): InventoryLine => ({ line, product: '', version: '', problem })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return bad(words.notJson)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(words.notObject)
  const { product, version = '' } = value as { readonly product?: unknown; readonly version?: unknown }
  if (typeof product !== 'string') return bad(words.productNotText)
  // The number 2024.10 has become 2024.1 before anybody could see it.
  if (typeof version === 'number') return { ...bad(words.versionIsNumber), product }
  if (version !== null && typeof version !== 'string') return { ...bad(words.versionNotText), product }
  return sound(line, product, version ?? '', words)
}

const SEPARATORS = [',', ';', '\t'] as const

function csvLines(
  content: string,
  words: InventoryWords,
): Result<readonly InventoryLine[], readonly InventoryProblem[]> {
  const expected = fill(words.expected, { n: String(MAX_INVENTORY_LINES) })
  // Excel writes and reads this line to say how cells are separated.
  const declared = /^sep=(.)(?:\r\n|\n|\r)/i.exec(content)
  const body = declared === null ? content : content.slice(declared[0].length)
  const linesBefore = declared === null ? 0 : 1
  const [firstLine = ''] = body.trimStart().split(/\r\n|\n|\r/, 1)
  const separator = declared?.[1] ?? mostFrequent(firstLine)
  // Spreadsheets write rows of separators alone below the last filled one.
  const [header, ...rows] = readCsv(body, separator, words.line).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  )
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const line = linesBefore + (header?.line ?? 1)
  const missing = ['product', 'version'].filter((name) => !names.includes(name))
  if (missing.length > 0) {
    const columns = missing.map((name) => `"${name}"`).join(words.andColumn)
    return refused(line, fill(words.noColumn, { columns }), expected)
  }
  const twice = ['product', 'version'].find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice !== undefined) return refused(line, fill(words.columnTwice, { column: twice }), expected)
  const productColumn = names.indexOf('product')
  const versionColumn = names.indexOf('version')
  const lines: InventoryLine[] = []
  for (const { line, lastLine, cells, problem } of rows) {
    const [from, to] = [linesBefore + line, linesBefore + lastLine]
    const product = cells[productColumn] ?? ''
    const version = cells[versionColumn] ?? ''
    const isOneRecord = !hasLineBreak((product + version).trim()) && !holdsRecords(cells, separator, names.length)
    const why =
      problem ?? (isOneRecord ? namelessCells(cells, names, words.line) : spanningProblem(from, to, words.line))
    if (why === null) lines.push(sound(from, product, version, words.line))
    else for (let at = from; at <= to; at++) lines.push({ line: at, product: '', version: '', problem: why })
  }
  return ok(lines)
}

/**
 * A cell without a column name is most often a part of its neighbour, parted by a comma that stands in a name: what was
 * read as the version may then be something else. Empty ones, as spreadsheets write them, say nothing. Null: none.
 */
function namelessCells(cells: readonly string[], names: readonly string[], words: LineWords): string | null {
  if (!cells.some((cell, column) => cell.trim() !== '' && (names[column] ?? '') === '')) return null
  const named = names.filter((name) => name !== '').length
  return fill(words.namelessCells, { n: String(cells.length), columns: String(named) })
}

/** No product and no version is written over several lines. */
function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text)
}

/** Whether a cell of several lines holds some that are most likely records of their own: better asked than swallowed. */
function holdsRecords(cells: readonly string[], separator: string, columns: number): boolean {
  return cells.filter(hasLineBreak).some((cell) =>
    cell
      .split(/\r\n|\n|\r/)
      .slice(1)
      .some((text) => text.split(separator).length === columns),
  )
}

function spanningProblem(from: number, to: number, words: LineWords): string {
  return fill(words.spanning, { from: String(from), to: String(to) })
}

function mostFrequent(line: string): string {
  const counts = SEPARATORS.map((separator) => line.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function sound(line: number, product: string, version: string, words: LineWords): InventoryLine {
  const name = product.trim()
  return { line, product: name, version: version.trim(), problem: name === '' ? words.noProduct : null }
}

/**
 * One answer for each line, in the order of the lines.
 *
 * @param resolve finds a product by what the customer calls it; null when none is known. Asked once for each name.
 * @param whyUnknown what is to be said of a name that is no product's; null: no more than that.
 */
export function checkInventory(
  lines: readonly InventoryLine[],
  resolve: (product: string) => CheckableProduct | null,
  whyUnknown: (product: string) => string | null = () => null,
  words: ReasonWords = REASON_WORDS_EN,
): readonly Answer[] {
  const products = new Map<string, CheckableProduct | null>()
  const answers = new Map<CheckableProduct, Map<string, Answer>>()
  return lines.map(({ line, product: called, version, problem }) => {
    if (problem !== null)
      return unansweredLine(called, version, fill(words.answer.unreadableLine, { line: String(line), problem }), words)
    let product = products.get(called)
    if (product === undefined) {
      product = resolve(called)
      products.set(called, product)
    }
    return product === null
      ? unknownProduct(called, version, whyUnknown(called), words)
      : remembered(answers, product, version)
  })
}

/** Inventories name the same few versions thousands of times. */
function remembered(
  answers: Map<CheckableProduct, Map<string, Answer>>,
  product: CheckableProduct,
  version: string,
): Answer {
  const ofProduct = answers.get(product) ?? new Map<string, Answer>()
  answers.set(product, ofProduct)
  const answer = ofProduct.get(version) ?? checkVersion(product, version)
  ofProduct.set(version, answer)
  return answer
}

/** The answer about a product that the vendor's catalogue does not have. @param why in place of the plain sentence. */
export function unknownProduct(
  called: string,
  version: string,
  why: string | null = null,
  words: ReasonWords = REASON_WORDS_EN,
): Answer {
  return unansweredLine(called, version, why ?? fill(words.answer.noProduct, { name: called }), words)
}

function unansweredLine(product: string, version: string, reason: string, words: ReasonWords): Answer {
  return {
    product,
    version,
    verdict: 'unknown',
    advisories: [],
    upgrade: null,
    headline: reason,
    reason,
    knownRelease: null,
    upgradeReason: words.move.noProduct,
  }
}
