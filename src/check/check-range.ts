import { unreachable } from '../base/unreachable.ts'
import type { VersionText } from '../domain/catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../domain/catalogue/version-range.ts'

/**
 * A version range as the check's files carry it, short because there are many: one key for each end that is recorded.
 * No key for an end means that no source records it.
 */
export interface CheckRange {
  readonly introduced?: VersionText
  readonly beginning?: true
  /** What a source has in place of a lower bound. */
  readonly introducedAsRecorded?: string
  readonly fixed?: VersionText
  readonly lastAffected?: VersionText
  readonly before?: VersionText
  readonly open?: true
  /** What a source has in place of an end. */
  readonly endAsRecorded?: string
}

export function checkRange(range: VersionRange): CheckRange {
  return { ...lowerKeys(range.introduced), ...endKeys(range.end) }
}

function lowerKeys(bound: LowerBound): CheckRange {
  switch (bound.kind) {
    case 'version':
      return { introduced: bound.version }
    case 'beginning':
      return { beginning: true }
    case 'not_recorded':
      return bound.asRecorded === null ? {} : { introducedAsRecorded: bound.asRecorded }
    default:
      return unreachable(bound)
  }
}

function endKeys(bound: UpperBound): CheckRange {
  switch (bound.kind) {
    case 'fixed':
      return { fixed: bound.version }
    case 'last_affected':
      return { lastAffected: bound.version }
    case 'before':
      return { before: bound.version }
    case 'open':
      return { open: true }
    case 'not_recorded':
      return bound.asRecorded === null ? {} : { endAsRecorded: bound.asRecorded }
    default:
      return unreachable(bound)
  }
}

/** Whether no source records one of its ends. */
export function isHalfRecorded({ introduced, beginning, fixed, lastAffected, before, open }: CheckRange): boolean {
  return (introduced === undefined && !beginning) || (!open && (fixed ?? lastAffected ?? before) === undefined)
}

/** The inverse of `checkRange`, for whoever speaks of a range in the domain's words. */
export function versionRange(range: CheckRange): VersionRange {
  return { introduced: lowerBound(range), end: upperBound(range) }
}

function lowerBound({ introduced, beginning, introducedAsRecorded }: CheckRange): LowerBound {
  if (beginning) return { kind: 'beginning' }
  if (introduced === undefined) return { kind: 'not_recorded', asRecorded: introducedAsRecorded ?? null }
  return { kind: 'version', version: introduced }
}

function upperBound({ fixed, lastAffected, before, open, endAsRecorded }: CheckRange): UpperBound {
  if (open) return { kind: 'open' }
  if (fixed !== undefined) return { kind: 'fixed', version: fixed }
  if (lastAffected !== undefined) return { kind: 'last_affected', version: lastAffected }
  if (before !== undefined) return { kind: 'before', version: before }
  return { kind: 'not_recorded', asRecorded: endAsRecorded ?? null }
}
