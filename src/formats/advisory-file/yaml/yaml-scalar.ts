/**
 * What readers of YAML 1.1 or 1.2 take for something else than text: null, true, a number, a date, a merge key. In quotes
 * every reader reads the same text.
 */
const NOT_TEXT = [
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i,
  /^[-+]?[\d_,]*(?:\.[\d_,]*)?(?:e[-+]?\d*)?$/i,
  /^[-+]?0[xob][\da-f_]+$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
  /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/,
]

/** A first character with a meaning of its own in YAML, three dots, or white space at an end. */
const SPECIAL_ENDS = /^[-?:,[\]{}#&*!|>'"%@`\s]|^\.\.\.|[:\s]$/
/** What ends a text early within a line: the colon of a key, the # of a comment. */
const SPECIAL_WITHIN = /:\s|\s#/
/** What ends a text early within brackets. */
const SPECIAL_IN_BRACKETS = /[,[\]{}]/
/**
 * Must not stand as they are: control characters, spaces that look like other spaces, line breaks of YAML 1.1, and what
 * turns the direction of the text around, so that a reviewer sees something else than what is there.
 */
const UNSEEN = /(?!\n)[\p{Cc}\u00a0\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Cs}]/u
const ESCAPED = new RegExp(`["\\\\\\n]|${UNSEEN.source}`, 'gu')

/** One line that every reader of YAML takes for exactly this text. */
export function inlineScalar(value: string, isInBrackets: boolean): string {
  return isPlain(value, isInBrackets) ? value : `"${value.replace(ESCAPED, escapeCharacter)}"`
}

/** Whether the text can stand in a block, indented below its key; the caller has taken blank ends off. */
export function isBlockable(value: string): boolean {
  return value !== '' && !UNSEEN.test(value.replaceAll('\t', ''))
}

/** Lines of a block `>`, which every reader joins by spaces again; null where some reader might not. */
export function foldedLines(value: string, width: number): readonly string[] | null {
  if (!isBlockable(value) || /^\s|\s$|[\n\t]/.test(value)) return null
  const lines: string[] = []
  let rest = value
  while (rest.length > width) {
    const at = breakBefore(rest, width)
    if (at === -1) break
    lines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return lines.length === 0 ? null : [...lines, rest]
}

function isPlain(value: string, isInBrackets: boolean): boolean {
  return !(
    value === '' ||
    SPECIAL_ENDS.test(value) ||
    SPECIAL_WITHIN.test(value) ||
    value.includes('\n') ||
    UNSEEN.test(value) ||
    (isInBrackets && SPECIAL_IN_BRACKETS.test(value)) ||
    NOT_TEXT.some((pattern) => pattern.test(value))
  )
}

/** The last single space within the width, or the first one after it; -1 when there is none. */
function breakBefore(text: string, width: number): number {
  for (let at = width; at > 0; at -= 1) if (isSingleSpace(text, at)) return at
  for (let at = width + 1; at < text.length; at += 1) if (isSingleSpace(text, at)) return at
  return -1
}

function isSingleSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 && /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1))
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`
  if (character === '\n') return '\\n'
  if (character === '\t') return '\\t'
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
}
