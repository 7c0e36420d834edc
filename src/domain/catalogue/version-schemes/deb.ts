import { keyedScheme } from './keyed-scheme.ts'
import { numberKey } from './sort-key.ts'
import { hasWildcard } from './wildcard.ts'

// A colon may stand in the upstream part only where there is an epoch, a hyphen only where there is a revision.
const DEB = /^(?:(\d+):)?(\d[A-Za-z0-9.+~:-]*?)(?:-([A-Za-z0-9.+~]+))?(?<!-)$/

const TILDE = '\u0001'
const END = '\u0002'

/**
 * Debian package versions, [epoch:]upstream[-revision]. A missing epoch is 0, a missing revision is that of `-0`. Both
 * parts are compared from the left, in turn by a run of non-digits (letters before other characters, `~` before
 * everything, even the end) and by a number. The upstream part must start with a digit.
 *
 * @see Debian Policy Manual 4.x, §5.6.12 "Version"
 */
export const deb = keyedScheme(
  'deb',
  'a Debian version that starts with a digit, like 1.2.3-4 or 1:2.36-9+deb12u7',
  (text) => {
    const match = DEB.exec(text)
    if (match === null || hasWildcard(text)) return null
    const [, epoch, upstream = '', revision = ''] = match
    if (epoch === undefined && upstream.includes(':')) return null
    return numberKey(epoch ?? '') + partKey(upstream) + partKey(revision)
  },
)

function partKey(part: string): string {
  let key = ''
  // Nothing, and the number 0 at the end, say the same: pairs of them count only before something else.
  let isFirst = true
  for (const [, nonDigits = '', digits = ''] of part.matchAll(/(\D*)(\d*)/g)) {
    if (nonDigits === '' && !isFirst) break
    for (const character of nonDigits) key += characterKey(character)
    key += END + numberKey(digits)
    isFirst = false
  }
  return key + END
}

function characterKey(character: string): string {
  if (character === '~') return TILDE
  return /[A-Za-z]/.test(character) ? character : String.fromCharCode(character.charCodeAt(0) + 0x80)
}
