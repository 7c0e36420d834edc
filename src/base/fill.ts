/** Puts what is known into the places of a sentence, `{version}`. A place that nobody fills stays readable. */
export function fill(sentence: string, values: { readonly [place: string]: string }): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}

/** A sentence for one and for many, with `{n}` where the number stands. */
export interface CountedWords {
  readonly one: string
  readonly other: string
}
