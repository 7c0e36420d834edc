import type { Instant } from '../../src/base/instant.ts'
import type {
  GuidanceAdvisory,
  PreliminaryAdvisory,
  Prose,
  VulnerabilityAdvisory,
} from '../../src/domain/advisory/advisory.ts'
import type { AdvisoryId, CveId, CweId } from '../../src/domain/advisory/identifiers.ts'
import type { Statement } from '../../src/domain/advisory/statement.ts'
import type { Vulnerability } from '../../src/domain/advisory/vulnerability.ts'
import type { ProductId } from '../../src/domain/catalogue/product.ts'
import type { VersionRange } from '../../src/domain/catalogue/version-range.ts'

const NO_PROSE: Prose = {
  summary: null,
  whatToDo: null,
  recognise: null,
  requiredConfiguration: null,
  signsOfAttack: null,
  details: null,
  faq: null,
}

const BASE = {
  id: 'SA1900-01' as AdvisoryId,
  title: 'Stored script in a note runs in another session',
  lang: 'en',
  origin: 'vendor',
  invented: false,
  prose: { ...NO_PROSE, summary: 'A stored script runs in the session of whoever opens the note.' },
  comparison: [],
  indicators: [],
  timeline: [],
  credits: [],
  references: [],
  related: [],
  aliases: [],
  images: [],
  releaseAt: null,
  recordedPublication: null,
  sourceNotes: [],
  withdrawal: null,
} as const

/** A complete vulnerability advisory: `readiness` has nothing to say about it with the builders' vendor and catalogue. */
export function anAdvisory(difference: Partial<VulnerabilityAdvisory> = {}): VulnerabilityAdvisory {
  return { ...BASE, kind: 'vulnerability', vulnerabilities: [aVulnerability()], ...difference }
}

export function aPreliminary(difference: Partial<PreliminaryAdvisory> = {}): PreliminaryAdvisory {
  return {
    ...BASE,
    kind: 'preliminary',
    nextUpdate: '1900-01-03T12:00:00Z' as Instant,
    prose: { ...BASE.prose, whatToDo: 'Block port 10933 from networks that you do not trust.' },
    vulnerabilities: [aVulnerability()],
    ...difference,
  }
}

export function aGuidance(difference: Partial<GuidanceAdvisory> = {}): GuidanceAdvisory {
  return {
    ...BASE,
    kind: 'guidance',
    title: 'Fake licence-renewal messages',
    prose: {
      ...BASE.prose,
      summary: 'Somebody sends licence renewals in our name.',
      recognise: 'We never ask for card details by e-mail.',
      whatToDo: 'Delete the message and tell us.',
    },
    indicators: [{ kind: 'domain', value: 'example-renewals.example', note: null }],
    exploitation: { kind: 'exploited', asOf: '1900-01-01T00:00:00Z' as Instant, source: null, note: null },
    ...difference,
  }
}

export function aVulnerability(difference: Partial<Vulnerability> = {}): Vulnerability {
  return {
    cve: { kind: 'assigned', id: 'CVE-1900-0001' as CveId },
    otherIds: [],
    title: null,
    description: null,
    ownership: { kind: 'own' },
    cwes: ['CWE-79' as CweId],
    scores: [
      {
        source: 'vendor',
        version: '4.0',
        vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
        baseScore: 8.7,
        severity: 'High',
      },
    ],
    assessment: {
      kind: 'stated',
      level: 'high',
      reason: 'A person with few rights takes over the session of another.',
    },
    exploitation: { kind: 'none_known', asOf: '1900-01-01T00:00:00Z' as Instant, source: null, note: null },
    statements: [anAffectedStatement()],
    recorded: [],
    remediations: [],
    credits: [],
    references: [],
    ...difference,
  }
}

type AffectedStatement = Extract<Statement, { status: 'known_affected' }>

export function anAffectedStatement(difference: Partial<AffectedStatement> = {}): AffectedStatement {
  return {
    product: 'example-server' as ProductId,
    status: 'known_affected',
    extent: { kind: 'ranges', ranges: [aRange('2024.1.100', '2024.1.200'), aRange('2024.2.100', '2024.2.200')] },
    condition: null,
    assessment: null,
    scores: [],
    remediations: [],
    ...difference,
  }
}

/** From `introduced` (included) to `fixed` (excluded). */
export function aRange(introduced: string, fixed: string): VersionRange {
  return { introduced: { kind: 'version', version: introduced }, end: { kind: 'fixed', version: fixed } }
}
