import type { CalendarDate, Instant } from '../../base/instant.ts'
import type { AdvisoryKind, Origin, ProseSection } from '../advisory/advisory.ts'
import type { CreditRole, IndicatorKind } from '../advisory/notes.ts'
import type { Justification, ProductStatus } from '../advisory/statement.ts'
import type { Exploitation } from '../assessment/exploitation.ts'
import type { Score } from '../assessment/score.ts'
import type { SeverityLevel } from '../assessment/severity-policy.ts'
import type { RangeWords } from '../catalogue/range-words.ts'

/** A text that came, went or is another one. Each is a whole sentence. */
export interface TextWords {
  readonly added: string
  readonly removed: string
  readonly reworded: string
  readonly typography: string
}

/** A list of which a member came or went, or that stands in another order. */
export interface ListWords {
  readonly added: (item: string) => string
  readonly removed: (item: string) => string
  readonly reordered: string
}

/** A sentence with the old value and the new one. */
type Change = (before: string, after: string) => string
type ChangeOf = (name: string, before: string, after: string) => string

/**
 * All fixed words of a semantic difference, in one language. `name` is a product with its condition, or what else the
 * sentence is about; `of` is empty or what {@link DifferenceWords.of} makes of a name. Values stand in the nominative.
 */
export interface DifferenceWords {
  readonly range: RangeWords
  readonly of: (name: string) => string
  /** A day, or a moment with its zone; two moments within a minute may be told alike. */
  readonly moment: (moment: CalendarDate | Instant) => string
  readonly notStated: string
  readonly nothing: string
  readonly yes: string
  readonly no: string
  /** In double quotes of the language. */
  readonly quoted: (text: string) => string

  readonly kinds: Readonly<Record<AdvisoryKind, string>>
  readonly origins: Readonly<Record<Origin, string>>
  readonly statuses: Readonly<Record<ProductStatus, string>>
  readonly justifications: Readonly<Record<Justification, string>>
  readonly levels: Readonly<Record<SeverityLevel, string>>
  readonly exploitationKinds: Readonly<Record<Exploitation['kind'], string>>
  readonly indicatorKinds: Readonly<Record<IndicatorKind, string>>
  readonly creditRoles: Readonly<Record<CreditRole, string>>

  readonly advisory: {
    readonly id: Change
    readonly kind: Change
    readonly withdrawn: (reason: string) => string
    readonly withdrawalLifted: string
    readonly withdrawalReason: TextWords
    readonly replacedBy: Change
    readonly nextUpdate: Change
    readonly title: TextWords
    readonly prose: Readonly<Record<ProseSection, TextWords>>
    readonly firstPublication: Change
    readonly invented: Change
    readonly origin: Change
    readonly language: Change
    readonly releaseAt: Change
    readonly other: string
  }
  readonly comparison: ListWords & {
    readonly reworded: (aspect: string) => string
    readonly typography: (aspect: string) => string
  }
  readonly indicators: ListWords & { readonly note: (indicator: string) => string }
  readonly timeline: ListWords & {
    readonly entry: (at: string, said: string) => string
    readonly reworded: (at: string) => string
    readonly typography: (at: string) => string
  }
  readonly credits: ListWords & { readonly unnamed: string }
  readonly references: ListWords & { readonly described: (url: string) => string }
  readonly pictures: ListWords & { readonly replaced: (file: string) => string }
  readonly related: ListWords
  readonly aliases: ListWords
  readonly sourceNotes: ListWords
  readonly otherIds: ListWords
  readonly weaknesses: ListWords

  readonly vulnerabilities: ListWords & { readonly numbered: (number: number) => string }
  readonly vulnerability: {
    readonly title: TextWords
    readonly description: TextWords
    readonly cveAssigned: (id: string) => string
    readonly cveChanged: Change
    readonly cveRemoved: (id: string) => string
    readonly noCve: TextWords
    readonly component: Change
    readonly ownComponent: string
    readonly fixedUpstream: (component: string, version: string) => string
  }
  readonly statements: {
    readonly reordered: string
    readonly productAdded: (name: string, said: string) => string
    readonly productRemoved: (name: string, said: string) => string
    readonly stated: (name: string, said: string) => string
    readonly noLongerStated: (name: string, said: string) => string
    readonly status: ChangeOf
    readonly condition: ChangeOf
    readonly conditionTypography: (name: string) => string
    readonly noCondition: string
    readonly rearranged: (name: string) => string
    /** Of the versions with a status other than affected. */
    readonly versions: (status: string, name: string, before: string, after: string) => string
    readonly versionsRewritten: (name: string) => string
    readonly whyNotAffected: ChangeOf
    readonly inWords: string
    readonly impact: (name: string) => TextWords
  }
  readonly affected: {
    readonly widened: ChangeOf
    readonly narrowed: ChangeOf
    readonly moved: ChangeOf
    readonly reordered: (name: string) => string
    readonly rewritten: (name: string) => string
    readonly fix: ChangeOf
    /** Where no version is a fix. */
    readonly noFix: string
    readonly fixDate: ChangeOf
    readonly exposure: ChangeOf
    readonly exposed: (from: string, until: string) => string
    readonly notKnown: string
    readonly exposedAndFixed: (exposure: string, fixedOn: string) => string
    readonly allVersions: string
    readonly service: string
    readonly serviceFixed: (day: string) => string
  }
  readonly severity: {
    readonly stated: (of: string, level: string) => string
    readonly noLongerStated: (of: string, level: string) => string
    readonly raised: (of: string, before: string, after: string) => string
    readonly lowered: (of: string, before: string, after: string) => string
    readonly reason: (of: string) => TextWords
  }
  readonly scores: {
    readonly added: (of: string, score: string) => string
    readonly removed: (of: string, score: string) => string
    readonly changed: (of: string, before: string, after: string) => string
    readonly vector: (of: string, score: string) => string
    /** The word that stands for the score, `HIGH`. */
    readonly word: (of: string, score: string) => string
    readonly reordered: (of: string) => string
    /** @param number with one decimal place. */
    readonly score: (number: string, version: Score['version'], source: string) => string
  }
  readonly exploitation: {
    readonly changed: Change
    readonly still: (kind: string, before: string, after: string) => string
    readonly source: Change
    readonly vendor: string
    readonly note: TextWords
  }
  readonly recorded: {
    readonly added: (name: string, source: string) => string
    readonly removed: (name: string, source: string) => string
    readonly changed: (name: string, source: string) => string
    readonly answer: (name: string, before: string, after: string, source: string) => string
    readonly reordered: string
    readonly readable: Readonly<Record<'whole' | 'partly' | 'unusable', string>>
  }
  readonly remediations: {
    readonly added: (of: string, remediation: string) => string
    readonly removed: (of: string, remediation: string) => string
    readonly changed: (of: string, before: string, after: string) => string
    readonly reworded: (of: string, remediation: string) => string
    readonly typography: (of: string) => string
    /** Of products and branches of one. */
    readonly scopeReordered: (of: string) => string
    readonly reordered: (of: string) => string
    readonly upgrade: (version: string) => string
    readonly mitigation: (text: string) => string
    readonly workaround: (text: string) => string
    readonly fixPending: string
    readonly fixExpected: (day: string) => string
    readonly nonePlanned: string
    readonly noneAvailable: string
    readonly scoped: (remediation: string, scope: string) => string
  }
}
