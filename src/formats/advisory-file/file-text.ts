import { err, ok, type Result } from '../../base/result.ts'
import type { FileProblem } from './file-problem.ts'
import { placeProblems } from './file-problem.ts'

/** Largest advisory file and vendor profile, in bytes of UTF-8. */
export const MAX_ADVISORY_BYTES = 1024 * 1024
/** Largest catalogue, in bytes of UTF-8: tens of thousands of releases fit many times. */
export const MAX_PRODUCTS_BYTES = 16 * 1024 * 1024

/**
 * Control characters, what some readers drop unseen (U+FEFF), what is no character at all (U+FFFE, U+FFFF) and halves of
 * surrogate pairs. Tab and line feed are text.
 */
const REFUSED_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Offset of the first character that the format does not carry; -1 when there is none. */
export function indexOfRefusedCharacter(text: string): number {
  return text.search(REFUSED_CHARACTER)
}

/** For a person to see what cannot be seen: `U+0000`. */
export function characterName(text: string, index: number): string {
  return `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text as the readers take it: small enough, without byte order mark, lines ended by `\n`, no control characters. */
export function normalizeFileText(text: string, maxBytes: number): Result<string, readonly FileProblem[]> {
  if (isLargerThan(text, maxBytes)) {
    const limit = `${maxBytes / (1024 * 1024)} MiB`
    return err([{ line: 1, column: 1, message: `the file is larger than ${limit}`, expected: `at most ${limit}` }])
  }
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text
  const unixLines = unmarked.includes('\r') ? unmarked.replaceAll('\r\n', '\n') : unmarked
  const at = indexOfRefusedCharacter(unixLines)
  if (at === -1) return ok(unixLines)
  const problem = {
    at,
    message: `the character ${characterName(unixLines, at)} stands here`,
    expected: 'text without control characters and without invisible marks of encodings',
  }
  return err(placeProblems([problem], unixLines))
}

/** Whether the text has more bytes in UTF-8, counted only where the number of characters leaves it open. */
function isLargerThan(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true
  if (text.length * 3 <= maxBytes) return false
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // Each half of a surrogate pair counts for two of the pair's four bytes.
    if (unit < 0x80) bytes += 1
    else bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes > maxBytes
}
