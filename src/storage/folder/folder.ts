import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { isNonEmpty, type NonEmpty } from '../../base/non-empty.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Catalogue } from '../../domain/catalogue/product.ts'
import type { Vendor } from '../../domain/catalogue/vendor.ts'
import { entriesByAdvisory, type Ledger, type LedgerEntry } from '../../domain/publication/ledger.ts'
import {
  decodeUtf8,
  type FileProblem,
  MAX_ADVISORY_BYTES,
  MAX_PRODUCTS_BYTES,
  parseProductsFile,
  parseVendorFile,
} from '../../formats/advisory-file/index.ts'
import { readKeptAhead } from './kept-ahead.ts'
import { parseLedger } from './ledger-file.ts'
import { recallLedger, rememberLedger, wholeLedger } from './ledger-memory.ts'
import { type KeptContent, keptContents, lostEntries } from './lost-entries.ts'
import { type ReadRefusal, readInside } from './read-inside.ts'
import { systemSha256 } from './system-sha256.ts'
import { foreignWorkFile } from './work-folder.ts'

const MAX_LEDGER_BYTES = 512 * 1024 * 1024

/** Why something in the folder cannot be used; a place where there is one, and always a remedy. */
export interface FolderFault {
  /** Relative to the folder. */
  readonly file: string
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null
  readonly column: number | null
  readonly message: string
  readonly remedy: string | null
}

/** A folder of advisories whose profile, catalogue and memory were read. */
export interface Folder {
  /** Real path. */
  readonly root: string
  readonly vendor: Vendor
  readonly catalogue: Catalogue
  readonly ledger: Ledger
  /** The ledger's entries by advisory, oldest first. */
  readonly published: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>
}

/** @param program remembers what it found whole of the ledger, and looks only at the rest the next time; null: at all of it. */
export async function openFolder(
  root: string,
  program: string | null = null,
): Promise<Result<Folder, NonEmpty<FolderFault>>> {
  let real: string
  try {
    real = await realpath(root)
  } catch {
    return fault(
      '.',
      `There is no folder ${root}.`,
      'Name the folder that holds vendor.yaml, or make one: tocsin init FOLDER',
    )
  }
  const vendorText = await readText(real, 'vendor.yaml', MAX_ADVISORY_BYTES)
  if (!vendorText.ok) {
    return vendorText.error.kind === 'absent'
      ? fault(
          'vendor.yaml',
          (await stat(real)).isDirectory()
            ? `There is no vendor.yaml in ${root}, so it is no advisory folder.`
            : `${root} is a file, and no advisory folder.`,
          'Make one: tocsin init FOLDER',
        )
      : err([refusalFault(vendorText.error)])
  }
  const productsText = await readText(real, 'products.yaml', MAX_PRODUCTS_BYTES)
  const foreign = foreignWorkFile(real)
  if (foreign !== null) {
    return fault(
      foreign,
      `${foreign} is a link or a device, which tocsin never makes.`,
      'Delete it; it holds nothing of yours.',
    )
  }
  // In this order: what a command keeps meanwhile is then either noted as being ahead, or the ledger names it already.
  const kept = keptContents(real)
  const ahead = readKeptAhead(real)
  const ledgerText = await readText(real, 'ledger.json', MAX_LEDGER_BYTES)

  const faults: FolderFault[] = []
  const advisories = await stat(path.join(real, 'advisories')).catch(() => null)
  if (advisories !== null && !advisories.isDirectory()) {
    const remedy = 'Put a folder there; the advisories stand in it.'
    faults.push({ ...wholeFile('advisories'), message: 'advisories is no folder.', remedy })
  }
  const vendor = parseVendorFile(vendorText.value)
  if (!vendor.ok) faults.push(...vendor.error.map((problem) => problemFault('vendor.yaml', problem)))
  if (!productsText.ok) {
    faults.push(refusalFault(productsText.error, 'List the products in products.yaml; `products: []` is a start.'))
  }
  const catalogue = productsText.ok ? parseProductsFile(productsText.value) : null
  if (catalogue !== null && !catalogue.ok) {
    faults.push(...catalogue.error.map((problem) => problemFault('products.yaml', problem)))
  }
  const noLedger = !ledgerText.ok && ledgerText.error.kind === 'absent'
  if (!ledgerText.ok && !noLedger) faults.push(refusalFault(ledgerText.error))
  const before = program === null ? null : recallLedger(real, program)
  const ledger = ledgerText.ok ? parseLedger(ledgerText.value, before) : parseLedger(null)
  if (!ledger.ok) faults.push(problemFault('ledger.json', ledger.error))
  if (isNonEmpty(faults)) return err(faults)
  if (!vendor.ok || catalogue === null || !catalogue.ok || !ledger.ok) throw new Error('Every refusal is a fault.')
  const { entries } = ledger.value
  const published = entriesByAdvisory(ledger.value)
  const isAhead = ahead !== null && ahead.ledger === (ledgerText.ok ? systemSha256(ledgerText.value) : null)
  const lost = lostEntries(kept, published).filter(({ file }) => !(isAhead && ahead.files.includes(file)))
  if (isNonEmpty(lost)) return err(lostFaults(lost, published, ledgerText.ok))
  if (program !== null && ledgerText.ok && entries.length !== before?.entries) {
    const whole = wholeLedger(ledgerText.value, entries.length)
    if (whole !== null) rememberLedger(real, program, whole)
  }
  return ok({
    root: real,
    vendor: vendor.value,
    catalogue: catalogue.value,
    ledger: ledger.value,
    published,
  })
}

/** So many files that lost their entry are told one by one. */
const MAX_LOST = 10
const RESTORE_LEDGER = 'Restore ledger.json from version control or a backup'

function lostFaults(
  lost: NonEmpty<KeptContent>,
  published: Folder['published'],
  hasLedger: boolean,
): NonEmpty<FolderFault> {
  const [first] = lost
  if (!hasLedger) {
    const others = lost.length === 1 ? '' : `, as ${lost.length - 1} more do`
    return [
      {
        ...wholeFile('ledger.json'),
        message: `ledger.json is missing, and ${first.file} keeps what was published${others}: the ledger seems to have been lost.`,
        remedy: `${RESTORE_LEDGER}. Only where nothing was ever published, delete what is kept instead.`,
      },
    ]
  }
  const told = (content: KeptContent): FolderFault => {
    const { file, advisory, revision, redacted } = content
    const newest = published.get(advisory as AdvisoryId)?.length ?? 0
    const what = revision > newest ? `revision ${revision} of ${advisory}` : `what redaction ${redacted} left of it`
    const has = newest === 0 ? 'nothing of that advisory' : `it only up to revision ${newest}`
    const knows = revision > newest ? `ledger.json has ${has}` : 'ledger.json knows of no such redaction'
    return {
      ...wholeFile(file),
      message: `${file} keeps ${what}, and ${knows}: the ledger seems to have been lost or shortened.`,
      remedy: `${RESTORE_LEDGER}. Only where this was never published, delete the file instead.`,
    }
  }
  const rest = lost.slice(1, MAX_LOST).map(told)
  if (lost.length <= MAX_LOST) return [told(first), ...rest]
  const more = `${lost.length - MAX_LOST} more kept revisions have no entry in ledger.json.`
  return [told(first), ...rest, { ...wholeFile('ledger.json'), message: more, remedy: `${RESTORE_LEDGER}.` }]
}

/** Why a file of text cannot be read. */
type TextRefusal = ReadRefusal | { readonly kind: 'no_text'; readonly file: string; readonly problem: FileProblem }

export async function readText(root: string, file: string, maxBytes: number): Promise<Result<string, TextRefusal>> {
  const bytes = await readInside(root, file, maxBytes)
  if (!bytes.ok) return bytes
  const text = decodeUtf8(bytes.value)
  return text.ok ? text : err({ kind: 'no_text', file, problem: text.error })
}

export function wholeFile(file: string): { readonly file: string; readonly line: null; readonly column: null } {
  return { file, line: null, column: null }
}

function fault(
  file: string,
  message: string,
  remedy: string,
): { readonly ok: false; readonly error: NonEmpty<FolderFault> } {
  return err([{ ...wholeFile(file), message, remedy }])
}

export function problemFault(file: string, problem: FileProblem): FolderFault {
  return { file, line: problem.line, column: problem.column, message: problem.message, remedy: problem.expected }
}

/** @param remedy of a file that is not there. */
export function refusalFault(refusal: TextRefusal, remedy: string | null = null): FolderFault {
  const { file } = refusal
  switch (refusal.kind) {
    case 'absent':
      return { ...wholeFile(file), message: `${file} is missing.`, remedy }
    case 'outside_folder':
      return {
        ...wholeFile(file),
        message: `${file} is a link that leads out of the folder.`,
        remedy: 'Put the file itself into the folder.',
      }
    case 'not_a_file':
      return { ...wholeFile(file), message: `${file} is no regular file.`, remedy: 'Put a plain text file there.' }
    case 'too_large':
      return {
        ...wholeFile(file),
        message: `${file} has ${refusal.bytes} bytes; at most ${refusal.maxBytes} are read.`,
        remedy: 'Make it smaller; pictures belong into files of their own.',
      }
    case 'no_text':
      return problemFault(file, refusal.problem)
    case 'unreadable':
      return {
        ...wholeFile(file),
        message: `${file} cannot be read: ${refusal.reason}.`,
        remedy: 'Put a file there that you may read.',
      }
  }
}
