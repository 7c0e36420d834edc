import type { CalendarDate, Instant } from '../../base/instant.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { Exploitation } from '../assessment/exploitation.ts'
import type { AdvisoryId } from './identifiers.ts'
import type { ComparedAspect, Credit, Indicator, Reference, TimelineEntry } from './notes.ts'
import type { Vulnerabilities } from './vulnerability.ts'

/** Why an advisory is posted: the three circumstances. */
export const ADVISORY_KINDS = ['preliminary', 'vulnerability', 'guidance'] as const
export type AdvisoryKind = (typeof ADVISORY_KINDS)[number]

/** `public_record`: an old advisory read from public sources, whose gaps are shown as "not stated". */
export const ORIGINS = ['vendor', 'public_record'] as const
export type Origin = (typeof ORIGINS)[number]

/** Prose under fixed headings, in the order in which a reader needs it. Markdown; null where nothing is said. */
export const PROSE_SECTIONS = [
  'summary',
  'whatToDo',
  'recognise',
  'requiredConfiguration',
  'signsOfAttack',
  'details',
  'faq',
] as const
export type ProseSection = (typeof PROSE_SECTIONS)[number]
export type Prose = { readonly [Section in ProseSection]: string | null }

/** The first publication of an old advisory, as far as a source tells. */
export interface RecordedPublication {
  readonly day: CalendarDate
  /** Which source the day is from, in plain words: `CVE record`. */
  readonly basis: string
}

/** Says that an advisory no longer holds. Its pages stay. */
export interface Withdrawal {
  readonly reason: string
  /** The advisory that holds instead. */
  readonly replacedBy: AdvisoryId | null
}

/** A picture that the prose shows: its path beside the advisory file, and the hash of its bytes, so that the seal covers it. */
export interface ImageFile {
  readonly file: string
  readonly sha256: Sha256
}

interface AdvisoryBase {
  readonly id: AdvisoryId
  readonly title: string
  readonly lang: string
  readonly origin: Origin
  /** Invented for demonstration; every page says so. */
  readonly invented: boolean
  readonly prose: Prose
  /** The genuine and the fake side by side: how to recognise it. */
  readonly comparison: readonly ComparedAspect[]
  readonly indicators: readonly Indicator[]
  readonly timeline: readonly TimelineEntry[]
  readonly credits: readonly Credit[]
  readonly references: readonly Reference[]
  readonly related: readonly AdvisoryId[]
  /** Old addresses of this advisory, in any spelling that was in use. */
  readonly aliases: readonly string[]
  readonly images: readonly ImageFile[]
  /** Not before this instant may it be published; null: as soon as it is approved. */
  readonly releaseAt: Instant | null
  /** For old advisories: when it was first public, by which source. */
  readonly recordedPublication: RecordedPublication | null
  /** What is known to be wrong or missing in the sources of an old advisory, in plain words. */
  readonly sourceNotes: readonly string[]
  readonly withdrawal: Withdrawal | null
}

/** A critical or high risk in several products, told before all is known. */
export interface PreliminaryAdvisory extends AdvisoryBase {
  readonly kind: 'preliminary'
  readonly nextUpdate: Instant
  readonly vulnerabilities: Vulnerabilities
}

/** With the release of a fix for specific vulnerabilities. */
export interface VulnerabilityAdvisory extends AdvisoryBase {
  readonly kind: 'vulnerability'
  readonly vulnerabilities: Vulnerabilities
}

/** Customers may be targeted; no CVE, indicators instead. */
export interface GuidanceAdvisory extends AdvisoryBase {
  readonly kind: 'guidance'
  /** Whether the threat is known to be acted on. */
  readonly exploitation: Exploitation
}

/** The vendor's statement, without anything about who wrote or approved it: exactly what is sealed. */
export type Advisory = PreliminaryAdvisory | VulnerabilityAdvisory | GuidanceAdvisory
