import { err, ok, type Result } from '../../../base/result.ts'
import type { MalformedVersion, VersionScheme, VersionSchemeId } from '../version-scheme.ts'

/** Longer than any real version; what is longer is refused unread, so that no input is dear to read. */
const MAX_VERSION_LENGTH = 256

/** A page or a check asks for the few versions of an advisory again and again; so many are remembered, whoever asks. */
const MAX_RECENT = 1_000

/** A version that was read: its text, and the key that says where it stands among the others. */
export interface KeyedVersion {
  readonly text: string
  /** Plain `<` on keys is the order of the scheme. */
  readonly key: string
}

/**
 * A version scheme that is told by sort keys.
 *
 * @param expected what the scheme takes, in plain words with an example.
 * @param keyOf the sort key of a text of at most 256 code units; null when it is not a version of the scheme.
 */
export function keyedScheme(
  id: VersionSchemeId,
  expected: string,
  keyOf: (text: string) => string | null,
): VersionScheme<KeyedVersion> {
  const read = (input: string): Result<KeyedVersion, MalformedVersion> => {
    const key = input.length > MAX_VERSION_LENGTH ? null : keyOf(input)
    if (key !== null) return ok({ text: input, key })
    return err({ kind: 'malformed_version', scheme: id, input: shortened(input), expected })
  }
  const recent = new Map<string, ReturnType<typeof read>>()
  return {
    id,
    parse(input) {
      const known = recent.get(input)
      if (known !== undefined) return known
      const parsed = read(input)
      if (recent.size === MAX_RECENT) recent.clear()
      recent.set(input, parsed)
      return parsed
    },
    compare(a, b) {
      return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
    },
    releaseParts(version) {
      return releaseNumbers(version.text)
    },
  }
}

/** An error is shown to people: nobody reads more than this of a wrong version. */
function shortened(input: string): string {
  return input.length > MAX_VERSION_LENGTH ? `${input.slice(0, MAX_VERSION_LENGTH)}…` : input
}

// Before the release numbers stand at most a `v` and an epoch, `1!` (PyPI) or `1:` (Debian, RPM).
const RELEASE_NUMBERS = /^v?(?:\d+[!:])?(\d+(?:\.\d+)*)/i

function releaseNumbers(text: string): readonly string[] {
  const numbers = RELEASE_NUMBERS.exec(text)?.[1]
  if (numbers === undefined) return []
  const parts = numbers.split('.')
  // Most have no leading zeros, and a look-up asks for the numbers of every fix that it meets.
  return LEADING_ZERO.test(numbers) ? parts.map((number) => number.replace(/^0+(?=\d)/, '')) : parts
}

const LEADING_ZERO = /(?:^|\.)0\d/
