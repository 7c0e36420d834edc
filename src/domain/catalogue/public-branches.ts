import { type Instant, startOfDay } from '../../base/instant.ts'
import { branchOf } from './branch-of.ts'
import type { Branch, BranchId, Product, Release } from './product.ts'
import { versionScheme } from './version-schemes/index.ts'

/** Whether the public may know of a release at an instant; one without a date is public as soon as it is released. */
export function isPublicRelease({ state, date }: Release, at: Instant): boolean {
  return state === 'released' && (date === null || startOfDay(date) <= at)
}

/**
 * The branches that the public may know of: all but those that have releases of which none is public. A branch without
 * any release stays; the catalogue names it on its own account.
 *
 * @param product with all its releases, those that are not public too: they tell which branches are still to come.
 */
export function publicBranches(product: Product, isPublic: (release: Release) => boolean): readonly Branch[] {
  const started = branchesOf(product, product.releases.filter(isPublic))
  const ahead = branchesOf(
    product,
    product.releases.filter((release) => !isPublic(release)),
  )
  return product.branches.filter(({ id }) => started.has(id) || !ahead.has(id))
}

function branchesOf(product: Product, releases: readonly Release[]): ReadonlySet<BranchId> {
  const branches = new Set<BranchId>()
  for (const { version } of releases) {
    const branch = branchOf(product.branches, partsOf(product, version))
    if (branch !== null) branches.add(branch)
  }
  return branches
}

function partsOf(product: Product, version: string): readonly string[] {
  const scheme = product.versionScheme === null ? null : versionScheme(product.versionScheme)
  const parsed = scheme?.parse(version)
  // Of a release that cannot be read the text has to do: better to hide a branch by mistake than to betray one.
  return scheme && parsed?.ok ? scheme.releaseParts(parsed.value) : version.split('.')
}
