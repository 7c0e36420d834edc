import type { Action, Verdict } from '../../src/check/index.ts'
import { branchOf } from '../../src/domain/catalogue/branch-of.ts'
import type { Product } from '../../src/domain/catalogue/product.ts'
import type { VersionScheme } from '../../src/domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../src/domain/catalogue/version-schemes/index.ts'
import type { Cell, Reader } from '../site/reader.ts'
import { catalogue } from './octopus-folder.ts'

/*
 * The tables of a page, read as a person reads them who knows a version. Nothing here is shared with the code that
 * writes them or with the check.
 */

/** A product whose versions can be told apart. */
export interface Numbered {
  readonly product: Product
  readonly scheme: VersionScheme
  readonly compare: (a: string, b: string) => number
  /** Of one branch or, outside of all, with the same leading numbers. */
  readonly isOfLine: (version: string, other: string) => boolean
  readonly branchOf: (version: string) => string | null
}

export const products: readonly Numbered[] = catalogue().products.flatMap((product) => {
  if (product.versionScheme === null) return []
  const scheme = versionScheme(product.versionScheme)
  const read = (text: string) => {
    const parsed = scheme.parse(text)
    if (!parsed.ok) throw new Error(`${text} is no version of ${product.id}`)
    return parsed.value
  }
  const lineOf = (text: string) => {
    const parts = scheme.releaseParts(read(text))
    return { parts, branch: branchOf(product.branches, parts) }
  }
  const isOfLine = (version: string, other: string): boolean => {
    const [one, two] = [lineOf(version), lineOf(other)]
    if (one.branch !== null || two.branch !== null) return one.branch === two.branch
    return two.parts.slice(0, -1).every((part, index) => part === (one.parts[index] ?? '0'))
  }
  return [
    {
      product,
      scheme,
      compare: (a, b) => scheme.compare(read(a), read(b)),
      isOfLine,
      branchOf: (version) => lineOf(version).branch,
    },
  ]
})

/** One line of a page's table: which versions it is about, how surely, and what it says to do. */
export interface Line {
  readonly branch: string
  readonly mark: string
  readonly range: string
  readonly fixedIn: string
  readonly then: string
}

export function linesOf(page: Reader, name: string): readonly Line[] {
  let current = ''
  return page.rows('table.versions tbody tr').flatMap((row) => {
    if (row[0]?.label === '') current = row[0].text
    if (current !== name && !/^ (?:Condition:|Rated )/.test(current.slice(name.length))) return []
    if (!current.startsWith(name)) return []
    return lineOf(row)
  })
}

export function lineOf(row: readonly Cell[]): readonly Line[] {
  const cell = (label: string) => row.find((one) => one.label === label)
  const affected = cell('Affected')
  const then = cell('Then')?.text ?? ''
  return (affected?.marks ?? []).map(({ mark, text }) => ({
    branch: cell('Branch')?.text ?? '',
    mark,
    // A status other than affected stands before its versions, and not around them.
    range: text === 'under investigation' ? (affected?.text.slice(text.length).trim() ?? '') : text,
    fixedIn: cell('Fixed in')?.text ?? then,
    then,
  }))
}

/** Whether the words of a range hold a version, as far as they say. */
function mayHold(range: string, version: string, { compare }: Numbered): boolean {
  const forms: readonly [RegExp, (from: string, to: string) => boolean][] = [
    [/^(?:all |)before (\S+)/, (to) => compare(version, to) < 0],
    [/^(?:all |)up to and including (\S+)/, (to) => compare(version, to) <= 0],
    [/^from (\d\S*)/, (from) => compare(version, from) >= 0],
    [/^(\S+) and later/, (from) => compare(version, from) >= 0],
    [/^(\S+) – before (\S+)/, (from, to) => compare(version, from) >= 0 && compare(version, to) < 0],
    [/^(\S+) – (\S+)/, (from, to) => compare(version, from) >= 0 && compare(version, to) <= 0],
    [/^(?:all versions|versions not recorded|from the first version|up to the newest version)/, () => true],
  ]
  for (const [form, holds] of forms) {
    const match = form.exec(range)
    if (match !== null) return holds(match[1] ?? '', match[2] ?? '')
  }
  throw new Error(`A reader does not know what "${range}" means.`)
}

/** What a reader finds for a version: the lines that count for it, and what they make of it. */
interface Reading {
  readonly verdict: Verdict
  readonly counting: readonly Line[]
}

export function readLines(lines: readonly Line[], isUnclear: boolean, version: string, numbered: Numbered): Reading {
  const about = lines.filter(({ mark }) => mark !== 'no').filter(({ range }) => mayHold(range, version, numbered))
  const sure = about.filter(({ mark }) => mark === 'yes')
  const open = about.filter((line) => line.mark !== 'yes' && !isPastItsFix(line, lines, version, numbered))
  if (sure.length > 0) return { verdict: 'affected', counting: sure }
  return { verdict: open.length > 0 || isUnclear ? 'unknown' : 'not_affected', counting: open }
}

/** "2023.1 and older, each up to its own fix". */
function isPastItsFix({ branch, range }: Line, lines: readonly Line[], version: string, numbered: Numbered): boolean {
  const own = /^(?:before |from |up to and including )(\d\S*)/.exec(range)?.[1]
  if (!branch.includes('up to its own fix') || own === undefined || numbered.isOfLine(version, own)) return false
  return lines.some(({ range: other, fixedIn }) => {
    const fix = /before (\S+)/.exec(other)?.[1]
    return (
      fix !== undefined && /\d/.test(fixedIn) && numbered.isOfLine(version, fix) && numbered.compare(fix, version) <= 0
    )
  })
}

/** Every version that the catalogue knows, and every one in the text, with a build below and above. */
export function versionsAround(texts: readonly string[], { product, scheme, compare }: Numbered): readonly string[] {
  const named = texts.flatMap((text) => text.match(/\d+(?:\.\d+)+/g) ?? [])
  const near = named.flatMap((version) => {
    const parts = version.split('.').map(Number)
    const last = parts.length - 1
    return [-1, 0, 1].map((step) => parts.map((part, index) => (index === last ? part + step : part)).join('.'))
  })
  const all = [
    ...product.releases.map(({ version }) => version),
    ...near,
    ...product.branches.map(({ id }) => `${id}.0`),
  ]
  return [...new Set(all)].filter((text) => scheme.parse(text).ok).sort(compare)
}

/**
 * What a reader with this version does who follows every line that counts for it: what only one of them says is not
 * enough. Without a way out, whatever the page says for the time until then.
 *
 * @param all lines of the page for the product, where a line says "the fix of your branch".
 */
export function readAction(
  counting: readonly Line[],
  all: readonly Line[],
  version: string,
  numbered: Numbered,
  meanwhile: Exclude<Action, 'upgrade' | 'move_to'>,
): Action {
  return alongAll(
    counting.map(({ then }) => wayIn(then, version, fixesIn(all), numbered)),
    meanwhile,
  )
}

function alongAll<T>(ways: readonly Way[], meanwhile: T): 'upgrade' | 'move_to' | T {
  if (ways.length === 0 || ways.includes(null)) return meanwhile
  return ways.includes('move_to') ? 'move_to' : 'upgrade'
}

function fixesIn(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ mark, range }) => (mark === 'no' ? [] : (/before (\d\S*)/.exec(range)?.[1] ?? [])))
}

/**
 * What the reader makes of "What to do now" alone, who finds their branch there and does not read on: what each line says
 * that is about it. Only where the vendor has no such branch (2026.0), and no line is about it, do they have to look in
 * the table.
 *
 * @param steps of one product: branches and what they do, as the page has them.
 */
export function readSteps(
  steps: readonly (readonly [branches: string, words: string])[],
  version: string,
  numbered: Numbered,
): readonly string[] | 'look' {
  const own = steps.filter(([branches]) => holdsBranchOf(branches, version, steps, numbered))
  if (own.length === 0 && numbered.branchOf(version) === null) return 'look'
  return own.map(([, words]) => wayIn(words.replace(/^may be affected: /, ''), version, [], numbered) ?? 'no way out')
}

function holdsBranchOf(
  words: string,
  version: string,
  steps: readonly (readonly [branches: string, words: string])[],
  numbered: Numbered,
): boolean {
  const order = (branch: string): number => {
    const [own, other] = [version, branch.replace(/\.x$/, '')].map((text) => text.split(/[.-]/).map(Number))
    for (const [index, number] of (other ?? []).entries()) {
      const difference = (own?.[index] ?? 0) - number
      if (difference !== 0) return difference
    }
    return 0
  }
  const forms: readonly [RegExp, (first: string, last: string) => boolean][] = [
    [/^(\d\S*)$/, (branch) => order(branch) === 0],
    [/^(\d\S*) – (\d[^ ]*)$/, (first, last) => order(first) >= 0 && order(last) <= 0],
    [/^(\d\S*) and older/, (last) => order(last) <= 0],
    [/^(\d\S*) and newer/, (first) => order(first) >= 0],
    [/^(?:all versions|any version)$/, () => true],
    [/^newer$/, () => steps.every(([other]) => other === words || order(other) > 0)],
    [/^older$/, () => steps.every(([other]) => other === words || order(other) < 0)],
  ]
  for (const [form, holds] of forms) {
    const match = form.exec(words)
    if (match !== null) return holds(match[1] ?? '', match[2] ?? '')
  }
  return mayHold(words, version, numbered)
}

type Way = 'upgrade' | 'move_to' | null

/** Null: the words lead nowhere. */
function wayIn(words: string, version: string, fixes: readonly string[], numbered: Numbered): Way {
  const { product, isOfLine, compare } = numbered
  const within = (target: string): Way => (isOfLine(version, target) ? 'upgrade' : 'move_to')
  const oneOf = (later: readonly string[]): Way =>
    later.length === 0 ? null : later.some((text) => isOfLine(version, text)) ? 'upgrade' : 'move_to'
  const later = (than: string) => (text: string) => compare(text, than) > 0
  const forms: readonly [RegExp, (target: string) => Way][] = [
    [/^upgrade to (\d\S*)$/, () => 'upgrade'],
    [/^in \S+ upgrade to (\d\S*); older branches have no fix: move to it$/, within],
    [
      /^in \S+ upgrade to (\d\S*); older branches without a fix of their own: move to it$/,
      (target) => oneOf([target, ...fixes.filter(later(version))]),
    ],
    [/^no fix here: move to (\d\S*)$/, () => 'move_to'],
    [
      /^upgrade to any release after (\d\S*), of your branch if it has one$/,
      (last) => oneOf(product.releases.map((release) => release.version).filter(later(last))),
    ],
    [
      /^upgrade to the fix of your branch, else move to a later branch that has one$/,
      () => oneOf(fixes.filter(later(version))),
    ],
    [
      /^.*; releases from (\d\S*) on are not affected$/,
      (first) => oneOf(product.releases.map((release) => release.version).filter((text) => compare(text, first) >= 0)),
    ],
    [
      /^(?:–|upgrade to .*, which does not fix everything|a fix is not stated|the record is not clear|under investigation)$/,
      () => null,
    ],
    [/^(?:no fix (?:is|yet).*|fix expected .*|not yet fixed .*)$/, () => null],
  ]
  for (const [form, way] of forms) {
    const match = form.exec(words)
    if (match !== null) return way(match[1] ?? '')
  }
  throw new Error(`A reader with ${version} of ${product.id} does not know what "${words}" means.`)
}
