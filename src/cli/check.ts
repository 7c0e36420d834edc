import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  type Answer,
  type CheckableProduct,
  checkInventory,
  type InventoryLine,
  looksLikeAdvisory,
  namedAdvisoryWords,
  parseInventory,
} from '../check/index.ts'
import { type CheckSource, openCheckSource } from '../queries/check-source.ts'
import { errorCode, systemErrorWords } from '../storage/system-error.ts'
import { printAnswer, summaryOfAnswers } from './answer-lines.ts'
import {
  count,
  type ExitCode,
  examples,
  nowOf,
  printFaults,
  type RegisterCommand,
  runOf,
  withCommonOptions,
} from './command.ts'
import { withoutWords } from './folder-problems.ts'
import type { Terminal } from './terminal.ts'

const MAX_INVENTORY_BYTES = 64 * 1024 * 1024

export const registerCheck: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('check')
    .argument('[product@version...]', 'what is installed; a service needs no version')
    .description('is this version affected, and what to do? exit 0 no, 1 affected, 2 unknown, 3 bad input')
    .option('--inventory <file>', 'CSV with the header product,version, or JSON lines; - reads standard input')
    .option('--from <where>', 'an advisory folder, a built site or its address', '.')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples(
        'tocsin check octopus-server@2024.3.12000 --from examples/octopus',
        'tocsin check --inventory installed.csv --from https://advisories.example.com --json',
      ),
    )
    .action(async (asked: string[], options: { inventory?: string; from: string }) => {
      const { terminal, json, quiet } = runOf(command, surroundings)
      const lines: InventoryLine[] = asked.map(askedLine)
      if (options.inventory !== undefined) {
        const read = await readInventory(terminal, path.resolve(surroundings.cwd, options.inventory), options.inventory)
        if (read === null) return done(3)
        lines.push(...read)
      }
      if (lines.length === 0) {
        terminal.problem('Nothing to check.', 'Name it: tocsin check PRODUCT@VERSION, or --inventory FILE', 'bad_input')
        return done(3)
      }
      terminal.progress('reading advisories')
      const source = await openCheckSource(surroundings.cwd, options.from, nowOf(surroundings))
      if (!source.ok) {
        printFaults(terminal, source.error.map(withoutWords))
        return done(3)
      }
      const products = await openProducts(terminal, source.value, lines)
      if (products === null) return done(3)
      terminal.progress(`answering ${count(lines.length, 'line')}`)
      const misnamed = await misnamedAdvisories(terminal, source.value, lines, products)
      if (misnamed === null) return done(3)
      const answers = checkInventory(
        lines,
        (name) => products.get(name) ?? null,
        (name) => misnamed.get(name)?.message ?? null,
      )
      for (const [index, answer] of answers.entries()) {
        if (json) terminal.line(JSON.stringify(answer))
        else {
          if (index > 0 && !quiet) terminal.line()
          printAnswer(terminal, answer, quiet)
        }
      }
      if (!json && answers.length > 1) terminal.note(`\n${summaryOfAnswers(answers)}`)
      for (const { message, remedy } of misnamed.values()) terminal.problem(message, remedy, 'bad_input')
      const unreadable = lines.filter(({ problem }) => problem !== null)
      printUnreadable(terminal, options.inventory ?? '', unreadable)
      done(unreadable.length > 0 || misnamed.size > 0 ? 3 : exitCodeOf(answers))
    })
}

function askedLine(asked: string, index: number): InventoryLine {
  // A package name may begin with an at sign, and versions never hold one: the last one parts the two.
  const at = asked.lastIndexOf('@')
  return at <= 0
    ? { line: index + 1, product: asked, version: '', problem: null }
    : { line: index + 1, product: asked.slice(0, at), version: asked.slice(at + 1), problem: null }
}

async function readInventory(
  terminal: Terminal,
  file: string,
  asked: string,
): Promise<readonly InventoryLine[] | null> {
  const bytes = await readBounded(asked === '-' ? 0 : file)
  if (typeof bytes === 'string') {
    terminal.problem(
      `${asked} cannot be read: ${bytes}.`,
      'Name a CSV file with the header product,version, or JSON lines.',
      'bad_input',
    )
    return null
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    terminal.problem(`${asked} is not UTF-8 text.`, 'Save it as UTF-8.', 'bad_input')
    return null
  }
  const inventory = parseInventory(text)
  if (inventory.ok) return inventory.value
  for (const { line, message, expected } of inventory.error) {
    const place = { file: asked, line, column: null, path: null }
    terminal.problem(line === null ? `${asked}: ${message}` : message, expected, 'bad_input', place)
  }
  return null
}

async function readBounded(file: string | 0): Promise<Uint8Array | string> {
  try {
    if (file === 0) {
      const chunks: Uint8Array[] = []
      let bytes = 0
      for await (const chunk of process.stdin) {
        bytes += chunk.length
        if (bytes > MAX_INVENTORY_BYTES) return `it is larger than ${MAX_INVENTORY_BYTES} bytes`
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    }
    const { size } = await stat(file)
    if (size > MAX_INVENTORY_BYTES) return `it is larger than ${MAX_INVENTORY_BYTES} bytes`
    return await readFile(file)
  } catch (error) {
    return systemErrorWords(errorCode(error))
  }
}

async function openProducts(
  terminal: Terminal,
  source: CheckSource,
  lines: readonly InventoryLine[],
): Promise<ReadonlyMap<string, CheckableProduct> | null> {
  const products = new Map<string, CheckableProduct>()
  for (const name of new Set(lines.map((line) => line.product))) {
    const product = await source.product(name)
    if (!product.ok) {
      printFaults(terminal, [product.error])
      return null
    }
    if (product.value !== null) products.set(name, product.value)
  }
  return products
}

interface Misnamed {
  readonly message: string
  readonly remedy: string
}

/** Names of advisories and vulnerabilities where a product should be; null when the source cannot be read. */
async function misnamedAdvisories(
  terminal: Terminal,
  source: CheckSource,
  lines: readonly InventoryLine[],
  products: ReadonlyMap<string, CheckableProduct>,
): Promise<ReadonlyMap<string, Misnamed> | null> {
  const misnamed = new Map<string, Misnamed>()
  for (const name of new Set(lines.map((line) => line.product))) {
    if (products.has(name) || !looksLikeAdvisory(name)) continue
    const found = await source.advisory(name)
    if (!found.ok) {
      printFaults(terminal, [found.error])
      return null
    }
    const words = namedAdvisoryWords(name, found.value)
    if (words !== null) misnamed.set(name, words)
  }
  return misnamed
}

/** The lines of an inventory that were not answered; the others were. */
function printUnreadable(terminal: Terminal, file: string, lines: readonly InventoryLine[]): void {
  for (const { line, problem } of lines.slice(0, MAX_TOLD_LINES))
    terminal.problem(`${problem}.`, null, 'bad_input', { file, line, column: null, path: null })
  const [first] = lines
  if (first === undefined) return
  const more = lines.length - MAX_TOLD_LINES
  const rest = more > 0 ? `; ${more} of them are not shown here` : ''
  terminal.problem(
    `${count(lines.length, 'line')} of ${file} cannot be read and ${lines.length === 1 ? 'was' : 'were'} not answered${rest}.`,
    'Mend them and ask again; every other line is answered above.',
    'bad_input',
  )
}

/** Whoever feeds a wrong file needs to see what is wrong, and not a hundred thousand times. */
const MAX_TOLD_LINES = 20

function exitCodeOf(answers: readonly Answer[]): ExitCode {
  if (answers.some(({ verdict }) => verdict === 'affected')) return 1
  return answers.some(({ verdict }) => verdict === 'unknown') ? 2 : 0
}
