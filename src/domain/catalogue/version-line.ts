import { branchOf } from './branch-of.ts'
import type { Branch, BranchId } from './product.ts'
import type { VersionScheme } from './version-scheme.ts'

/** What tells whether two versions are of one line of releases. */
export interface VersionLine {
  /** The catalogue's branch; null when the catalogue has none for the version. */
  readonly branch: BranchId | null
  /** The release numbers from the left. */
  readonly parts: readonly string[]
}

export function lineOf(scheme: VersionScheme, branches: readonly Branch[], version: unknown): VersionLine {
  const parts = scheme.releaseParts(version)
  return { branch: branchOf(branches, parts), parts }
}

/**
 * Whether a version is of the same line as another one, most often as a fix. Where the catalogue has no branch for
 * either, the line is told by the other's leading numbers: 2021.3.12725 is of the line of the fix 2021.3.11057,
 * and versions of a single number are all of one line. Missing numbers of the version are 0, as in `branchOf`.
 */
export function isOfLine(version: VersionLine, other: VersionLine): boolean {
  if (version.branch !== null || other.branch !== null) return version.branch === other.branch
  return other.parts.slice(0, -1).every((part, position) => part === (version.parts[position] ?? '0'))
}
