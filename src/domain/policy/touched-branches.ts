import { branchOf } from '../catalogue/branch-of.ts'
import { type ParsedRange, parseRange } from '../catalogue/parsed-range.ts'
import type { Branch, BranchId, Product, VersionText } from '../catalogue/product.ts'
import { positionInParsedRange } from '../catalogue/range-position.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import type { VersionScheme } from '../catalogue/version-scheme.ts'

interface BranchedVersion {
  readonly version: unknown
  readonly branch: BranchId | null
}

/**
 * For one product: the branches of which a range surely holds a version. That is one of their releases, one of the
 * range's own bounds, or, where the catalogue has no release of the branch at all, its first number.
 */
export function touchedBranches(product: Product, scheme: VersionScheme): (range: VersionRange) => readonly Branch[] {
  const known = product.releases.flatMap(({ version }) => branchedVersion(product, scheme, version))
  const withReleases = new Set(known.map(({ branch }) => branch))
  const firstNumbers = product.branches
    .filter(({ id }) => !withReleases.has(id))
    // Not every scheme takes a bare branch number for a version.
    .flatMap(({ id }) => [id, `${id}.0`, `${id}.0.0`].flatMap((first) => branchedVersion(product, scheme, first)))
  const versions = [...known, ...firstNumbers]
  return (range) => {
    const parsed = parseRange(scheme, range)
    const touched = new Set(
      [...versions, ...boundsOf(parsed, product, scheme)]
        .filter(({ branch }) => branch !== null)
        .filter(({ version }) => positionInParsedRange(scheme, parsed, version).kind === 'inside')
        .map(({ branch }) => branch),
    )
    return product.branches.filter(({ id }) => touched.has(id))
  }
}

function branchedVersion(product: Product, scheme: VersionScheme, text: VersionText): readonly BranchedVersion[] {
  const parsed = scheme.parse(text)
  return parsed.ok ? [branched(product, scheme, parsed.value)] : []
}

function boundsOf(
  { introduced, end }: ParsedRange,
  product: Product,
  scheme: VersionScheme,
): readonly BranchedVersion[] {
  return [introduced, end].flatMap((bound) => ('version' in bound ? [branched(product, scheme, bound.version)] : []))
}

function branched(product: Product, scheme: VersionScheme, version: unknown): BranchedVersion {
  return { version, branch: branchOf(product.branches, scheme.releaseParts(version)) }
}
