import { describe, expect, test } from 'vitest'
import { type Action, type Answer, afterHeadline, type Verdict } from '../../src/check/index.ts'
import { SEVERITY_LEVELS } from '../../src/domain/assessment/severity-policy.ts'
import { type Reader, readPage } from '../site/reader.ts'
import { answer } from './octopus-answers.ts'
import { catalogue } from './octopus-folder.ts'
import {
  type Line,
  lineOf,
  linesOf,
  type Numbered,
  products,
  readAction,
  readLines,
  readSteps,
  versionsAround,
} from './page-lines.ts'
import { advisoryPage, fileOfSite, gridPages, productPage, publishedAdvisories, releasePage } from './published.ts'

/*
 * What the pages say, read as a person reads them, against what `tocsin check` answers: for every advisory, every
 * product that it names, every release of the catalogue, and every version that stands on the page.
 */

async function told(id: string, { product }: Numbered, versions: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(versions.map((version) => answer(product.id, version)))
  return answers.map(({ version, advisories }) => {
    const said = advisories.find((advisory) => advisory.id === id)
    return tell(version, said?.verdict ?? 'not_affected', said?.action ?? null)
  })
}

function tell(version: string, verdict: Verdict, action: Action | null): string {
  // A page has no words for "wait" where it only says that the record is not clear: that is no advice.
  const isAdvice = action !== null && !(verdict === 'unknown' && action === 'wait')
  return isAdvice ? `${version} ${verdict}: ${action}` : `${version} ${verdict}`
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
        const meanwhile = adviceUntilThen(page, numbered.product.name)
        const read = versions.map((version) => {
          const { verdict, counting } = readLines(lines, isUnclear, version, numbered)
          return tell(
            version,
            verdict,
            verdict === 'not_affected' ? null : readAction(counting, lines, version, numbered, meanwhile),
          )
        })
        expect(read).toEqual(await told(id, numbered, versions))
      }
    })

    test('whoever reads "What to do now" alone finds one line for their branch, and does what the check answers', async () => {
      const parts = page.parts('#what-to-do .steps')
      for (const numbered of named) {
        const own = parts.find((part) => part.text('h3') === numbered.product.name)
        const steps = (own?.rows('dl div') ?? []).map(
          ([branch, words]) => [branch?.text ?? '', words?.text ?? ''] as const,
        )
        const versions = versionsAround([...page.texts('table.versions tbody'), ...steps.flat()], numbered)
        const read = versions.map((version) => {
          const found = readSteps(steps, version, numbered)
          return found === 'look' ? null : `${version} ${found.length} ${found.join(' and ')}`.trim()
        })
        const said = await Promise.all(
          versions.map(async (version, index) => {
            const answered = await answer(numbered.product.id, version)
            const { verdict, action } = answered.advisories.find((advisory) => advisory.id === id) ?? { verdict: null }
            // Who has left it behind may still be told what their branch does.
            if (read[index] === null || verdict === null) return read[index]?.replace(/ 1 .*/, ' 0') ?? null
            return `${version} 1 ${action === 'upgrade' || action === 'move_to' ? action : 'no way out'}`
          }),
        )
        expect(read.map((one, index) => (said[index]?.endsWith(' 0') ? one?.replace(/ 1 .*/, ' 0') : one))).toEqual(
          said,
        )
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

test.each(['SA2024-07', 'SA2026-04'])('%s has ranges that overlap, and tells each branch once what to do', (id) => {
  const published = publishedAdvisories().find(({ latest }) => latest.advisory.id === id)
  if (published === undefined) throw new Error(`${id} is published.`)
  const branches = advisoryPage(published).texts('#what-to-do dt')
  expect(branches.length).toBeGreaterThan(1)
  expect(branches).toEqual([...new Set(branches)])
})

test('no list names a branch twice for one advisory', () => {
  const rows = readPage(fileOfSite('index.html') ?? '').parts('tbody tr')
  const told = rows.map((row) => row.texts('.go').map((text) => text.replace(/ → .*/, '')))
  expect(told.filter((branches) => branches.length > 1).length).toBeGreaterThan(20)
  expect(told.filter((branches) => new Set(branches).size < branches.length)).toEqual([])
})

/** What the page says for the time until there is a way out, to whoever has the product. */
function adviceUntilThen(page: Reader, name: string): 'isolate' | 'mitigate' | 'wait' {
  if (page.texts('.isolate').some((text) => text.includes(name) || text.includes('the product'))) return 'isolate'
  const given = page.texts('#mitigation li').filter((text) => /^(?:Mitigation|Workaround)/.test(text))
  return given.some((text) => !/^\w+ for /.test(text) || text.includes(name)) ? 'mitigate' : 'wait'
}

function isUnusable(text: string, name: string): boolean {
  return text.startsWith(`${name}: no version can be called safe or affected`)
}

test.each(
  catalogue()
    .products.filter(({ deployment }) => deployment === 'service')
    .map((product) => [product.id as string, product] as const),
)(
  '%s: the page calls it unknown how the service stands where the check does, and nothing a relief',
  async (id, product) => {
    const { verdict, advisories } = await answer(id, '')
    const page = productPage(product)
    const isOpen = verdict === 'unknown' && advisories.length === 0
    expect(page.texts('.banner strong')).toEqual(isOpen ? ['How it stands now is not known.'] : [])
    if (isOpen) expect(page.has('.no')).toBe(false)
  },
)

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
      const read = versions.map((version) => {
        const { verdict, counting } = readLines(lines, isUnclear, version, numbered)
        return tell(
          version,
          verdict,
          verdict === 'not_affected' ? null : readAction(counting, lines, version, numbered, 'wait'),
        )
      })
      // What to do until then stands on the page of the advisory.
      const expected = (await told(id, numbered, versions)).map((one) =>
        one.replace(/ unknown: (?:isolate|mitigate)$/, ' unknown').replace(/(?:isolate|mitigate)$/, 'wait'),
      )
      expect([id, read]).toEqual([id, expected])
    }
  })
})

function isOnBranch(version: string, branch: string, { scheme, branchOf }: Numbered): boolean {
  return scheme.parse(version).ok && branchOf(version) === branch
}

describe.each(
  products
    .filter(({ product }) => product.deployment !== 'service')
    .map((numbered) => [numbered.product.id as string, numbered.product] as const),
)('%s', (id, product) => {
  test.each(product.releases.map(({ version }) => version))(
    'the page of %s says what the check answers',
    async (version) => {
      const page = releasePage(product, version)
      const said = await answer(id, version)
      const { verdict, advisories, headline, upgrade, upgradeReason } = said
      expect(page.text('#verdict')).toBe(
        { affected: 'affected', unknown: 'unknown', not_affected: 'not affected' }[verdict],
      )
      const target = page.has('.ruling .move') ? page.text('.ruling .move a') : null
      expect(target).toBe(upgrade?.version ?? null)
      expect(page.text('.ruling .lead')).toBe(headline)
      for (const sentence of [afterHeadline(said), upgrade?.reason, upgradeReason]) {
        if (sentence == null || sentence === '') continue
        expect(page.texts('.ruling p')).toContain(sentence.replace(/\s+/g, ' '))
      }
      const told = (section: string) =>
        page.rows(`#${section} tbody tr`).map((row) => {
          const [, title, fixes, todo] = row
          return { title: title?.text, fixes: fixes?.text, todo: todo?.text }
        })
      const expected = (wanted: Verdict) =>
        advisories
          .filter((one) => one.verdict === wanted)
          .map(({ id: advisory, title, reason: why, fixedIn, action, mitigations, notes }) => ({
            title: plain(`${advisory} ${title} ${why}`),
            fixes: fixedIn.length === 0 ? 'none recorded' : fixedIn.join(', '),
            todo: plain(
              [
                action !== null && (wanted === 'affected' || fixedIn.length > 0)
                  ? ACTION_WORDS[action]
                  : 'Not known: read the advisory',
                ...mitigations,
                ...notes,
              ].join(' '),
            ),
          }))
      expect(told('affecting')).toEqual(expected('affected'))
      expect(told('unknown')).toEqual(expected('unknown'))
    },
  )

  test('its grids say of every release and every advisory what the check answers', async () => {
    const read = new Map<string, ReadonlyMap<string, string>>()
    for (const page of gridPages(product)) {
      const columns = page.texts('.grid .id')
      for (const row of page.rows('.grid tbody tr')) {
        const cells = new Map(columns.map((column, index) => [column, row[index + 2]?.text ?? '']))
        for (const version of product.releases.map((release) => release.version)) {
          if (row[0]?.text.split(' ').includes(version))
            read.set(version, new Map([...cells, ['', row[1]?.text ?? '']]))
        }
      }
    }
    expect([...read.keys()].sort()).toEqual(product.releases.map(({ version }) => version).sort())
    for (const [version, cells] of read) {
      const said = await answer(id, version)
      expect([version, cells.get('')]).toEqual([version, inShort(said)])
      for (const [column, word] of cells) {
        if (column === '') continue
        const one = said.advisories.find((advisory) => advisory.id === column)
        const affects = one?.severity == null ? 'Affected' : one.severity[0]?.toUpperCase() + one.severity.slice(1)
        const wanted = one === undefined ? '–' : one.verdict === 'unknown' ? 'Unclear' : affects
        expect([version, column, word]).toEqual([version, column, wanted])
      }
    }
  })

  test('the newest safe release of each branch is one that the check does not call affected, and none is newer', async () => {
    const page = productPage(product)
    for (const row of page.rows('table.branches tbody tr')) {
      const branch = row[0]?.text.replace(/\.x$/, '') ?? ''
      const told = row.find(({ label }) => label === 'Newest safe release')?.text ?? ''
      const own = product.releases
        .map(({ version }) => version)
        .filter((version) => numberedOf(id).branchOf(version) === branch)
      const answers = await Promise.all(own.map((version) => answer(id, version)))
      const safe = answers.findLast(({ verdict }) => verdict !== 'affected')
      const move = answers.at(-1)?.upgrade
      const unclear = (count: number) => (count === 0 ? '' : ` but ${count} unclear`)
      const wanted =
        own.length === 0
          ? 'none known'
          : safe !== undefined
            ? `${safe.version}${unclear(safe.advisories.length)}`
            : move == null
              ? 'none: nowhere to move yet'
              : `none: move to ${move.version}${unclear(move.unknown.length)}`
      expect([branch, told]).toEqual([branch, wanted])
    }
  })
})

const ACTION_WORDS: Readonly<Record<Action, string>> = {
  upgrade: 'Upgrade',
  move_to: 'Move to another branch',
  mitigate: 'No fix to go to: take the mitigation',
  isolate: 'No fix to go to: take it off the network',
  wait: 'Nothing to do yet: watch for the next revision',
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function numberedOf(id: string): Numbered {
  const found = products.find(({ product }) => product.id === id)
  if (found === undefined) throw new Error(`${id} is a product.`)
  return found
}

/** What a line of a grid says where there is no room for its cells. */
function inShort({ verdict, advisories }: Answer): string {
  const affecting = advisories.filter((one) => one.verdict === 'affected')
  const unclear = advisories.length - affecting.length
  const worst = SEVERITY_LEVELS.find((level) => affecting.some(({ severity }) => severity === level))
  const by =
    affecting.length === 0 ? '' : ` by ${affecting.length} ${affecting.length === 1 ? 'advisory' : 'advisories'}`
  const rated = worst === undefined ? '' : `, worst ${worst[0]?.toUpperCase()}${worst.slice(1)}`
  const open = unclear === 0 ? '' : `${affecting.length === 0 ? ': ' : '; '}${unclear} unclear`
  return `${verdict.replace('_', ' ')}${by}${rated}${open}`
}
