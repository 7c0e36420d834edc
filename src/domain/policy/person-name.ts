// biome-ignore-all lint/suspicious/noMisleadingCharacterClass: each character is meant by itself.
/** What is no letter, mark, digit or sign that somebody sees: format and control characters, fillers, what has no meaning. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}]/gu
/** A blank is a space to whoever looks, also where Unicode calls it a sign (U+2800). */
const SPACES = /[\s\p{Z}\u2800]+/gu

/** Letters that look like Latin ones in lower or upper case, after the confusables of Unicode UTS #39; by what they look like. */
const LOOK_ALIKES = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'вβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еεҽ',
    g: 'ɡ',
    h: 'нһη',
    i: 'іιӏ',
    j: 'јϳ',
    k: 'кκ',
    m: 'мμ',
    n: 'ν',
    o: 'оοσօ',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    w: 'ԝ',
    x: 'хχ',
    y: 'уγү',
    z: 'ζ',
  }).flatMap(([latin, others]) => Array.from(others, (letter) => [letter, latin] as const)),
)

/**
 * The same for every spelling of one name that differs in what nobody sees: case, kinds of space, compatibility characters
 * (NFKC), invisible characters, and Cyrillic or Greek letters in the place of Latin ones. Two people whose names look alike in
 * capital letters count as one: better a second approval that is refused than one that counts twice.
 */
export function personKey(name: string): string {
  const plain = name.normalize('NFKC').replace(SPACES, ' ').replace(UNSEEN, '').replace(SPACES, ' ').trim()
  // Up and down again, because some letters are one only there (ß and SS, ı and I).
  const lower = plain.toUpperCase().toLowerCase().normalize('NFKC')
  return Array.from(lower, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('')
}

/** Why a name is not what it seems to whoever reads it. */
export type UnclearName =
  /** `U+200B` */
  | { readonly kind: 'unseen'; readonly character: string }
  | { readonly kind: 'scripts_mixed'; readonly scripts: readonly string[] }

/** Scripts with letters that can be taken for another's; Chinese, Japanese and Korean names mix others, and rightly. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Coptic', 'Cherokee'].map((script) => {
  return { script, letters: new RegExp(`\\p{Script=${script}}`, 'u') }
})
/** Joiners belong into Persian and Indic words, between letters that are not Latin. */
const JOINERS = /(?<=[^\P{L}\p{Script=Latin}]\p{M}*)[\u200c\u200d](?=[^\P{L}\p{Script=Latin}])/gu

/** Looks at a name that somebody types; null where it is what it seems. */
export function unclearName(name: string): UnclearName | null {
  const typed = name.replace(JOINERS, '')
  const unseen = typed.match(/[^\S ]|[\p{Zl}\p{Zp}\u2800]/u) ?? typed.match(UNSEEN)
  if (unseen !== null) {
    const code = (unseen[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return { kind: 'unseen', character: `U+${code}` }
  }
  for (const word of name.split(/[^\p{L}\p{M}]+/u)) {
    const scripts = SCRIPTS.filter(({ letters }) => letters.test(word)).map(({ script }) => script)
    if (scripts.length > 1) return { kind: 'scripts_mixed', scripts }
  }
  return null
}
