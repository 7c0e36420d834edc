import type { CheckFragment } from './check-fragment.ts'
import { RANGE_TELLS, type RangeTable } from './range-table.ts'
import { isOpenEverywhere } from './statement-force.ts'

/** The union of everything recorded clearly as affected, swept once over the slots. */
export function affectedSlots(
  fragments: readonly CheckFragment[],
  ranges: RangeTable,
  last: number,
): (slot: number) => boolean {
  const changes = new Int32Array(last + 2)
  function add(low: number, high: number): void {
    changes[low] = (changes[low] ?? 0) + 1
    changes[high + 1] = (changes[high + 1] ?? 0) - 1
  }
  const inside = RANGE_TELLS.indexOf('inside')
  let number = 0
  for (const fragment of fragments) {
    for (const { statements = [] } of fragment.vulnerabilities) {
      for (const statement of statements) {
        const affects = statement.status === 'known_affected'
        if (affects && isOpenEverywhere(statement)) add(0, last)
        if (statement.extent.kind !== 'ranges') continue
        for (const _range of statement.extent.ranges) {
          if (affects && ranges.tells[number] === inside) add(ranges.lows[number] ?? 0, ranges.highs[number] ?? 0)
          number++
        }
      }
    }
  }
  const affected = new Uint8Array(last + 1)
  let depth = 0
  for (let slot = 0; slot <= last; slot++) {
    depth += changes[slot] ?? 0
    affected[slot] = depth > 0 ? 1 : 0
  }
  return (slot) => affected[slot] === 1
}
