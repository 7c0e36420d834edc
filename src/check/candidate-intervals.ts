import type { CheckFragment, CheckVulnerability } from './check-fragment.ts'
import type { OwnedInterval } from './interval-index.ts'
import type { RangeTable } from './range-table.ts'
import { isOpenEverywhere, isWarning } from './statement-force.ts'

/** Per fragment, where something of it warns, joined where it touches: so a slot finds each fragment once. */
export function* candidateIntervals(
  fragments: readonly CheckFragment[],
  ranges: RangeTable,
  last: number,
): Generator<OwnedInterval> {
  for (const [owner, fragment] of fragments.entries()) {
    if (fragment.vulnerabilities.some(speaksOfEveryVersion)) {
      yield { low: 0, high: last, owner }
    } else {
      for (const interval of joined(warningIntervals(fragment, ranges.firstOfFragment[owner] ?? 0, ranges))) {
        yield { ...interval, owner }
      }
    }
  }
}

interface Interval {
  readonly low: number
  readonly high: number
}

function warningIntervals({ vulnerabilities }: CheckFragment, first: number, ranges: RangeTable): Interval[] {
  const intervals: Interval[] = []
  let number = first
  for (const { statements = [] } of vulnerabilities) {
    for (const statement of statements) {
      if (statement.extent.kind !== 'ranges') continue
      for (const _range of statement.extent.ranges) {
        if (isWarning(statement)) intervals.push({ low: ranges.lows[number] ?? 0, high: ranges.highs[number] ?? 0 })
        number++
      }
    }
  }
  return intervals
}

/** The same slots in as few intervals as possible. */
function joined(intervals: Interval[]): readonly Interval[] {
  const result: Interval[] = []
  for (const interval of intervals.sort((a, b) => a.low - b.low)) {
    const before = result[result.length - 1]
    if (before === undefined || interval.low > before.high + 1) result.push(interval)
    else if (interval.high > before.high) result[result.length - 1] = { low: before.low, high: interval.high }
  }
  return result
}

/**
 * Whether it affects, or leaves unclear, every version there is: what is said of a service or of all versions, and
 * what a source says that nobody can use.
 */
function speaksOfEveryVersion({ statements = [], unusable = [] }: CheckVulnerability): boolean {
  return unusable.length > 0 || statements.some((statement) => isWarning(statement) && isOpenEverywhere(statement))
}
