import type { Action, Verdict } from '../../check/index.ts'

/** A sentence for one and for many, with `{n}` where the number stands, in the categories of `Intl.PluralRules`. */
export interface CountedWords {
  readonly one: string
  readonly other: string
}

/** What the script of the check says, in the language of the page; the page brings it. */
export interface CheckWords {
  readonly lang: string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly action: Readonly<Record<Action, string>>
  /** Instead of an action where it is not known whether one is needed. */
  readonly readAdvisory: string
  /** By level; `notStated` where no source states one. */
  readonly severity: { readonly [level: string]: string }
  readonly exploitation: { readonly [kind: string]: string }
  /** `{version}`. */
  readonly moveTo: string
  /** `{version}`, `{branch}`. */
  readonly moveToBranch: string
  readonly moveMeans: string
  /** `{ids}`. */
  readonly unclearThere: string
  /** `{versions}`. */
  readonly fixedIn: string
  /** `{instant}`. */
  readonly nextUpdate: string
  readonly notListed: string
  readonly lines: CountedWords
  readonly showAll: CountedWords
  readonly more: CountedWords
  readonly column: {
    readonly severity: string
    readonly advisory: string
    readonly verdict: string
    readonly whatToDo: string
    readonly exploitation: string
    readonly line: string
    readonly product: string
    readonly version: string
    readonly moveTo: string
    readonly advisories: string
  }
  readonly loading: string
  readonly cannotLoad: string
  readonly tooLarge: string
  readonly notText: string
  /** `{line}`. */
  readonly atLine: string
  readonly nothingAsked: string
  readonly copied: string
  readonly cannotCopy: string
}

/** Puts what is known into the places of a sentence. */
export function fill(sentence: string, values: { readonly [place: string]: string }): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}

export function counted(words: CountedWords, lang: string, n: number): string {
  const sentence = new Intl.PluralRules(lang).select(n) === 'one' ? words.one : words.other
  return fill(sentence, { n: new Intl.NumberFormat(lang).format(n) })
}
