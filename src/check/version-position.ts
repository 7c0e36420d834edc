import { branchOf } from '../domain/catalogue/branch-of.ts'
import type { Branch, BranchId } from '../domain/catalogue/product.ts'
import type { VersionScheme } from '../domain/catalogue/version-scheme.ts'
import { type BoundTable, slotOf } from './bound-table.ts'

/** Where a version stands among the bounds and branches of its product. */
export interface VersionPosition {
  /** As the product's scheme parsed it. */
  readonly version: unknown
  readonly slot: number
  readonly line: VersionLine
}

/** What tells whether two versions are of one line of releases. */
export interface VersionLine {
  /** The catalogue's branch; null when the catalogue has none for the version. */
  readonly branch: BranchId | null
  /** The release numbers from the left. */
  readonly parts: readonly string[]
}

export function positionOf(bounds: BoundTable, branches: readonly Branch[], version: unknown): VersionPosition {
  return { version, slot: slotOf(bounds, version), line: lineOf(bounds.scheme, branches, version) }
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
