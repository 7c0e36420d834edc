import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/check/index.ts'
import { branchOf } from '../../src/domain/catalogue/branch-of.ts'
import type { Product } from '../../src/domain/catalogue/product.ts'
import type { VersionScheme } from '../../src/domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../src/domain/catalogue/version-schemes/index.ts'
import type { Cell, Reader } from '../site/reader.ts'
import { answer } from './octopus-answers.ts'
import { catalogue } from './octopus-folder.ts'
import { advisoryPage, productPage, publishedAdvisories } from './published.ts'

/*
 * What the pages say, read as a person reads them, against what `tocsin check` answers: for every advisory, every
 * product that it names, every release of the catalogue, and every version that stands on the page.
 */

interface Numbered {
  readonly product: Product
  readonly scheme: VersionScheme
  readonly compare: (a: string, b: string) => number
  readonly isOfLine: (version: string, other: string) => boolean
}

const products: readonly Numbered[] = catalogue().products.flatMap((product) => {
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
  return [{ product, scheme, compare: (a, b) => scheme.compare(read(a), read(b)), isOfLine }]
})

/** One line of a page's table: which versions it is about, and how surely. */
interface Line {
  readonly branch: string
  readonly mark: string
  readonly range: string
  readonly fixedIn: string
}

function linesOf(page: Reader, name: string): readonly Line[] {
  let current = ''
  return page.rows('table.versions tbody tr').flatMap((row) => {
    if (row[0]?.label === '') current = row[0].text
    if (current !== name && !/^ (?:Condition:|Rated )/.test(current.slice(name.length))) return []
    if (!current.startsWith(name)) return []
    return lineOf(row)
  })
}

function lineOf(row: readonly Cell[]): readonly Line[] {
  const cell = (label: string) => row.find((one) => one.label === label)
  const affected = cell('Affected')
  return (affected?.marks ?? []).map(({ mark, text }) => ({
    branch: cell('Branch')?.text ?? '',
    mark,
    // A status other than affected stands before its versions, and not around them.
    range: text === 'under investigation' ? (affected?.text.slice(text.length).trim() ?? '') : text,
    fixedIn: (cell('Fixed in') ?? cell('Then'))?.text ?? '',
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

function readVerdict(lines: readonly Line[], isUnclear: boolean, version: string, numbered: Numbered): Verdict {
  const about = lines.filter(({ mark }) => mark !== 'no').filter(({ range }) => mayHold(range, version, numbered))
  if (about.some(({ mark }) => mark === 'yes')) return 'affected'
  const open = about.filter((line) => !isPastItsFix(line, lines, version, numbered))
  return open.length > 0 || isUnclear ? 'unknown' : 'not_affected'
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
function versionsAround(texts: readonly string[], { product, scheme, compare }: Numbered): readonly string[] {
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

async function verdicts(id: string, { product }: Numbered, versions: readonly string[]): Promise<readonly string[]> {
  const told = await Promise.all(versions.map((version) => answer(product.id, version)))
  return told.map(({ version, advisories }) => {
    const verdict = advisories.find((advisory) => advisory.id === id)?.verdict ?? 'not_affected'
    return `${version} ${verdict}`
  })
}

describe.each(publishedAdvisories().map((published) => [published.latest.advisory.id as string, published] as const))(
  '%s',
  (id, published) => {
    const page = advisoryPage(published)
    const { advisory } = published.latest
    const vulnerabilities = advisory.kind === 'guidance' ? [] : advisory.vulnerabilities
    const said = vulnerabilities.flatMap(({ statements, recorded }) => [...statements, ...recorded])
    const named = products.filter(({ product }) => said.some((one) => one.product === product.id))

    test('its table of versions says of each version what the check answers', async () => {
      for (const numbered of named) {
        const lines = linesOf(page, numbered.product.name)
        const isUnclear = page.texts('.recorded strong').some((text) => isUnusable(text, numbered.product.name))
        const versions = versionsAround(page.texts('table.versions tbody'), numbered)
        const read = versions.map((version) => `${version} ${readVerdict(lines, isUnclear, version, numbered)}`)
        expect(read).toEqual(await verdicts(id, numbered, versions))
      }
    })

    test('nobody is sent into a version that the check calls affected by it', async () => {
      for (const numbered of named) {
        const targets = [
          ...page
            .rows('table.versions tbody tr')
            .flatMap((row) => [
              ...row.filter(({ label }) => label === 'Fixed in').flatMap(({ text }) => /^\d\S*/.exec(text)?.[0] ?? []),
              ...row.filter(({ label }) => label === 'Then').flatMap(({ text }) => text.match(/(?<=to )\d\S*/g) ?? []),
            ]),
          ...page.texts('#what-to-do dd').flatMap((text) => text.match(/(?<=to )\d\S*/g) ?? []),
        ].filter((text) => numbered.scheme.parse(text).ok)
        const told = await verdicts(id, numbered, targets)
        expect(told.filter((verdict) => verdict.endsWith(' affected'))).toEqual([])
      }
    })
  },
)

function isUnusable(text: string, name: string): boolean {
  return text.startsWith(`${name}: no version can be called safe or affected`)
}

describe.each(products.map((numbered) => [numbered.product.id as string, numbered] as const))('%s', (_, numbered) => {
  test('its table of branches counts what the check answers for versions of the branch', async () => {
    const page = productPage(numbered.product)
    const bounds = versionsAround(page.texts('table.concerning'), numbered)
    for (const row of page.rows('table.branches tbody tr')) {
      const branch = row[0]?.text.replace(/\.x$/, '') ?? ''
      const own = [...bounds, `${branch}.0`, `${branch}.0.0`].filter((version) => isOnBranch(version, branch, numbered))
      const affected = new Set<string>()
      const unknown = new Set<string>()
      for (const version of own) {
        for (const { id, verdict } of (await answer(numbered.product.id, version)).advisories) {
          if (verdict === 'affected') affected.add(id)
          else unknown.add(id)
        }
      }
      const number = (label: string) => Number.parseInt(row.find((cell) => cell.label === label)?.text ?? '', 10)
      const unclear = [...unknown].filter((id) => !affected.has(id))
      expect([branch, number('Affecting'), number('Unclear')]).toEqual([branch, affected.size, unclear.length])
    }
  })
})

describe.each(products.map((numbered) => [numbered.product.id as string, numbered] as const))('%s', (_, numbered) => {
  test('its table of advisories says of each version what the check answers', async () => {
    const page = productPage(numbered.product)
    const groups = new Map<string, { lines: Line[]; isUnclear: boolean; text: string }>()
    let current: { lines: Line[]; isUnclear: boolean; text: string } | undefined
    for (const row of page.rows('table.concerning tbody tr')) {
      const title = row.find(({ label, text }) => label === '' && /^(?:SA|CVE-)\d/.test(text))
      if (title !== undefined) {
        current = { lines: [], isUnclear: false, text: '' }
        groups.set(title.text.split(' ', 1)[0] ?? '', current)
      }
      const lines = lineOf(row)
      if (current === undefined) continue
      current.isUnclear ||= lines.some(({ range }) => range.startsWith('may be affected: the record is not clear'))
      current.lines.push(...lines.filter(({ range }) => !range.startsWith('may be affected:')))
      current.text += ` ${row.map(({ text }) => text).join(' ')}`
    }
    for (const [id, { lines, isUnclear, text }] of groups) {
      const versions = versionsAround([text], numbered)
      const read = versions.map((version) => `${version} ${readVerdict(lines, isUnclear, version, numbered)}`)
      expect([id, read]).toEqual([id, await verdicts(id, numbered, versions)])
    }
  })
})

function isOnBranch(version: string, branch: string, { product, scheme }: Numbered): boolean {
  const parsed = scheme.parse(version)
  return parsed.ok && branchOf(product.branches, scheme.releaseParts(parsed.value)) === branch
}
