import type { Prose, RecordedPublication, VulnerabilityAdvisory } from '../../src/domain/advisory/advisory.ts'
import type { OtherIdentifier, Vulnerability } from '../../src/domain/advisory/vulnerability.ts'
import type { Draft } from '../../src/domain/approval/draft.ts'
import type { Score } from '../../src/domain/assessment/score.ts'
import type { SeverityLevel } from '../../src/domain/assessment/severity-policy.ts'
import type { VersionSchemeId } from '../../src/domain/catalogue/version-scheme.ts'
import { type FactsEntry, idOf } from './facts.ts'
import { notAffectedByLog4j } from './log4j.ts'
import { advisoryId, cveId, cweId, day } from './parsed.ts'
import type { AdvisoryProse } from './prose/advisory-prose.ts'
import { oldAddressesOf, referencesOf, timelineOf } from './references.ts'
import { recordedOf, statementsOf } from './statements.ts'

/** Numbers that other databases gave, where the facts say so without doubt. */
const OTHER_IDS: Readonly<Record<string, readonly OtherIdentifier[]>> = {
  'SA2026-09': [{ system: 'GHSA', value: 'GHSA-7f5m-mqg8-7jjg' }],
}

const LEVELS = { Critical: 'critical', High: 'high', Medium: 'medium', Low: 'low' } as const satisfies Record<
  NonNullable<FactsEntry['severity']>,
  SeverityLevel
>

/** One old advisory as the public records tell it. */
export function advisoryOf(entry: FactsEntry, prose: AdvisoryProse, scheme: VersionSchemeId): VulnerabilityAdvisory {
  return {
    kind: 'vulnerability',
    id: advisoryId(idOf(entry)),
    title: prose.title,
    lang: 'en',
    origin: 'public_record',
    invented: false,
    prose: proseSectionsOf(prose),
    vulnerabilities: [vulnerabilityOf(entry, prose, scheme)],
    comparison: [],
    indicators: [],
    timeline: timelineOf(entry),
    credits: entry.credit.present === true ? [{ name: null, organization: null, role: 'finder' }] : [],
    references: referencesOf(entry, prose),
    related: entry.relatedAdvisories.map(advisoryId),
    aliases: oldAddressesOf(entry),
    images: [],
    releaseAt: null,
    recordedPublication: recordedPublicationOf(entry),
    sourceNotes: sourceNotesOf(entry, prose),
    withdrawal: null,
  }
}

/** A draft that nobody works on: it was public long before it came here. */
export function oldDraft(content: VulnerabilityAdvisory): Draft {
  return { content, authors: [], approvals: [], waivers: [] }
}

function vulnerabilityOf(entry: FactsEntry, prose: AdvisoryProse, scheme: VersionSchemeId): Vulnerability {
  const [affected] = entry.affected
  return {
    cve: { kind: 'assigned', id: cveId(entry.cves[0]) },
    otherIds: OTHER_IDS[idOf(entry)] ?? [],
    title: null,
    description: null,
    ownership:
      entry.kind === 'third-party-dependency'
        ? { kind: 'third_party', component: 'Log4j 2', upstreamFix: null }
        : { kind: 'own' },
    cwes: entry.cwe.cna.map(cweId),
    scores: entry.cvss.map(scoreOf),
    assessment:
      entry.severity === null
        ? { kind: 'not_stated' }
        : { kind: 'stated', level: LEVELS[entry.severity], reason: null },
    exploitation: { kind: 'not_stated' },
    statements: [...statementsOf(affected, scheme, prose), ...notAffectedByLog4j(idOf(entry))],
    recorded: recordedOf(affected, prose),
    remediations: [],
    credits: [],
    references: [],
  }
}

function scoreOf(score: FactsEntry['cvss'][number]): Score {
  return {
    source: score.source === 'cna' ? 'vendor' : score.source,
    version: score.version,
    vector: score.vector,
    baseScore: score.score,
    severity: score.severity,
  }
}

function proseSectionsOf(prose: AdvisoryProse): Prose {
  return {
    summary: prose.summary,
    whatToDo: prose.whatToDo ?? null,
    recognise: null,
    requiredConfiguration: prose.requiredConfiguration ?? null,
    signsOfAttack: null,
    details: prose.details.join('\n\n'),
    faq: null,
  }
}

function recordedPublicationOf(entry: FactsEntry): RecordedPublication {
  return entry.cvePublishedDate === null
    ? { day: day('2021-12-14'), basis: 'the vendor’s Log4j blog post' }
    : { day: day(entry.cvePublishedDate), basis: 'CVE record' }
}

function sourceNotesOf(entry: FactsEntry, prose: AdvisoryProse): readonly string[] {
  const notes = [...(prose.sourceNotes ?? [])]
  const { ssvcExploitation, ssvcDate } = entry.knownExploitation
  if (entry.cwe.adp.length > 0) {
    notes.push(`${entry.cwe.adp.join(', ')} was added to the record by CISA, not by the vendor.`)
  }
  if (ssvcExploitation !== null && ssvcDate !== null) {
    notes.push(
      `CISA’s SSVC decision of ${ssvcDate}: exploitation ${ssvcExploitation}. The vendor itself states nothing.`,
    )
  }
  if (entry.affected[0].recordShape === 'split-rows-unspecified' && prose.recordProblem === undefined) {
    notes.push('The record writes each range as two rows that meet in the word “unspecified”; they are joined here.')
  }
  return notes
}
