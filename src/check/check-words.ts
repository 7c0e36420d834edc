import type { CountedWords } from '../base/fill.ts'
import type { Exploitation } from '../domain/assessment/exploitation.ts'
import type { SeverityLevel } from '../domain/assessment/severity-policy.ts'
import type { Action, Verdict } from './answer.ts'
import type { ReasonWords } from './reason-words.ts'

/**
 * What the script of the page `/check/` says, in the language of the page, which brings it as JSON: so these are sentences
 * with places (`{version}`) and no functions.
 */
export interface CheckWords {
  /** BCP 47, for plurals and numbers. */
  readonly lang: string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly action: Readonly<Record<Action, string>>
  /** Instead of an action where it is not known whether one is needed. */
  readonly readAdvisory: string
  /** `notStated` where no source states one. */
  readonly severity: Readonly<Record<SeverityLevel | 'notStated', string>>
  readonly exploitation: Readonly<Record<Exploitation['kind'], string>>
  /** `{version}`. */
  readonly moveTo: string
  /** `{version}`, `{branch}`. */
  readonly moveToBranch: string
  /** `{versions}`. */
  readonly fixedIn: string
  /** `{instant}`. */
  readonly nextUpdate: string
  readonly notListed: string
  readonly lines: CountedWords
  readonly showAll: CountedWords
  readonly more: CountedWords
  /** Opens what an advisory's answer rests on, where there is little room. */
  readonly why: string
  /** Above the advisories that affect, and above those of which nobody can say. */
  readonly group: Readonly<Record<Exclude<Verdict, 'not_affected'>, string>>
  /** Marks an advisory that is an example. */
  readonly invented: string
  readonly column: Readonly<Record<CheckColumn, string>>
  readonly loading: string
  readonly cannotLoad: string
  readonly tooLarge: string
  readonly notText: string
  /** `{line}`. */
  readonly atLine: string
  readonly nothingAsked: string
  readonly copied: string
  readonly cannotCopy: string
  /** Those of the answers themselves. */
  readonly reasons: ReasonWords
}

type CheckColumn =
  | 'severity'
  | 'advisory'
  | 'verdict'
  | 'whatToDo'
  | 'exploitation'
  | 'line'
  | 'product'
  | 'version'
  | 'moveTo'
  | 'advisories'
