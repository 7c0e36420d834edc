import type { Verdict } from './answer.ts'
import type { CheckVulnerability } from './check-fragment.ts'
import type { CheckableProduct, ProductVersions } from './checkable-product.ts'
import { judgeVulnerability, type VulnerabilityJudgement } from './judge-vulnerability.ts'
import { rangeTells } from './range-table.ts'
import { isOpenEverywhere } from './statement-force.ts'
import type { VersionPosition } from './version-position.ts'

/** What one advisory means for one version. */
export interface Judgement {
  readonly verdict: Verdict
  /** The vulnerabilities that affect the version, and those of which nobody can say. */
  readonly parts: readonly VulnerabilityJudgement[]
  /** There are ranges against which only a version could be held. */
  readonly needsVersion: boolean
}

/**
 * @param owner position of the advisory's fragment.
 * @param position of the version; null when none was given that can be read.
 */
export function judgeFragment(
  { fragments, versions }: CheckableProduct,
  owner: number,
  position: VersionPosition | null,
): Judgement {
  const parts: VulnerabilityJudgement[] = []
  let needsVersion = false
  let first = versions?.ranges.firstOfFragment[owner] ?? 0
  for (const vulnerability of fragments[owner]?.vulnerabilities ?? []) {
    const part = judgeVulnerability({ vulnerability, versions, first, position })
    if (part !== null) {
      needsVersion ||= part.doubts.some(({ kind }) => kind === 'version_needed')
      parts.push(part)
    }
    first += countRanges(vulnerability)
  }
  return { verdict: worstOf(parts), parts, needsVersion }
}

function worstOf(parts: readonly VulnerabilityJudgement[]): Verdict {
  if (parts.length === 0) return 'not_affected'
  return parts.some((part) => part.verdict === 'affected') ? 'affected' : 'unknown'
}

function countRanges({ statements = [] }: CheckVulnerability): number {
  let count = 0
  for (const { extent } of statements) if (extent.kind === 'ranges') count += extent.ranges.length
  return count
}

/** Whether the advisory clearly affects the versions of a slot. */
export function isAffectedAt(
  fragments: CheckableProduct['fragments'],
  { ranges }: ProductVersions,
  owner: number,
  slot: number,
): boolean {
  let number = ranges.firstOfFragment[owner] ?? 0
  for (const { statements = [] } of fragments[owner]?.vulnerabilities ?? []) {
    for (const statement of statements) {
      const affects = statement.status === 'known_affected'
      if (affects && isOpenEverywhere(statement)) return true
      if (statement.extent.kind !== 'ranges') continue
      for (const _range of statement.extent.ranges) {
        if (affects && rangeTells(ranges, number, slot) === 'inside') return true
        number++
      }
    }
  }
  return false
}
