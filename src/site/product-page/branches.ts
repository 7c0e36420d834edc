import { branchOf } from '../../domain/catalogue/branch-of.ts'
import type { BranchId, Product, Release, VersionText } from '../../domain/catalogue/product.ts'
import { SEVERITY_LEVELS, type SeverityLevel } from '../../domain/publication/public-record.ts'
import { branchesInRange, type Numbering, numberingOf } from '../story/branch-label.ts'
import type { Step } from '../story/steps.ts'
import type { AdvisorySummary } from '../summary.ts'

/** What a branch of the living catalogue has to do with the advisories. */
export interface BranchStatus {
  readonly id: BranchId
  readonly support: Product['branches'][number]['support']
  /** Null when no release of it is known. */
  readonly newest: Release | null
  /** The highest version of the branch that an advisory names as a fix; null when none does. */
  readonly highestFix: VersionText | null
  /** How many of the advisories no release of the branch itself fixes. */
  readonly unfixed: number
  readonly advisories: number
  /** The worst of them; null when there is none, or none is rated. */
  readonly worst: SeverityLevel | null
}

/** Newest branch first. Withdrawn advisories do not count. */
export function branchStatuses(product: Product, summaries: readonly AdvisorySummary[]): readonly BranchStatus[] {
  const numbering = numberingOf({
    versionScheme: product.versionScheme,
    branches: product.branches.map(({ id }) => id),
  })
  const newest = newestReleases(numbering, product)
  const tallies = new Map<BranchId, Tally>(product.branches.map(({ id }) => [id, new Tally()]))
  for (const summary of summaries) {
    if (summary.withdrawn !== null) continue
    const open = new Map<BranchId, boolean>()
    for (const step of summary.steps) {
      if (step.product !== product.id || step.state !== 'affected') continue
      const fixes = fixesOf(step, numbering, product)
      for (const fix of fixes) tallies.get(fix.branch)?.fix(fix, numbering)
      for (const branch of branchesOf(step, numbering)) {
        const isFixed = fixes.some((fix) => fix.branch === branch)
        open.set(branch, (open.get(branch) ?? false) || !isFixed)
      }
    }
    for (const [branch, isOpen] of open) tallies.get(branch)?.count(summary, isOpen)
  }
  const supports = new Map(product.branches.map(({ id, support }) => [id, support]))
  return numbering.branches.toReversed().map(({ id }) => {
    const tally = tallies.get(id) ?? new Tally()
    return {
      id,
      support: supports.get(id) ?? { kind: 'not_stated' },
      newest: newest.get(id) ?? null,
      highestFix: tally.highest?.version ?? null,
      unfixed: tally.unfixed,
      advisories: tally.advisories,
      worst: SEVERITY_LEVELS.find((level) => tally.levels.has(level)) ?? null,
    }
  })
}

interface Fix {
  readonly branch: BranchId
  readonly version: VersionText
  readonly parsed: unknown
}

/** What is counted up for a branch while the advisories are read. */
class Tally {
  highest: Fix | null = null
  advisories = 0
  unfixed = 0
  readonly levels = new Set<SeverityLevel>()

  fix(fix: Fix, { scheme }: Numbering): void {
    if (this.highest === null || (scheme !== null && scheme.compare(fix.parsed, this.highest.parsed) > 0)) {
      this.highest = fix
    }
  }

  count({ severity }: AdvisorySummary, isOpen: boolean): void {
    this.advisories += 1
    if (isOpen) this.unfixed += 1
    if (severity !== null) this.levels.add(severity)
  }
}

/** The releases that fix all of a step; one that leaves something open, or lies elsewhere in the advice, is none. */
function fixesOf({ fates }: Step, { scheme }: Numbering, { branches }: Product): readonly Fix[] {
  if (scheme === null || fates.some((fate) => fate.kind !== 'upgrade' || fate.partial)) return []
  return fates.flatMap((fate) => {
    const parsed = fate.kind === 'upgrade' ? scheme.parse(fate.to) : null
    if (fate.kind !== 'upgrade' || parsed?.ok !== true) return []
    const branch = branchOf(branches, scheme.releaseParts(parsed.value))
    return branch === null ? [] : [{ branch, version: fate.to, parsed: parsed.value }]
  })
}

const EVERYTHING = { introduced: { kind: 'beginning' }, end: { kind: 'open' } } as const

function branchesOf({ ranges }: Step, numbering: Numbering): ReadonlySet<BranchId> {
  return new Set((ranges.length > 0 ? ranges : [EVERYTHING]).flatMap((range) => branchesInRange(numbering, range)))
}

/** Releases are ascending, so the last one of a branch is its newest. */
function newestReleases({ scheme }: Numbering, product: Product): ReadonlyMap<BranchId, Release> {
  const newest = new Map<BranchId, Release>()
  if (scheme === null) return newest
  for (const release of product.releases) {
    const parsed = scheme.parse(release.version)
    const branch = parsed.ok ? branchOf(product.branches, scheme.releaseParts(parsed.value)) : null
    if (branch !== null) newest.set(branch, release)
  }
  return newest
}
