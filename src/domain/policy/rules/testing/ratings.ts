import { aGuidance, anAdvisory, anAffectedStatement, aVulnerability } from '../../../../../test/builders/advisory.ts'
import type { CveId } from '../../../advisory/identifiers.ts'
import type { Vulnerability } from '../../../advisory/vulnerability.ts'
import type { Assessment } from '../../../assessment/assessment.ts'
import type { Score } from '../../../assessment/score.ts'
import type { SeverityLevel } from '../../../assessment/severity-policy.ts'
import type { DraftContent } from '../../readiness-context.ts'
import type { RuleCase } from './rule-case.ts'

const VECTOR_8_7 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function one(difference: Partial<Vulnerability>): DraftContent {
  return anAdvisory({ vulnerabilities: [aVulnerability(difference)] })
}

function level(name: SeverityLevel, reason: string | null): Assessment {
  return { kind: 'stated', level: name, reason }
}

function score(difference: Partial<Score> = {}): Score {
  return { source: 'vendor', version: '4.0', vector: VECTOR_8_7, baseScore: 8.7, severity: 'High', ...difference }
}

export const vulnerabilityIdentifiersCases: readonly RuleCase[] = [
  { name: 'a CVE id', content: anAdvisory(), expected: [] },
  { name: 'guidance has none', content: aGuidance(), expected: [] },
  { name: 'a reason instead', content: one({ cve: { kind: 'none', reason: 'Not assigned yet.' } }), expected: [] },
  {
    name: 'a blank reason',
    content: one({ cve: { kind: 'none', reason: ' ' } }),
    expected: [['cve-reason-missing', 'vulnerabilities.0.noCve']],
  },
  {
    name: 'two different ones',
    content: anAdvisory({
      vulnerabilities: [aVulnerability(), aVulnerability({ cve: { kind: 'assigned', id: 'CVE-1900-0002' as CveId } })],
    }),
    expected: [],
  },
  {
    name: 'the same twice',
    content: anAdvisory({ vulnerabilities: [aVulnerability(), aVulnerability()] }),
    expected: [
      [
        'cve-duplicate',
        'vulnerabilities.1.cve',
        'CVE-1900-0001 is given twice: for vulnerability 1 and for vulnerability 2.',
      ],
    ],
  },
]

export const assessmentsCases: readonly RuleCase[] = [
  { name: 'a level with its reason', content: anAdvisory(), expected: [] },
  { name: 'guidance is not rated', content: aGuidance(), expected: [] },
  {
    name: 'not stated',
    content: one({ assessment: { kind: 'not_stated' } }),
    expected: [['assessment-missing', 'vulnerabilities.0.assessment']],
  },
  {
    name: 'no reason',
    content: one({ assessment: level('high', null) }),
    expected: [
      ['assessment-reason-missing', 'vulnerabilities.0.assessment.reason', 'The level high has no written reason.'],
    ],
  },
  {
    name: 'no reason and no score',
    content: one({ assessment: level('low', ' '), scores: [] }),
    expected: [['assessment-reason-missing', 'vulnerabilities.0.assessment.reason']],
  },
  {
    name: 'another level than the policy gives, with a reason',
    content: one({ assessment: level('low', 'Only at night.') }),
    expected: [],
  },
  {
    name: 'another level than the policy gives, without',
    content: one({ assessment: level('low', null) }),
    expected: [
      [
        'level-differs-from-policy',
        'vulnerabilities.0.assessment.reason',
        "The level is low, but the severity policy gives the vendor's score 8.7 the level high, and no reason is written.",
      ],
    ],
  },
  {
    name: "a third party's score is no measure",
    content: one({ assessment: level('low', null), scores: [score({ source: 'nvd' })] }),
    expected: [['assessment-reason-missing', 'vulnerabilities.0.assessment.reason']],
  },
  {
    name: 'one of two own scores agrees',
    content: one({
      assessment: level('critical', null),
      scores: [score(), score({ version: '3.1', vector: null, baseScore: 9.1 })],
    }),
    expected: [['assessment-reason-missing', 'vulnerabilities.0.assessment.reason']],
  },
  {
    name: 'an override for one product with its reason',
    content: one({ statements: [anAffectedStatement({ assessment: level('low', 'We run it ourselves.') })] }),
    expected: [],
  },
  {
    name: 'an override without',
    content: one({ statements: [anAffectedStatement({ assessment: level('low', null) })] }),
    expected: [['level-differs-from-policy', 'vulnerabilities.0.statements.0.assessment.reason']],
  },
  {
    name: 'an override that says nothing',
    content: one({ statements: [anAffectedStatement({ assessment: { kind: 'not_stated' } })] }),
    expected: [['assessment-missing', 'vulnerabilities.0.statements.0.assessment']],
  },
  {
    name: 'an own score of one product, measured by the common level',
    content: one({
      assessment: level('high', null),
      statements: [anAffectedStatement({ scores: [score({ vector: null, baseScore: 2 })] })],
    }),
    expected: [
      ['assessment-reason-missing', 'vulnerabilities.0.assessment.reason'],
      ['level-differs-from-policy', 'vulnerabilities.0.statements.0.assessment.reason'],
    ],
  },
  {
    name: 'an own score of one product, nothing rated: told once',
    content: one({ assessment: { kind: 'not_stated' }, statements: [anAffectedStatement({ scores: [score()] })] }),
    expected: [['assessment-missing', 'vulnerabilities.0.assessment']],
  },
]

export const exploitationCases: readonly RuleCase[] = [
  { name: 'stated', content: anAdvisory(), expected: [] },
  {
    name: 'not stated',
    content: one({ exploitation: { kind: 'not_stated' } }),
    expected: [['exploitation-missing', 'vulnerabilities.0.exploitation']],
  },
  { name: 'guidance states it', content: aGuidance(), expected: [] },
  {
    name: 'guidance does not',
    content: aGuidance({ exploitation: { kind: 'not_stated' } }),
    expected: [['exploitation-missing', 'exploitation']],
  },
]

export const vendorScoresCases: readonly RuleCase[] = [
  { name: 'the score follows from the vector', content: one({ scores: [score()] }), expected: [] },
  { name: 'guidance has none', content: aGuidance(), expected: [] },
  {
    name: 'a number without a vector',
    content: one({ scores: [score({ vector: null, baseScore: 7 })] }),
    expected: [],
  },
  {
    name: 'another score than the vector gives',
    content: one({ scores: [score({ baseScore: 7.8 })] }),
    expected: [
      [
        'score-differs-from-vector',
        'vulnerabilities.0.scores.0.score',
        "The vendor's score is 7.8, but its vector gives 8.7.",
      ],
    ],
  },
  {
    name: 'the same of a third party is theirs',
    content: one({
      scores: [score({ source: 'nvd', baseScore: 1 }), score({ source: 'cisa-adp', vector: 'garbage' })],
    }),
    expected: [],
  },
  {
    name: 'a vector that cannot be read',
    content: one({ scores: [score({ vector: 'CVSS:4.0/AV:Q' })] }),
    expected: [['score-vector-malformed', 'vulnerabilities.0.scores.0.vector']],
  },
  {
    name: 'a vector of another version',
    content: one({ scores: [score({ version: '3.1' })] }),
    expected: [['score-differs-from-vector', 'vulnerabilities.0.scores.0.vector']],
  },
  {
    name: 'in a statement',
    content: one({ statements: [anAffectedStatement({ scores: [score({ baseScore: 7.8 })] })] }),
    expected: [['score-differs-from-vector', 'vulnerabilities.0.statements.0.scores.0.score']],
  },
  {
    name: 'another word than the score has',
    content: one({ scores: [score({ severity: 'LOW' })] }),
    expected: [
      ['score-severity-differs', 'vulnerabilities.0.scores.0.severity', 'The score 8.7 is called LOW, but it is High.'],
    ],
  },
  { name: 'a word in capitals', content: one({ scores: [score({ severity: 'HIGH' })] }), expected: [] },
  { name: "a word of the vendor's own", content: one({ scores: [score({ severity: 'Important' })] }), expected: [] },
]
