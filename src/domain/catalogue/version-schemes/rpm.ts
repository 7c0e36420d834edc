import { keyedScheme } from './keyed-scheme.ts'
import { numberKey, wordKey } from './sort-key.ts'
import { hasWildcard } from './wildcard.ts'

// The characters of rpm's names, versions and releases, and letters of other alphabets, which rpm reads as separators.
const RPM = /^(?:(\d*):)?([A-Za-z0-9._+~^:\p{L}-]*?)(?:-([A-Za-z0-9._+~^:\p{L}]*))?$/u

const TILDE = '\u0001'
const END = '\u0002'
const CARET = '\u0003'
const WORD = '\u0004'
const NUMBER = '\u0005'

const NO_RELEASE = '\u0001'
const SOME_RELEASE = '\u0002'

/**
 * RPM package versions, [epoch:]version[-release]. A missing epoch is 0. Version and release are runs of letters and
 * numbers; whatever stands between them only separates. Numbers come after letters, more runs after fewer; `~` sorts
 * before the end (a pre-release), `^` right after it (a snapshot that follows).
 *
 * A version without a release comes before the same version with one. At least one digit is asked for, which rpm does
 * not: else every word would be a version.
 *
 * @see rpm documentation, rpm-version(7), "Version comparison"
 */
export const rpm = keyedScheme('rpm', 'an RPM version, like 1.2.3-4.el9 or 1:1.1.1k-12.el8', (text) => {
  const match = /\d/.test(text) ? RPM.exec(text) : null
  if (match === null || hasWildcard(text)) return null
  const [, epoch = '', version = '', release] = match
  return numberKey(epoch) + runsKey(version) + (release === undefined ? NO_RELEASE : SOME_RELEASE + runsKey(release))
})

function runsKey(part: string): string {
  let key = ''
  for (const [run] of part.matchAll(/[A-Za-z]+|\d+|[~^]/g)) key += runKey(run)
  return key + END
}

function runKey(run: string): string {
  if (run === '~') return TILDE
  if (run === '^') return CARET
  return /^\d/.test(run) ? NUMBER + numberKey(run) : WORD + wordKey(run)
}
