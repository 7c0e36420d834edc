import { branchOf } from '../catalogue/branch-of.ts'
import { type ParsedRange, parseRange } from '../catalogue/parsed-range.ts'
import type { Branch, BranchId, Product, VersionText } from '../catalogue/product.ts'
import { positionInParsedRange } from '../catalogue/range-position.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import type { VersionScheme } from '../catalogue/version-scheme.ts'
import { versionScheme } from '../catalogue/version-schemes/index.ts'
import { publicSide } from './public-side.ts'

/** Gives the branches that a range touches, in the order of the catalogue. */
export type TouchedBy = (range: VersionRange) => readonly Branch[]

/** Reading all releases of a product takes longer than all else in a check, and is the same for each advisory. */
const KNOWN = new WeakMap<Product, TouchedBy>()

/**
 * For one product: the branches of which a range surely holds a version. That is one of their releases, one of the
 * range's own bounds, or, where the catalogue has no release of the branch at all, its first number. None, where
 * nothing is known of how the product is numbered.
 *
 * Only branches and releases that customers may know of count: a branch to come needs no answer yet, and one that was
 * asked for would betray it.
 */
export function touchedBranches(product: Product): TouchedBy {
  const known = KNOWN.get(product)
  if (known !== undefined) return known
  const touchedBy =
    product.versionScheme === null ? () => [] : touchedIn(publicSide(product), versionScheme(product.versionScheme))
  KNOWN.set(product, touchedBy)
  return touchedBy
}

function touchedIn(product: Product, scheme: VersionScheme): TouchedBy {
  const versions = versionsByBranch(product, scheme)
  return (range) => {
    const parsed = parseRange(scheme, range)
    const bounds = boundsOf(parsed).map((version) => ({ version, branch: branchOfVersion(product, scheme, version) }))
    const isInside = (version: unknown) => positionInParsedRange(scheme, parsed, version).kind === 'inside'
    const touched = new Set(bounds.filter(({ version }) => isInside(version)).map(({ branch }) => branch))
    return product.branches.filter(({ id }) => touched.has(id) || holdsOne(versions.get(id) ?? [], parsed))
  }

  function holdsOne(ascending: readonly unknown[], range: ParsedRange): boolean {
    const { introduced } = range
    // If any lies inside, the first that is not below the start does.
    const first =
      introduced.kind === 'version' ? ascending[firstNotBelow(scheme, ascending, introduced.version)] : ascending[0]
    return first !== undefined && positionInParsedRange(scheme, range, first).kind === 'inside'
  }
}

/** Ascending. */
function versionsByBranch(product: Product, scheme: VersionScheme): ReadonlyMap<BranchId, readonly unknown[]> {
  const versions = new Map<BranchId, unknown[]>()
  for (const { version } of product.releases) add(version)
  // Not every scheme takes a bare branch number for a version.
  for (const { id } of product.branches.filter((branch) => !versions.has(branch.id))) {
    for (const first of [id, `${id}.0`, `${id}.0.0`]) add(first)
  }
  for (const list of versions.values()) list.sort((a, b) => scheme.compare(a, b))
  return versions

  function add(text: VersionText): void {
    const parsed = scheme.parse(text)
    const branch = parsed.ok ? branchOfVersion(product, scheme, parsed.value) : null
    if (!parsed.ok || branch === null) return
    const list = versions.get(branch)
    if (list === undefined) versions.set(branch, [parsed.value])
    else list.push(parsed.value)
  }
}

/** Binary search: the index of the first version that is not below the given one, or the length. */
function firstNotBelow(scheme: VersionScheme, ascending: readonly unknown[], version: unknown): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (scheme.compare(ascending[middle], version) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function boundsOf({ introduced, end }: ParsedRange): readonly unknown[] {
  return [introduced, end].flatMap((bound) => ('version' in bound ? [bound.version] : []))
}

function branchOfVersion(product: Product, scheme: VersionScheme, version: unknown): BranchId | null {
  return branchOf(product.branches, scheme.releaseParts(version))
}
