import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CvssVector, parseCvssVector, scoreFits, scoresOf } from './cvss.ts'
import { CVSS_METRICS } from './cvss-metrics.ts'
import { CVSS_VERSIONS } from './score.ts'

const BASE_31 = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:U/C:L/I:L/A:L'
const BASE_40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N'

function vectorOf(text: string): CvssVector {
  const parsed = parseCvssVector(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

describe('parseCvssVector', () => {
  test.each([
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', '2.0', 7.5],
    ['AV:N/AC:L/Au:N/C:N/I:N/A:N', '2.0', 0],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', '3.0', 10],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', '3.1', 9.8],
    ['CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N', '3.1', 5.5],
    ['CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N', '3.1', 0],
    // Another order than the usual one is fine in 3.x.
    ['CVSS:3.1/S:U/C:H/I:H/A:H/UI:N/PR:N/AC:L/AV:N', '3.1', 9.8],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', '4.0', 10],
    [BASE_40, '4.0', 6.9],
    // The exact score ends in 5 in the second decimal; plain binary fractions give 8.5.
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H', '4.0', 8.6],
  ] as const)('%s is %s with base score %d', (text, version, baseScore) => {
    expect(parseCvssVector(text)).toMatchObject({ ok: true, value: { version, vector: text, baseScore } })
  })

  test('keeps what was written, in the order written', () => {
    const { metrics } = vectorOf(`${BASE_40}/E:X/S:P/U:Amber`)
    expect(Object.entries(metrics).slice(-3)).toEqual([
      ['E', 'X'],
      ['S', 'P'],
      ['U', 'Amber'],
    ])
  })

  test.each([
    ['', '"" is not a metric and its value, like AV:N.'],
    ['CVSS:3.1', 'CVSS" is not a metric of CVSS 2.0.'],
    ['CVSS:3.1/', '"" is not a metric and its value'],
    ['CVSS:5.0/AV:N', 'It must begin with CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/'],
    ['CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P', 'only a 2.0 vector has no prefix'],
    ['cvss:3.1/AV:N/AC:L/PR:L/UI:R/S:U/C:L/I:L/A:L', '"cvss" is not a metric of CVSS 2.0. A vector of a later version'],
    ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', '"PR" is not a metric of CVSS 2.0. A vector of a later version begins'],
    [`${BASE_31}/XX:H`, '"XX" is not a metric of CVSS 3.1.'],
    [`${BASE_31}/__proto__:H`, '"__proto__" is not a metric of CVSS 3.1.'],
    [`${BASE_31}/constructor:H`, '"constructor" is not a metric'],
    [`${BASE_31}/AT:N`, '"AT" is not a metric of CVSS 3.1.'],
    [BASE_31.replace('AV:N', 'AV:Q'), 'AV cannot be "Q": CVSS 3.1 knows N, A, L, P.'],
    [BASE_31.replace('AV:N', 'AV:n'), 'AV cannot be "n"'],
    [BASE_31.replace('AV:N', 'AV:X'), 'AV cannot be "X"'],
    [`${BASE_31}/AV:N`, 'AV is given twice.'],
    [`${BASE_31}/`, '"" is not a metric and its value'],
    [`${BASE_31}/E:U:P`, '"E:U:P" is not a metric and its value'],
    [` ${BASE_31}`, '" CVSS" is not a metric'],
    [`${BASE_31}\n`, 'A cannot be "L\n"'],
    [BASE_31.replace('/UI:R', '').replace('/S:U', ''), 'It lacks UI, S.'],
    [BASE_40.replace('/AT:N', ''), 'It lacks AT.'],
    [BASE_40.replace('VI:N/VA:N/SC:N', 'SC:N/VI:N/VA:N'), 'VI must stand before SC: CVSS 4.0 fixes the order'],
    [`${BASE_40}/U:amber`, 'U cannot be "amber": CVSS 4.0 knows X, Clear, Green, Amber, Red.'],
    [`${BASE_31}${'/E:U'.repeat(1_000_000)}`, 'It is longer than any CVSS vector (300 characters).'],
  ])('refuses %.80s', (text, message) => {
    const parsed = parseCvssVector(text)
    expect(parsed).toMatchObject({ ok: false, error: { kind: 'malformed_cvss', input: text } })
    if (!parsed.ok) expect(parsed.error.message).toContain(message)
  })

  test('takes every combination that the standard allows, and gives a score within its bounds', () => {
    const vectors = fc.constantFrom(...CVSS_VERSIONS).chain((version) =>
      fc
        .tuple(
          ...CVSS_METRICS[version].map(({ metric, group, values }) => {
            const written = fc.constantFrom(...values).map((value) => `${metric}:${value}`)
            return group === 'base' ? written : fc.option(written)
          }),
        )
        .map((parts) => {
          const text = parts.filter((part) => part !== null).join('/')
          return version === '2.0' ? text : `CVSS:${version}/${text}`
        }),
    )
    fc.assert(
      fc.property(vectors, (text) => {
        const vector = vectorOf(text)
        const { base, overall } = scoresOf(vector)
        for (const score of [base, overall]) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(10)
          expect(Math.round(score * 10) / 10).toBe(score)
        }
        expect(vector.baseScore).toBe(base)
      }),
    )
  })

  test('never throws, whatever the text', () => {
    const fragments = fc.array(
      fc.constantFrom('CVSS:3.1', 'CVSS:4.0', '/', ':', 'AV', 'N', 'AV:N', 'E:X', '\0', 'é', ' '),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fragments.map((parts) => parts.join('')),
        ),
        (text) => {
          expect(typeof parseCvssVector(text).ok).toBe('boolean')
        },
      ),
    )
  })
})

describe('scoresOf', () => {
  test.each([
    [BASE_31, { base: 5.5, temporal: null, environmental: null, overall: 5.5 }],
    [`${BASE_31}/E:X/CR:X`, { base: 5.5, temporal: null, environmental: null, overall: 5.5 }],
    [`${BASE_31}/E:P/RL:O/RC:C`, { base: 5.5, temporal: 5, environmental: null, overall: 5 }],
    [BASE_40, { base: 6.9, temporal: null, environmental: null, overall: 6.9 }],
    [`${BASE_40}/E:P`, { base: 6.9, temporal: null, environmental: null, overall: 5.5 }],
    [`${BASE_40}/E:U/CR:L/MAV:P`, { base: 6.9, temporal: null, environmental: null, overall: 0.4 }],
    // Supplemental metrics never move a score.
    [`${BASE_40}/S:P/AU:Y/R:I/V:C/RE:H/U:Red`, { base: 6.9, temporal: null, environmental: null, overall: 6.9 }],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P/E:U', { base: 7.5, temporal: null, environmental: null, overall: 7.5 }],
  ] as const)('%s', (text, scores) => {
    expect(scoresOf(vectorOf(text))).toEqual(scores)
  })

  test('is the same the second time', () => {
    expect(scoresOf(vectorOf(`${BASE_40}/E:P`))).toEqual(scoresOf(vectorOf(`${BASE_40}/E:P`)))
  })
})

describe('scoreFits', () => {
  test.each([
    [BASE_31, 5.5, true],
    [BASE_31, 5.4, false],
    [`${BASE_40}/E:P`, 6.9, true],
    [`${BASE_40}/E:P`, 5.5, true],
    [`${BASE_40}/E:P`, 7, false],
  ])('%s and %d: %s', (text, recorded, fits) => {
    expect(scoreFits(vectorOf(text), recorded)).toBe(fits)
  })
})
