import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aRange,
  aVulnerability,
} from '../../../../../test/builders/advisory.ts'
import type { Prose, VulnerabilityAdvisory } from '../../../advisory/advisory.ts'
import type { AdvisoryId } from '../../../advisory/identifiers.ts'
import type { DraftContent } from '../../readiness-context.ts'
import type { ExpectedFinding, RuleCase } from './rule-case.ts'

function saying(details: string, difference: Partial<VulnerabilityAdvisory> = {}): DraftContent {
  const prose: Prose = { ...anAdvisory().prose, details }
  return anAdvisory({ prose, ...difference })
}

/** One sentence in the details each, with the one thing that is wrong in it. */
function sentences(wrong: readonly (readonly [text: string, ...expected: ExpectedFinding[]])[]): readonly RuleCase[] {
  return wrong.map(([text, ...expected]) => ({ name: text, content: saying(text), expected }))
}

/** A forged message claims what the vendor never said; the same words on the genuine side are the vendor's own. */
function onBothSides(...expected: readonly ExpectedFinding[]): readonly RuleCase[] {
  const words = 'URGENT: a critical vulnerability, CVSS 10.0. Fixed in 2024.1.777.'
  const comparing = (genuine: string, fake: string) => anAdvisory({ comparison: [{ aspect: 'Text', genuine, fake }] })
  return [
    { name: 'what a forged message says is no claim of ours', content: comparing('Calm.', words), expected: [] },
    { name: 'what we say in a genuine one is', content: comparing(words, 'Calm.'), expected },
  ]
}

export const proseCvesCases: readonly RuleCase[] = [
  ...sentences([
    ['This is CVE-1900-0001.'],
    ['See cve-1900-0001.'],
    [
      'This is CVE-1900-0010.',
      ['prose-cve-unlisted', 'prose.details', "The text names CVE-1900-0010, which the advisory's data does not have."],
    ],
    ['CVE\u20111900\u20110010, CVE-1900-0010 and again CVE-1900-0010.', ['prose-cve-unlisted', 'prose.details']],
    ['CVE-1900-00011 is longer.', ['prose-cve-unlisted', 'prose.details']],
  ]),
  {
    name: 'on either side of a comparison',
    content: aGuidance({
      comparison: [{ aspect: 'CVE-1900-0010', genuine: 'never names CVE-1900-0011', fake: 'names CVE-1900-0012' }],
    }),
    expected: [
      ['prose-cve-unlisted', 'comparison.0.aspect'],
      ['prose-cve-unlisted', 'comparison.0.genuine'],
      ['prose-cve-unlisted', 'comparison.0.fake'],
    ],
  },
  {
    name: 'another flaw that a reference names',
    content: saying('The fix of CVE-1900-0002 was incomplete.', {
      references: [{ url: 'https://example.com/CVE-1900-0002', kind: 'other', title: null }],
    }),
    expected: [],
  },
  {
    name: 'another identifier of the flaw',
    content: saying('Also known as CVE-1900-0003.', {
      vulnerabilities: [aVulnerability({ otherIds: [{ system: 'CVE (rejected)', value: 'CVE-1900-0003' }] })],
    }),
    expected: [],
  },
  {
    name: 'the id of a related old advisory',
    content: saying('See CVE-1900-0004.', { related: ['CVE-1900-0004' as AdvisoryId] }),
    expected: [],
  },
  {
    name: 'in the title',
    content: anAdvisory({ title: 'Stored script (CVE-1900-0005)' }),
    expected: [['prose-cve-unlisted', 'title']],
  },
  {
    name: 'in guidance',
    content: aGuidance({ prose: { ...aGuidance().prose, details: 'They use CVE-1900-0006.' } }),
    expected: [['prose-cve-unlisted', 'prose.details']],
  },
  {
    name: 'what sources say wrongly is quoted, not claimed',
    content: anAdvisory({ sourceNotes: ['The record was overwritten with CVE-1900-0007.'] }),
    expected: [],
  },
]

const wrongScore: ExpectedFinding = ['prose-score-differs', 'prose.details']

export const proseScoresCases: readonly RuleCase[] = [
  ...sentences([
    ['The CVSS score is 8.7.'],
    ['CVSS 8.7, high.'],
    ['CVSS v4.0 base score: 8.7.'],
    ['We use CVSS 4.0.'],
    ['We use CVSS 3.1 and 4.0.'],
    ['It is rated 8.7 out of 10.'],
    ['See section 4.2 of the manual; port 10.1 of the switch.'],
    ['Example Server 9.1 has no scoring.'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
    [
      'CVSS 7.8, high.',
      ['prose-score-differs', 'prose.details', 'The text names the score 7.8, but the data has 8.7.'],
    ],
    ['The CVSS 4.0 base score is 7.8.', wrongScore],
    ['CVSS (v3.1): 7.8', wrongScore],
    ['A **CVSS score of 4.0** was given.', wrongScore],
    ['It has a base score of 9.8.', wrongScore],
    ['NVD scored it 9.8.', wrongScore],
    ['7.8/10', wrongScore],
    [
      'The score is 10.',
      ['prose-score-differs', 'prose.details', 'The text names the score 10.0, but the data has 8.7.'],
    ],
    ['CVSS:4.0/AV:N/AC:H/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', wrongScore],
  ]),
  {
    name: "a third party's score is in the data, too",
    content: saying('NVD scored it 9.8.', {
      vulnerabilities: [
        aVulnerability({ scores: [{ source: 'nvd', version: '3.1', vector: null, baseScore: 9.8, severity: null }] }),
      ],
    }),
    expected: [],
  },
  {
    name: 'no score in the data',
    content: saying('CVSS 8.7.', { vulnerabilities: [aVulnerability({ scores: [] })] }),
    expected: [['prose-score-differs', 'prose.details', 'The text names the score 8.7, but the data has no score.']],
  },
  ...onBothSides(['prose-score-differs', 'comparison.0.genuine']),
  {
    name: 'guidance has no scores to hold it to',
    content: aGuidance({ prose: { ...aGuidance().prose, details: 'CVSS 8.7' } }),
    expected: [],
  },
]

const wrongWord: ExpectedFinding = ['prose-severity-differs', 'prose.details']

export const proseSeverityCases: readonly RuleCase[] = [
  ...sentences([
    ['This is a high severity issue.'],
    ['Severity: High'],
    ['The attack complexity is low and the impact is critical for nobody.'],
    ['Higher severity is possible. The severity highlights nothing.'],
    ['This is not a critical vulnerability.'],
    [
      'This is a critical-severity issue.',
      [
        'prose-severity-differs',
        'prose.details',
        'The text calls the severity critical, but the assessment says high.',
      ],
    ],
    ['The severity is **low**.', wrongWord],
    ['We rate it as moderate.', wrongWord],
    ['A critical vulnerability was found.', wrongWord],
    ['A low-risk flaw. A low severity flaw.', wrongWord],
    ['NVD rates it critical.', wrongWord],
  ]),
  {
    name: "a third party's word in a sentence that names it",
    content: saying('NVD rates it critical.', {
      vulnerabilities: [
        aVulnerability({
          scores: [{ source: 'nvd', version: '3.1', vector: null, baseScore: 9.8, severity: 'CRITICAL' }],
        }),
      ],
    }),
    expected: [],
  },
  {
    name: 'nothing is rated: nothing to contradict',
    content: saying('Critical severity.', {
      vulnerabilities: [aVulnerability({ assessment: { kind: 'not_stated' } })],
    }),
    expected: [],
  },
  {
    name: 'the level of one product',
    content: saying('In the cloud it is of low severity.', {
      vulnerabilities: [
        aVulnerability({
          statements: [anAffectedStatement({ assessment: { kind: 'stated', level: 'low', reason: 'Shielded.' } })],
        }),
      ],
    }),
    expected: [],
  },
  ...onBothSides(['prose-severity-differs', 'comparison.0.genuine']),
]

const wrongFix: ExpectedFinding = ['prose-fixed-version-differs', 'prose.details']
const untold: ExpectedFinding = ['prose-version-unlisted', 'prose.details']
const wrongStatus: ExpectedFinding = ['prose-status-differs', 'prose.details']
const wrongLimit: ExpectedFinding = ['prose-affected-version-differs', 'prose.details']

export const proseVersionsCases: readonly RuleCase[] = [
  ...sentences([
    ['Fixed in 2024.1.200 and 2024.2.200.'],
    ['It is fixed in Example Server v2024.1.200, 2024.2.200, or later.'],
    ['Please upgrade to `2024.1.200` or later.'],
    ['Upgrade from 2024.1.150 to 2024.1.200.'],
    ['The fix is available in 2024.2.'],
    ['Upgrade to TLS 1.2 or .NET 8.0.1, and log4j was fixed in 2.17.1 of log4j.', wrongFix],
    ['Upgrade to TLS 1.2 or .NET 8.0.1.'],
    ['Versions before 2024.1.200 are affected. So are 2024.2.150 and earlier.'],
    ['Affected: 2024.1.100 up to and including 2024.1.199.'],
    ['Agents before Windows 6.1 are affected.'],
    ['We fixed 2024.1.999 things.', untold],
    [
      'Fixed in 2024.1.201.',
      [
        'prose-fixed-version-differs',
        'prose.details',
        'The text sends readers to 2024.1.201, but the data has 2024.1.200, 2024.2.200 as fixed.',
      ],
    ],
    ['This was patched in version 2024.1.201.', wrongFix],
    ['Upgrade to Example Server 2024.1.20, which we released today.', wrongFix],
    ['Customers should update to 2024.2.200 or 2024.1.20.', wrongFix],
    ['A fix was released in 2024.3.', wrongFix],
    [
      'All versions before 2024.1.300 are affected.',
      [
        'prose-affected-version-differs',
        'prose.details',
        'The text limits the affected versions at 2024.1.300, but no range has this limit.',
      ],
    ],
    ['Up to 2024.1.250 you are affected.', wrongLimit],
    ['Version 2024.1.250 and earlier.', wrongLimit],
    ['Prior to Example Server 2024.1.150 nobody knew.', wrongLimit],
    ['- Fixed in 2024.1.200\n- Fixed in 2024.2.201', wrongFix],
    ['```\nfixed in 1.2.3\n```'],
    // Whatever the words: a version of the product that the data does not know.
    [
      'We found it while testing 2024.1.250.',
      [
        'prose-version-unlisted',
        'prose.details',
        'The text names 2024.1.250, of which the data says nothing: no range holds it or ends there, and no fix is in it.',
      ],
    ],
    ['Example Server 2024.2.299 has the setting.', untold],
    ['Der Fehler steckt noch in Version 2024.1.250.', untold],
    ['In `2024.1.250` and **2024.1.251**, too.', untold, untold],
    ['A build of branch 2024.1, say v2024.1.250: look again.', untold],
    ['We found it in 2024.1.150; it came with 2024.1.100, is in all of 2024.1, and 2024.2.200 brings the fix.'],
    ['Seen with TLS 1.2, .NET 8.0.1, Windows 10.0.19045, log4j 2.17.1 and Example Agent 2024.1.250.'],
    ['On 2024.10.31 and 31.10.2024 we told 10.0.0.1 about it; see https://example.com/2024.1.250/notes.'],
    ['See section 4.2; `install example --to=2024.1.250` and /opt/2024.1.250/bin and example-2024.1.250.zip.'],
    ['```\nexample 2024.1.250\n```\n\n[notes](https://example.com/2024.1.250)'],
    // What it calls affected.
    ['2024.1.150 is affected. Example Server 2024.1.200 and 2024.2.200 are not affected.'],
    ['It affects Example Server 2024.1.100, but does not affect 2024.1.300.'],
    ['Not affected: 2024.1.200 and later. Versions before 2024.1.200 are affected.'],
    ['2024.1 is affected. Only with the plug-in 2024.1.300 is affected.'],
    [
      'Version 2024.1.250 is affected.',
      ['prose-status-differs', 'prose.details', 'The text calls 2024.1.250 affected, but no affected range holds it.'],
    ],
    [
      'We say that Example Server 2024.1.150 is not affected.',
      [
        'prose-status-differs',
        'prose.details',
        'The text calls 2024.1.150 not affected, but the data has it as affected.',
      ],
    ],
    ['2024.1.150, 2024.1.160 and later are no longer vulnerable.', wrongStatus, wrongStatus],
    ['This affects versions 2024.1.150 and 2024.1.250.', wrongStatus],
    ['It does not affect 2024.2.150.', wrongStatus],
    ['Affected versions: 2024.2.200', wrongStatus],
    [
      'Fixed in 2024.1.150.',
      [
        'prose-fixed-version-differs',
        'prose.details',
        'The text sends readers to 2024.1.150, but the data has 2024.1.200, 2024.2.200 as fixed, and 2024.1.150 as affected.',
      ],
    ],
  ]),
  {
    name: 'a version that only one of two flaws affects is not affected by the other',
    content: saying('2024.1.150 is not affected by it. 2024.1.150 is not affected.', {
      vulnerabilities: [
        aVulnerability(),
        aVulnerability({
          statements: [
            anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('2024.2.100', '2024.2.200')] } }),
          ],
        }),
      ],
    }),
    expected: [],
  },
  {
    name: 'under a condition a version may be affected and not',
    content: saying('2024.1.150 is not affected.', {
      vulnerabilities: [
        aVulnerability({
          statements: [anAffectedStatement({ condition: { platforms: ['Windows'], configuration: null } })],
        }),
      ],
    }),
    expected: [],
  },
  {
    name: 'where a bound is not recorded, nothing is surely outside',
    content: saying('2024.1.50 is affected. So are 2024.1.51 and 2024.1.52.', {
      vulnerabilities: [
        aVulnerability({
          statements: [
            anAffectedStatement({
              extent: {
                kind: 'ranges',
                ranges: [
                  {
                    introduced: { kind: 'not_recorded', asRecorded: 'unspecified' },
                    end: { kind: 'fixed', version: '2024.1.200' },
                  },
                ],
              },
            }),
          ],
        }),
      ],
    }),
    expected: [],
  },
  {
    name: 'a branch is told where it matters',
    content: saying('The line 2024.3 came later; Example Server 2025.1 will have it, too.'),
    expected: [],
  },
  {
    name: 'the fix of a third party’s component',
    content: saying('The component was fixed in 2.17.1.', {
      vulnerabilities: [
        aVulnerability({
          ownership: { kind: 'third_party', component: 'Example library', upstreamFix: 'Example library 2.17.1' },
        }),
      ],
    }),
    expected: [],
  },
  {
    name: 'nothing fixed in the data',
    content: saying('Fixed in 2024.1.200.', {
      vulnerabilities: [aVulnerability({ statements: [anAffectedStatement({ extent: { kind: 'all_versions' } })] })],
    }),
    expected: [
      [
        'prose-fixed-version-differs',
        'prose.details',
        'The text sends readers to 2024.1.200, but the data has no fixed version, and 2024.1.200 as affected.',
      ],
    ],
  },
  {
    name: 'no ranges, no limit to contradict',
    content: saying('All before 2024.1.300.', {
      vulnerabilities: [aVulnerability({ statements: [anAffectedStatement({ extent: { kind: 'all_versions' } })] })],
    }),
    expected: [],
  },
  { name: 'guidance has no versions', content: aGuidance({ title: 'Upgrade to 1.2.3' }), expected: [] },
  {
    name: 'in the title of a flaw',
    content: anAdvisory({
      vulnerabilities: [
        aVulnerability({
          title: 'Script, fixed in 2024.1.9',
          statements: [
            anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('2024.1.100', '2024.1.200')] } }),
          ],
        }),
      ],
    }),
    expected: [['prose-fixed-version-differs', 'vulnerabilities.0.title']],
  },
  ...onBothSides(['prose-fixed-version-differs', 'comparison.0.genuine']),
]
