import fc from 'fast-check'
import {
  ADVISORY_KINDS,
  type Advisory,
  type GuidanceAdvisory,
  ORIGINS,
  type PreliminaryAdvisory,
  type VulnerabilityAdvisory,
} from '../../src/domain/advisory/advisory.ts'
import type { AdvisoryId } from '../../src/domain/advisory/identifiers.ts'
import type { Vulnerabilities } from '../../src/domain/advisory/vulnerability.ts'
import { anyExploitation } from './assessment.ts'
import { anyComparedAspect, anyCredit, anyIndicator, anyReference, anyTimelineEntry } from './notes.ts'
import { anyProse } from './prose.ts'
import { anySha256 } from './seal.ts'
import { anyLine, anyText, anyWebAddress } from './text.ts'
import { anyDay, anyInstant } from './time.ts'
import { anyLanguage } from './vendor.ts'
import { anyVulnerability } from './vulnerability.ts'

function anyAdvisoryId(): fc.Arbitrary<AdvisoryId> {
  return fc
    .oneof(
      fc
        .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 99 }))
        .map(([year, number]) => `SA${year}-${String(number).padStart(2, '0')}`),
      fc.constantFrom('null', 'true', '1900', '0x1F', '1e3', 'CVE-1900-0001', 'a'),
    )
    .map((id) => id as AdvisoryId)
}

function base() {
  return {
    id: anyAdvisoryId(),
    title: anyLine(),
    lang: anyLanguage(),
    origin: fc.constantFrom(...ORIGINS),
    invented: fc.boolean(),
    prose: anyProse(),
    comparison: fc.array(anyComparedAspect(), { maxLength: 2 }),
    indicators: fc.array(anyIndicator(), { maxLength: 2 }),
    timeline: fc.array(anyTimelineEntry(), { maxLength: 2 }),
    credits: fc.array(anyCredit(), { maxLength: 2 }),
    references: fc.array(anyReference(), { maxLength: 2 }),
    related: fc.array(anyAdvisoryId(), { maxLength: 2 }),
    aliases: fc.array(anyWebAddress(), { maxLength: 2 }),
    images: fc.array(
      fc.record({ file: fc.constantFrom('images/x.png', 'a.png', 'images/1/b-c_d.jpeg'), sha256: anySha256() }),
      { maxLength: 1 },
    ),
    releaseAt: fc.option(anyInstant()),
    recordedPublication: fc.option(fc.record({ day: anyDay(), basis: anyLine() })),
    sourceNotes: fc.array(anyText(), { maxLength: 2 }),
    withdrawal: fc.option(fc.record({ reason: anyText(), replacedBy: fc.option(anyAdvisoryId()) })),
  }
}

function anyVulnerabilities(): fc.Arbitrary<Vulnerabilities> {
  return fc
    .tuple(anyVulnerability(), fc.array(anyVulnerability(), { maxLength: 1 }))
    .map(([first, rest]) => [first, ...rest] as const)
}

function anyPreliminary(): fc.Arbitrary<PreliminaryAdvisory> {
  return fc.record({
    ...base(),
    kind: fc.constant('preliminary'),
    nextUpdate: anyInstant(),
    vulnerabilities: anyVulnerabilities(),
  })
}

function anyVulnerabilityAdvisory(): fc.Arbitrary<VulnerabilityAdvisory> {
  return fc.record({ ...base(), kind: fc.constant('vulnerability'), vulnerabilities: anyVulnerabilities() })
}

function anyGuidance(): fc.Arbitrary<GuidanceAdvisory> {
  return fc.record({ ...base(), kind: fc.constant('guidance'), exploitation: anyExploitation() })
}

const BY_KIND = {
  preliminary: anyPreliminary,
  vulnerability: anyVulnerabilityAdvisory,
  guidance: anyGuidance,
} as const

/** An advisory of any of the three kinds, with whatever an advisory file can carry. It need not be ready. */
export function anyAdvisory(): fc.Arbitrary<Advisory> {
  return fc.oneof(...ADVISORY_KINDS.map((kind): fc.Arbitrary<Advisory> => BY_KIND[kind]()))
}
