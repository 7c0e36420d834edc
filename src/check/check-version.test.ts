import { describe, expect, test } from 'vitest'
import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aPreliminary,
  aRange,
  aVulnerability,
} from '../../test/builders/advisory.ts'
import { aProduct, aRelease } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import type { CalendarDate, Instant } from '../base/instant.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId, CveId } from '../domain/advisory/identifiers.ts'
import type { Remediation, RemediationScope } from '../domain/advisory/remediation.ts'
import type { Condition, Extent, RecordedStatement, Statement } from '../domain/advisory/statement.ts'
import type { Vulnerability } from '../domain/advisory/vulnerability.ts'
import type { Branch, BranchId, Product, ProductId } from '../domain/catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../domain/catalogue/version-range.ts'
import type { Answer } from './answer.ts'
import { checkVersion } from './check-version.ts'
import { openProduct } from './checkable-product.ts'
import { checkFragments } from './cut-fragments.ts'
import { productCheckData } from './product-check-data.ts'

const SERVER = 'example-server' as ProductId
const NOT_RECORDED = { kind: 'not_recorded', asRecorded: null } as const
const EVERYBODY: RemediationScope = { products: [], branches: [] }

function checkOf(product: Product, ...advisories: Advisory[]): (version: string) => Answer {
  const fragments = advisories.flatMap((advisory) => checkFragments(aRevision(advisory)))
  const opened = openProduct(productCheckData(product, fragments))
  return (version) => checkVersion(opened, version)
}

/** The answer for a version of a product of which one advisory with one vulnerability is published. */
function answerTo(version: string, vulnerability: Partial<Vulnerability>, product: Product = aProduct()): Answer {
  return checkOf(product, anAdvisory({ vulnerabilities: [aVulnerability(vulnerability)] }))(version)
}

function from(version: string): LowerBound {
  return { kind: 'version', version }
}

function upTo(kind: 'fixed' | 'before' | 'last_affected', version: string): UpperBound {
  return { kind, version }
}

function ranges(...all: [VersionRange, ...VersionRange[]]): Extent {
  return { kind: 'ranges', ranges: all }
}

function affected(...all: [VersionRange, ...VersionRange[]]): Statement {
  return anAffectedStatement({ extent: ranges(...all) })
}

function unaffected(extent: Extent, condition: Condition | null = null): Statement {
  const reason = { kind: 'impact', impact: 'The flaw is not there.' } as const
  return { product: SERVER, status: 'known_not_affected', extent, condition, reason }
}

function branches(...ids: string[]): readonly Branch[] {
  return ids.map((id) => ({ id: id as BranchId, support: { kind: 'not_stated' } }))
}

function mitigation(difference: Partial<Extract<Remediation, { kind: 'mitigation' }>> = {}): Remediation {
  return {
    kind: 'mitigation',
    scope: EVERYBODY,
    text: 'Block port 10933.',
    cost: null,
    undo: null,
    isolate: false,
    ...difference,
  }
}

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
        reason: '2024.1.200 is the next release of the same branch that nothing recorded affects.',
      },
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
      'Affected by 4 advisories. Of 1 advisory it is not known whether this version is affected.',
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

describe('conditions', () => {
  const windows: Condition = {
    platforms: ['Windows', 'Windows container'],
    configuration: 'Only where runbooks are on.',
  }
  const conditional = anAffectedStatement({ condition: windows })

  test('are shown and never turn the verdict', () => {
    const answer = answerTo('2024.1.150', { statements: [conditional] })
    expect(answer.verdict).toBe('affected')
    expect(answer.advisories[0]).toMatchObject({
      conditions: ['only on Windows or Windows container; Only where runbooks are on'],
      reason:
        'Affected: 2024.1.100 to before 2024.1.200, where it is fixed (only on Windows or Windows container; Only where runbooks are on).',
    })
  })

  test('fall away where the same version is affected without one', () => {
    const answer = answerTo('2024.1.150', { statements: [conditional, anAffectedStatement()] })
    expect(answer.advisories[0]?.conditions).toEqual([])
  })

  test('another condition does not settle this one', () => {
    const linux = unaffected({ kind: 'all_versions' }, { platforms: ['Linux'], configuration: null })
    const unclear = anAffectedStatement({
      condition: windows,
      extent: ranges({ introduced: NOT_RECORDED, end: upTo('fixed', '2024.3.0') }),
    })
    expect(answerTo('2024.1.150', { statements: [unclear, linux] }).verdict).toBe('unknown')
    expect(answerTo('2024.1.150', { statements: [unclear, { ...linux, condition: windows }] }).verdict).toBe(
      'not_affected',
    )
    expect(answerTo('2024.1.150', { statements: [unclear, { ...linux, condition: null }] }).verdict).toBe(
      'not_affected',
    )
  })
})

describe('what is not recorded is unknown', () => {
  const belowEnd = { introduced: NOT_RECORDED, end: upTo('fixed', '2021.3.11057') }
  const afterStart = { introduced: from('0.9'), end: NOT_RECORDED }

  test.each<[string, VersionRange, string, string]>([
    [
      'no lower bound',
      belowEnd,
      '2021.1.5',
      'SA1900-01 records no lower bound: versions before 2021.3.11057 may or may not be affected.',
    ],
    [
      'no lower bound, and the last affected version',
      { introduced: NOT_RECORDED, end: upTo('last_affected', '2021.3.11057') },
      '2021.3.11057',
      'SA1900-01 records no lower bound: versions up to 2021.3.11057 may or may not be affected.',
    ],
    [
      'a word for the lower bound',
      { introduced: { kind: 'not_recorded', asRecorded: '1.x' }, end: upTo('fixed', '1.19.0') },
      '1.3',
      'SA1900-01 records no lower bound: versions before 1.19.0 may or may not be affected. Its source says "1.x".',
    ],
    ['no end', afterStart, '2021.1.5', 'SA1900-01 records no end: versions from 0.9 on may or may not be affected.'],
    [
      'no end, from the beginning',
      { introduced: { kind: 'beginning' }, end: NOT_RECORDED },
      '2021.1.5',
      'SA1900-01 records no end: any version may or may not be affected.',
    ],
    [
      'no lower bound, and no fix',
      { introduced: NOT_RECORDED, end: { kind: 'open' } },
      '2021.1.5',
      'SA1900-01 records no lower bound: any version may or may not be affected.',
    ],
    [
      'neither bound',
      { introduced: NOT_RECORDED, end: NOT_RECORDED },
      '2021.1.5',
      'SA1900-01 records neither a lower bound nor an end: any version may or may not be affected.',
    ],
    [
      'a bound that is no version',
      { introduced: from('1.x'), end: upTo('fixed', '1.19.0') },
      '2024.1.1',
      'SA1900-01 has a range that cannot be used, so nobody can say whether this version is affected. The start of the affected range, "1.x", is not whole numbers between dots and nothing else, like 2022.3.10586.',
    ],
    [
      'an end before the beginning',
      { introduced: from('3.0'), end: upTo('fixed', '2.0') },
      '9.9',
      'SA1900-01 has a range that cannot be used, so nobody can say whether this version is affected. The affected range starts at 3.0 but ends at 2.0, so it holds no version.',
    ],
  ])('%s', (_, range, version, reason) => {
    const answer = answerTo(version, { statements: [affected(range)] })
    expect(answer.verdict).toBe('unknown')
    expect(answer.advisories).toMatchObject([{ verdict: 'unknown', reason }])
    expect(answer.reason).toBe('Of 1 advisory it is not known whether this version is affected.')
  })

  test('beyond the bound that is recorded it is not affected', () => {
    expect(answerTo('2021.3.11057', { statements: [affected(belowEnd)] }).verdict).toBe('not_affected')
    expect(answerTo('0.8', { statements: [affected(afterStart)] }).verdict).toBe('not_affected')
  })

  test('what is being investigated, in its range', () => {
    const statement: Statement = {
      product: SERVER,
      status: 'under_investigation',
      extent: ranges(aRange('2024.1.100', '2024.1.200')),
      condition: { platforms: ['Linux'], configuration: null },
    }
    const answer = answerTo('2024.1.150', { statements: [statement] })
    expect(answer.advisories).toMatchObject([
      {
        verdict: 'unknown',
        reason: 'SA1900-01: the vendor is still finding out whether this version is affected (only on Linux).',
      },
    ])
    expect(answerTo('2024.1.300', { statements: [statement] }).verdict).toBe('not_affected')
    expect(answerTo('1', { statements: [{ ...statement, extent: { kind: 'all_versions' } }] }).verdict).toBe('unknown')
  })

  const record: RecordedStatement = {
    product: SERVER,
    source: 'CVE record 5.x',
    rows: [{ version: '<', status: 'affected' }],
    problem: 'The version is a comparison sign',
    unusable: true,
  }

  test('what a source says and nobody can use', () => {
    const answer = answerTo('2024.1.150', { statements: [], recorded: [record] })
    expect(answer).toMatchObject({ verdict: 'unknown', upgrade: null })
    expect(answer.advisories).toMatchObject([
      {
        reason:
          'SA1900-01 does not say which versions are affected (CVE record 5.x): The version is a comparison sign.',
        action: null,
      },
    ])
  })

  test('a record of which no statement came, however it is marked', () => {
    const marked = { ...record, problem: null, unusable: false }
    expect(answerTo('2024.1.150', { statements: [], recorded: [marked] }).verdict).toBe('unknown')
  })

  test('not a record that became statements', () => {
    const kept = { ...record, problem: 'One range stood in two rows.', unusable: false }
    expect(answerTo('2024.1.300', { recorded: [kept] }).verdict).toBe('not_affected')
  })

  test('not where the vendor says that the version is not affected', () => {
    for (const range of [belowEnd, { introduced: from('1.x'), end: upTo('fixed', '1.19.0') }]) {
      for (const settled of [
        unaffected({ kind: 'all_versions' }),
        unaffected(ranges(aRange('2021.0', '2021.2'))),
        { product: SERVER, status: 'fixed', extent: ranges(aRange('2021.1.5', '2021.2')), condition: null } as const,
      ]) {
        expect(answerTo('2021.1.5', { statements: [affected(range), settled] }).verdict).toBe('not_affected')
      }
    }
    const half = unaffected(ranges({ introduced: NOT_RECORDED, end: upTo('before', '2022.0') }))
    expect(answerTo('2021.1.5', { statements: [affected(belowEnd), half] }).verdict).toBe('unknown')
  })
})

describe("the vendor's claim of a fix in the version's own branch beats an absence", () => {
  // As SA2022-02 and SA2023-06 of Octopus Deploy are recorded: ends without beginnings, and a beginning without an end.
  const statements = [
    affected(
      { introduced: from('0.9'), end: NOT_RECORDED },
      aRange('2022.3.348', '2022.3.10957'),
      { introduced: NOT_RECORDED, end: upTo('fixed', '2022.4.8332') },
      { introduced: NOT_RECORDED, end: upTo('fixed', '2023.1.6715') },
    ),
  ]
  const catalogued = aProduct({ branches: branches('2022.2', '2022.3', '2022.4', '2023.1', '2023.2'), releases: [] })
  const uncatalogued = aProduct({ branches: [], releases: [] })

  test.each([
    ['2022.2.1', 'unknown'],
    ['2022.3.1', 'unknown'],
    ['2022.3.348', 'affected'],
    ['2022.3.10957', 'not_affected'],
    ['2022.3.11000', 'not_affected'],
    ['2022.4.8331', 'unknown'],
    ['2022.4.8332', 'not_affected'],
    ['2023.1.6714', 'unknown'],
    ['2023.1.6715', 'not_affected'],
    ['2023.2.1', 'unknown'],
    ['0.8', 'unknown'],
  ] as const)('%s is %s', (version, verdict) => {
    expect(answerTo(version, { statements }, catalogued).verdict).toBe(verdict)
    expect(answerTo(version, { statements }, uncatalogued).verdict).toBe(verdict)
  })

  test('of several ranges without a beginning the last says it for all', () => {
    expect(answerTo('2021.1.1', { statements }, catalogued).advisories[0]?.reason).toBe(
      'SA1900-01 records no lower bound: versions before 2023.1.6715, and no end: versions from 0.9 on may or may not be affected.',
    )
  })

  test('but not what is recorded in the same branch', () => {
    const again = affected(aRange('2022.3.348', '2022.3.10957'), {
      introduced: from('2022.3.11000'),
      end: NOT_RECORDED,
    })
    expect(answerTo('2022.3.10999', { statements: [again] }, catalogued).verdict).toBe('not_affected')
    expect(answerTo('2022.3.11000', { statements: [again] }, catalogued).verdict).toBe('unknown')
  })

  test('nor a range that is said to have no end', () => {
    const open = affected(aRange('2022.3.348', '2022.3.10957'), { introduced: NOT_RECORDED, end: { kind: 'open' } })
    expect(answerTo('2022.3.11000', { statements: [open] }, catalogued).verdict).toBe('unknown')
  })

  test('nor a claim under another condition', () => {
    const windows = { platforms: ['Windows'], configuration: null }
    const claim = anAffectedStatement({ condition: windows, extent: ranges(aRange('2022.3.348', '2022.3.10957')) })
    const unclear = affected({ introduced: NOT_RECORDED, end: upTo('fixed', '2023.1.6715') })
    expect(answerTo('2022.3.11000', { statements: [claim, unclear] }, catalogued).verdict).toBe('unknown')
  })

  test('nor a whole range: then it is affected, and the record contradicts itself', () => {
    // As SA2026-04 of Octopus Deploy is recorded.
    const overlapping = affected(aRange('2023.0.0', '2025.4.10523'), aRange('2025.4.0', '2025.4.10545'))
    const product = aProduct({ branches: branches('2025.4'), releases: [] })
    const answer = answerTo('2025.4.10530', { statements: [overlapping] }, product)
    expect(answer.advisories).toMatchObject([
      {
        verdict: 'affected',
        reason:
          'Affected: 2025.4.0 to before 2025.4.10545, where it is fixed. The record contradicts itself: it also says that 2025.4.10523 is fixed.',
        fixedIn: ['2025.4.10545'],
      },
    ])
    const unambiguous = answerTo('2025.4.10522', { statements: [overlapping] }, product)
    expect(unambiguous.advisories[0]?.reason).not.toContain('contradicts')
    expect(unambiguous.advisories[0]?.fixedIn).toEqual(['2025.4.10545'])
  })

  test('a flaw that comes back is no contradiction', () => {
    const twice = affected(aRange('2024.1.1', '2024.1.10'), aRange('2024.1.20', '2024.1.30'))
    expect(answerTo('2024.1.25', { statements: [twice] }).advisories[0]?.reason).toBe(
      'Affected: 2024.1.20 to before 2024.1.30, where it is fixed.',
    )
  })

  test('"not affected" never overrides "affected"', () => {
    const answer = answerTo('2024.1.150', { statements: [unaffected({ kind: 'all_versions' }), anAffectedStatement()] })
    expect(answer.advisories[0]).toMatchObject({
      verdict: 'affected',
      reason:
        'Affected: 2024.1.100 to before 2024.1.200, where it is fixed. The record contradicts itself: it also says that this version is not affected.',
    })
  })
})

describe('what to do', () => {
  const product = aProduct({ branches: branches('2024.1', '2024.2', '2024.3'), releases: [] })
  const twoBranches = { statements: [affected(aRange('2024.1.0', '2024.2.200'), aRange('2024.3.0', '2024.3.50'))] }
  const noFix = { statements: [affected({ introduced: from('2024.1.0'), end: { kind: 'open' } })] }

  test('upgrade within the branch', () => {
    expect(answerTo('2024.2.1', twoBranches, product).advisories[0]).toMatchObject({
      fixedIn: ['2024.2.200'],
      action: 'upgrade',
    })
  })

  test('move to another branch, with the fixes of later ones', () => {
    expect(answerTo('2024.1.1', twoBranches, product).advisories[0]).toMatchObject({
      fixedIn: ['2024.2.200', '2024.3.50'],
      action: 'move_to',
    })
  })

  test('take the upgrade that the vendor names, where it is named for', () => {
    const upgrade: Remediation = {
      kind: 'upgrade',
      scope: { products: [SERVER], branches: ['2024.1' as BranchId] },
      to: '2024.1.77',
      text: 'Change the keys afterwards.',
    }
    const vulnerability = {
      statements: [affected({ introduced: from('2024.1.0'), end: upTo('last_affected', '2024.1.70') })],
      remediations: [upgrade],
    }
    expect(answerTo('2024.1.1', vulnerability, product).advisories[0]).toMatchObject({
      fixedIn: ['2024.1.77'],
      action: 'upgrade',
      notes: ['Change the keys afterwards.'],
    })
    const elsewhere = { ...upgrade, scope: { products: [], branches: ['2024.2' as BranchId] } }
    expect(answerTo('2024.1.1', { ...vulnerability, remediations: [elsewhere] }, product).advisories[0]).toMatchObject({
      fixedIn: [],
      action: 'wait',
      notes: [],
    })
    const inside = { ...upgrade, to: '2024.1.60' }
    expect(answerTo('2024.1.1', { ...vulnerability, remediations: [inside] }, product).advisories[0]?.fixedIn).toEqual(
      [],
    )
  })

  test('go to a release after the range where no fix is named', () => {
    const statements = [affected({ introduced: from('2024.1.0'), end: upTo('before', '2024.2.0') })]
    const later = { ...product, releases: [aRelease('2024.1.9'), aRelease('2024.2.3')] }
    expect(answerTo('2024.1.1', { statements }, later)).toMatchObject({
      advisories: [{ fixedIn: [], action: 'move_to' }],
      upgrade: { version: '2024.2.3', sameBranch: false },
    })
    const last = [affected({ introduced: from('2024.1.0'), end: upTo('last_affected', '2024.1.8') })]
    expect(answerTo('2024.1.1', { statements: last }, later)).toMatchObject({
      advisories: [{ fixedIn: [], action: 'upgrade' }],
      upgrade: { version: '2024.1.9', sameBranch: true },
    })
  })

  test('mitigate where there is no fix, with cost and way back', () => {
    const remediations: Remediation[] = [
      mitigation({ cost: 'No new workers.', undo: 'Open it again.' }),
      { kind: 'workaround', scope: EVERYBODY, text: 'Switch runbooks off.', cost: null, undo: null },
      mitigation({ scope: { products: ['example-agent' as ProductId], branches: [] }, text: 'Not for this product.' }),
      mitigation({ scope: { products: [], branches: ['2024.2' as BranchId] }, text: 'Not for this branch.' }),
      { kind: 'fix_pending', scope: EVERYBODY, expected: '1900-02-01' as CalendarDate, text: 'In the next release.' },
    ]
    const answer = answerTo('2024.1.1', { ...noFix, remediations }, product)
    expect(answer.advisories[0]).toMatchObject({
      action: 'mitigate',
      mitigations: ['Block port 10933. Cost: No new workers. To undo: Open it again.', 'Switch runbooks off.'],
      fixExpected: '1900-02-01',
      notes: ['A fix is expected on 1900-02-01.', 'In the next release.'],
    })
    expect(answer).toMatchObject({ upgrade: null, upgradeReason: 'The catalogue lists no later release.' })
  })

  test('isolate where the vendor asks for it, unless there is a fix', () => {
    const remediations = [mitigation(), mitigation({ text: 'Take it off the network.', isolate: true })]
    expect(answerTo('2024.1.1', { ...noFix, remediations }, product).advisories[0]?.action).toBe('isolate')
    expect(answerTo('2024.1.1', { ...twoBranches, remediations }, product).advisories[0]?.action).toBe('move_to')
  })

  test('wait where there is nothing', () => {
    const remediations: Remediation[] = [
      { kind: 'none_planned', scope: EVERYBODY, text: null },
      { kind: 'none_available', scope: EVERYBODY, text: 'The branch has ended.' },
    ]
    expect(answerTo('2024.1.1', { ...noFix, remediations }, product).advisories[0]).toMatchObject({
      action: 'wait',
      mitigations: [],
      notes: ['No fix is planned.', 'No fix is available.', 'The branch has ended.'],
    })
  })

  test('of what is unknown, the same', () => {
    const statements = [affected({ introduced: NOT_RECORDED, end: upTo('fixed', '2024.1.200') })]
    expect(answerTo('2024.1.1', { statements }, product).advisories[0]).toMatchObject({
      verdict: 'unknown',
      fixedIn: ['2024.1.200'],
      action: 'upgrade',
    })
  })
})

describe('without a version that can be read', () => {
  test.each([
    ['', 'No version of Example Server was given. 1 advisory about it cannot be answered without one.'],
    [
      'latest',
      '"latest" is not a version of Example Server; expected: whole numbers between dots and nothing else, like 2022.3.10586. 1 advisory about it cannot be answered without one.',
    ],
  ])('%j is unknown', (version, reason) => {
    expect(answerTo(version, {})).toEqual({
      product: 'example-server',
      version,
      verdict: 'unknown',
      advisories: [
        expect.objectContaining({
          id: 'SA1900-01',
          verdict: 'unknown',
          reason: 'SA1900-01 names versions, so only a version can be answered.',
          fixedIn: [],
        }),
      ],
      upgrade: null,
      reason,
      knownRelease: false,
      upgradeReason: 'Without a version that can be read nobody can say where to go.',
    })
  })

  test('it stays unknown where no advisory is published', () => {
    expect(checkOf(aProduct())('latest').verdict).toBe('unknown')
  })

  test('a product of which nobody knows how it is numbered is unknown', () => {
    expect(answerTo('2024.1.300', {}, aProduct({ versionScheme: null }))).toMatchObject({
      verdict: 'unknown',
      reason:
        'It is not recorded how the versions of Example Server are numbered, so none of them can be answered. 1 advisory about it cannot be answered without one.',
    })
  })

  test('every advisory is told of which only a version could be answered, and no other', () => {
    const all: Extent = { kind: 'all_versions' }
    const everything = ranges({ introduced: { kind: 'beginning' }, end: { kind: 'open' } })
    const of = (id: string, ...statements: Statement[]) =>
      anAdvisory({ id: id as AdvisoryId, vulnerabilities: [aVulnerability({ statements })] })
    const ask = checkOf(
      aProduct(),
      of('SA1900-01', affected(aRange('2024.1.1', '2024.1.9'))),
      of('SA1900-02', anAffectedStatement({ extent: all })),
      of('SA1900-03', anAffectedStatement({ extent: everything })),
      of('SA1900-04', unaffected(all)),
      of('SA1900-05', unaffected(everything)),
      of('SA1900-06', unaffected(ranges(aRange('2024.1.1', '2024.1.9')))),
      of('SA1900-07', affected(aRange('2024.1.1', '2024.1.9')), unaffected(everything)),
    )
    for (const text of ['', 'latest']) {
      const { verdict, advisories, reason } = ask(text)
      expect(verdict).toBe('affected')
      expect(advisories.map((told) => `${told.id} ${told.verdict}`)).toEqual([
        'SA1900-02 affected',
        'SA1900-03 affected',
        'SA1900-01 unknown',
        // What is called affected stays so, whatever else is said of it.
        'SA1900-07 unknown',
      ])
      expect(reason).toMatch(/2 advisories about it cannot be answered without one\. Affected by 2 advisories\.$/)
    }
  })

  test('all versions, and from the beginning without an end, are the same', () => {
    const everything = ranges({ introduced: { kind: 'beginning' }, end: { kind: 'open' } })
    for (const product of [aProduct(), aProduct({ versionScheme: null })]) {
      for (const version of ['', 'latest', '2024.1.150']) {
        const [one, other] = [{ kind: 'all_versions' } as const, everything].map((extent) =>
          answerTo(version, { statements: [anAffectedStatement({ extent })] }, product),
        )
        expect(one).toEqual(other)
        expect(one?.verdict).toBe('affected')
      }
    }
  })

  test('what affects all versions is told all the same', () => {
    const statements = [anAffectedStatement({ extent: { kind: 'all_versions' } })]
    for (const product of [aProduct(), aProduct({ versionScheme: null })]) {
      expect(answerTo('latest', { statements }, product)).toMatchObject({
        verdict: 'affected',
        advisories: [{ reason: 'Affected: all versions.', fixedIn: [], action: 'wait' }],
      })
    }
    expect(answerTo('2024.1.1', { statements })).toMatchObject({
      verdict: 'affected',
      upgrade: null,
      upgradeReason: 'Every later release in the catalogue is affected too.',
    })
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

describe('a condition is told once', () => {
  const condition: Condition = { platforms: ['Windows'], configuration: null }
  const half = (introduced: LowerBound, end: UpperBound): VersionRange => ({ introduced, end })

  test('of several ranges that hold the version', () => {
    const extent = ranges(aRange('2024.1.100', '2024.1.200'), aRange('2024.1.50', '2024.2.200'))
    const { advisories } = answerTo('2024.1.150', { statements: [anAffectedStatement({ extent, condition })] })
    expect(advisories[0]?.reason).toBe(
      'Affected: 2024.1.100 to before 2024.1.200, and 2024.1.200 is affected too; 2024.1.50 to before 2024.2.200, where it is fixed (only on Windows).',
    )
  })

  test('of several ranges that leave it open', () => {
    const extent = ranges(half(from('2024.1.100'), NOT_RECORDED), half(NOT_RECORDED, upTo('fixed', '2024.2.200')))
    const { advisories } = answerTo('2024.1.150', { statements: [anAffectedStatement({ extent, condition })] })
    expect(advisories[0]?.reason).toBe(
      'SA1900-01 records no lower bound: versions before 2024.2.200, and no end: versions from 2024.1.100 on may or may not be affected (only on Windows).',
    )
  })
})

describe('a service', () => {
  const cloud = aProduct({ deployment: 'service', versionScheme: null, branches: [], releases: [] })
  const service = (difference: Partial<Extract<Extent, { kind: 'service' }>>): Partial<Vulnerability> => ({
    statements: [anAffectedStatement({ extent: { kind: 'service', exposure: null, fixedOn: null, ...difference } })],
  })

  test('is affected until the vendor says that it is fixed', () => {
    const exposure = { from: '1900-01-01' as CalendarDate, until: null }
    expect(answerTo('', service({ exposure }), cloud)).toMatchObject({
      version: '',
      verdict: 'affected',
      advisories: [
        {
          reason: 'Affected since 1900-01-01, and the vendor has not said that this service is fixed.',
          fixedIn: [],
          action: 'wait',
        },
      ],
      upgrade: null,
      upgradeReason: 'The vendor runs this service and updates it itself.',
    })
  })

  test('is not affected once it is fixed, and says since when', () => {
    expect(answerTo('', service({ fixedOn: '1900-01-05' as CalendarDate }), cloud)).toMatchObject({
      verdict: 'not_affected',
      advisories: [],
      upgrade: null,
      reason: 'Fixed by the vendor on 1900-01-05 (SA1900-01).',
    })
  })

  test('is not affected once its exposure has ended', () => {
    const exposure = { from: null, until: '1900-01-04' as CalendarDate }
    expect(answerTo('', service({ exposure }), cloud).verdict).toBe('not_affected')
  })

  test('takes a version where it has some, and does not need it', () => {
    expect(answerTo('whatever', service({ fixedOn: '1900-01-05' as CalendarDate }), cloud).verdict).toBe('not_affected')
    expect(answerTo('2024.1.1', service({}), { ...cloud, versionScheme: 'dotted' }).verdict).toBe('affected')
  })

  test('is not called safe on the strength of a word without a date', () => {
    const extent: Extent = { kind: 'service', exposure: null, fixedOn: null }
    const denied = { statements: [unaffected(extent)] }
    expect(answerTo('', denied, cloud)).toMatchObject({
      verdict: 'unknown',
      advisories: [],
      reason:
        'SA1900-01 says that it does not affect Example Server, but gives no date, and no other advisory is about this service: nobody can say from it how it stands now. It would be settled by a dated statement of the vendor: since when it was exposed, until when, or when it was fixed.',
      upgradeReason: 'The vendor runs this service and updates it itself.',
    })
    const again = anAdvisory({ id: 'SA1900-02' as AdvisoryId, vulnerabilities: [aVulnerability(denied)] })
    const first = anAdvisory({ vulnerabilities: [aVulnerability(denied)] })
    expect(checkOf(cloud, first, again)('').reason).toBe(
      'SA1900-01 and SA1900-02 say that they do not affect Example Server, but give no date, and no other advisory is about this service: nobody can say from them how it stands now. It would be settled by a dated statement of the vendor: since when it was exposed, until when, or when it was fixed.',
    )
    const dated = { ...extent, exposure: { from: null, until: '1900-01-04' as CalendarDate } }
    expect(answerTo('', { statements: [unaffected(dated)] }, cloud).verdict).toBe('not_affected')
    expect(checkOf(cloud)('')).toMatchObject({
      verdict: 'not_affected',
      reason: 'No advisory about Example Server is published.',
    })
  })

  test('is told that a version which says nothing of it was left aside', () => {
    expect(answerTo('whatever', service({ fixedOn: '1900-01-05' as CalendarDate }), cloud).reason).toBe(
      '"whatever" was left aside: Example Server is a service, which the vendor keeps up to date. Fixed by the vendor on 1900-01-05 (SA1900-01).',
    )
  })

  test('is never called a version', () => {
    const statements = [
      {
        product: SERVER,
        status: 'under_investigation',
        extent: { kind: 'service', exposure: null, fixedOn: null },
        condition: null,
      } as const,
    ]
    const { reason, advisories } = answerTo('', { statements }, cloud)
    expect(reason).toBe('Of 1 advisory it is not known whether this service is affected.')
    expect(advisories[0]?.reason).toBe('SA1900-01: the vendor is still finding out whether this service is affected.')
  })

  test('needs one where an advisory names versions', () => {
    const numbered = aProduct({ deployment: 'service' })
    expect(answerTo('', {}, numbered).verdict).toBe('unknown')
    expect(answerTo('2024.1.150', {}, numbered)).toMatchObject({
      verdict: 'affected',
      upgrade: null,
      advisories: [{ fixedIn: ['2024.1.200'], action: 'wait' }],
    })
    expect(answerTo('2024.1.300', {}, numbered).verdict).toBe('not_affected')
  })
})
