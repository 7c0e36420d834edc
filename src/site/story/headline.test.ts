import { expect, test } from 'vitest'
import { aGuidance, anAdvisory, anAffectedStatement, aVulnerability } from '../../../test/builders/advisory.ts'
import type { Instant } from '../../base/instant.ts'
import type { BranchId, ProductId } from '../../domain/catalogue/product.ts'
import type { Exploitation, Score, SeverityLevel } from '../../domain/publication/public-record.ts'
import type { Fate } from './fate.ts'
import { fixState, headlineExploitation, headlineScore, headlineSeverity } from './headline.ts'
import type { Step, StepState } from './steps.ts'

const stated = (level: SeverityLevel) => ({ kind: 'stated', level, reason: null }) as const

test('the worst rating is the headline, those for a single product included', () => {
  const low = aVulnerability({ assessment: stated('low') })
  const worse = aVulnerability({
    assessment: stated('medium'),
    statements: [anAffectedStatement({ assessment: stated('critical') })],
  })
  expect(headlineSeverity([low])).toBe('low')
  expect(headlineSeverity([low, worse])).toBe('critical')
  expect(headlineSeverity([aVulnerability({ assessment: { kind: 'not_stated' } })])).toBeNull()
})

function score(source: string, version: Score['version'], baseScore: number): Score {
  return { source, version, vector: null, baseScore, severity: null }
}

test.each<[string, readonly Score[], Score | null]>([
  ['none', [], null],
  [
    'the vendor’s before a higher one of others',
    [score('nvd', '3.1', 9.8), score('vendor', '3.1', 5.9)],
    score('vendor', '3.1', 5.9),
  ],
  ['others’ where the vendor gave none', [score('nvd', '3.1', 9.8)], score('nvd', '3.1', 9.8)],
  ['the newer version', [score('vendor', '3.1', 9.8), score('vendor', '4.0', 8.7)], score('vendor', '4.0', 8.7)],
  [
    'the highest of one version',
    [score('vendor', '4.0', 2.3), score('vendor', '4.0', 8.7)],
    score('vendor', '4.0', 8.7),
  ],
])('score in the headline: %s', (_name, scores, expected) => {
  expect(headlineScore([aVulnerability({ scores })])).toEqual(expected)
})

test.each<[readonly Exploitation['kind'][], Exploitation['kind']]>([
  [['none_known'], 'none_known'],
  [['none_known', 'exploited'], 'exploited'],
  [['not_stated', 'proof_of_concept'], 'proof_of_concept'],
  // That one flaw is not known to be used says nothing about the other.
  [['none_known', 'not_stated'], 'not_stated'],
])('exploitation of %s is told as %s', (kinds, expected) => {
  const [first, ...rest] = kinds.map((kind) => aVulnerability({ exploitation: exploitation(kind) }))
  expect(headlineExploitation(anAdvisory({ vulnerabilities: [first ?? aVulnerability(), ...rest] }))).toBe(expected)
})

function exploitation(kind: Exploitation['kind']): Exploitation {
  return kind === 'not_stated' ? { kind } : { kind, asOf: '1900-01-01T00:00:00Z' as Instant, source: null, note: null }
}

test('guidance has its own', () => {
  expect(headlineExploitation(aGuidance())).toBe('exploited')
})

function step(state: StepState, ...fates: Fate[]): Step {
  return { product: 'example-server' as ProductId, state, label: { kind: 'none' }, ranges: [], fates }
}

const upgrade: Fate = { kind: 'upgrade', to: '1.2', partial: false, only: null }
const inOneBranch: Fate = {
  kind: 'upgrade',
  to: '1.2.3',
  partial: false,
  only: { line: '1.2' as BranchId, others: { kind: 'older' } },
}
const partial: Fate = { kind: 'upgrade', to: '1.2', partial: true, only: null }

test.each<[string, readonly Step[], ReturnType<typeof fixState>]>([
  ['nothing said', [], 'not_stated'],
  ['nothing readable', [step('unclear')], 'not_stated'],
  ['every branch', [step('affected', upgrade), step('affected', { kind: 'later_than', version: '1.1' })], 'all'],
  ['another branch for some', [step('affected', upgrade), step('affected', { kind: 'move_to', to: '1.3' })], 'moves'],
  ['another branch for the older ones', [step('affected', inOneBranch)], 'moves'],
  ['some', [step('affected', upgrade), step('affected', { kind: 'none_planned' })], 'some'],
  ['one flaw of two', [step('affected', upgrade, { kind: 'fix_pending', expected: null })], 'none'],
  ['not the whole', [step('affected', partial)], 'none'],
  ['every readable one', [step('affected', upgrade), step('unclear')], 'some'],
  ['none yet', [step('affected', { kind: 'fix_pending', expected: null })], 'none'],
  ['not said', [step('affected', { kind: 'not_recorded' })], 'not_stated'],
  ['not affected', [step('not_affected')], 'not_needed'],
  ['fixed service', [step('affected', { kind: 'service_fixed', on: '1900-01-01' as never })], 'all'],
])('fix: %s', (_name, steps, expected) => {
  expect(fixState(steps)).toBe(expected)
})
