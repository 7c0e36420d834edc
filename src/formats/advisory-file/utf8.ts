import { err, ok, type Result } from '../../base/result.ts'
import type { FileProblem } from './file-problem.ts'

/** The decoder that every JavaScript engine has; declared here because pure code sees neither Node's nor the DOM's types. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string }

const EXPECTED = 'a file saved as UTF-8'

/**
 * Text of a file's bytes. Other encodings are refused, never guessed: a wrong guess changes what is sealed.
 * A byte order mark stays in the text; the readers of the files take it off.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, FileProblem> {
  const utf16 = utf16In(bytes)
  if (utf16 !== null) return err({ line: 1, column: 1, message: `the file is ${utf16}`, expected: EXPECTED })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return err({ ...placeOfBadByte(bytes), message: 'the file is not UTF-8 from here on', expected: EXPECTED })
  }
}

/** UTF-16 without a mark shows by the zero in its first character, which is ASCII in all our files. */
function utf16In(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)'
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)'
  if (bytes.length < 2) return null
  if (first !== 0 && second === 0) return 'UTF-16 (little endian)'
  return first === 0 && second !== 0 ? 'UTF-16 (big endian)' : null
}

function placeOfBadByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let line = 1
  let column = 1
  let index = 0
  while (index < bytes.length) {
    const length = lengthOfCharacter(bytes, index)
    if (length === 0) break
    if (bytes[index] === 0x0a) {
      line += 1
      column = 1
    } else column += length === 4 ? 2 : 1
    index += length
  }
  return { line, column }
}

/** Bytes of the well-formed character that starts here (Unicode 16, table 3-7); 0 where none does. */
function lengthOfCharacter(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0
  if (first < 0x80) return 1
  const [length, low, high] = secondByteOf(first)
  const second = bytes[index + 1] ?? 0
  if (length === 0 || second < low || second > high) return 0
  for (let next = index + 2; next < index + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

/** How long a character is that starts with this byte, and between what its second byte must lie. */
function secondByteOf(first: number): readonly [length: number, low: number, high: number] {
  if (first >= 0xc2 && first <= 0xdf) return [2, 0x80, 0xbf]
  if (first === 0xe0) return [3, 0xa0, 0xbf]
  if (first === 0xed) return [3, 0x80, 0x9f]
  if (first >= 0xe1 && first <= 0xef) return [3, 0x80, 0xbf]
  if (first === 0xf0) return [4, 0x90, 0xbf]
  if (first >= 0xf1 && first <= 0xf3) return [4, 0x80, 0xbf]
  if (first === 0xf4) return [4, 0x80, 0x8f]
  return [0, 0, 0]
}
