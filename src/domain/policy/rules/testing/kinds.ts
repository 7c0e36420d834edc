import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aPreliminary,
  aRange,
  aVulnerability,
} from '../../../../../test/builders/advisory.ts'
import type { Instant } from '../../../../base/instant.ts'
import type { Vulnerability } from '../../../advisory/vulnerability.ts'
import type { SeverityLevel } from '../../../assessment/severity-policy.ts'
import type { ProductId } from '../../../catalogue/product.ts'
import type { DraftContent } from '../../readiness-context.ts'
import type { RuleCase } from './rule-case.ts'

const server = anAffectedStatement()
const agent = anAffectedStatement({ product: 'example-agent' as ProductId })
const open = anAffectedStatement({
  extent: { kind: 'ranges', ranges: [{ introduced: { kind: 'beginning' }, end: { kind: 'open' } }] },
})

function inTwo(difference: Partial<Vulnerability> = {}): DraftContent {
  return aPreliminary({ vulnerabilities: [aVulnerability({ statements: [server, agent], ...difference })] })
}

function rated(level: SeverityLevel): Partial<Vulnerability> {
  return { assessment: { kind: 'stated', level, reason: 'Because.' } }
}

function silent(difference: Partial<Vulnerability> = {}): DraftContent {
  const { prose } = aPreliminary()
  return {
    ...inTwo({ statements: [open, { ...open, product: 'example-agent' as ProductId }], ...difference }),
    prose: { ...prose, whatToDo: null },
  } as DraftContent
}

const scope = { products: [], branches: [] }

export const preliminaryCases: readonly RuleCase[] = [
  {
    name: 'other kinds are not asked',
    content: anAdvisory({ vulnerabilities: [aVulnerability(rated('low'))] }),
    expected: [],
  },
  { name: 'high, two products, something to do', content: inTwo(), expected: [] },
  { name: 'critical', content: inTwo(rated('critical')), expected: [] },
  {
    name: 'only medium',
    content: inTwo(rated('medium')),
    expected: [
      [
        'preliminary-severity',
        'vulnerabilities',
        'A preliminary advisory is for critical or high risks; the highest level here is medium.',
      ],
    ],
  },
  {
    name: 'medium, but critical in one product',
    content: inTwo({
      ...rated('medium'),
      statements: [{ ...server, assessment: { kind: 'stated', level: 'critical', reason: 'Reachable.' } }, agent],
    }),
    expected: [],
  },
  { name: 'not rated: told elsewhere', content: inTwo({ assessment: { kind: 'not_stated' } }), expected: [] },
  {
    name: 'one product',
    content: inTwo({ statements: [server, server] }),
    expected: [
      [
        'preliminary-products',
        'vulnerabilities',
        'A preliminary advisory is for risks in at least 2 products; this one names 1 product.',
      ],
    ],
  },
  {
    name: 'one affected, one under investigation',
    content: inTwo({
      statements: [
        server,
        { product: agent.product, status: 'under_investigation', extent: { kind: 'all_versions' }, condition: null },
      ],
    }),
    expected: [],
  },
  {
    name: 'a product that is not affected does not count',
    content: inTwo({
      statements: [
        server,
        {
          product: agent.product,
          status: 'known_not_affected',
          extent: { kind: 'all_versions' },
          condition: null,
          reason: { kind: 'justification', justification: 'component_not_present', impact: null },
        },
      ],
    }),
    expected: [['preliminary-products', 'vulnerabilities']],
  },
  {
    name: 'the next update is not after the release',
    content: { ...inTwo(), releaseAt: '1900-01-03T12:00:00Z' as Instant } as DraftContent,
    expected: [
      [
        'next-update-past',
        'nextUpdate',
        'The next update, 1900-01-03T12:00:00Z, is not after the release, 1900-01-03T12:00:00Z.',
      ],
    ],
  },
  {
    name: 'the next update has passed',
    content: inTwo(),
    context: { now: '1900-01-03T12:00:00Z' as Instant },
    expected: [['next-update-past', 'nextUpdate', 'The time of the next update, 1900-01-03T12:00:00Z, has passed.']],
  },
  {
    name: 'the promised update of a public one has passed',
    content: inTwo(),
    context: { now: '1900-01-04T00:00:00Z' as Instant, isPublished: () => true },
    expected: [['next-update-overdue', 'nextUpdate']],
  },
  { name: 'in time', content: inTwo(), context: { now: '1900-01-03T11:59:59Z' as Instant }, expected: [] },
  { name: 'no clock', content: inTwo(), context: { now: null }, expected: [] },
  { name: 'nothing to do', content: silent(), expected: [['preliminary-nothing-to-do', 'prose.whatToDo']] },
  {
    name: 'a mitigation',
    content: silent({
      remediations: [{ kind: 'mitigation', scope, text: 'Close the port.', cost: null, undo: null, isolate: false }],
    }),
    expected: [],
  },
  {
    name: 'only a date to wait for',
    content: silent({ remediations: [{ kind: 'fix_pending', scope, expected: null, text: null }] }),
    expected: [['preliminary-nothing-to-do', 'prose.whatToDo']],
  },
  {
    name: 'a fixed version',
    content: silent({
      statements: [{ ...server, extent: { kind: 'ranges', ranges: [aRange('2024.1.100', '2024.1.200')] } }, agent],
    }),
    expected: [],
  },
]

export const guidanceCases: readonly RuleCase[] = [
  { name: 'complete', content: aGuidance(), expected: [] },
  { name: 'other kinds are not asked', content: anAdvisory(), expected: [] },
  {
    name: 'nothing at all',
    content: aGuidance({ prose: anAdvisory().prose, indicators: [] }),
    expected: [
      ['guidance-recognise-missing', 'prose.recognise', 'The guidance does not say how to recognise the threat.'],
      ['guidance-what-to-do-missing', 'prose.whatToDo', 'The guidance does not say what to do.'],
      ['guidance-indicators-missing', 'indicators', 'The guidance does not say which indicators to look for.'],
    ],
  },
  {
    name: 'a comparison tells how to recognise it, with no section or a blank one',
    content: aGuidance({
      prose: { ...aGuidance().prose, recognise: ' ' },
      comparison: [{ aspect: 'Sender', genuine: 'our own domain', fake: 'another domain' }],
    }),
    expected: [],
  },
  {
    name: 'a blank section',
    content: aGuidance({ prose: { ...aGuidance().prose, recognise: ' ' } }),
    expected: [['guidance-recognise-missing', 'prose.recognise']],
  },
]
