import { unreachable } from '../../base/unreachable.ts'
import type { VersionText } from './product.ts'
import type { UpperBound, VersionRange } from './version-range.ts'

/**
 * A range in plain words, with its end as exact as it is stated: `2024.1.0–2024.1.8` holds both ends, `2024.1.0 to
 * before 2024.1.9` does not hold the second, `2024.1.0 and later` has none. What is not recorded is said to be so.
 */
export function rangeWords({ introduced, end }: VersionRange): string {
  switch (introduced.kind) {
    case 'version':
      return wordsFrom(introduced.version, end)
    case 'beginning':
      return wordsUpTo(end)
    case 'not_recorded':
      return end.kind === 'not_recorded' ? 'start and end not recorded' : `${wordsUpTo(end)} (start not recorded)`
    default:
      return unreachable(introduced)
  }
}

export function rangesWords(ranges: readonly VersionRange[]): string {
  return ranges.map(rangeWords).join(', ')
}

function wordsFrom(start: VersionText, end: UpperBound): string {
  switch (end.kind) {
    case 'last_affected':
      return `${start}–${end.version}`
    case 'fixed':
    case 'before':
      return `${start} to before ${end.version}`
    case 'open':
      return `${start} and later`
    case 'not_recorded':
      return `${start} and later (end not recorded)`
    default:
      return unreachable(end)
  }
}

function wordsUpTo(end: UpperBound): string {
  switch (end.kind) {
    case 'last_affected':
      return `up to ${end.version}`
    case 'fixed':
    case 'before':
      return `before ${end.version}`
    case 'open':
      return 'all versions'
    case 'not_recorded':
      return 'all versions (end not recorded)'
    default:
      return unreachable(end)
  }
}
