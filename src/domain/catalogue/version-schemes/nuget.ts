import { keyedScheme } from './keyed-scheme.ts'
import { preReleaseKey } from './pre-release.ts'
import { numberKey } from './sort-key.ts'

const PART = '[0-9A-Za-z-]+'
const NUGET = new RegExp(
  String.raw`^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?(?:-(${PART}(?:\.${PART})*))?(?:\+${PART}(?:\.${PART})*)?$`,
)

/**
 * NuGet package versions: one to four numbers, a missing one is 0, leading zeros say nothing; a pre-release as in
 * Semantic Versioning, but without regard to case; build metadata has no say in the order.
 *
 * @see https://learn.microsoft.com/nuget/concepts/package-versioning, "Version basics" and "Normalized version numbers"
 */
export const nuget = keyedScheme(
  'nuget',
  'one to four numbers between dots, with a pre-release where there is one, like 13.0.3 or 2.0.0-beta.2',
  (text) => {
    const match = NUGET.exec(text)
    if (match === null) return null
    const [, major = '', minor = '', patch = '', revision = '', preRelease] = match
    return (
      numberKey(major) +
      numberKey(minor) +
      numberKey(patch) +
      numberKey(revision) +
      preReleaseKey(preRelease?.toLowerCase())
    )
  },
)
