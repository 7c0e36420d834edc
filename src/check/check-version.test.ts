import { describe, expect, test } from 'vitest'
import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aPreliminary,
  aRange,
  aVulnerability,
} from '../../test/builders/advisory.ts'
import { affected, answerTo, checkOf, NOT_RECORDED, upTo } from '../../test/builders/asked.ts'
import { aProduct } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import type { CalendarDate, Instant } from '../base/instant.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId, CveId } from '../domain/advisory/identifiers.ts'
import type { Statement } from '../domain/advisory/statement.ts'
import type { ProductId } from '../domain/catalogue/product.ts'
import type { VersionRange } from '../domain/catalogue/version-range.ts'
import { checkFragments } from './cut-fragments.ts'

describe('the verdict on a version of a range', () => {
  test.each([
    ['2024.1.99', 'not_affected'],
    ['2024.1.100', 'affected'],
    ['2024.1.199', 'affected'],
    ['2024.1.200', 'not_affected'],
    ['2024.2.150', 'affected'],
    ['2024.3.1', 'not_affected'],
  ] as const)('%s is %s', (version, verdict) => {
    expect(answerTo(version, {}).verdict).toBe(verdict)
  })

  test('says why, what to do and where to go', () => {
    expect(answerTo(' 2024.1.150 ', {})).toEqual({
      product: 'example-server',
      version: '2024.1.150',
      verdict: 'affected',
      advisories: [
        {
          id: 'SA1900-01',
          verdict: 'affected',
          reason: 'Affected: 2024.1.100 to before 2024.1.200, where it is fixed.',
          fixedIn: ['2024.1.200'],
          action: 'upgrade',
          mitigations: [],
          exploitation: { kind: 'none_known', asOf: '1900-01-01T00:00:00Z', source: null, note: null },
          nextUpdate: null,
          title: 'Stored script in a note runs in another session',
          kind: 'vulnerability',
          revision: 1,
          severity: 'high',
          cves: ['CVE-1900-0001'],
          conditions: [],
          fixExpected: null,
          notes: [],
        },
      ],
      upgrade: {
        version: '2024.1.200',
        branch: '2024.1',
        sameBranch: true,
        unknown: [],
        reason: 'The next release of the same branch that no advisory affects.',
      },
      headline: 'Affected by 1 advisory.',
      reason: 'Affected by 1 advisory.',
      knownRelease: false,
      upgradeReason: null,
    })
  })

  test('prints its keys in the order that is promised', () => {
    const answer = answerTo('2024.1.150', {})
    expect(Object.keys(answer).slice(0, 5)).toEqual(['product', 'version', 'verdict', 'advisories', 'upgrade'])
    expect(Object.keys(answer.advisories[0] ?? {}).slice(0, 8)).toEqual([
      'id',
      'verdict',
      'reason',
      'fixedIn',
      'action',
      'mitigations',
      'exploitation',
      'nextUpdate',
    ])
  })

  test('tells a release of the catalogue from a version that only parses', () => {
    expect(answerTo('2024.1.100', {}).knownRelease).toBe(true)
    expect(answerTo('2024.01.0100', {}).knownRelease).toBe(true)
    expect(answerTo('2024.1.101', {})).toMatchObject({ knownRelease: false, verdict: 'affected' })
  })

  test('says so when nothing affects it', () => {
    expect(answerTo('2024.1.300', {})).toMatchObject({
      verdict: 'not_affected',
      advisories: [],
      upgrade: null,
      upgradeReason: null,
      reason: 'The one advisory about Example Server does not affect this version.',
    })
    expect(checkOf(aProduct())('2024.1.300').reason).toBe('No advisory about Example Server is published.')
  })
})

describe('what counts', () => {
  const statement = affected(aRange('2024.1.100', '2024.1.200'))

  test('every statement of every vulnerability', () => {
    const [harmless, harmful] = [{ statements: [] }, { statements: [statement] }].map(aVulnerability)
    if (harmless === undefined || harmful === undefined) throw new Error('There are two.')
    const check = checkOf(aProduct(), anAdvisory({ vulnerabilities: [harmless, harmful] }))
    expect(check('2024.1.150').verdict).toBe('affected')
  })

  test.each([
    ['guidance', aGuidance()],
    [
      'a statement of another product',
      anAdvisory({
        vulnerabilities: [
          aVulnerability({ statements: [anAffectedStatement({ product: 'example-agent' as ProductId })] }),
        ],
      }),
    ],
  ])('not %s', (_, advisory) => {
    expect(checkOf(aProduct(), advisory)('2024.1.150')).toMatchObject({
      verdict: 'not_affected',
      reason: 'No advisory about Example Server is published.',
    })
  })

  test('not what is withdrawn, which is told', () => {
    const withdrawal = { reason: 'It was a false alarm.', replacedBy: 'SA1900-07' as AdvisoryId }
    expect(checkOf(aProduct(), anAdvisory({ withdrawal }))('2024.1.150')).toMatchObject({
      verdict: 'not_affected',
      advisories: [],
      reason:
        'No advisory about Example Server holds. SA1900-01 was withdrawn on 1900-01-02 and is replaced by SA1900-07.',
    })
    const other = anAdvisory({ id: 'SA1900-02' as AdvisoryId, withdrawal: { ...withdrawal, replacedBy: null } })
    expect(checkOf(aProduct(), anAdvisory(), other)('2024.1.300').reason).toBe(
      'The one advisory about Example Server does not affect this version. SA1900-02 was withdrawn on 1900-01-02.',
    )
    expect(checkOf(aProduct(), anAdvisory(), other)('2024.1.150').advisories.map(({ id }) => id)).toEqual(['SA1900-01'])
  })

  test('not a withdrawing revision, whatever its content says', () => {
    expect(checkFragments(aRevision(anAdvisory(), { action: 'withdrawn' }))).toMatchObject([
      { withdrawn: { on: '1900-01-02' }, vulnerabilities: [] },
    ])
  })

  test('and of many that are withdrawn only some are named', () => {
    const withdrawal = { reason: 'It was a false alarm.', replacedBy: null }
    const many = [1, 2, 3, 4, 5].map((number) => anAdvisory({ id: `SA1900-0${number}` as AdvisoryId, withdrawal }))
    expect(checkOf(aProduct(), ...many)('2024.1.150').reason).toMatch(
      /SA1900-03 was withdrawn on 1900-01-02; so were 2 more\.$/,
    )
  })

  test('a preliminary advisory, which says when it will tell more', () => {
    const [advisory] = checkOf(aProduct(), aPreliminary())('2024.1.150').advisories
    expect(advisory).toMatchObject({ kind: 'preliminary', nextUpdate: '1900-01-03T12:00:00Z' as Instant })
  })

  test('the worst first, and what is unknown last', () => {
    const unclear = affected({ introduced: NOT_RECORDED, end: upTo('fixed', '2024.3.0') })
    const advisory = (id: string, level: 'low' | 'critical' | null, given: Statement): Advisory =>
      anAdvisory({
        id: id as AdvisoryId,
        vulnerabilities: [
          aVulnerability({
            assessment: level === null ? { kind: 'not_stated' } : { kind: 'stated', level, reason: null },
            statements: [given],
          }),
        ],
      })
    const check = checkOf(
      aProduct(),
      advisory('SA1900-01', 'critical', unclear),
      advisory('SA1900-02', null, statement),
      advisory('SA1900-03', 'low', statement),
      advisory('SA1900-05', 'critical', statement),
      advisory('SA1900-04', 'critical', statement),
    )
    const answer = check('2024.1.150')
    expect(answer.advisories.map(({ id }) => id)).toEqual([
      'SA1900-04',
      'SA1900-05',
      'SA1900-03',
      'SA1900-02',
      'SA1900-01',
    ])
    expect(answer.reason).toBe(
      'Affected by 4 advisories. 1 more does not say whether it affects it: SA1900-01 (since 1900-01-02).',
    )
  })

  test('with several vulnerabilities, each by its name and the worst of all', () => {
    const other = aVulnerability({
      cve: { kind: 'assigned', id: 'CVE-1900-0002' as CveId },
      assessment: { kind: 'stated', level: 'critical', reason: null },
      exploitation: { kind: 'exploited', asOf: '1900-01-02' as CalendarDate, source: null, note: null },
      statements: [affected({ introduced: { kind: 'beginning' }, end: upTo('last_affected', '2024.1.250') })],
    })
    const [advisory] = checkOf(
      aProduct(),
      anAdvisory({ vulnerabilities: [aVulnerability(), other] }),
    )('2024.1.150').advisories
    expect(advisory).toMatchObject({
      reason:
        'CVE-1900-0001: Affected: 2024.1.100 to before 2024.1.200, and 2024.1.200 is affected too. CVE-1900-0002: Affected: up to 2024.1.250.',
      severity: 'critical',
      exploitation: { kind: 'exploited' },
      cves: ['CVE-1900-0001', 'CVE-1900-0002'],
      // 2024.1.200 has only one of the two fixes; the branch has a release after both.
      fixedIn: ['2024.2.200'],
      action: 'upgrade',
    })
  })

  test('the level of the statement where it has its own', () => {
    const lower = anAffectedStatement({ assessment: { kind: 'stated', level: 'low', reason: 'Only inside.' } })
    expect(answerTo('2024.1.150', { statements: [lower] }).advisories[0]?.severity).toBe('low')
  })
})

test('the line of a bound is told by its own spelling, however another advisory spells the same version', () => {
  const product = aProduct({ branches: [], releases: [] })
  const half: VersionRange = { introduced: NOT_RECORDED, end: upTo('fixed', '3.1.0') }
  const own = anAdvisory({
    vulnerabilities: [aVulnerability({ statements: [affected(aRange('1.0.0', '2.0.0'), half)] })],
  })
  const other = anAdvisory({
    id: 'SA1900-00' as AdvisoryId,
    vulnerabilities: [aVulnerability({ statements: [affected(aRange('1.0.0', '2.0.0.0'))] })],
  })
  expect(checkOf(product, own)('2.0.5').verdict).toBe('not_affected')
  expect(checkOf(product, other, own)('2.0.5').verdict).toBe('not_affected')
})
