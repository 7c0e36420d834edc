import { keyedScheme } from './keyed-scheme.ts'
import { preReleaseKey } from './pre-release.ts'
import { numberKey } from './sort-key.ts'

const PART = '[0-9A-Za-z-]+'
const SEMVER_BUILD = new RegExp(
  String.raw`^(\d+)\.(\d+)\.(\d+)(?:-(${PART}(?:\.${PART})*))?(?:\+${PART}(?:\.${PART})*)?$`,
)

/**
 * major.minor.build, as Octopus Tentacle and Halibut are numbered. A pre-release carries the name of the branch that it
 * was built from and a counter (`2.4.2-bug-proxyselect-0001`), and comes before the release of the same number.
 *
 * These are published as NuGet packages, so letters compare without regard to case, as they do there; what follows a
 * `+` tells the build and has no say in the order.
 */
export const octopusSemverBuild = keyedScheme(
  'octopus-semver-build',
  'major.minor.build, like 8.3.3577, or a pre-release of it, like 2.4.2-bug-proxyselect-0001',
  (text) => {
    const match = SEMVER_BUILD.exec(text)
    if (match === null) return null
    const [, major = '', minor = '', build = '', preRelease] = match
    return numberKey(major) + numberKey(minor) + numberKey(build) + preReleaseKey(preRelease?.toLowerCase())
  },
)
