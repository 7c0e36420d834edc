import type { VersionScheme, VersionSchemeId } from '../version-scheme.ts'
import { deb } from './deb.ts'
import { dotted } from './dotted.ts'
import { maven } from './maven.ts'
import { nuget } from './nuget.ts'
import { octopusSemverBuild } from './octopus-semver-build.ts'
import { pypi } from './pypi.ts'
import { rpm } from './rpm.ts'
import { semver } from './semver.ts'

const SCHEMES = {
  semver,
  dotted,
  'octopus-semver-build': octopusSemverBuild,
  maven,
  pypi,
  nuget,
  deb,
  rpm,
} as const satisfies Record<VersionSchemeId, VersionScheme>

export function versionScheme(id: VersionSchemeId): VersionScheme {
  return SCHEMES[id]
}
