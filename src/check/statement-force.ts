import type { CheckStatement } from './check-fragment.ts'

/** Whether a statement speaks of versions that are, or may be, affected. */
export function isWarning({ status }: CheckStatement): boolean {
  return status === 'known_affected' || status === 'under_investigation'
}

/** Whether a statement that is not about version ranges holds, of a service: now. */
export function isOpenEverywhere({ extent }: CheckStatement): boolean {
  return (
    extent.kind === 'all_versions' ||
    (extent.kind === 'service' && extent.fixedOn === undefined && extent.until === undefined)
  )
}
