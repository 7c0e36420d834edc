import type { Assessment } from '../../domain/assessment/assessment.ts'
import { EXPLOITATION_STATUSES, type Exploitation } from '../../domain/assessment/exploitation.ts'
import { CVSS_VERSIONS, type CvssVersion, type Score } from '../../domain/assessment/score.ts'
import { SEVERITY_LEVELS, type SeverityLevel } from '../../domain/assessment/severity-policy.ts'
import { instantOrDay } from './form-shapes.ts'
import { optional, required } from './shape/fields.ts'
import { caseWith, mapOf, type VariantCase, variantOf } from './shape/map-shapes.ts'
import { baseScore, line, oneOf, text } from './shape/scalar-shapes.ts'
import { refined, type Shape } from './shape/shape.ts'

const whenNothingShared = caseWith({})

function statedAt(level: SeverityLevel): VariantCase<Assessment> {
  return whenNothingShared(
    { reason: optional(text(), 'Why this level, in plain words; every new assessment needs one.') },
    ({ reason }): Assessment => ({ kind: 'stated', level, reason }),
  )
}

const notStated = whenNothingShared({}, () => ({ kind: 'not_stated' as const }))

export const assessmentShape: Shape<Assessment> = variantOf<SeverityLevel | 'not_stated', Assessment>(
  {
    key: 'level',
    description: 'The vendor’s own rating of the risk; `not_stated` only for old sources.',
    words: [...SEVERITY_LEVELS, 'not_stated'],
  },
  {},
  {
    critical: statedAt('critical'),
    high: statedAt('high'),
    medium: statedAt('medium'),
    low: statedAt('low'),
    none: statedAt('none'),
    not_stated: notStated,
  },
)

function known(kind: (typeof EXPLOITATION_STATUSES)[number]): VariantCase<Exploitation> {
  return whenNothingShared(
    {
      asOf: required(instantOrDay(), 'When this was last known to hold: a day or an instant.'),
      source: optional(line(), 'Who says so; left out where it is the vendor.'),
      note: optional(text(), 'What is known, in plain text.'),
    },
    ({ asOf, source, note }): Exploitation => ({ kind, asOf, source, note }),
  )
}

export const exploitationShape: Shape<Exploitation> = variantOf<Exploitation['kind'], Exploitation>(
  {
    key: 'status',
    description: 'Whether it is known to be used; `not_stated` only for old sources.',
    words: [...EXPLOITATION_STATUSES, 'not_stated'],
  },
  {},
  {
    none_known: known('none_known'),
    proof_of_concept: known('proof_of_concept'),
    exploited: known('exploited'),
    not_stated: notStated,
  },
)

const scoreFields = mapOf({
  source: required(line(), 'Who gave the score: `vendor`, `nvd`, `cisa-adp` …'),
  vector: optional(
    line(),
    'The CVSS vector as written, with its prefix for 3.0 and later; absent when only a number is recorded.',
  ),
  cvss: optional(oneOf(CVSS_VERSIONS), 'The CVSS version, where no vector with a prefix says it.'),
  score: required(baseScore(), 'The base score, 0.0 to 10.0.'),
  severity: optional(line(), 'The name of the band, as the source gave it.'),
})

export const scoreShape: Shape<Score> = refined(
  scoreFields,
  ({ source, vector, cvss, score, severity }, node, problems) => {
    const fromPrefix = vector === null ? null : cvssVersionOf(vector)
    const version = cvss ?? fromPrefix
    if (version === null) {
      problems.add(
        node.at,
        'the score has no CVSS version',
        '`cvss`: one of 2.0, 3.0, 3.1 or 4.0; or a vector that begins with CVSS:',
      )
      return undefined
    }
    if (fromPrefix !== null && version !== fromPrefix) {
      problems.add(
        node.at,
        `\`cvss\` is ${version} and the vector is of ${fromPrefix}`,
        'no `cvss` beside a vector with a prefix',
      )
      return undefined
    }
    return { source, version, vector, baseScore: score, severity }
  },
)

/** The version that a vector names itself; what stands after the prefix is not looked at. */
export function cvssVersionOf(vector: string): CvssVersion | null {
  return CVSS_VERSIONS.find((version) => vector.startsWith(`CVSS:${version}/`)) ?? null
}
