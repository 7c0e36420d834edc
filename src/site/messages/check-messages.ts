import type { Action, Verdict } from '../../check/index.ts'
import type { Exploitation, SeverityLevel } from '../../domain/publication/public-record.ts'

/** Words of the page `/check/` that stand in its markup. */
export interface CheckPageMessages {
  readonly title: string
  readonly description: (vendor: string) => string
  readonly intro: string
  readonly product: string
  readonly version: string
  /** Behind the name of a product that has no version that a customer would know. */
  readonly service: string
  readonly ask: string
  readonly list: string
  readonly listText: string
  readonly lines: string
  readonly file: string
  readonly askList: string
  readonly results: string
  readonly copy: string
  readonly save: string
  readonly print: string
  readonly withoutScript: string
  readonly commandLine: string
  readonly script: CheckScriptMessages
}

/**
 * Words of the script on that page, which puts them together in the browser: so they are sentences with places (`{n}`,
 * `{version}`) and no functions.
 */
export interface CheckScriptMessages {
  readonly lang: string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly action: Readonly<Record<Action, string>>
  readonly readAdvisory: string
  readonly severity: Readonly<Record<SeverityLevel | 'notStated', string>>
  readonly exploitation: Readonly<Record<Exploitation['kind'], string>>
  readonly moveTo: string
  readonly moveToBranch: string
  readonly moveMeans: string
  readonly unclearThere: string
  readonly fixedIn: string
  readonly nextUpdate: string
  readonly notListed: string
  readonly lines: CountedSentence
  readonly showAll: CountedSentence
  readonly more: CountedSentence
  readonly column: Readonly<Record<CheckColumn, string>>
  readonly loading: string
  readonly cannotLoad: string
  readonly tooLarge: string
  readonly notText: string
  readonly atLine: string
  readonly nothingAsked: string
  readonly copied: string
  readonly cannotCopy: string
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

interface CountedSentence {
  readonly one: string
  readonly other: string
}
