import { isReservedFileName } from '../../base/reserved-file-name.ts'
import type { VersionText } from '../catalogue/product.ts'

/** As a folder's name in the site. File systems allow 255 bytes; below it comes `index.html`. */
const MAX_LENGTH = 200

/** Below a product's address that name is taken: there its lists of releases stand. */
export const RELEASES_SEGMENT = 'releases'

/**
 * A version as part of an address. No two versions share one, also where a file system folds the case; and it is a name
 * that every file system, server and bucket takes as it is.
 *
 * Lower-case letters, digits, dots and hyphens stay. A capital becomes `_` and its small letter (`1.0-RC1` is
 * `1.0-_r_c1`), another ASCII character `_` and its two hex digits (`+` is `_2b`), any other `__` and two hex digits for
 * each byte of its UTF-8. A dot that would begin or end the name is written in hex, and so is the first letter of
 * a name that means something else (`con`, `releases`, `index.html`).
 *
 * @returns null for what can have no address: an empty text, one that is too long, or half a character.
 */
export function releaseSegment(version: VersionText): string | null {
  if (version === '') return null
  let text: string
  try {
    text = version.replace(/[^a-z0-9.-]/gu, escaped)
  } catch {
    return null
  }
  const first = text[0] ?? ''
  if (first === '.' || isTaken(text)) text = hex(first) + text.slice(1)
  if (text.endsWith('.')) text = text.slice(0, -1) + hex('.')
  return text.length <= MAX_LENGTH ? text : null
}

/** The version whose address has this part; null where it is that of none. */
export function versionOfSegment(segment: string): VersionText | null {
  let version: string
  try {
    version = decodeURIComponent(
      segment.replace(/__([0-9a-f]{2})|_([0-7][0-9a-f])|_([a-z])/g, (_, byte, ascii, letter) =>
        letter === undefined ? `%${byte ?? ascii}` : letter.toUpperCase(),
      ),
    )
  } catch {
    return null
  }
  return releaseSegment(version) === segment ? version : null
}

/** Windows keeps its device names for itself whatever extension follows; the other two stand beside the releases. */
function isTaken(name: string): boolean {
  return name === RELEASES_SEGMENT || name === 'index.html' || isReservedFileName(name.split('.', 1)[0] ?? '')
}

/** @throws URIError for half a character. */
function escaped(character: string): string {
  if (/[A-Z]/.test(character)) return `_${character.toLowerCase()}`
  return character < '\u0080' ? hex(character) : encodeURIComponent(character).replaceAll('%', '__').toLowerCase()
}

function hex(ascii: string): string {
  return `_${(ascii.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`
}
