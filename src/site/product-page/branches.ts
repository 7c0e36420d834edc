import type { BranchId, Product, Release, VersionText } from '../../domain/catalogue/product.ts'
import { SEVERITY_LEVELS, type SeverityLevel } from '../../domain/publication/public-record.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import { branchOfVersion, compareNumbers, type Numbering, numberingOf, plainNumbers } from '../story/branch-label.ts'
import { unpackReaches } from '../story/branch-reach.ts'

/** What a branch of the living catalogue has to do with the advisories. */
export interface BranchStatus {
  readonly id: BranchId
  readonly support: Product['branches'][number]['support']
  /** Null when no release of it is known. */
  readonly newest: Release | null
  /** The highest version of the branch that an advisory names as a fix; null when none does. */
  readonly highestFix: VersionText | null
  /** How many of those that affect it no release of the branch itself fixes. */
  readonly unfixed: number
  /** How many advisories surely affect versions of the branch. */
  readonly advisories: number
  /** How many others may affect some, because a source does not say. */
  readonly unclear: number
  /** The worst of them; null when there is none, or none is rated. */
  readonly worst: SeverityLevel | null
}

/** Newest branch first. Withdrawn advisories do not count. */
export function branchStatuses(product: Product, listings: readonly AdvisoryListing[]): readonly BranchStatus[] {
  const numbering = numberingOf({
    versionScheme: product.versionScheme,
    branches: product.branches.map(({ id }) => id),
  })
  const tallies = numbering.branches.map(() => new Tally())
  for (const listing of listings) {
    const reaches = listing.products.find(({ id }) => id === product.id)?.reaches
    if (!listing.withdrawn && reaches !== undefined) tally(tallies, numbering, listing, reaches)
  }
  const newest = newestReleases(numbering, product)
  const supports = new Map(product.branches.map(({ id, support }) => [id, support]))
  return numbering.branches
    .map(({ id }, index) => {
      const counted = tallies[index] ?? new Tally()
      return {
        id,
        support: supports.get(id) ?? { kind: 'not_stated' as const },
        newest: newest.get(id) ?? null,
        highestFix: counted.highestFix,
        unfixed: counted.unfixed,
        advisories: counted.advisories,
        unclear: counted.unclear,
        worst: SEVERITY_LEVELS.find((level) => counted.levels.has(level)) ?? null,
      }
    })
    .toReversed()
}

/** What is counted up for a branch while the advisories are read. */
class Tally {
  highestFix: VersionText | null = null
  advisories = 0
  unfixed = 0
  unclear = 0
  readonly levels = new Set<SeverityLevel>()
}

/** Counts one advisory, once for each branch that it reaches. */
function tally(tallies: readonly Tally[], numbering: Numbering, { severity }: AdvisoryListing, packed: string): void {
  const affected = new Map<Tally, { isOpen: boolean }>()
  const reached = new Set<Tally>()
  for (const { first, last, fix, isSure } of unpackReaches(packed)) {
    const fixedBranch = fix === null ? null : branchOfVersion(numbering, fix)
    const owner =
      fixedBranch === null ? undefined : tallies[numbering.branches.findIndex(({ id }) => id === fixedBranch)]
    if (owner !== undefined && fix !== null && isHigher(fix, owner.highestFix, numbering)) owner.highestFix = fix
    const [from, to] = positionsOf(numbering, first, last)
    for (let index = from; index <= to; index += 1) {
      const branch = numbering.branches[index]
      const counted = tallies[index]
      if (branch === undefined || counted === undefined) continue
      const isFixed = branch.id === fixedBranch
      reached.add(counted)
      if (isSure) affected.set(counted, { isOpen: affected.get(counted)?.isOpen === true || !isFixed })
    }
  }
  for (const counted of reached) {
    const how = affected.get(counted)
    if (how === undefined) {
      counted.unclear += 1
      continue
    }
    counted.advisories += 1
    if (how.isOpen) counted.unfixed += 1
    if (severity !== null) counted.levels.add(severity)
  }
}

/** By number and not by name: either branch may have left the catalogue since. */
function positionsOf(
  { branches }: Numbering,
  first: BranchId | null,
  last: BranchId | null,
): readonly [from: number, to: number] {
  const lowest = first === null ? null : plainNumbers(first)
  const highest = last === null ? null : plainNumbers(last)
  const from = lowest === null ? 0 : branches.findIndex(({ numbers }) => compareNumbers(numbers, lowest) >= 0)
  const to =
    highest === null
      ? branches.length - 1
      : branches.findLastIndex(({ numbers }) => compareNumbers(numbers, highest) <= 0)
  return from === -1 ? [0, -1] : [from, to]
}

/** Plain numbers are compared as they are: there are as many fixes as advisories have branches. */
function isHigher(version: VersionText, than: VersionText | null, { scheme }: Numbering): boolean {
  if (than === null) return true
  const [left, right] = [plainNumbers(version), plainNumbers(than)]
  if (left !== null && right !== null && left.length === right.length) return compareNumbers(left, right) > 0
  const [first, second] = [scheme?.parse(version), scheme?.parse(than)]
  return scheme !== null && first?.ok === true && second?.ok === true && scheme.compare(first.value, second.value) > 0
}

/** Releases are ascending, so the last one of a branch is its newest. */
function newestReleases(numbering: Numbering, { releases }: Product): ReadonlyMap<BranchId, Release> {
  const newest = new Map<BranchId, Release>()
  for (const release of releases) {
    const branch = branchOfVersion(numbering, release.version)
    if (branch !== null) newest.set(branch, release)
  }
  return newest
}
