import type { CalendarDate, Instant } from '../../base/instant.ts'

export const CREDIT_ROLES = ['finder', 'reporter', 'analyst', 'coordinator', 'remediation_developer', 'other'] as const
export type CreditRole = (typeof CREDIT_ROLES)[number]

/** Thanks. `name` null: somebody is credited but not named here. */
export interface Credit {
  readonly name: string | null
  readonly organization: string | null
  readonly role: CreditRole
}

export const REFERENCE_KINDS = [
  'advisory',
  'cve_record',
  'issue',
  'release_notes',
  'fix',
  'article',
  'source',
  'other',
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export interface Reference {
  readonly url: string
  readonly kind: ReferenceKind
  readonly title: string | null
}

export interface TimelineEntry {
  readonly at: Instant | CalendarDate
  readonly text: string
}

/**
 * One aspect in which the vendor's own and the forged differ. Plain text, of which only what stands between backticks is
 * code: an address in it may be an attacker's.
 */
export interface ComparedAspect {
  /** What is compared, `Sender`. */
  readonly aspect: string
  readonly genuine: string
  readonly fake: string
}

export const INDICATOR_KINDS = ['domain', 'url', 'email', 'ip', 'sha256', 'file_name', 'log_line', 'other'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

/** A sign of attack or fraud that can be looked for. */
export interface Indicator {
  readonly kind: IndicatorKind
  readonly value: string
  readonly note: string | null
}
