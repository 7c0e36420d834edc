import { describe, expect, test } from 'vitest'
import { anAdvisory, anAffectedStatement, aRange, aVulnerability } from '../../test/builders/advisory.ts'
import {
  affected,
  answerTo,
  branches,
  checkOf,
  from,
  NOT_RECORDED,
  ranges,
  SERVER,
  unaffected,
  upTo,
} from '../../test/builders/asked.ts'
import { aProduct } from '../../test/builders/catalogue.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Extent, RecordedStatement, Statement } from '../domain/advisory/statement.ts'
import type { VersionRange } from '../domain/catalogue/version-range.ts'
import { afterHeadline } from './answer.ts'

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
    expect(answer.headline).toBe('No advisory is known to affect this version.')
    expect(afterHeadline(answer)).toMatch(
      /^1 advisory does not say whether it does: SA1900-01(?: \(since 1900-01-02\))?\.$/,
    )
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

describe('without a version that can be read', () => {
  test.each([
    ['', 'No version of Example Server was given.'],
    [
      'latest',
      '"latest" is not a version of Example Server; expected: whole numbers between dots and nothing else, like 2022.3.10586.',
    ],
  ])('%j is unknown', (version, headline) => {
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
      headline,
      reason: `${headline} 1 advisory about it cannot be answered without one.`,
      knownRelease: null,
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
      expect(reason).toMatch(/^Affected by 2 advisories\. .+ 2 advisories about it cannot be answered without one\.$/)
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
