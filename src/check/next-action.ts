import type { Action } from './answer.ts'
import { lastSlot } from './bound-table.ts'
import type { CheckRemediation } from './check-fragment.ts'
import type { CheckableProduct, ProductVersions } from './checkable-product.ts'
import type { RecordedFix } from './fixed-in.ts'
import { type JudgedPart, judgeFragment } from './judge-fragment.ts'
import { isOfLine, type VersionLine, type VersionPosition } from './version-position.ts'

/** What to do about one advisory: the best that is to be had. */
export function nextAction(
  wayOut: 'same_line' | 'other_line' | null,
  remediations: readonly CheckRemediation[],
): Action {
  if (wayOut === 'same_line') return 'upgrade'
  if (wayOut === 'other_line') return 'move_to'
  if (remediations.some(({ isolate }) => isolate)) return 'isolate'
  return remediations.some(({ kind }) => kind === 'mitigation' || kind === 'workaround') ? 'mitigate' : 'wait'
}

/**
 * Where the way out of one advisory leads: to a recorded fix, or, where ranges end without naming one, to a released
 * version that the advisory leaves alone.
 */
export function wayOutOf(
  product: CheckableProduct,
  versions: ProductVersions,
  owner: number,
  parts: readonly JudgedPart[],
  position: VersionPosition,
  fixes: readonly RecordedFix[],
): 'same_line' | 'other_line' | null {
  // The customer of a service cannot choose its release.
  if (product.deployment === 'service') return null
  const lines = fixes.length > 0 ? fixes.map((fix) => fix.line) : spared(product, versions, owner, parts, position)
  if (lines.length === 0) return null
  return lines.some((line) => isOfLine(position.line, line)) ? 'same_line' : 'other_line'
}

/** The line of the first release after the ranges that count which the advisory leaves alone; empty when none is. */
function spared(
  product: CheckableProduct,
  versions: ProductVersions,
  owner: number,
  parts: readonly JudgedPart[],
  position: VersionPosition,
): readonly VersionLine[] {
  const end = endOf(versions, parts, position)
  // What has no end affects, or leaves unclear, every later release: no need to ask one by one.
  if (end >= lastSlot(versions.bounds)) return []
  const release = versions.releases.steps.find(
    (step) => step.slot > end && judgeFragment(product, owner, step).verdict === 'not_affected',
  )
  return release === undefined ? [] : [release.line]
}

/** The last slot of the ranges that count. */
function endOf(versions: ProductVersions, parts: readonly JudgedPart[], position: VersionPosition): number {
  let end = position.slot
  for (const { matches, doubts } of parts) {
    for (const said of [...matches, ...doubts]) {
      const isEndless = !('number' in said) || said.range === null
      end = Math.max(end, isEndless ? lastSlot(versions.bounds) : (versions.ranges.highs[said.number] ?? 0))
    }
  }
  return end
}
