import { describe, expect, test } from 'vitest'
import {
  advisory,
  affectedRanges,
  onlyVulnerability,
  product,
  recorded,
  revision,
  statements,
  workingIds,
} from './octopus-folder.ts'

/** What the old records said, kept as they said it: one test for each shape that goes wrong in them. */
const oldIds = workingIds().filter((id) => !id.startsWith('SA1900-'))

const saysUnspecified = (id: string) =>
  recorded(id).some(({ rows }) => rows.some((row) => row.version === 'unspecified' || row.lessThan === 'unspecified'))

test('every old advisory keeps what its source said, also where it was read without loss', () => {
  expect(oldIds.filter((id) => recorded(id).every(({ rows }) => rows.length === 0))).toEqual([])
  expect(recorded('SA2024-03').map(({ problem, unusable }) => [problem, unusable])).toEqual([[null, false]])
})

test('the folder holds 72 numbered advisories, 3 that are known by their CVE id alone, and two invented ones', () => {
  expect(oldIds.filter((id) => /^SA\d{4}-\d{2}$/.test(id))).toHaveLength(72)
  expect(oldIds.filter((id) => id.startsWith('CVE-'))).toEqual(['CVE-2026-118426', 'CVE-2026-93487', 'CVE-2026-96414'])
  expect(workingIds()).toHaveLength(77)
})

describe('the word "unspecified" as a bound', () => {
  test('43 records use it, and keep their rows', () => {
    expect(oldIds.filter(saysUnspecified)).toHaveLength(43)
  })

  test('rows that meet in it are joined to one range without loss', () => {
    expect(recorded('SA2021-01')).toEqual([
      {
        product: 'octopus-server',
        source: 'CVE record 5.x',
        rows: [
          { version: '0.9', lessThan: 'unspecified', status: 'affected', versionType: 'custom' },
          { version: 'unspecified', lessThan: '2020.4.229', status: 'affected', versionType: 'custom' },
          { version: '2020.5.0', lessThan: 'unspecified', status: 'affected', versionType: 'custom' },
          { version: 'unspecified', lessThan: '2020.5.256', status: 'affected', versionType: 'custom' },
        ],
        problem: null,
        unusable: false,
      },
    ])
    expect(affectedRanges(advisory('SA2021-01'))).toEqual(['0.9 … fixed 2020.4.229', '2020.5.0 … fixed 2020.5.256'])
  })

  test('a row that has no partner keeps an unrecorded bound, in its own words', () => {
    expect(affectedRanges(advisory('SA2021-08'))).toEqual(['not recorded (unspecified) … fixed 4.4.7'])
    expect(recorded('SA2021-08')[0]?.problem).toContain('not recorded')
  })
})

test('SA2022-03: the version is the single character "<", and the bounds come from the older form inside it', () => {
  expect(recorded('SA2022-03')[0]?.rows).toEqual([{ version: '<', status: 'affected' }])
  expect(recorded('SA2022-03')[0]?.problem).toContain('“<”')
  expect(affectedRanges(advisory('SA2022-03'))).toEqual([
    'not recorded (null) … fixed 2021.3.12725',
    'not recorded (null) … fixed 2022.1.2454',
  ])
})

test('SA2021-03: "n/a" is no version, so nothing is stated and the record is unusable', () => {
  expect(statements('SA2021-03')).toEqual([])
  expect(recorded('SA2021-03')).toMatchObject([{ rows: [{ version: 'n/a', status: 'affected' }], unusable: true }])
})

describe('SA2023-08: Tentacle with the versions of Server', () => {
  test('nothing is stated about Tentacle', () => {
    expect(statements('SA2023-08')).toEqual([])
    expect(recorded('SA2023-08')).toMatchObject([{ product: 'octopus-tentacle', unusable: true }])
    expect(recorded('SA2023-08')[0]?.rows).toEqual(recorded('SA2023-02')[0]?.rows)
  })

  test('its fixed versions are no releases of Tentacle', () => {
    const years = product('octopus-tentacle').releases.filter(({ version }) => version.startsWith('20'))
    expect(years).toEqual([])
  })
})

describe('bounds of which only one is recorded', () => {
  test.each([
    [
      'SA2022-02',
      ['not recorded (unspecified) … fixed 2021.2.8011', 'not recorded (unspecified) … fixed 2021.3.11057'],
    ],
    [
      'SA2023-05',
      [
        '3.0.19 … fixed 2022.2.8552',
        '2022.3.348 … fixed 2022.3.10750',
        '2022.4.791 … fixed 2022.4.8319',
        'not recorded (unspecified) … fixed 2023.1.4189',
      ],
    ],
    [
      'SA2023-06',
      [
        '0.9 … not recorded (unspecified)',
        '2022.3.348 … fixed 2022.3.10957',
        '2022.4.791 … fixed 2022.4.8332',
        'not recorded (unspecified) … fixed 2023.1.6715',
      ],
    ],
    [
      'SA2023-12',
      [
        '2022.2.7897 … fixed 2023.1.11942',
        'not recorded (unspecified) … fixed 2023.2.13151',
        'not recorded (unspecified) … fixed 2023.3.5049',
      ],
    ],
  ])('%s', (id, ranges) => {
    expect(affectedRanges(advisory(id))).toEqual(ranges)
    expect(recorded(id)[0]?.problem).not.toBeNull()
    expect(recorded(id)[0]?.unusable).toBe(false)
  })
})

test('SA2023-07: a lower bound that stands as an upper one is read as its siblings have it, and the problem says so', () => {
  expect(recorded('SA2023-07')[0]?.rows[2]).toMatchObject({ version: 'unspecified', lessThan: '2022.4.791' })
  expect(affectedRanges(advisory('SA2023-07'))).toEqual([
    '2018.3.0 … fixed 2022.3.10929',
    '2022.4.791 … fixed 2022.4.8319',
  ])
  expect(recorded('SA2023-07')[0]?.problem).toContain('repaired')
})

describe('ranges that contradict each other are kept as they are', () => {
  test('SA2026-04: they overlap and disagree inside 2025.4', () => {
    expect(affectedRanges(advisory('SA2026-04'))).toEqual([
      '2023.0.0 … fixed 2025.4.10523',
      '2025.4.0 … fixed 2025.4.10545',
      '2026.1.0 … fixed 2026.1.11313',
    ])
    expect(recorded('SA2026-04')[0]?.rows).toHaveLength(3)
    expect(advisory('SA2026-04').sourceNotes.join(' ')).toContain('overlap')
  })

  test('SA2024-07: one contains the other', () => {
    expect(affectedRanges(advisory('SA2024-07')).slice(0, 2)).toEqual([
      '2022.4.8332 … fixed 2024.1.12931',
      '2024.1.437 … fixed 2024.1.12931',
    ])
    expect(advisory('SA2024-07').sourceNotes.join(' ')).toContain('contains')
  })
})

describe('lower bounds that are not whole versions', () => {
  test('SA2024-02: two parts are a version in the scheme of Server', () => {
    expect(affectedRanges(advisory('SA2024-02'))).toEqual([
      '2018.9 … fixed 2023.4.296',
      '2024.1 … fixed 2024.1.437',
      '2024.2 … fixed 2024.2.101',
    ])
  })

  test('SA2024-10: 1.x and 2.x are none, so they stay as they were recorded', () => {
    expect(affectedRanges(advisory('SA2024-10'))).toEqual([
      'not recorded (1.x) … fixed 1.19.0',
      'not recorded (2.x) … fixed 2.8.0',
    ])
  })
})

test('SA2024-09: the vendor field holds platform names, which restrict nothing', () => {
  expect(advisory('SA2024-09').sourceNotes.join(' ')).toContain('“Linux and Microsoft Windows”')
  expect(statements('SA2024-09')).toMatchObject([{ product: 'octopus-server', condition: null }])
})

describe('SA2024-04: changed twice in silence', () => {
  test('each of the three states is kept', () => {
    expect(affectedRanges(revision('SA2024-04', 1))).toEqual([
      '3.0 … fixed 2023.4.8432',
      '2024.1.437 … fixed 2024.1.12087',
      '2024.2.101 … fixed 2024.2.2075',
    ])
    expect(affectedRanges(revision('SA2024-04', 2))).toEqual([
      '3.0 … fixed 2023.3.13361',
      '2023.4.296 … fixed 2023.4.8338',
      '2024.1.437 … fixed 2024.1.11127',
    ])
    expect(affectedRanges(revision('SA2024-04', 3))).toEqual(affectedRanges(advisory('SA2024-10')))
  })

  test('the first had the upper bounds of SA2024-01', () => {
    const ends = (ranges: readonly string[]) => ranges.map((range) => range.split(' … ')[1])
    expect(ends(affectedRanges(revision('SA2024-04', 1)))).toEqual(ends(affectedRanges(advisory('SA2024-01'))))
  })

  test('the third is the content of SA2024-10 under another CVE id', () => {
    const [own, other] = [onlyVulnerability(revision('SA2024-04', 3)), onlyVulnerability(advisory('SA2024-10'))]
    expect(own.cve).toEqual({ kind: 'assigned', id: 'CVE-2024-4456' })
    expect(own).toEqual({ ...other, cve: own.cve, recorded: [...other.recorded, ...own.recorded.slice(-1)] })
    expect(revision('SA2024-04', 3).title).toBe(advisory('SA2024-10').title)
    expect(advisory('SA2024-04')).toEqual(revision('SA2024-04', 3))
  })

  test('what it last said of Server stays recorded, for it was never taken back', () => {
    const [before] = onlyVulnerability(revision('SA2024-04', 2)).recorded
    const last = recorded('SA2024-04').at(-1)
    expect(last).toMatchObject({ product: 'octopus-server', rows: before?.rows, unusable: true })
    expect(last?.problem).toContain('Since 2025-01-16 the record says nothing of Server')
  })

  test('the rows of each state are its own', () => {
    expect(onlyVulnerability(revision('SA2024-04', 1)).recorded[0]?.rows[0]).toEqual({
      version: '3.0',
      lessThan: '2023.4.8432',
    })
    expect(onlyVulnerability(revision('SA2024-04', 2)).recorded[0]?.rows[0]).toMatchObject({
      version: '3.0',
      lessThan: '2023.3.13361',
    })
  })
})

describe('addresses', () => {
  test.each(['SA2025-02', 'SA2025-03', 'SA2025-04', 'SA2025-05'])('%s stands under the year 2024', (id) => {
    expect(advisory(id).aliases[0]).toBe(`https://advisories.octopus.com/post/2024/${id.toLowerCase()}/`)
  })

  test('SA2023-01 stands under 2022, SA2024-03 in upper case, and SA2025-05 under two years', () => {
    expect(advisory('SA2023-01').aliases).toEqual(['https://advisories.octopus.com/post/2022/sa2023-01/'])
    expect(advisory('SA2024-03').aliases).toEqual(['https://advisories.octopus.com/post/2024/SA2024-03/'])
    expect(advisory('SA2025-05').aliases).toEqual([
      'https://advisories.octopus.com/post/2024/sa2025-05/',
      'https://advisories.octopus.com/post/2025/sa2025-05/',
    ])
  })

  test('no two advisories claim the same one', () => {
    const aliases = oldIds.flatMap((id) => advisory(id).aliases)
    expect(new Set(aliases).size).toBe(aliases.length)
  })
})

test('SA2023-01 repairs the incomplete fix of SA2022-07, and each names the other', () => {
  expect(advisory('SA2023-01').related).toEqual(['SA2022-07'])
  expect(advisory('SA2022-07').related).toEqual(['SA2023-01'])
})

test('SA2026-01: the vendor says 5.9 Medium, NVD 9.1 Critical, and both stand as they were given', () => {
  const { scores, assessment } = onlyVulnerability(advisory('SA2026-01'))
  expect(scores).toMatchObject([
    { source: 'vendor', version: '4.0', baseScore: 5.9, severity: 'MEDIUM' },
    { source: 'nvd', version: '3.1', baseScore: 9.1, severity: 'CRITICAL' },
  ])
  expect(assessment).toEqual({ kind: 'stated', level: 'medium', reason: null })
})

describe('the Log4j pair has no CVE record of its own', () => {
  test.each([
    ['SA2021-12', 'teamcity-plugin', ['not recorded (null) … last 6.1.5', 'not recorded (null) … fixed 6.1.7'], []],
    ['SA2021-13', 'java-sdk', ['not recorded (null) … last 0.0.2'], [{ kind: 'upgrade', to: '0.0.3' }]],
  ])('%s', (id, productId, ranges, remediations) => {
    const content = advisory(id)
    expect(content.recordedPublication).toEqual({ day: '2021-12-14', basis: 'the vendor’s Log4j blog post' })
    expect(onlyVulnerability(content).ownership).toMatchObject({ kind: 'third_party', component: 'Log4j 2' })
    expect(affectedRanges(content)).toEqual(ranges)
    expect(statements(id)[0]).toMatchObject({ product: productId, remediations })
  })

  test('the post’s table and its text draw the line differently, and both readings are kept', () => {
    expect(recorded('SA2021-12')[0]?.rows).toEqual([{ table: '<= 6.1.5' }, { text: 'before 6.1.7' }])
  })

  test('the products that the post calls not affected are known not to be', () => {
    const notAffected = statements('SA2021-12').filter(({ status }) => status === 'known_not_affected')
    expect(notAffected.map((statement) => statement.product)).toEqual([
      'octopus-server',
      'octopus-cloud',
      'octopus-tentacle',
      'octo-legacy-cli',
      'jenkins-plugin',
      'bamboo-addon',
      'azure-devops-extension',
    ])
  })
})

describe('what no source says is not stated', () => {
  test('26 of 75 have a score of the vendor’s own, and a level with it: 6 high, 12 medium, 8 low', () => {
    const levels = oldIds.map((id) => onlyVulnerability(revisionAsDescribed(id)).assessment)
    const stated = levels.flatMap((assessment) => (assessment.kind === 'stated' ? [assessment.level] : []))
    const count = (level: string) => stated.filter((candidate) => candidate === level).length
    expect([stated.length, count('critical'), count('high'), count('medium'), count('low')]).toEqual([26, 0, 6, 12, 8])
  })

  test('the vendor states nothing about exploitation; CISA’s word stays a note', () => {
    expect(oldIds.map((id) => onlyVulnerability(advisory(id)).exploitation.kind)).toEqual(
      oldIds.map(() => 'not_stated'),
    )
    const withNote = oldIds.filter((id) => revisionAsDescribed(id).sourceNotes.some((note) => note.includes('SSVC')))
    expect(withNote).toHaveLength(20)
  })

  test('13 credit somebody, and name nobody', () => {
    const credited = oldIds.filter((id) => advisory(id).credits.length > 0)
    expect(credited).toHaveLength(13)
    for (const id of credited)
      expect(advisory(id).credits).toEqual([{ name: null, organization: null, role: 'finder' }])
  })
})

/** SA2024-04 as it was meant: its second revision, before another advisory's content was written over it. */
function revisionAsDescribed(id: string) {
  return id === 'SA2024-04' ? revision(id, 2) : advisory(id)
}
