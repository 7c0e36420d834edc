import { keyedScheme } from './keyed-scheme.ts'
import { preReleaseKey } from './pre-release.ts'
import { numberKey } from './sort-key.ts'

// §9 forbids leading zeros in numeric parts of a pre-release; §10 allows them in build metadata.
const PART = String.raw`(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)`
const SEMVER = new RegExp(
  String.raw`^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(${PART}(?:\.${PART})*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$`,
)

/**
 * Semantic Versioning 2.0.0. Build metadata has no say in the order (§10). A leading `v`, as in the name of a tag, is
 * taken as npm takes it. Numbers may be of any size.
 *
 * @see https://semver.org/spec/v2.0.0.html
 */
export const semver = keyedScheme(
  'semver',
  'three numbers without leading zeros, with a pre-release or build metadata where there is one, like 3.0.0 or 3.0.0-rc.1',
  (text) => {
    const match = SEMVER.exec(text)
    if (match === null) return null
    const [, major = '', minor = '', patch = '', preRelease] = match
    return numberKey(major) + numberKey(minor) + numberKey(patch) + preReleaseKey(preRelease)
  },
)
