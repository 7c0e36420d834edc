import { isOfLine } from '../domain/catalogue/version-line.ts'
import type { Action, Verdict } from './answer.ts'
import { lastSlot } from './bound-table.ts'
import type { CheckRemediation } from './check-fragment.ts'
import type { CheckableProduct, ProductVersions } from './checkable-product.ts'
import type { RecordedFix } from './fixed-in.ts'
import { judgeFragment } from './judge-fragment.ts'
import type { VulnerabilityJudgement } from './judge-vulnerability.ts'
import { type ReleaseStep, stepsAfter } from './release-ladder.ts'
import type { VersionPosition } from './version-position.ts'

/**
 * What to do about one advisory: the best that is to be had. Null where it is not known whether there is anything to do, and
 * nothing that could be done is named: "wait" would say that the vendor has said so.
 */
export function nextAction(
  verdict: Verdict,
  wayOut: 'same_line' | 'other_line' | null,
  remediations: readonly CheckRemediation[],
): Action | null {
  if (wayOut === 'same_line') return 'upgrade'
  if (wayOut === 'other_line') return 'move_to'
  if (remediations.some(({ isolate }) => isolate)) return 'isolate'
  if (remediations.some(({ kind }) => kind === 'mitigation' || kind === 'workaround')) return 'mitigate'
  return verdict === 'affected' ? 'wait' : null
}

/**
 * Where the way out of one advisory leads: to a recorded fix or, where ranges end without naming one, to a release that
 * the advisory leaves alone. The version's own line comes first.
 */
export function wayOutOf(
  product: CheckableProduct,
  versions: ProductVersions,
  owner: number,
  parts: readonly VulnerabilityJudgement[],
  position: VersionPosition,
  fixes: readonly RecordedFix[],
): 'same_line' | 'other_line' | null {
  // The customer of a service cannot choose its release.
  if (product.deployment === 'service') return null
  if (fixes.some((fix) => isOfLine(position.line, fix.line))) return 'same_line'
  const end = endOf(versions, parts, position)
  const leavesAlone = (step: ReleaseStep): boolean => judgeFragment(product, owner, step).verdict === 'not_affected'
  const { steps, ofBranch } = versions.releases
  const inBranch = stepsAfter(ofBranch.get(position.line.branch) ?? [], end)
  if (inBranch.some((step) => isOfLine(position.line, step.line) && leavesAlone(step))) return 'same_line'
  if (fixes.length > 0) return 'other_line'
  return stepsAfter(steps, end).some(leavesAlone) ? 'other_line' : null
}

/** The last slot of the ranges that count: until there nothing is left alone. */
function endOf(versions: ProductVersions, parts: readonly VulnerabilityJudgement[], position: VersionPosition): number {
  let end = position.slot
  for (const { matches, doubts } of parts) {
    for (const said of [...matches, ...doubts]) {
      const isEndless = !('number' in said) || said.range === null
      end = Math.max(end, isEndless ? lastSlot(versions.bounds) : (versions.ranges.highs[said.number] ?? 0))
    }
  }
  return end
}
