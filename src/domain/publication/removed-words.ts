/** What a reader sees of a Markdown text; handed in, because the domain knows no Markdown. */
export type Visible = (markdown: string) => string

/**
 * Scripts whose words stand without spaces between them; in Korean there are spaces, but particles are joined to a name.
 * A word of theirs has no end that could be looked for.
 */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}\\p{scx=Tibetan}]'
const SPACED = `[[\\p{L}\\p{M}\\p{N}]--${UNSPACED}]`
const BEGINS_SPACED = new RegExp(`^${SPACED}`, 'v')
const ENDS_SPACED = new RegExp(`${SPACED}$`, 'v')
const HOLDS_UNSPACED = new RegExp(UNSPACED, 'v')
const WORD = new RegExp(`${UNSPACED}|${SPACED}+`, 'gv')

/** Between two words: space, and the mark of a quote where the line breaks between them. */
const GAP = '(?:\\s|(?<=\\n[ \\t>]*)>)+'

/** As few letters as could stand in any text by chance. */
export function isTooShort(words: string): boolean {
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters < (HOLDS_UNSPACED.test(words) ? 2 : 3)
}

/**
 * All spellings wherever they stand as words of their own (“Ann” is not in “Annual”), however the lines are broken
 * between their parts. The longest first, so that none is found inside another one.
 */
export function wordsPattern(spellings: readonly string[]): RegExp {
  const forms = spellings.flatMap((words) => [words, words.normalize('NFC'), words.normalize('NFD')])
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return new RegExp(longestFirst.map((words) => wholeWords(words, GAP)).join('|'), 'gv')
}

/** The beginning of a spelling, two letters at least, after which a sentence was cut off with `…`. */
export function cutWordsPattern(spellings: readonly string[]): RegExp {
  const beginnings = spellings.flatMap((words) => {
    const letters = Array.from(words.trim().replace(/\s+/g, ' '))
    return letters.slice(2).map((_, more) => letters.slice(0, more + 2).join(''))
  })
  const longestFirst = [...new Set(beginnings)].sort((a, b) => b.length - a.length)
  return new RegExp(`(?:${longestFirst.map((words) => wholeWords(words, ' ')).join('|')})(?=\\s?…)`, 'gv')
}

/** Which of the spellings a reader would still find in a text, whatever the case, the markup and the spaces; or null. */
export function stillReadable(text: string, spellings: readonly string[], visible: Visible): string | null {
  const tellings = tellingsOf(text, visible)
  const found = spellings.find((words) =>
    [words, visible(words)].map(plain).some((wanted) => {
      const pattern = new RegExp(wholeWords(wanted, ' '), 'v')
      return wanted !== '' && tellings.some((telling) => pattern.test(telling))
    }),
  )
  return found ?? null
}

/** The ways in which a text can be read, each in one spelling for all that look alike. */
export function tellingsOf(text: string, visible: Visible): readonly string[] {
  // HTML is shown as text, and read past.
  return [...new Set([text, visible(text), text.replace(/<\/?[a-z][^<>]*>/gi, '')].map(plain))]
}

/** The words of a text one by one; where a script has no spaces, each letter. */
export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

function wholeWords(words: string, gap: string): string {
  const trimmed = words.trim()
  const parts = trimmed.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const start = BEGINS_SPACED.test(trimmed) ? `(?<!${SPACED})` : ''
  const end = ENDS_SPACED.test(trimmed) ? `(?!${SPACED})` : ''
  return `${start}${parts.join(gap)}${end}`
}

/** One spelling for all that look alike: without case, marks, invisible signs, and kinds of space, quote and dash. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/&nbsp;|&#160;|&#xa0;/gi, ' ')
    .replace(/[*_`~\\[\]<>\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛′ʼ]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim()
}
