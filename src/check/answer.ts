import type { CalendarDate, Instant } from '../base/instant.ts'
import type { AdvisoryKind } from '../domain/advisory/advisory.ts'
import type { AdvisoryId, CveId } from '../domain/advisory/identifiers.ts'
import type { Exploitation } from '../domain/assessment/exploitation.ts'
import type { SeverityLevel } from '../domain/assessment/severity-policy.ts'
import type { VersionText } from '../domain/catalogue/product.ts'

/** From worst to best: the verdict on a version is the worst that any advisory gives. */
export const VERDICTS = ['affected', 'unknown', 'not_affected'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What to do now, from best to worst. */
export const ACTIONS = [
  /** To a fix in the same branch. */
  'upgrade',
  /** To a fix in another branch, because this one has none. */
  'move_to',
  /** No fix to go to: take the mitigations. */
  'mitigate',
  /** No fix to go to, and the vendor asks to take the product off the network. */
  'isolate',
  /** Nothing can be done but to watch for the next revision. */
  'wait',
] as const
export type Action = (typeof ACTIONS)[number]

/** What one advisory means for the version; the keys are in the order in which they are printed. */
export interface AdvisoryAnswer {
  readonly id: AdvisoryId
  readonly verdict: Exclude<Verdict, 'not_affected'>
  /** Plain sentences that name the bounds, the conditions and what is not recorded. */
  readonly reason: string
  /** Ascending: recorded fixes above the version at which this advisory no longer affects it. */
  readonly fixedIn: readonly VersionText[]
  /** Null where nobody can say whether the version is affected, nor names a way out: there is nothing to wait for, only to ask. */
  readonly action: Action | null
  /** Mitigations and workarounds for this version, each with its cost and how to undo it. */
  readonly mitigations: readonly string[]
  /** The worst of the vulnerabilities that count here. */
  readonly exploitation: Exploitation
  /** When a preliminary advisory will say more. */
  readonly nextUpdate: Instant | null
  readonly title: string
  readonly kind: Exclude<AdvisoryKind, 'guidance'>
  readonly revision: number
  /** The vendor's level for this product; null when no source states one. */
  readonly severity: SeverityLevel | null
  /** Of the vulnerabilities that count here. */
  readonly cves: readonly CveId[]
  /** Under which circumstances it holds; empty: under all. They never turn the verdict. */
  readonly conditions: readonly string[]
  /** When the vendor expects a fix that is not there yet. */
  readonly fixExpected: CalendarDate | null
  /** What else the vendor says about fixes: of upgrades, pending fixes, and why there is none. */
  readonly notes: readonly string[]
  /** The day since which the published record leaves it open; no key where it does not, or where that is not known. */
  readonly openSince?: CalendarDate
  /** It is an example and tells of nothing that happened; no key otherwise. */
  readonly invented?: true
}

/** The move to the nearest release that no advisory is known to affect; from an unknown version, to where least is open. */
export interface SafeMove {
  readonly version: VersionText
  /** The catalogue's branch of that release; null when it has none. */
  readonly branch: string | null
  readonly sameBranch: boolean
  /** Advisories about which nothing is recorded clearly at that release. */
  readonly unknown: readonly AdvisoryId[]
  /** Why there, and what is open of it. */
  readonly reason: string
}

/** Is this version affected, and what to do; the keys are in the order in which they are printed. */
export interface Answer {
  /** The product's id; what was asked for when no such product is known. */
  readonly product: string
  /** As asked; empty when no version was given. */
  readonly version: string
  readonly verdict: Verdict
  /** Those that affect the version, and those of which nobody can say; the affecting first, then the most severe. */
  readonly advisories: readonly AdvisoryAnswer[]
  /** Null when there is nothing to do or nowhere to go; `upgradeReason` says which. */
  readonly upgrade: SafeMove | null
  /** What matters most, in one sentence: it comes first wherever the answer is told. */
  readonly headline: string
  /** Why the verdict is what it is, in plain words; begins with the headline. */
  readonly reason: string
  /**
   * Whether the catalogue lists the version as released. A version that it does not list is answered all the same; null
   * where no version of a product could be read.
   */
  readonly knownRelease: boolean | null
  /** Why there is no move although the version is not known to be safe; null otherwise. */
  readonly upgradeReason: string | null
}

/** What the reason says besides the headline, for whoever tells both apart; empty where that is all. */
export function afterHeadline({ headline, reason }: Pick<Answer, 'headline' | 'reason'>): string {
  return reason.slice(headline.length).trimStart()
}
