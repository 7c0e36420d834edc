// Not a Markdown reader: what only has to be found (a number, a word, a picture) is found without one. Everything here
// takes time in proportion to the text, whatever the text is.

/** Markdown without code blocks, with links reduced to their words and without emphasis and code marks. */
export function wordsOf(markdown: string): string {
  return withoutFences(markdown)
    .replace(/!\[[^\][]*\]\([^()\n]*\)/g, ' ')
    .replace(/\[([^\][]*)\]\([^()\n]*\)/g, '$1')
    .replace(/\*+|`+|\b_+|_+\b/g, '')
}

/** A version, with at most the name of what has it before and a word after: what is not, in code, is a command. */
const NAMED_VERSION = /^[\p{L}\s]{0,80}\d[\p{L}\p{N}.+-]*(?:\s\p{L}{1,20}){0,4}$/u

/**
 * As {@link wordsOf}, for who looks for versions: without addresses, and without commands, paths and configuration that
 * stand in code. A version in code is still one, `2024.3.1`.
 */
export function versionWordsOf(markdown: string): string {
  const text = withoutCodeSpans(withoutFences(markdown), (code) => NAMED_VERSION.test(code.trim()))
  return wordsOf(text).replace(/(?<!\p{L})\p{L}[\p{L}\p{N}+.-]{0,20}:\/\/\S+/gu, ' ')
}

/** Splits at the ends of sentences, paragraphs and list items; a dot inside a number ends nothing. */
export function sentencesOf(words: string): readonly string[] {
  return words
    .split(/(?<=[.!?;])\s+|\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)]|#+|\|)[ \t])/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
}

/** The targets of the pictures that a Markdown text shows; those in code are only quoted. */
export function picturesIn(markdown: string): readonly string[] {
  const text = withoutCodeSpans(withoutFences(markdown))
  const definitions = definitionsIn(text)
  const found: string[] = []
  const open: { readonly isPicture: boolean; readonly start: number }[] = []
  for (const { 0: token, index } of text.matchAll(/\\[\s\S]|!\[|[[\]]/g)) {
    const start = index + token.length
    if (token === '![' || token === '[') open.push({ isPicture: token === '![', start })
    if (token !== ']') continue
    const opener = open.pop()
    if (opener?.isPicture !== true) continue
    const target = inlineTarget(text, start) ?? definitions.get(labelOf(text, opener.start, index))
    if (target !== undefined) found.push(target)
  }
  return found
}

/** Longer than any path that a folder can have; labels of links end at 999 characters (CommonMark 0.31 §4.7). */
const MAX_TARGET_LENGTH = 1000

/** `(path)`, `(<path>)` or `(path "title")` right after the brackets. */
function inlineTarget(text: string, index: number): string | undefined {
  const target = /^\(\s*(?:<([^<>\n]*)>|([^\s()<>]+))/.exec(text.slice(index, index + MAX_TARGET_LENGTH))
  return target?.[1] ?? target?.[2]
}

/** `![alt][label]`, or `![label]` alone. */
function labelOf(text: string, start: number, end: number): string {
  const label = /^\[([^\][]+)\]/.exec(text.slice(end + 1, end + 1 + MAX_TARGET_LENGTH))
  return labelKey(label?.[1] ?? text.slice(start, Math.min(end, start + MAX_TARGET_LENGTH)))
}

/** `[label]: path` on a line of its own. */
function definitionsIn(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, label, target] = /^ {0,3}\[([^\][]+)\]:[ \t]*<?([^\s<>]+)/.exec(line) ?? []
    if (label !== undefined && target !== undefined) definitions.set(labelKey(label), target)
  }
  return definitions
}

function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Without blocks between fences; one that is never closed reaches to the end (CommonMark 0.31 §4.5). */
function withoutFences(markdown: string): string {
  const kept: string[] = []
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    const [, run = '', rest = ''] = mark ?? []
    if (fence === null && mark !== null && !(run.startsWith('`') && rest.includes('`'))) {
      fence = run
      kept.push('')
    } else if (fence === null) {
      kept.push(line)
    } else if (run.startsWith(fence) && rest.trim() === '') {
      fence = null
    }
  }
  return kept.join('\n')
}

/** A code span reaches to the next run of as many backticks; a run without a partner is only text. */
function withoutCodeSpans(text: string, isKept: (code: string) => boolean = () => false): string {
  const runs = [...text.matchAll(/`+/g)].map(({ 0: run, index }) => ({ index, length: run.length }))
  const partner: number[] = []
  const nextOfLength = new Map<number, number>()
  for (const [index, { length }] of [...runs.entries()].reverse()) {
    partner[index] = nextOfLength.get(length) ?? -1
    nextOfLength.set(length, index)
  }
  let kept = ''
  let from = 0
  for (let index = 0; index < runs.length; index += 1) {
    const opener = runs[index]
    const closer = runs[partner[index] ?? -1]
    if (opener === undefined || closer === undefined) continue
    const code = text.slice(opener.index + opener.length, closer.index)
    kept += text.slice(from, opener.index) + (isKept(code) ? code : ' ')
    from = closer.index + closer.length
    index = partner[index] ?? index
  }
  return kept + text.slice(from)
}
