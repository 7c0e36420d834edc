import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BranchId } from '../../src/domain/catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../src/domain/catalogue/version-range.ts'
import type { Vulnerability } from '../../src/domain/publication/public-record.ts'
import { adviceOf } from '../../src/site/story/advice.ts'
import type { BranchLabel } from '../../src/site/story/branch-label.ts'
import type { Advice, Said } from '../../src/site/story/claims.ts'
import type { Fate } from '../../src/site/story/fate.ts'
import { settlerOf } from '../../src/site/story/settle.ts'
import { numberProducts, statementRows } from '../../src/site/story/statement-rows.ts'
import { anAdvisory, aRange, aVulnerability } from '../builders/advisory.ts'
import { affected, branches, checkOf, NOT_RECORDED } from '../builders/asked.ts'
import { aProduct } from '../builders/catalogue.ts'

/*
 * What is to be done, told for lines of branches, against what the check answers for each of their versions.
 */

const LINES = ['1.1', '1.2', '2.0', '2.1']
const product = aProduct({ branches: branches(...LINES), releases: [] })
const bare = aProduct({ branches: [], releases: [] })

function adviceFor(vulnerabilities: readonly Vulnerability[], ofProduct = product): readonly Advice[] {
  const products = numberProducts([{ ...ofProduct, branches: ofProduct.branches.map(({ id }) => id) }])
  const rows = new Map(vulnerabilities.map((one) => [one, statementRows(one, products)]))
  return adviceOf(rows, settlerOf([...rows.values()].flat(), products), products)
}

function affecting(...ranges: [VersionRange, ...VersionRange[]]): Vulnerability {
  return aVulnerability({ statements: [affected(...ranges)] })
}

/** The numbers of a version against those of a branch, as a reader compares them. */
function order(version: string, branch: string): number {
  const [own, other] = [version, branch].map((text) => text.split('.').map(Number))
  for (const [index, number] of (other ?? []).entries()) {
    const difference = (own?.[index] ?? 0) - number
    if (difference !== 0) return difference
  }
  return 0
}

function holds(label: BranchLabel, version: string, all: readonly Advice[]): boolean {
  switch (label.kind) {
    case 'branch':
      return order(version, label.branch) === 0
    case 'span':
      return order(version, label.first) >= 0 && order(version, label.last) <= 0
    case 'and_older':
      return order(version, label.last) <= 0
    case 'and_newer':
      return order(version, label.first) >= 0
    case 'older':
      return LINES.every((line) => order(version, line) < 0)
    case 'newer':
      return LINES.every((line) => order(version, line) > 0)
    case 'all':
    case 'any':
      return true
    case 'rest':
      return !all.some((other) => other.label.kind !== 'rest' && holds(other.label, version, all))
    default:
      throw new Error(`Nobody expects ${label.kind} here.`)
  }
}

/*
 * As vendors record them: from the first release of a line, or from nobody knows where, to the fix of another one, or to
 * nobody knows where. A line has one fix at most, else what to do there is not the same for all of its versions.
 */
const line = fc.constantFrom(...LINES)
const start = fc.oneof(
  { weight: 2, arbitrary: line.map((id): LowerBound => ({ kind: 'version', version: `${id}.0` })) },
  { weight: 1, arbitrary: fc.constant<LowerBound>({ kind: 'beginning' }) },
  { weight: 2, arbitrary: fc.constant<LowerBound>(NOT_RECORDED) },
)
const end = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(line, fc.integer({ min: 1, max: 4 }))
      .map(([id, last]): UpperBound => ({ kind: 'fixed', version: `${id}.${last}` })),
  },
  { weight: 1, arbitrary: fc.constantFrom<UpperBound>({ kind: 'open' }, NOT_RECORDED) },
)
const ranges = fc
  .uniqueArray(fc.record({ introduced: start, end }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ end }) => ('version' in end ? end.version.slice(0, 3) : end.kind),
  })
  .filter((all) => all.every(isUsable))
const flaw = ranges.map(([first, ...others]) => affecting(first ?? before('1.1.1'), ...others))

/** A range that is said to have no end, and nobody knows where it begins, contradicts every fix that stands beside it. */
function isUsable({ introduced, end }: VersionRange): boolean {
  if (end.kind === 'open') return introduced.kind !== 'not_recorded'
  return !('version' in introduced) || !('version' in end) || order(introduced.version, end.version) < 0
}

const VERSIONS = ['0.9', ...LINES, '2.4'].flatMap((line) => [0, 1, 2, 3, 4, 5].map((last) => `${line}.${last}`))

function told(vulnerabilities: readonly Vulnerability[], ofProduct = product): readonly string[] {
  return adviceFor(vulnerabilities, ofProduct).map(({ label, range, says }) => {
    const name = range === null ? Object.values(label).join(' ') : JSON.stringify(Object.values(range.end))
    return `${name}: ${says.map(({ state, fates }) => [state, ...fates.map(wordsOf)].join(' ')).join(', ')}`
  })
}

function wordsOf(fate: Fate): string {
  return 'to' in fate ? `${fate.kind} ${fate.to}` : fate.kind
}

const before = (text: string): VersionRange => ({ introduced: NOT_RECORDED, end: { kind: 'fixed', version: text } })
const unreadable = { product: product.id, source: 'CVE record', rows: [], problem: 'No version.', unusable: true }

test('a range that reaches over others, and half a range, leave each branch its own line', () => {
  expect(told([affecting(aRange('1.1.0', '2.0.3'), aRange('2.0.0', '2.0.5'))])).toEqual([
    'branch 2.0: affected upgrade 2.0.5',
    'span 1.1 1.2: affected move_to 2.0.5',
  ])
  expect(told([affecting(before('2.0.5'), before('1.2.5'))])).toEqual([
    'branch 2.0: unclear upgrade 2.0.5',
    'branch 1.2: unclear upgrade 1.2.5',
    'and_older 1.1: unclear move_to 1.2.5',
  ])
  const since: VersionRange = { introduced: { kind: 'version', version: '1.2.0' }, end: NOT_RECORDED }
  expect(told([affecting(since, aRange('2.1.0', '2.1.5'))])).toEqual([
    'branch 2.1: affected upgrade 2.1.5',
    'newer: unclear not_recorded',
    'span 1.2 2.0: unclear move_to 2.1.5',
  ])
})

test('where nothing is to be had in a branch, a later one that has the fix is the way out', () => {
  const open: VersionRange = { introduced: { kind: 'beginning' }, end: { kind: 'last_affected', version: '1.2.9' } }
  const remediation = {
    kind: 'none_planned',
    scope: { products: [], branches: ['1.2' as BranchId] },
    text: null,
  } as const
  const flaw = affecting(open, aRange('2.0.0', '2.0.5'))
  expect(told([{ ...flaw, remediations: [remediation] }])).toEqual([
    'branch 2.0: affected upgrade 2.0.5',
    'and_older 1.2: affected move_to 2.0.5',
  ])
})

test('a doubt that stays beside what is known is told with it, and for all other versions once', () => {
  expect(told([{ ...affecting(aRange('2.0.0', '2.0.5')), recorded: [unreadable] }])).toEqual([
    'branch 2.0: affected upgrade 2.0.5, unclear',
    'rest: unclear',
  ])
  expect(told([{ ...affecting(aRange('2.0.0', '2.0.5')), recorded: [unreadable] }], bare)).toEqual([
    '["fixed","2.0.5"]: affected upgrade 2.0.5, unclear',
    'rest: unclear',
  ])
})

test('ranges outside all branches that overlap are one', () => {
  expect(told([affecting(aRange('1.1.0', '1.1.5'), aRange('1.1.3', '1.1.9'), aRange('1.1.9', '1.2.2'))], bare)).toEqual(
    ['["fixed","1.2.2"]: affected upgrade 1.2.2', '["fixed","1.1.9"]: affected move_to 1.2.2'],
  )
  expect(told([affecting(aRange('1.0.0', '1.1.9'))], bare)).toEqual([
    'branch 1.1: affected upgrade 1.1.9',
    'older: affected move_to 1.1.9',
  ])
})

test('whoever is affected, or may be, finds themselves once', () => {
  fc.assert(
    fc.property(fc.array(flaw, { minLength: 1, maxLength: 3 }), ([first, ...others]) => {
      const vulnerabilities = [first ?? aVulnerability(), ...others] as const
      const advice = adviceFor(vulnerabilities)
      const answer = checkOf(product, anAdvisory({ vulnerabilities }))
      for (const text of VERSIONS) {
        const { verdict } = answer(text)
        const held = advice.filter(({ label }) => holds(label, text, advice))
        const states = held.flatMap(({ says }) => says.map(({ state }) => state))
        expect([text, held.length]).toEqual([text, verdict === 'not_affected' ? Math.min(held.length, 1) : 1])
        if (verdict === 'affected') expect([text, states[0]]).toEqual([text, 'affected'])
      }
    }),
    { numRuns: 300 },
  )
})

test('whoever follows it does what the check answers', () => {
  fc.assert(
    fc.property(flaw, (vulnerability) => {
      const advice = adviceFor([vulnerability])
      const answer = checkOf(product, anAdvisory({ vulnerabilities: [vulnerability] }))
      for (const text of VERSIONS) {
        const [said] = answer(text).advisories
        if (said === undefined) continue
        const words = advice.filter(({ label }) => holds(label, text, advice)).flatMap(({ says }) => says)
        const ways = waysOf(said.verdict === 'affected' ? words[0] : words.at(-1))
        expect({ text, ways }).toEqual({
          text,
          ways: expect.arrayContaining([said.action === 'wait' ? null : said.action]),
        })
      }
    }),
    { numRuns: 300 },
  )
})

/** Usually one; where nothing is said, or not of a way out, null. */
function waysOf(said: Said | undefined): readonly ('upgrade' | 'move_to' | null)[] {
  if (said === undefined || said.fates.length === 0) return [null]
  return said.fates.flatMap((fate) => {
    if (fate.kind === 'upgrade') return fate.partial ? [null] : ['upgrade']
    if (fate.kind === 'fix_of_branch') return ['upgrade', 'move_to']
    return fate.kind === 'move_to' ? ['move_to'] : [null]
  })
}
