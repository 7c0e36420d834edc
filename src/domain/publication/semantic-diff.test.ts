import { describe, expect, test } from 'vitest'
import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aPreliminary,
  aRange,
  aVulnerability,
} from '../../../test/builders/advisory.ts'
import { aProduct } from '../../../test/builders/catalogue.ts'
import type { CalendarDate, Instant } from '../../base/instant.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { Advisory, VulnerabilityAdvisory } from '../advisory/advisory.ts'
import type { AdvisoryId, CveId, CweId } from '../advisory/identifiers.ts'
import type { Remediation } from '../advisory/remediation.ts'
import type { Statement } from '../advisory/statement.ts'
import type { Vulnerability } from '../advisory/vulnerability.ts'
import type { Score } from '../assessment/score.ts'
import type { BranchId, ProductId } from '../catalogue/product.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import { CHANGE_CODES } from './change-codes.ts'
import { semanticDiff } from './semantic-diff.ts'

const products = [
  aProduct({ name: 'Example Server' }),
  aProduct({ id: 'example-agent' as ProductId, name: 'Example Agent' }),
]

function diff(before: Advisory, after: Advisory) {
  return semanticDiff(before, after, products)
}

/** What a case expects: code, path and text of each change, in the order in which readers see them. */
type Expected = readonly (readonly [code: string, path: string, text: string])[]
type Case = readonly [name: string, before: Advisory, after: Advisory, expected: Expected]

const seen = new Set<string>()

function check(_name: string, before: Advisory, after: Advisory, expected: Expected): void {
  const { changes } = diff(before, after)
  for (const { code } of changes) seen.add(code)
  expect(changes.map(({ code, path, text }) => [code, path.join('.'), text])).toEqual(expected)
}

function advisory(difference: Partial<VulnerabilityAdvisory>): Advisory {
  return anAdvisory(difference)
}

function flaw(difference: Partial<Vulnerability>): Advisory {
  return anAdvisory({ vulnerabilities: [aVulnerability(difference)] })
}

const server = anAffectedStatement()
const agent = anAffectedStatement({ product: 'example-agent' as ProductId })

function ranges(...list: readonly [VersionRange, ...VersionRange[]]): Advisory {
  return flaw({ statements: [anAffectedStatement({ extent: { kind: 'ranges', ranges: list } })] })
}

function upTo(introduced: string, version: string): VersionRange {
  return { introduced: { kind: 'version', version: introduced }, end: { kind: 'last_affected', version } }
}

const day = (text: string) => text as CalendarDate
const plain = anAdvisory()

describe('what it is', () => {
  const withdrawn = advisory({ withdrawal: { reason: 'It was no flaw.', replacedBy: null } })
  const cases: readonly Case[] = [
    [
      'another id',
      plain,
      advisory({ id: 'SA1900-02' as AdvisoryId }),
      [['id_changed', 'id', 'id changed: SA1900-01 → SA1900-02']],
    ],
    [
      'all is known now',
      aPreliminary(),
      { ...aPreliminary(), kind: 'vulnerability' } as Advisory,
      [['kind_changed', 'kind', 'kind changed: preliminary → vulnerability']],
    ],
    [
      'the next update',
      aPreliminary(),
      aPreliminary({ nextUpdate: '1900-01-04T12:00:00Z' as Instant }),
      [['next_update_moved', 'nextUpdate', 'next update moved: 1900-01-03T12:00:00Z → 1900-01-04T12:00:00Z']],
    ],
    ['withdrawn', plain, withdrawn, [['withdrawn', 'withdrawal', 'withdrawn: It was no flaw.']]],
    ['no longer withdrawn', withdrawn, plain, [['withdrawal_lifted', 'withdrawal', 'no longer withdrawn']]],
    [
      'withdrawn for another reason',
      withdrawn,
      advisory({ withdrawal: { reason: 'It was a feature.', replacedBy: 'SA1900-02' as AdvisoryId } }),
      [
        ['withdrawal_changed', 'withdrawal.reason', 'reason for the withdrawal reworded'],
        ['withdrawal_changed', 'withdrawal.replacedBy', 'replaced by: nothing → SA1900-02'],
      ],
    ],
    ['real after all', advisory({ invented: true }), plain, [['invented_changed', 'invented', 'invented: yes → no']]],
    ['language', plain, advisory({ lang: 'de' }), [['language_changed', 'lang', 'language: en → de']]],
    [
      'origin',
      plain,
      advisory({ origin: 'public_record' }),
      [['origin_changed', 'origin', 'origin: vendor → public record']],
    ],
    [
      'release time',
      plain,
      advisory({ releaseAt: '1900-01-01T00:00:00Z' as Instant }),
      [['release_time_changed', 'releaseAt', 'release not before: not stated → 1900-01-01T00:00:00Z']],
    ],
    [
      'first publication',
      plain,
      advisory({ recordedPublication: { day: day('1900-01-01'), basis: 'CVE record' } }),
      [
        [
          'recorded_publication_changed',
          'recordedPublication',
          'first publication: not stated → 1900-01-01 (CVE record)',
        ],
      ],
    ],
  ]
  test.each(cases)('%s', check)
})

describe('which versions', () => {
  const agentNotAffected: Statement = {
    product: agent.product,
    status: 'known_not_affected',
    extent: { kind: 'all_versions' },
    condition: null,
    reason: { kind: 'justification', justification: 'component_not_present', impact: null },
  }
  const investigated: Statement = { ...agentNotAffected, status: 'under_investigation' }
  const onWindows = { platforms: ['Windows'], configuration: null }
  const cloud = (fixedOn: string | null, from: string | null) =>
    flaw({
      statements: [
        anAffectedStatement({
          extent: {
            kind: 'service',
            fixedOn: fixedOn === null ? null : day(fixedOn),
            exposure: from === null ? null : { from: day(from), until: null },
          },
        }),
      ],
    })
  const cases: readonly Case[] = [
    [
      'widened',
      ranges(upTo('2024.1.0', '2024.1.8')),
      ranges(upTo('2023.4.0', '2024.1.8')),
      [
        [
          'affected_widened',
          'vulnerabilities.0.statements.0.versions',
          'affected widened: Example Server 2024.1.0–2024.1.8 → 2023.4.0–2024.1.8',
        ],
      ],
    ],
    [
      'narrowed by a fix',
      ranges({ introduced: { kind: 'version', version: '1' }, end: { kind: 'open' } }),
      ranges(aRange('1', '5')),
      [
        [
          'affected_narrowed',
          'vulnerabilities.0.statements.0.versions',
          'affected narrowed: Example Server 1 and later → 1 to before 5',
        ],
        [
          'fixed_version_changed',
          'vulnerabilities.0.statements.0.versions',
          'fixed version changed: Example Server none → 5',
        ],
      ],
    ],
    [
      'moved',
      ranges(aRange('1', '5')),
      ranges(aRange('2', '6')),
      [
        [
          'affected_moved',
          'vulnerabilities.0.statements.0.versions',
          'affected moved: Example Server 1 to before 5 → 2 to before 6',
        ],
        [
          'fixed_version_changed',
          'vulnerabilities.0.statements.0.versions',
          'fixed version changed: Example Server 5 → 6',
        ],
      ],
    ],
    [
      'the end is no fix after all',
      ranges(aRange('1', '5')),
      ranges({ ...aRange('1', '5'), end: { kind: 'before', version: '5' } }),
      [
        [
          'fixed_version_changed',
          'vulnerabilities.0.statements.0.versions',
          'fixed version changed: Example Server 5 → none',
        ],
      ],
    ],
    [
      'the same versions in other words',
      ranges(aRange('1', '5')),
      ranges(aRange('1.0', '5.0.0')),
      [
        [
          'ranges_rewritten',
          'vulnerabilities.0.statements.0.versions',
          'ranges of Example Server: the same versions, written differently',
        ],
      ],
    ],
    [
      'in another order',
      ranges(aRange('1', '2'), aRange('3', '4')),
      ranges(aRange('3', '4'), aRange('1', '2')),
      [['order_changed', 'vulnerabilities.0.statements.0.versions', 'ranges of Example Server: order changed']],
    ],
    [
      'cut into two statements',
      ranges(aRange('1', '2'), aRange('3', '4')),
      flaw({
        statements: [
          anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('3', '4')] } }),
          anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('1', '2')] } }),
        ],
      }),
      [['order_changed', 'vulnerabilities.0.statements.0.versions', 'ranges of Example Server: order changed']],
    ],
    [
      'a condition written in another case',
      flaw({ statements: [anAffectedStatement({ condition: onWindows })] }),
      flaw({ statements: [anAffectedStatement({ condition: { platforms: ['windows'], configuration: null } })] }),
      [
        [
          'statements_rearranged',
          'vulnerabilities.0.statements.0',
          'statements of Example Server (windows): the same in other words',
        ],
      ],
    ],
    [
      'a product more, and the order of all',
      flaw({ statements: [server] }),
      flaw({ statements: [agentNotAffected, server] }),
      [
        [
          'product_added',
          'vulnerabilities.0.statements.0',
          'product added: Example Agent, known not affected: all versions',
        ],
      ],
    ],
    [
      'a product less',
      flaw({ statements: [server, agent] }),
      flaw({ statements: [server] }),
      [
        [
          'product_removed',
          'vulnerabilities.0.statements.1',
          'product removed: Example Agent, known affected: 2024.1.100 to before 2024.1.200, 2024.2.100 to before 2024.2.200',
        ],
      ],
    ],
    [
      'statements in another order',
      flaw({ statements: [server, agent] }),
      flaw({ statements: [agent, server] }),
      [['order_changed', 'vulnerabilities.0.statements', 'statements: order changed']],
    ],
    [
      'the status',
      flaw({ statements: [investigated] }),
      flaw({ statements: [agentNotAffected] }),
      [
        [
          'status_changed',
          'vulnerabilities.0.statements.0.status',
          'status changed: Example Agent under investigation (all versions) → known not affected (all versions)',
        ],
      ],
    ],
    [
      'versions that are not affected',
      flaw({ statements: [agentNotAffected] }),
      flaw({ statements: [{ ...agentNotAffected, extent: { kind: 'ranges', ranges: [aRange('1', '2')] } }] }),
      [
        [
          'statement_versions_changed',
          'vulnerabilities.0.statements.0.versions',
          'known not affected changed: Example Agent all versions → 1 to before 2',
        ],
      ],
    ],
    [
      'why it is not affected',
      flaw({ statements: [agentNotAffected] }),
      flaw({ statements: [{ ...agentNotAffected, reason: { kind: 'impact', impact: 'It has no notes.' } }] }),
      [
        [
          'not_affected_reason_changed',
          'vulnerabilities.0.statements.0.justification',
          'reason why Example Agent is not affected: component not present → in words',
        ],
        [
          'not_affected_reason_changed',
          'vulnerabilities.0.statements.0.impact',
          'reason why Example Agent is not affected added',
        ],
      ],
    ],
    [
      'the condition',
      flaw({ statements: [server] }),
      flaw({ statements: [anAffectedStatement({ condition: onWindows })] }),
      [
        [
          'condition_changed',
          'vulnerabilities.0.statements.0',
          'condition changed: Example Server no condition → Windows',
        ],
      ],
    ],
    [
      'a condition more',
      flaw({ statements: [server] }),
      flaw({ statements: [server, anAffectedStatement({ condition: onWindows, extent: { kind: 'all_versions' } })] }),
      [
        [
          'statement_added',
          'vulnerabilities.0.statements.1',
          'newly stated: Example Server, known affected: all versions, Windows',
        ],
      ],
    ],
    [
      'a condition less',
      flaw({ statements: [server, { ...investigated, product: server.product, condition: onWindows }] }),
      flaw({ statements: [server] }),
      [
        [
          'statement_removed',
          'vulnerabilities.0.statements.1',
          'no longer stated: Example Server, under investigation: all versions, Windows',
        ],
      ],
    ],
    [
      'when a service was fixed',
      cloud(null, null),
      cloud('1900-01-02', '1900-01-01'),
      [
        [
          'service_fix_changed',
          'vulnerabilities.0.statements.0.service.fixedOn',
          'fix date changed: Example Server not stated → 1900-01-02',
        ],
        [
          'exposure_changed',
          'vulnerabilities.0.statements.0.service.exposure',
          'exposure changed: Example Server not stated → 1900-01-01 to not known',
        ],
      ],
    ],
    [
      'dates instead of versions',
      flaw({ statements: [anAffectedStatement({ extent: { kind: 'all_versions' } })] }),
      cloud('1900-01-02', null),
      [
        [
          'affected_moved',
          'vulnerabilities.0.statements.0',
          'affected moved: Example Server all versions → the service, fixed on 1900-01-02',
        ],
      ],
    ],
  ]
  test.each(cases)('%s', check)

  test('pieces that differ in what is said of them are compared one by one', () => {
    const piece = (range: VersionRange, level: 'high' | 'low') =>
      anAffectedStatement({
        extent: { kind: 'ranges', ranges: [range] },
        assessment: { kind: 'stated', level, reason: null },
      })
    const before = flaw({ statements: [piece(aRange('1', '2'), 'high'), piece(aRange('3', '4'), 'low')] })
    const after = flaw({ statements: [piece(aRange('1', '2'), 'low'), piece(aRange('3', '4'), 'high')] })
    expect(diff(before, after).changes.map(({ code }) => code)).toEqual(['severity_lowered', 'severity_raised'])
  })

  test('without the order of versions only whole ranges tell', () => {
    const before = ranges(aRange('1', '5'))
    expect(semanticDiff(before, ranges(aRange('0.9', '5'))).changes[0]?.code).toBe('affected_moved')
    expect(semanticDiff(before, ranges(aRange('1', '5'), aRange('7', '8'))).changes[0]).toMatchObject({
      code: 'affected_widened',
      text: 'affected widened: example-server 1 to before 5 → 1 to before 5, 7 to before 8',
    })
  })
})

describe('which flaws, and how bad', () => {
  const second = aVulnerability({ cve: { kind: 'assigned', id: 'CVE-1900-0002' as CveId } })
  const score = (difference: Partial<Score>): Score => ({
    source: 'vendor',
    version: '4.0',
    vector: null,
    baseScore: 8.7,
    severity: null,
    ...difference,
  })
  const cases: readonly Case[] = [
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
  test.each(cases)('%s', check)
})

describe('what an old source said', () => {
  const record = (problem: string | null, unusable: boolean, version = '<') =>
    flaw({ recorded: [{ product: server.product, source: 'CVE record', rows: [{ version }], problem, unusable }] })
  const cases: readonly Case[] = [
    [
      'could be read',
      record('no version', true),
      record(null, false),
      [
        [
          'recorded_answer_changed',
          'vulnerabilities.0.recorded.0',
          'record of Example Server unusable → readable: CVE record',
        ],
      ],
    ],
    [
      'rows alone',
      record('no version', true),
      record('no version', true, '>'),
      [['recorded_statement_changed', 'vulnerabilities.0.recorded.0', 'record of Example Server changed: CVE record']],
    ],
    [
      'a new one that says nothing clear',
      plain,
      record('half', false),
      [['recorded_answer_changed', 'vulnerabilities.0.recorded.0', 'record of Example Server added: CVE record']],
    ],
  ]
  test.each(cases)('%s', check)
})

describe('what to do', () => {
  const everyone = { products: [], branches: [] }
  const mitigation = (text: string): Remediation => ({
    kind: 'mitigation',
    scope: everyone,
    text,
    cost: null,
    undo: null,
    isolate: false,
  })
  const upgrade = (to: string, ...branches: string[]): Remediation => ({
    kind: 'upgrade',
    scope: { products: [], branches: branches as BranchId[] },
    to,
    text: null,
  })
  const cases: readonly Case[] = [
    [
      'one more, for a branch',
      plain,
      flaw({ remediations: [upgrade('2024.2.200', '2024.1')] }),
      [
        [
          'remediation_added',
          'vulnerabilities.0.remediations.0',
          'remediation added: upgrade to 2024.2.200 (for 2024.1)',
        ],
      ],
    ],
    [
      'one less',
      flaw({ remediations: [{ kind: 'none_planned', scope: everyone, text: null }] }),
      plain,
      [['remediation_removed', 'vulnerabilities.0.remediations.0', 'remediation removed: none planned']],
    ],
    [
      'to another version',
      flaw({ remediations: [upgrade('1.2')] }),
      flaw({ remediations: [upgrade('1.3')] }),
      [
        [
          'remediation_changed',
          'vulnerabilities.0.remediations.0',
          'remediation changed: upgrade to 1.2 → upgrade to 1.3',
        ],
      ],
    ],
    [
      'when the fix is expected',
      flaw({ remediations: [{ kind: 'fix_pending', scope: everyone, expected: null, text: null }] }),
      flaw({ remediations: [{ kind: 'fix_pending', scope: everyone, expected: day('1900-02-01'), text: null }] }),
      [
        [
          'remediation_changed',
          'vulnerabilities.0.remediations.0',
          'remediation changed: fix pending → fix expected 1900-02-01',
        ],
      ],
    ],
    [
      'in other words',
      flaw({ remediations: [mitigation('Close the port.')] }),
      flaw({ remediations: [mitigation('Close all ports.')] }),
      [
        [
          'remediation_changed',
          'vulnerabilities.0.remediations.0',
          'remediation changed: mitigation "Close the port." → mitigation "Close all ports."',
        ],
      ],
    ],
    [
      'only a full stop',
      flaw({ remediations: [mitigation('Close the port')] }),
      flaw({ remediations: [mitigation('Close the port.')] }),
      [['typography_changed', 'vulnerabilities.0.remediations.0', 'remediation: only the typography changed']],
    ],
    [
      'in one product',
      flaw({ statements: [server] }),
      flaw({ statements: [anAffectedStatement({ remediations: [mitigation('Close the port.')] })] }),
      [
        [
          'remediation_added',
          'vulnerabilities.0.statements.0.remediations.0',
          'remediation of Example Server added: mitigation "Close the port."',
        ],
      ],
    ],
    [
      'the genuine and the fake',
      advisory({
        comparison: [
          { aspect: 'Sender', genuine: 'our domain', fake: 'another' },
          { aspect: 'Tone', genuine: 'calm', fake: 'a threat' },
          { aspect: 'Attachment', genuine: 'never', fake: 'a program' },
        ],
      }),
      advisory({
        comparison: [
          { aspect: 'Sender', genuine: 'our domain', fake: 'one that looks like it' },
          { aspect: 'Tone', genuine: 'calm', fake: 'a threat.' },
          { aspect: 'Asks for', genuine: 'nothing', fake: 'card details' },
        ],
      }),
      [
        ['comparison_removed', 'comparison.2', 'comparison removed: Attachment'],
        ['comparison_added', 'comparison.2', 'comparison added: Asks for'],
        ['comparison_changed', 'comparison.0', 'comparison reworded: Sender'],
        ['typography_changed', 'comparison.1', 'comparison of Tone: only the typography changed'],
      ],
    ],
    [
      'indicators',
      advisory({ indicators: [{ kind: 'domain', value: 'a.example', note: null }] }),
      advisory({
        indicators: [
          { kind: 'domain', value: 'a.example', note: 'Since May.' },
          { kind: 'file_name', value: 'x.dll', note: null },
        ],
      }),
      [
        ['indicator_added', 'indicators.1', 'indicator added: file name x.dll'],
        ['indicator_note_changed', 'indicators.0', 'note changed of indicator domain a.example'],
      ],
    ],
    [
      'an indicator less',
      advisory({ indicators: [{ kind: 'domain', value: 'a.example', note: null }] }),
      plain,
      [['indicator_removed', 'indicators.0', 'indicator removed: domain a.example']],
    ],
  ]
  test.each(cases)('%s', check)
})

describe('what is written', () => {
  const { prose } = plain
  const cases: readonly Case[] = [
    ['title', plain, advisory({ title: 'Another' }), [['title_changed', 'title', 'title reworded']]],
    [
      'every section',
      plain,
      advisory({
        prose: {
          summary: null,
          whatToDo: 'x',
          recognise: 'x',
          requiredConfiguration: 'x',
          signsOfAttack: 'x',
          details: 'x',
          faq: 'x',
        },
      }),
      [
        ['advice_changed', 'prose.whatToDo', 'what to do added'],
        ['recognition_changed', 'prose.recognise', 'how to recognise it added'],
        ['required_configuration_changed', 'prose.requiredConfiguration', 'required configuration added'],
        ['signs_of_attack_changed', 'prose.signsOfAttack', 'signs of attack added'],
        ['summary_changed', 'prose.summary', 'summary removed'],
        ['details_reworded', 'prose.details', 'details added'],
        ['faq_changed', 'prose.faq', 'questions and answers added'],
      ],
    ],
    [
      'typography only',
      plain,
      advisory({ prose: { ...prose, summary: `${prose.summary}  ` } }),
      [['typography_changed', 'prose.summary', 'summary: only the typography changed']],
    ],
    [
      'lists of notes',
      advisory({
        timeline: [{ at: day('1900-01-01'), text: 'Reported' }],
        references: [{ url: 'https://example.com/1', kind: 'other', title: null }],
        credits: [{ name: null, organization: null, role: 'finder' }],
        aliases: ['https://example.com/old'],
      }),
      advisory({
        timeline: [
          { at: day('1900-01-01'), text: 'Reported to us' },
          { at: day('1900-01-02'), text: 'Fixed' },
        ],
        references: [{ url: 'https://example.com/1', kind: 'issue', title: null }],
        credits: [{ name: 'A. Finder', organization: null, role: 'finder' }],
        related: ['SA1900-02' as AdvisoryId],
        images: [{ file: 'images/a.png', sha256: `sha256:${'0'.repeat(64)}` as Sha256 }],
        sourceNotes: ['It was overwritten.'],
      }),
      [
        ['timeline_added', 'timeline.1', 'timeline entry added: 1900-01-02 Fixed'],
        ['timeline_changed', 'timeline.0', 'timeline entry of 1900-01-01 reworded'],
        ['credit_removed', 'credits.0', 'credit removed: without a name (finder)'],
        ['credit_added', 'credits.0', 'credit added: A. Finder (finder)'],
        ['reference_changed', 'references.0', 'reference described anew: https://example.com/1'],
        ['related_changed', 'related.0', 'related advisory added: SA1900-02'],
        ['images_changed', 'images.0', 'picture added: images/a.png'],
        ['source_notes_changed', 'sourceNotes.0', 'note on the sources added: It was overwritten.'],
        ['aliases_changed', 'aliases.0', 'old address removed: https://example.com/old'],
      ],
    ],
    [
      'notes that came and went',
      advisory({ timeline: [{ at: day('1900-01-01'), text: 'Reported' }] }),
      flaw({ references: [{ url: 'https://example.com/1', kind: 'other', title: null }] }),
      [
        ['timeline_removed', 'timeline.0', 'timeline entry removed: 1900-01-01 Reported'],
        ['reference_added', 'vulnerabilities.0.references.0', 'reference added: https://example.com/1'],
      ],
    ],
    [
      'a reference less',
      flaw({ references: [{ url: 'https://example.com/1', kind: 'other', title: null }] }),
      plain,
      [['reference_removed', 'vulnerabilities.0.references.0', 'reference removed: https://example.com/1']],
    ],
  ]
  test.each(cases)('%s', check)
})

test('the whole has the class of its weightiest change, which comes first', () => {
  const after = advisory({ title: 'Another', lang: 'de', withdrawal: { reason: 'No flaw.', replacedBy: null } })
  const { class: highest, changes } = diff(plain, after)
  expect(highest).toBe('material')
  expect(changes.map((change) => change.class)).toEqual(['material', 'clarifying', 'clarifying'])
  expect(diff(plain, advisory({ lang: 'de' })).class).toBe('clarifying')
  expect(diff(plain, advisory({ aliases: ['https://example.com/old'] })).class).toBe('cosmetic')
  expect(diff(plain, anAdvisory())).toEqual({ class: 'cosmetic', changes: [] })
})

test('every code in the list is told by one of these cases', () => {
  // What no rule knows cannot be made on purpose.
  const never = ['other_changed']
  expect([...seen, ...never].sort()).toEqual(CHANGE_CODES.map(({ code }) => code).sort())
})
