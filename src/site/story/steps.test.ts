import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAffectedStatement, aRange, aVulnerability } from '../../../test/builders/advisory.ts'
import { aProduct } from '../../../test/builders/catalogue.ts'
import type { BranchId, ProductId } from '../../domain/catalogue/product.ts'
import { positionInRange } from '../../domain/catalogue/range-position.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import { versionScheme } from '../../domain/catalogue/version-schemes/index.ts'
import type { Remediation, Vulnerability } from '../../domain/publication/public-record.ts'
import type { ProductSlice } from '../../domain/publication/published-advisory.ts'
import type { Fate } from './fate.ts'
import { settlerOf } from './settle.ts'
import { numberProducts, statementRows } from './statement-rows.ts'
import { type Step, stepsOf } from './steps.ts'

const SERVER = aProduct()
const slice: ProductSlice = { ...SERVER, branches: ['2024.1', '2024.2', '2024.3'] as BranchId[] }
const products = numberProducts([slice])

function affecting(ranges: readonly [VersionRange, ...VersionRange[]], remediations: readonly Remediation[] = []) {
  return aVulnerability({ statements: [anAffectedStatement({ extent: { kind: 'ranges', ranges }, remediations })] })
}

function stepsFor(vulnerabilities: readonly Vulnerability[]): readonly Step[] {
  const rows = new Map(vulnerabilities.map((vulnerability) => [vulnerability, statementRows(vulnerability, products)]))
  return stepsOf(rows, settlerOf([...rows.values()].flat(), products))
}

function told(vulnerabilities: readonly Vulnerability[]): readonly string[] {
  return stepsFor(vulnerabilities).map(({ label, fates }) => {
    const name = label.kind === 'branch' ? label.branch : label.kind
    return `${name}: ${fates.map(fateOf).join(', ')}`
  })
}

function fateOf(fate: Fate): string {
  if (fate.kind === 'free_from') return `${fate.fix.kind}, free from ${fate.version}`
  if (!('to' in fate)) return fate.kind
  const only = 'only' in fate ? fate.only : null
  const others = only === null ? '' : ` in ${only.line}, not in ${Object.values(only.others).join(' ')}`
  return `${fate.kind} ${fate.to}${others}`
}

const everybody = { products: [], branches: [] }
const on = (branch: string) => ({ products: [], branches: [branch as BranchId] })

describe('what to do per branch', () => {
  test('the newest branch comes first', () => {
    expect(told([affecting([aRange('2024.1.1', '2024.1.9'), aRange('2024.2.1', '2024.2.9')])])).toEqual([
      '2024.2: upgrade 2024.2.9',
      '2024.1: upgrade 2024.1.9',
    ])
  })

  test('several flaws of one branch need the highest of their fixes', () => {
    expect(told([affecting([aRange('2024.1.1', '2024.1.9')]), affecting([aRange('2024.1.3', '2024.1.12')])])).toEqual([
      '2024.1: upgrade 2024.1.12',
    ])
  })

  test('a fix that has the other flaw is not advised', () => {
    const older = affecting([{ introduced: { kind: 'beginning' }, end: { kind: 'fixed', version: '2024.2.5' } }])
    expect(told([older, affecting([aRange('2024.2.1', '2024.2.9')])])).toEqual([
      'and_older: upgrade 2024.2.9 in 2024.2, not in and_older 2024.1',
      '2024.2: upgrade 2024.2.9',
    ])
  })

  test('a fix that the next range of the same flaw holds is raised past it', () => {
    expect(told([affecting([aRange('2024.1.1', '2024.2.5'), aRange('2024.2.1', '2024.2.9')])])).toEqual([
      '2024.2: upgrade 2024.2.9',
      'span: upgrade 2024.2.9 in 2024.2, not in branch 2024.1',
    ])
  })

  test('what half a range says is unclear, in its branch and in older ones', () => {
    const half: VersionRange = {
      introduced: { kind: 'not_recorded', asRecorded: null },
      end: { kind: 'fixed', version: '2024.2.9' },
    }
    expect(stepsFor([affecting([half])])).toMatchObject([
      {
        state: 'unclear',
        label: { kind: 'and_older', last: '2024.2' },
        fates: [
          {
            kind: 'upgrade',
            to: '2024.2.9',
            partial: false,
            only: { line: '2024.2', others: { kind: 'and_older', last: '2024.1' } },
          },
        ],
      },
    ])
  })

  test('a range that cannot be used leaves every version unclear', () => {
    expect(stepsFor([affecting([aRange('2024.2.9', '2024.2.1')])])).toMatchObject([
      { state: 'unclear', label: { kind: 'any' } },
    ])
  })

  test('a fix that has a flaw without a fix is told as what it is', () => {
    const [first] = stepsFor([
      affecting([aRange('2024.1.1', '2024.1.9')]),
      affecting([{ introduced: { kind: 'version', version: '2024.1.5' }, end: { kind: 'open' } }]),
    ])
    expect(first?.fates).toContainEqual({ kind: 'upgrade', to: '2024.1.9', partial: true, only: null })
  })

  test.each<[string, Remediation, string]>([
    [
      'another branch',
      { kind: 'upgrade', scope: on('2024.1'), to: '2024.2.9', text: null },
      '2024.1: move_to 2024.2.9',
    ],
    [
      'a fix to come',
      { kind: 'fix_pending', scope: everybody, expected: null, text: null },
      '2024.1: fix_pending, free from 2024.2.0',
    ],
    ['no fix', { kind: 'none_planned', scope: on('2024.1'), text: null }, '2024.1: none_planned, free from 2024.2.0'],
    [
      'another branch’s remedy',
      { kind: 'none_planned', scope: on('2024.2'), text: null },
      '2024.1: not_recorded, free from 2024.2.0',
    ],
    [
      'another product’s remedy',
      { kind: 'none_planned', scope: { products: ['other' as ProductId], branches: [] }, text: null },
      '2024.1: not_recorded, free from 2024.2.0',
    ],
  ])('a branch without a fixed version: %s', (_name, remediation, line) => {
    const range: VersionRange = {
      introduced: { kind: 'version', version: '2024.1.1' },
      end: { kind: 'before', version: '2024.2.0' },
    }
    expect(told([affecting([range], [remediation])])).toEqual([line])
  })

  test('a record that nobody can read leaves the product unclear', () => {
    const recorded = { product: SERVER.id, source: 'CVE record', rows: [], problem: 'No version.', unusable: true }
    expect(stepsFor([aVulnerability({ statements: [], recorded: [recorded] })])).toEqual([
      { product: SERVER.id, state: 'unclear', label: { kind: 'any' }, ranges: [], fates: [] },
    ])
  })
})

describe('whatever the ranges are', () => {
  const scheme = versionScheme('dotted')
  const version = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 20 }))
    .map(([b, n]) => `2024.${b}.${n}`)
  const range = fc.oneof(
    fc.tuple(version, version).map(([a, b]) => aRange(a, b)),
    version.map((end): VersionRange => ({ introduced: { kind: 'beginning' }, end: { kind: 'fixed', version: end } })),
    version.map((start): VersionRange => ({ introduced: { kind: 'version', version: start }, end: { kind: 'open' } })),
  )
  const vulnerability = fc
    .array(range, { minLength: 1, maxLength: 4 })
    .map(([first, ...rest]) => affecting([first ?? aRange('2024.1.1', '2024.1.2'), ...rest]))

  test('nobody is sent into a release that has another flaw of the same advisory', () => {
    fc.assert(
      fc.property(fc.array(vulnerability, { minLength: 1, maxLength: 3 }), (vulnerabilities) => {
        const ranges = vulnerabilities.flatMap(({ statements }) =>
          statements.flatMap(({ extent }) => (extent.kind === 'ranges' ? extent.ranges : [])),
        )
        for (const target of stepsFor(vulnerabilities).flatMap(wholeUpgrades)) {
          const parsed = scheme.parse(target)
          if (!parsed.ok) throw new Error(target)
          expect(ranges.filter((one) => positionInRange(scheme, one, parsed.value).kind === 'inside')).toEqual([])
        }
      }),
    )
  })

  function wholeUpgrades({ fates }: Step): readonly string[] {
    return fates.flatMap((fate) => (fate.kind === 'upgrade' && !fate.partial ? [fate.to] : []))
  }
})
