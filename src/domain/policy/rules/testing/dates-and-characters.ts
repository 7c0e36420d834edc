import { aGuidance, anAdvisory, anAffectedStatement, aVulnerability } from '../../../../../test/builders/advisory.ts'
import { aCatalogue, aProduct } from '../../../../../test/builders/catalogue.ts'
import type { CalendarDate, Instant } from '../../../../base/instant.ts'
import type { Remediation } from '../../../advisory/remediation.ts'
import type { DraftContent } from '../../readiness-context.ts'
import type { RuleCase } from './rule-case.ts'

const noon = { now: '1900-01-10T12:00:00Z' as Instant }
const instant = (text: string) => text as Instant
const day = (text: string) => text as CalendarDate

function exploited(asOf: Instant | CalendarDate): DraftContent {
  const exploitation = { kind: 'none_known', asOf, source: null, note: null } as const
  return anAdvisory({ vulnerabilities: [aVulnerability({ exploitation })] })
}

function happened(at: Instant | CalendarDate, difference: { readonly releaseAt?: Instant } = {}): DraftContent {
  return anAdvisory({ timeline: [{ at, text: 'Told to the vendor.' }], ...difference })
}

function expectedOn(expected: string | null): Remediation {
  return { kind: 'fix_pending', scope: { products: [], branches: [] }, expected: expected as CalendarDate, text: null }
}

function pending(expected: string | null): DraftContent {
  return anAdvisory({ vulnerabilities: [aVulnerability({ remediations: [expectedOn(expected)] })] })
}

export const datesCases: readonly RuleCase[] = [
  {
    name: 'all is past, and all that is promised to come',
    content: pending('1900-02-01'),
    context: noon,
    expected: [],
  },
  { name: 'without a clock nothing is said', content: happened(day('2900-01-01')), expected: [] },
  { name: 'an instant that is now', content: happened(instant('1900-01-10T12:00:00Z')), context: noon, expected: [] },
  {
    name: 'an instant a second ahead',
    content: happened(instant('1900-01-10T12:00:01Z')),
    context: noon,
    expected: [
      [
        'date-in-future',
        'timeline.0.at',
        '1900-01-10T12:00:01Z is still to come, but told as something that has happened.',
      ],
    ],
  },
  { name: 'a day that has begun in the east', content: exploited(day('1900-01-11')), context: noon, expected: [] },
  {
    name: 'a day that has begun nowhere',
    content: exploited(day('1900-01-12')),
    context: noon,
    expected: [['date-in-future', 'vulnerabilities.0.exploitation.asOf']],
  },
  {
    name: 'in guidance',
    content: aGuidance({ exploitation: { kind: 'exploited', asOf: day('1901-01-01'), source: null, note: null } }),
    context: noon,
    expected: [['date-in-future', 'exploitation.asOf']],
  },
  {
    name: 'the moment of the release, told ahead of it',
    content: happened(instant('1900-02-01T00:00:00Z'), { releaseAt: instant('1900-02-01T00:00:00Z') }),
    context: noon,
    expected: [],
  },
  {
    name: 'later than the release',
    content: happened(instant('1900-02-01T00:00:01Z'), { releaseAt: instant('1900-02-01T00:00:00Z') }),
    context: noon,
    expected: [['date-in-future', 'timeline.0.at']],
  },
  { name: 'a fix that is expected today', content: pending('1900-01-10'), context: noon, expected: [] },
  { name: 'a fix without a day', content: pending(null), context: noon, expected: [] },
  {
    name: 'a fix that was expected yesterday, of a statement',
    content: anAdvisory({
      vulnerabilities: [
        aVulnerability({ statements: [anAffectedStatement({ remediations: [expectedOn('1900-01-09')] })] }),
      ],
    }),
    context: noon,
    expected: [
      [
        'fix-pending-overdue',
        'vulnerabilities.0.statements.0.remediations.0.expected',
        'A fix was expected for 1900-01-09, which has passed.',
      ],
    ],
  },
]

function details(text: string): DraftContent {
  return anAdvisory({ prose: { ...anAdvisory().prose, details: text } })
}

export const hiddenCharactersCases: readonly RuleCase[] = [
  {
    name: 'scripts and emoji that need joiners and direction marks',
    content: details('می\u200cخواهم, क्\u200dष, 👩\u200d🚒, שלום\u200f! and ﷽\u200e, Größe – “so”\u00a0…'),
    expected: [],
  },
  {
    name: 'an override in the title',
    content: anAdvisory({ title: 'Update to \u202e2.4.1\u202c now' }),
    expected: [
      [
        'text-direction-changed',
        'title',
        'The text holds U+202E (after "to"), U+202C (after "2.4.1"), which shows it in another order than it is read.',
      ],
    ],
  },
  {
    name: 'an isolate at the beginning of what machines read',
    content: anAdvisory({
      vulnerabilities: [
        aVulnerability({
          remediations: [
            { kind: 'upgrade', scope: { products: [], branches: [] }, to: '\u20672024.2.200', text: null },
          ],
        }),
      ],
    }),
    expected: [
      [
        'text-direction-changed',
        'vulnerabilities.0.remediations.0.to',
        'The text holds U+2067 (at its beginning), which shows it in another order than it is read.',
      ],
    ],
  },
  {
    name: 'what nobody can see',
    content: details('up\u200bdate, up\u00addate, up\u200ddate, up\u{e0041}date, up\u3164date'),
    expected: [
      [
        'invisible-character',
        'prose.details',
        'The text holds U+200B (after "up"), U+00AD (after "up"), U+200D (after "up"), U+E0041 (after "up"), U+3164 (after "up"), which nobody can see.',
      ],
    ],
  },
  {
    name: 'an override in a name that the advisory takes with it',
    content: anAdvisory(),
    context: { catalogue: aCatalogue(aProduct({ name: 'Example \u202eServer' })) },
    expected: [['text-direction-changed', 'vulnerabilities.0.statements.0.product']],
  },
  {
    name: 'in what is compared',
    content: aGuidance({ comparison: [{ aspect: 'Sender', genuine: 'exa\u2060mple.example', fake: '\u2066x' }] }),
    expected: [
      ['text-direction-changed', 'comparison.0.fake'],
      ['invisible-character', 'comparison.0.genuine'],
    ],
  },
  {
    name: 'both in guidance',
    content: aGuidance({ indicators: [{ kind: 'domain', value: 'exa\u2060mple.example', note: '\u2066x' }] }),
    expected: [
      ['text-direction-changed', 'indicators.0.note'],
      ['invisible-character', 'indicators.0.value'],
    ],
  },
]
