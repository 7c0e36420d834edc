// NOTE: long because it names every fixed word of the site, so that a language is complete or does not compile.
import type { CalendarDate, Instant } from '../../base/instant.ts'
import type { ChangeCode } from '../../domain/publication/change-codes.ts'
import type { DifferenceWords } from '../../domain/publication/difference-words.ts'
import type {
  AdvisoryKind,
  CreditRole,
  CvssVersion,
  CvssWordTable,
  Exploitation,
  IndicatorKind,
  Justification,
  ReferenceKind,
  SeverityLevel,
} from '../../domain/publication/public-record.ts'
import type { RevisionAction } from '../../domain/publication/published-advisory.ts'
import type { ChangeClass } from '../../domain/publication/semantic-change.ts'
import type { FixState } from '../story/headline.ts'
import type { CardMessages } from './card-messages.ts'
import type { CheckPageMessages } from './check-messages.ts'
import type { FeedsMessages } from './feeds-messages.ts'
import type { FilterMessages } from './filter-messages.ts'
import type { PagesMessages } from './pages-messages.ts'
import type { ReleasesMessages } from './releases-messages.ts'

/** A phrase with room for something else than text in it, as for a version in its own type face. */
export type Phrase<T> = readonly (T | string)[]

/** All fixed words of the site, in one language. Nothing on a page that the vendor did not write stands elsewhere. */
export interface Messages {
  /** BCP 47, for `lang`. */
  readonly lang: string
  /** Spelled out for prose; tables keep the ISO form. */
  readonly day: (day: CalendarDate) => string
  /** With the zone, always. */
  readonly instant: (instant: Instant) => string
  readonly and: (items: readonly string[]) => string
  readonly moment: MomentMessages
  /** Who gave a score, by the key under which it is kept; an unknown key stands as it is. */
  readonly scoreSource: (source: string) => string

  readonly site: {
    readonly title: string
    readonly titleOf: (page: string, vendor: string) => string
    readonly description: (vendor: string) => string
    readonly skip: string
    readonly navigation: string
    readonly advisories: string
    readonly products: string
    readonly feedTitle: (vendor: string) => string
    /** While a site is written for the first time. */
    readonly beingWritten: string
    readonly invented: string
  }
  readonly severity: Readonly<Record<SeverityLevel, string>> & { readonly notStated: string }
  readonly kinds: Readonly<Record<AdvisoryKind, string>>
  readonly exploitation: {
    /** For a table cell or badge. */
    readonly short: Readonly<Record<Exploitation['kind'], string>>
    readonly shortGuidance: Readonly<Record<Exploitation['kind'], string>>
    /** A whole sentence. `asOf` is spelled out already. */
    readonly sentence: (kind: Exploitation['kind'], asOf: string | null) => string
    readonly sentenceGuidance: (kind: Exploitation['kind'], asOf: string | null) => string
    readonly source: (source: string) => string
  }
  readonly range: RangeMessages
  readonly label: LabelMessages
  readonly fate: FateMessages
  readonly card: CardMessages
  readonly index: IndexMessages
  readonly filter: FilterMessages
  readonly advisory: AdvisoryMessages
  readonly product: ProductMessages
  readonly releases: ReleasesMessages
  readonly check: CheckPageMessages
  readonly pages: PagesMessages
  readonly feeds: FeedsMessages
  /** Vectors in plain language. */
  readonly cvss: CvssWordTable
  /** At an old address of an advisory. */
  readonly redirect: { readonly title: (id: string) => string }
  readonly notFound: { readonly title: string; readonly text: string; readonly back: string }
}

/** What the script of the times says; it fills the places in braces. */
export interface MomentMessages {
  /** `{time}`: a moment in the reader's own time, with its distance from UTC. */
  readonly own: string
  /** `{span}`: how long ago something was due. */
  readonly overdue: string
  /** Within a minute. */
  readonly due: string
}

export interface RangeMessages {
  readonly all: string
  readonly between: <T>(from: T, before: T) => Phrase<T>
  readonly through: <T>(from: T, last: T) => Phrase<T>
  readonly since: <T>(from: T) => Phrase<T>
  /** The upper bound is not recorded. */
  readonly from: <T>(from: T) => Phrase<T>
  readonly fromFirst: string
  /** From the beginning. */
  readonly allBefore: <T>(before: T) => Phrase<T>
  readonly allUpTo: <T>(last: T) => Phrase<T>
  /** The lower bound is not recorded. */
  readonly before: <T>(before: T) => Phrase<T>
  readonly upTo: <T>(last: T) => Phrase<T>
  readonly upToNewest: string
  readonly lowerNotRecorded: string
  readonly upperNotRecorded: string
  readonly notRecorded: string
  readonly asRecorded: (words: string) => string
}

export interface LabelMessages {
  readonly span: <T>(first: T, last: T) => Phrase<T>
  readonly andOlder: <T>(last: T) => Phrase<T>
  readonly andNewer: <T>(first: T) => Phrase<T>
  /** Where the range lacks an end and other branches have fixes of their own. */
  readonly maybeOlder: <T>(last: T) => Phrase<T>
  readonly maybeNewer: <T>(first: T) => Phrase<T>
  readonly all: string
  readonly any: string
  readonly service: string
  /** Versions that are older than all branches that have a name. */
  readonly older: string
  readonly newer: string
  /** Versions that no other line is about. */
  readonly rest: string
}

/** How to get rid of a flaw, as the end of a sentence that a branch began. */
export interface FateMessages {
  readonly upgrade: <T>(to: T) => Phrase<T>
  /** @param others what becomes of the older branches: `move` to it, or `maybe` they have fixes of their own. */
  readonly upgradeIn: <T>(line: T, to: T, others: 'move' | 'maybe') => Phrase<T>
  /** The same where the release has been named. */
  readonly onlyIn: <T>(line: T, others: 'move' | 'maybe') => Phrase<T>
  readonly partial: string
  readonly moveTo: <T>(to: T) => Phrase<T>
  /** Where the release has been named. */
  readonly moveToIt: string
  readonly laterThan: <T>(version: T) => Phrase<T>
  readonly fixOfBranch: string
  /** After what is said of a fix. */
  readonly freeFrom: <T>(version: T) => Phrase<T>
  readonly fixPending: (expected: string | null) => string
  readonly nonePlanned: string
  readonly noneAvailable: string
  readonly notRecorded: string
  readonly serviceFixed: (day: string) => string
  readonly serviceOpen: string
  readonly underInvestigation: string
  readonly unclear: string
  /** Before or beside what to do then. */
  readonly mayBeAffected: string
  /** The same after another thing to do, which leaves a doubt. */
  readonly mayStillBeAffected: string
  readonly notAffected: string
  readonly fixed: string
  /** Cells of the column with the fixed version where there is none. */
  readonly noFixYet: string
  readonly noFix: string
  readonly fixNotStated: string
}

export interface IndexMessages {
  /** A site that is not built again stays as it is, so the days are counted to a date and not to today. */
  readonly recent: (until: string) => string
  /** Before how many are exploited, whatever their severity. */
  readonly ofAllRecent: string
  readonly urgent: (critical: number, high: number) => string
  /** In place of it, where not one of so many has a level; of guidance none is asked for. */
  readonly noneRated: (count: number, unrated: number) => string
  readonly exploited: (count: number) => string
  /** In place of it, where none says anything. */
  readonly noneSaysExploitation: string
  /** What these two counts leave out. */
  readonly notRated: (count: number) => string
  readonly exploitationNotStated: (count: number) => string
  readonly newest: string
  /** Before the way to hear of it. */
  readonly next: string
  readonly nextHow: string
  readonly total: string
  readonly count: (count: number) => string
  readonly andInvented: (count: number) => string
  /** Under what is counted of the last 30 days. */
  readonly withoutInvented: (count: number) => string
  readonly none: string
  readonly check: string
  /** Where no script answers. */
  readonly waysToCheck: string
  readonly askFromTerminal: string
  /** Before the products that no advisory concerns. */
  readonly noAdvisory: string
  readonly years: string
  readonly ofYear: (year: string) => string
  readonly yearDescription: (vendor: string, year: string) => string
  /** The title of a page of some of a year's advisories. */
  readonly ofSpan: (first: string, last: string) => string
  /** What leads to the pages of a year, and each of them. */
  readonly partsOf: (year: string) => string
  readonly span: (first: CalendarDate, last: CalendarDate) => string
  readonly since: (first: CalendarDate) => string
  readonly around: string
  readonly newer: string
  readonly older: string
  readonly severity: string
  readonly advisory: string
  readonly whatToDo: string
  readonly exploitation: string
  readonly published: string
  readonly updated: string
  readonly more: (count: number) => string
  readonly nothingToDo: string
  readonly noRemedyStated: string
  readonly withdrawn: string
  readonly seeInstead: string
  readonly scoreBy: (score: string, source: string) => string
  readonly invented: string
  readonly nextUpdate: (instant: string) => string
  readonly allCustomers: string
}

export interface AdvisoryMessages {
  readonly onThisPage: string
  readonly published: string
  readonly revisionOf: (revision: number) => string
  readonly updated: string
  readonly dayBasis: (basis: string) => string
  readonly facts: {
    readonly rating: (vendor: string) => string
    readonly cvss: (version: CvssVersion) => string
    readonly scoreBy: (source: string, vendor: string) => string
    readonly exploitation: string
    readonly fix: string
    readonly cve: string
    readonly status: string
    readonly sharing: string
    readonly final: string
    readonly preliminary: string
    readonly withdrawn: string
    readonly guidance: string
  }
  readonly fix: Readonly<Record<Exclude<FixState, 'moves'>, string>> & {
    /** Only these branches have it; an empty list where they are too many to name. */
    readonly moves: (lines: readonly string[]) => string
  }
  readonly banner: {
    readonly withdrawn: string
    readonly replacedBy: string
    readonly preliminary: string
    readonly nextUpdate: (instant: string) => string
    readonly older: (revision: number) => string
    readonly current: (latest: number) => string
    readonly redacted: (day: string, reason: string) => string
    readonly redactedHash: string
    readonly publicRecord: string
  }
  readonly sections: {
    readonly summary: string
    readonly now: string
    readonly check: string
    readonly products: string
    readonly recognise: string
    readonly requiredConfiguration: string
    readonly mitigation: string
    readonly signs: string
    readonly details: string
    readonly scores: string
    readonly faq: string
    readonly exploitation: string
    readonly credits: string
    readonly timeline: string
    readonly references: string
    readonly related: string
    readonly sources: string
    readonly revisions: string
    readonly copies: string
  }
  readonly now: {
    readonly nothing: string
    readonly notStated: string
    /** @param products in words; null for whatever the advisory is about. */
    readonly isolate: (products: string | null) => string
    readonly withdrawn: string
    /** After what to upgrade to; `forYourVersion` is a link to the check. */
    readonly laterOnes: string
    readonly forYourVersion: string
  }
  /** For those who cannot take the fix, or have none yet. */
  readonly relief: {
    readonly cannotUpgrade: string
    readonly untilFixed: string
    /** After either: nothing is recorded. */
    readonly none: string
    /** The same where the vendor's own words come before, which may say something. */
    readonly noneBesideProse: string
    /** After what is recorded for some: nothing is for the others. */
    readonly restUpgrades: string
    readonly restHasNone: string
  }
  readonly check: {
    /** One sentence in three parts; the middle one is a link. */
    readonly inTheTable: string
    readonly onThePage: string
    readonly orFromTerminal: string
    /** Stands in the command line where the reader puts their own version. */
    readonly yourVersion: string
  }
  readonly table: {
    readonly product: string
    readonly branch: string
    readonly affected: string
    readonly fixedIn: string
    readonly remedy: string
    readonly exposed: (from: string | null, until: string | null) => string
    readonly condition: string
    readonly ratedHere: (level: string) => string
    readonly justification: Readonly<Record<Justification, string>>
    readonly nothingToDo: string
    /** Where the end of a range is called fixed, but another range holds it. */
    readonly fixIsAffected: (version: string) => string
    /** A table in the vendor's own text. */
    readonly within: (section: string) => string
  }
  readonly recorded: {
    readonly unusable: (product: string) => string
    readonly partly: (product: string) => string
    readonly rows: (source: string) => string
  }
  readonly remediation: {
    readonly mitigation: string
    readonly workaround: string
    readonly upgrade: string
    readonly fixPending: string
    readonly nonePlanned: string
    readonly noneAvailable: string
    readonly cost: string
    readonly undo: string
    readonly isolate: string
    readonly scope: (names: string) => string
  }
  readonly comparison: {
    readonly title: string
    readonly aspect: string
    readonly genuine: string
    readonly fake: string
  }
  readonly indicators: {
    readonly title: string
    /** Leads to them as a file. */
    readonly file: string
    readonly fileText: string
    readonly kind: string
    readonly value: string
    readonly note: string
    readonly kinds: Readonly<Record<IndicatorKind, string>>
  }
  readonly details: {
    readonly cve: string
    readonly noCve: (reason: string) => string
    readonly otherIds: string
    readonly weakness: string
    readonly component: string
    readonly upstreamFix: string
    readonly rating: (vendor: string) => string
    readonly ratingNotStated: string
    readonly reasonNotStated: string
    readonly vulnerability: (number: number) => string
  }
  readonly scores: {
    readonly score: string
    readonly source: string
    readonly version: string
    readonly vector: string
    readonly vectorNotRecorded: string
    readonly about: (product: string) => string
    readonly thirdParty: (vendor: string) => string
    /** Opens a vector in plain language. */
    readonly inWords: (version: CvssVersion, source: string) => string
  }
  readonly credits: {
    readonly roles: Readonly<Record<CreditRole, string>>
    readonly unnamed: string
  }
  readonly references: Readonly<Record<ReferenceKind, string>>
  readonly revisions: {
    readonly revision: string
    readonly date: string
    readonly change: string
    readonly first: string
    readonly current: string
    readonly thisPage: string
    readonly notKept: string
    readonly notComparable: string
    readonly noDifference: string
    readonly actions: Readonly<Record<RevisionAction, string>>
    readonly classes: Readonly<Record<ChangeClass, string>>
    /** Null: the sentences that the ledger keeps are in this language. */
    readonly changes: {
      readonly words: DifferenceWords
      /** Before the kept sentence of a change that cannot be told anew. */
      readonly kinds: Readonly<Record<ChangeCode, string>>
    } | null
  }
  readonly copies: {
    readonly data: string
    readonly json: string
    /** Beside the JSON on the page of an older revision. */
    readonly ofLatest: string
    readonly next: string
    readonly seal: string
    readonly sealText: string
    readonly permalink: string
    readonly feed: string
  }
}

export interface ProductMessages {
  readonly description: (product: string, vendor: string) => string
  readonly selfHosted: string
  readonly service: string
  readonly website: string
  /** To the check, with the product chosen. */
  readonly enterVersion: string
  readonly feed: string
  readonly branches: string
  readonly branch: string
  readonly support: string
  readonly supported: (until: string | null) => string
  readonly ended: (since: string | null) => string
  readonly supportNotStated: string
  /** Where that holds of all branches. */
  readonly noSupportStated: string
  readonly newestRelease: string
  readonly noRelease: string
  readonly highestFix: string
  /** Advisories that no release of the branch itself fixes. */
  readonly unfixed: string
  /** Advisories that surely affect versions of the branch. */
  readonly affecting: string
  /** Advisories of which nobody can say. */
  readonly unclear: string
  /** What that column counts, in a sentence. */
  readonly unclearMeans: string
  /** Before the worst severity among the advisories of a branch. */
  readonly worst: string
  readonly advisories: string
  readonly noAdvisories: string
  /** Of a service that is cleared without any date. */
  readonly undated: string
  readonly undatedMeans: (count: number, product: string) => string
  readonly noDate: string
  /** Before the word for it, in a line. */
  readonly exploitation: string
  readonly affected: string
  readonly remedy: string
  readonly older: string
}
