import { type CountedWords, fill } from '../../base/fill.ts'

/** In the categories of `Intl.PluralRules`, and with the number as the language writes it. */
export function counted(words: CountedWords, lang: string, n: number): string {
  const sentence = new Intl.PluralRules(lang).select(n) === 'one' ? words.one : words.other
  return fill(sentence, { n: new Intl.NumberFormat(lang).format(n) })
}
