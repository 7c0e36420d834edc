import type { CountedWords } from '../base/fill.ts'
import type { RangeWords } from '../domain/catalogue/range-words.ts'
import type { VersionSchemeId } from '../domain/catalogue/version-scheme.ts'

/**
 * All fixed words of an answer, in one language. They are sentences with places (`{id}`) and no functions, so that a page
 * can hand them to its script as JSON. `{subject}` is one of `subject` and stands in the nominative.
 */
export interface ReasonWords {
  /** In whole sentences: ranges, and what is wrong with one. */
  readonly range: RangeWords
  /** What a version of a scheme looks like; null: as the scheme itself says it. */
  readonly expected: Readonly<Record<VersionSchemeId, string>> | null
  /** Before the last of several. */
  readonly and: string
  readonly or: string
  readonly subject: { readonly version: string; readonly service: string }
  /** About the whole answer. */
  readonly answer: {
    /** `{name}`. */
    readonly notGiven: string
    /** `{name}`. */
    readonly noScheme: string
    /** `{input}`, `{name}`, `{expected}`. */
    readonly malformed: string
    readonly needingVersion: CountedWords
    readonly affectedBy: CountedWords
    /** `{subject}`. */
    readonly noneKnown: string
    /** After `noneKnown`; `{ids}`, `{since}`, which is empty or `openSince`. */
    readonly leftOpen: CountedWords
    /** After `affectedBy`; `{ids}`, `{since}`. */
    readonly leftOpenToo: CountedWords
    /** `{day}`; of several: of the oldest. */
    readonly openSince: { readonly one: string; readonly other: string }
    /** `{id}`, `{day}`. */
    readonly withdrawn: string
    /** `{id}`, `{day}`, `{other}`. */
    readonly replaced: string
    /** `{told}`, `{n}`. */
    readonly moreWithdrawn: string
    /** `{name}`. */
    readonly nonePublished: string
    /** `{name}`, where all were withdrawn. */
    readonly noneHolds: string
    /** `{name}`, `{subject}`. */
    readonly noneAffects: CountedWords
    /** `{ids}`, `{name}`. */
    readonly undated: { readonly one: string; readonly other: string }
    readonly undatedRemedy: string
    /** `{id}`, of an advisory that is an example. */
    readonly inventedId: string
    /** `{n}`, as the last of a list. */
    readonly more: string
    /** `{version}`, `{name}`. */
    readonly leftAside: string
    /** `{day}`, `{id}`. */
    readonly serviceFixed: { readonly one: string; readonly other: string }
    readonly noProduct: string
    /** `{line}`, `{problem}`. */
    readonly unreadableLine: string
  }
  /** About one advisory. `{under}` is empty, or the condition in brackets. */
  readonly advisory: {
    readonly serviceAffected: string
    /** `{day}`. */
    readonly serviceAffectedSince: string
    /** `{ranges}`. */
    readonly affected: string
    /** `{range}`, `{version}`. */
    readonly fixAffected: string
    /** `{range}`. */
    readonly whereFixed: string
    /** `{version}`. */
    readonly contradictsFix: string
    /** `{subject}`. */
    readonly contradictsClearance: string
    /** `{id}`, `{gaps}`, one or more of the next ones. */
    readonly halfRecorded: string
    /** Between gaps. */
    readonly andGap: string
    /** `{version}`. */
    readonly noEndFrom: string
    readonly noEnd: string
    /** `{version}`. */
    readonly noStartBefore: string
    /** `{version}`. */
    readonly noStartUpTo: string
    readonly noStart: string
    readonly neither: string
    /** `{texts}`, each in `quoted`. */
    readonly sourceSays: string
    /** `{text}`. */
    readonly quoted: string
    /** `{id}`, `{subject}`, `{why}`. */
    readonly unusableRange: string
    readonly unusable: string
    /** `{id}`, `{subject}`. */
    readonly investigation: string
    /** `{id}`, `{source}`. */
    readonly unusableRecord: string
    /** `{id}`. */
    readonly versionNeeded: string
    /** `{platforms}`. */
    readonly onlyOn: string
  }
  /** What the vendor says of remedies. */
  readonly remedy: {
    /** `{text}`. */
    readonly cost: string
    /** `{text}`. */
    readonly undo: string
    readonly fixComing: string
    /** `{day}`. */
    readonly fixExpected: string
    readonly nonePlanned: string
    readonly noneAvailable: string
  }
  /** Why one goes to a release, by a branch of its own or another one, and why nowhere. */
  readonly move: {
    readonly sameBranch: MoveSentences
    /** `{branch}`. */
    readonly otherBranch: MoveSentences
    /** Where the version is of no branch that has a name. */
    readonly otherThanOwn: MoveSentences
    /** What is open of where one goes, and that one need not go on; `{ids}`. */
    readonly openThere: string
    /** The same where a later release, `{version}`, leaves less open. */
    readonly lessOpenAt: string
    readonly service: string
    readonly noVersion: string
    readonly noLater: string
    /** Of an unknown version: as `noLater`, and there is no better release at all. */
    readonly newestAndBest: string
    readonly allAffected: string
    readonly noneBetter: string
    readonly noProduct: string
  }
  readonly inventory: InventoryWords
}

/** By what is known of the release that is advised. */
export interface MoveSentences {
  /** No advisory is known to affect it. */
  readonly clear: string
  /** Nor is anything open. */
  readonly known: string
  /** No advisory is known to affect it, and nearer ones leave more open. */
  readonly leastUnknown: string
}

/** What is wrong with an inventory. */
export interface InventoryWords {
  readonly empty: string
  readonly notText: string
  readonly jsonArray: string
  readonly noLines: string
  /** `{n}`. */
  readonly tooMany: string
  /** `{columns}`, in double quotes. */
  readonly noColumn: string
  /** Between two of them. */
  readonly andColumn: string
  /** `{column}`. */
  readonly columnTwice: string
  /** What would do instead: `{n}` lines at most. */
  readonly expected: string
  readonly expectedText: string
  readonly expectedObjects: string
  /** Of one line, as the end of `unreadableLine`. */
  readonly line: LineWords
}

export interface LineWords {
  readonly notJson: string
  readonly notObject: string
  readonly productNotText: string
  readonly versionIsNumber: string
  readonly versionNotText: string
  /** `{n}`, `{columns}`. */
  readonly namelessCells: string
  /** `{from}`, `{to}`. */
  readonly spanning: string
  readonly noProduct: string
  readonly quoteNeverClosed: string
  readonly quoteWronglyClosed: string
  readonly textAfterQuote: string
}
