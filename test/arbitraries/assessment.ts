import fc from 'fast-check'
import type { Assessment } from '../../src/domain/assessment/assessment.ts'
import { EXPLOITATION_STATUSES, type Exploitation } from '../../src/domain/assessment/exploitation.ts'
import type { Score } from '../../src/domain/assessment/score.ts'
import { SEVERITY_LEVELS } from '../../src/domain/assessment/severity-policy.ts'
import { anyLine, anyText } from './text.ts'
import { anyInstantOrDay } from './time.ts'

export function anyAssessment(): fc.Arbitrary<Assessment> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('stated'),
        level: fc.constantFrom(...SEVERITY_LEVELS),
        reason: fc.option(anyText()),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'not_stated' as const }) },
  )
}

export function anyExploitation(): fc.Arbitrary<Exploitation> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom(...EXPLOITATION_STATUSES),
        asOf: anyInstantOrDay(),
        source: fc.option(anyLine()),
        note: fc.option(anyText()),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'not_stated' as const }) },
  )
}

// The version of a vector with a prefix is the prefix's; without one, the version stands beside it.
const GRADINGS = [
  { version: '4.0', vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' },
  { version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H' },
  { version: '3.0', vector: 'CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H' },
  { version: '2.0', vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' },
  { version: '4.0', vector: null },
  { version: '3.1', vector: null },
  { version: '2.0', vector: null },
] as const

export function anyScore(): fc.Arbitrary<Score> {
  return fc
    .record({
      source: fc.oneof(fc.constantFrom('vendor', 'nvd', 'cisa-adp'), anyLine()),
      grading: fc.constantFrom(...GRADINGS),
      tenths: fc.integer({ min: 0, max: 100 }),
      severity: fc.option(fc.constantFrom('High', 'MEDIUM', 'none')),
    })
    .map(({ source, grading, tenths, severity }) => ({ source, ...grading, baseScore: tenths / 10, severity }))
}
