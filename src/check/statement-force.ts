import { unreachable } from '../base/unreachable.ts'
import type { CheckStatement } from './check-fragment.ts'
import type { CheckRange } from './check-range.ts'

/** Whether a statement speaks of versions that are, or may be, affected. */
export function isWarning({ status }: CheckStatement): boolean {
  return status === 'known_affected' || status === 'under_investigation'
}

/** Whether a statement holds for every version there is, of a service: now. */
export function isOpenEverywhere({ extent }: CheckStatement): boolean {
  switch (extent.kind) {
    case 'all_versions':
      return true
    case 'service':
      return extent.fixedOn === undefined && extent.until === undefined
    case 'ranges':
      return extent.ranges.some(isEveryVersion)
    default:
      return unreachable(extent)
  }
}

/** From the beginning without an end: the same as all versions in other words. */
function isEveryVersion({ beginning, open }: CheckRange): boolean {
  return beginning === true && open === true
}

/** Whether it can be held against something that the asker has: a version, or the calendar. */
export function isDatedOrNumbered({ extent }: CheckStatement): boolean {
  switch (extent.kind) {
    case 'all_versions':
      return false
    case 'service':
      return extent.from !== undefined || extent.until !== undefined || extent.fixedOn !== undefined
    case 'ranges':
      return true
    default:
      return unreachable(extent)
  }
}
