import { unreachable } from '../../base/unreachable.ts'
import type { LowerBound, UpperBound, VersionRange } from './version-range.ts'

/**
 * A range in plain words, with its end as exact as it is stated: `2024.1.0–2024.1.8` holds both ends, `2024.1.0 to
 * before 2024.1.9` does not hold the second, `2024.1.0 and later` has none.
 */
export function rangeWords({ introduced, end }: VersionRange): string {
  if (introduced.kind === 'beginning') return wordsFromBeginning(end)
  const start = startWords(introduced)
  switch (end.kind) {
    case 'last_affected':
      return `${start}–${end.version}`
    case 'fixed':
    case 'before':
      return `${start} to before ${end.version}`
    case 'open':
      return `${start} and later`
    case 'not_recorded':
      return `${start} to an end that is not recorded`
    default:
      return unreachable(end)
  }
}

export function rangesWords(ranges: readonly VersionRange[]): string {
  return ranges.map(rangeWords).join(', ')
}

function wordsFromBeginning(end: UpperBound): string {
  switch (end.kind) {
    case 'last_affected':
      return `up to ${end.version}`
    case 'fixed':
    case 'before':
      return `before ${end.version}`
    case 'open':
      return 'all versions'
    case 'not_recorded':
      return 'from the beginning to an end that is not recorded'
    default:
      return unreachable(end)
  }
}

function startWords(introduced: Exclude<LowerBound, { kind: 'beginning' }>): string {
  return introduced.kind === 'version' ? introduced.version : 'a start that is not recorded'
}
