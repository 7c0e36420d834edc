import type { AdvisoryKind, Exploitation, SeverityLevel } from '../../domain/publication/public-record.ts'

/** A word and what it means. */
export type WordMeaning = readonly [word: string, meaning: string]

/** Words of the pages that tell of no advisory. What the vendor wrote stands between them. */
export interface PagesMessages {
  readonly severity: SeverityPageMessages
  readonly policy: PolicyPageMessages
  readonly contact: ContactPageMessages
  /** From when on the rules of these pages hold, and what older records keep. */
  readonly older: { readonly title: string; readonly text: (vendor: string) => string }
}

export interface SeverityPageMessages {
  readonly title: string
  readonly description: (vendor: string) => string
  readonly lede: (vendor: string) => string
  readonly toPolicy: string
  readonly levels: string
  readonly level: string
  readonly score: string
  readonly repair: string
  /** Null: the vendor promises no days for this level. */
  readonly within: (days: number | null) => string
  /** Below the lowest threshold. */
  readonly nothingToRepair: string
  readonly typically: string
  readonly meaning: Readonly<Record<SeverityLevel, string>>
  readonly repairText: (vendor: string) => string
  readonly installation: string
  readonly differs: (vendor: string) => string
  readonly differsText: (vendor: string) => string
  readonly reasons: readonly string[]
  readonly sameScale: (vendor: string) => string
  /** Before the table of both scales. */
  readonly ownScale: (vendor: string) => string
  readonly standard: string
  readonly exploitation: string
  readonly exploitationMeaning: Readonly<Record<Exploitation['kind'], string>>
  /** What guidance says in place of these words. */
  readonly exploitationGuidance: (words: Readonly<Record<Exploitation['kind'], string>>) => string
  readonly notStated: string
  readonly cvss: string
  readonly cvssText: string
  readonly cvssVersions: { readonly four: string; readonly three: string }
  readonly metric: string
  readonly value: string
  readonly means: string
}

export interface PolicyPageMessages {
  readonly title: string
  readonly description: (vendor: string) => string
  readonly lede: (vendor: string) => string
  readonly toSeverity: string
  readonly disclosure: (vendor: string) => string
  readonly kinds: string
  readonly kindMeaning: (kinds: Readonly<Record<AdvisoryKind, string>>) => readonly WordMeaning[]
  readonly changes: string
  readonly changesText: string
  readonly changeMeaning: readonly WordMeaning[]
  readonly promises: string
  readonly promiseList: readonly string[]
}

export interface ContactPageMessages {
  readonly title: string
  readonly description: (vendor: string) => string
  readonly lede: (vendor: string) => string
  /** In its place where the vendor says nothing of it, or no longer does. */
  readonly nothing: (vendor: string) => string
  readonly toPolicy: string
  readonly report: string
  /** Where the vendor has not said what a report should hold. */
  readonly reporting: string
  readonly encrypt: string
  readonly keys: string
  readonly keysText: string
  readonly fingerprint: string
  readonly others: string
  readonly genuine: (vendor: string) => string
  readonly genuineText: (vendor: string) => string
  readonly announcedAt: string
  readonly thisSite: string
  readonly senders: string
  readonly neverAskedFor: (vendor: string) => string
  readonly inDoubt: string
  /** Before the name of the file that says the same to them. */
  readonly forPrograms: string
}
