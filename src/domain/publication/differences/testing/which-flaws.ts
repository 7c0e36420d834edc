import { aGuidance, anAffectedStatement, aVulnerability } from '../../../../../test/builders/advisory.ts'
import type { CveId, CweId } from '../../../advisory/identifiers.ts'
import type { Score } from '../../../assessment/score.ts'
import { advisory, type DifferenceCase, day, flaw, plain, server } from './difference-case.ts'

const second = aVulnerability({ cve: { kind: 'assigned', id: 'CVE-1900-0002' as CveId } })
const score = (difference: Partial<Score>): Score => ({
  source: 'vendor',
  version: '4.0',
  vector: null,
  baseScore: 8.7,
  severity: null,
  ...difference,
})
export const WHICH_FLAWS: readonly DifferenceCase[] = [
  [
    'one more',
    plain,
    advisory({ vulnerabilities: [aVulnerability(), second] }),
    [['vulnerability_added', 'vulnerabilities.1', 'vulnerability added: CVE-1900-0002']],
  ],
  [
    'one less',
    advisory({ vulnerabilities: [aVulnerability(), second] }),
    advisory({ vulnerabilities: [second] }),
    [['vulnerability_removed', 'vulnerabilities.0', 'vulnerability removed: CVE-1900-0001']],
  ],
  [
    'in another order',
    advisory({ vulnerabilities: [aVulnerability(), second] }),
    advisory({ vulnerabilities: [second, aVulnerability()] }),
    [['order_changed', 'vulnerabilities', 'vulnerabilities: order changed']],
  ],
  [
    'of several, the changed one is named',
    advisory({ vulnerabilities: [aVulnerability(), second] }),
    advisory({ vulnerabilities: [aVulnerability({ cwes: ['CWE-80' as CweId] }), second] }),
    [
      ['weakness_changed', 'vulnerabilities.0.cwes.0', 'weakness removed: CWE-79 (CVE-1900-0001)'],
      ['weakness_changed', 'vulnerabilities.0.cwes.0', 'weakness added: CWE-80 (CVE-1900-0001)'],
    ],
  ],
  [
    'a CVE id was assigned',
    flaw({ cve: { kind: 'none', reason: 'Not yet.' } }),
    plain,
    [['cve_assigned', 'vulnerabilities.0.cve', 'CVE id assigned: CVE-1900-0001']],
  ],
  [
    'a CVE id was taken back',
    plain,
    flaw({ cve: { kind: 'none', reason: 'Rejected.' } }),
    [['cve_removed', 'vulnerabilities.0.noCve', 'CVE id removed: CVE-1900-0001']],
  ],
  [
    'why there is none',
    flaw({ cve: { kind: 'none', reason: 'Not yet.' } }),
    flaw({ cve: { kind: 'none', reason: 'There will be none.' } }),
    [['cve_reason_changed', 'vulnerabilities.0.noCve', 'reason why there is no CVE id reworded']],
  ],
  [
    'another identifier',
    plain,
    flaw({ otherIds: [{ system: 'GHSA', value: 'GHSA-0000-0000-0000' }] }),
    [['other_ids_changed', 'vulnerabilities.0.otherIds.0', 'identifier added: GHSA GHSA-0000-0000-0000']],
  ],
  [
    'whose flaw it is',
    plain,
    flaw({ ownership: { kind: 'third_party', component: 'Example library', upstreamFix: '2.0' } }),
    [
      [
        'component_changed',
        'vulnerabilities.0.thirdParty',
        'component changed: our own → Example library (fixed in 2.0)',
      ],
    ],
  ],
  [
    'the severity was raised, with another reason',
    plain,
    flaw({ assessment: { kind: 'stated', level: 'critical', reason: 'It spreads.' } }),
    [
      ['severity_raised', 'vulnerabilities.0.assessment.level', 'severity raised: high → critical'],
      ['assessment_reason_changed', 'vulnerabilities.0.assessment.reason', 'reason for the severity reworded'],
    ],
  ],
  [
    'the severity was lowered',
    flaw({ assessment: { kind: 'stated', level: 'high', reason: null } }),
    flaw({ assessment: { kind: 'stated', level: 'none', reason: null } }),
    [['severity_lowered', 'vulnerabilities.0.assessment.level', 'severity lowered: high → none']],
  ],
  [
    'the severity is stated now',
    flaw({ assessment: { kind: 'not_stated' } }),
    plain,
    [['severity_stated', 'vulnerabilities.0.assessment', 'severity stated: high']],
  ],
  [
    'the severity is no longer stated',
    plain,
    flaw({ assessment: { kind: 'not_stated' } }),
    [['severity_removed', 'vulnerabilities.0.assessment', 'severity no longer stated: high']],
  ],
  [
    'the severity in one product',
    flaw({ statements: [server] }),
    flaw({ statements: [anAffectedStatement({ assessment: { kind: 'stated', level: 'low', reason: null } })] }),
    [['severity_stated', 'vulnerabilities.0.statements.0.assessment', 'severity of Example Server stated: low']],
  ],
  [
    'the score',
    flaw({ scores: [score({})] }),
    flaw({ scores: [score({ baseScore: 9.3 })] }),
    [['score_changed', 'vulnerabilities.0.scores.0', 'score changed: 8.7 → 9.3 (CVSS 4.0, vendor)']],
  ],
  [
    "the word of the score, and a third party's score",
    flaw({ scores: [score({})] }),
    flaw({ scores: [score({ severity: 'High' }), score({ source: 'nvd', baseScore: 9.8 })] }),
    [
      ['third_party_score_changed', 'vulnerabilities.0.scores.1', 'score added: 9.8 (CVSS 4.0, nvd)'],
      ['score_detail_changed', 'vulnerabilities.0.scores.0', 'word of the score changed: 8.7 (CVSS 4.0, vendor)'],
    ],
  ],
  [
    'it is exploited',
    plain,
    flaw({ exploitation: { kind: 'exploited', asOf: day('1900-01-02'), source: null, note: null } }),
    [['exploitation_changed', 'vulnerabilities.0.exploitation', 'exploitation changed: none known → exploited']],
  ],
  [
    'it is still not exploited',
    plain,
    flaw({
      exploitation: { kind: 'none_known', asOf: day('1900-01-02'), source: 'Example CERT', note: 'Looked again.' },
    }),
    [
      [
        'exploitation_detail_changed',
        'vulnerabilities.0.exploitation.asOf',
        'exploitation still none known: as of 1900-01-01T00:00:00Z → 1900-01-02',
      ],
      [
        'exploitation_detail_changed',
        'vulnerabilities.0.exploitation.source',
        'source of the exploitation statement: the vendor → Example CERT',
      ],
      ['exploitation_detail_changed', 'vulnerabilities.0.exploitation.note', 'note on the exploitation added'],
    ],
  ],
  [
    'fraud is exploited',
    aGuidance(),
    aGuidance({ exploitation: { kind: 'not_stated' } }),
    [['exploitation_changed', 'exploitation', 'exploitation changed: exploited → not stated']],
  ],
  [
    'its title and description',
    plain,
    flaw({ title: 'Script in a note', description: 'It runs.' }),
    [
      ['title_changed', 'vulnerabilities.0.title', 'title of the vulnerability added'],
      ['details_reworded', 'vulnerabilities.0.description', 'description added'],
    ],
  ],
]
