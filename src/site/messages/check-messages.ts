import type { CheckWords } from '../../check/index.ts'

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
  readonly script: CheckWords
}
