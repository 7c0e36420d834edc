import { fill } from '../../base/fill.ts'
import { unreachable } from '../../base/unreachable.ts'
import type { VersionText } from './product.ts'
import type { UpperBound, VersionRange } from './version-range.ts'

/** How a range is told, and what is wrong with one, in one language: sentences with places, `{from}` and `{end}`. */
export interface RangeWords {
  readonly through: string
  readonly between: string
  readonly from: string
  readonly fromUnrecorded: string
  readonly upTo: string
  readonly before: string
  readonly all: string
  readonly allUnrecorded: string
  /** `{range}`, one of those without a start. */
  readonly startUnrecorded: string
  readonly nothingRecorded: string
  /** `{text}`, `{expected}`. */
  readonly malformedStart: string
  /** `{text}`, `{expected}`. */
  readonly malformedEnd: string
  readonly holdsNone: string
}

export const RANGE_WORDS_EN: RangeWords = {
  through: '{from}–{end}',
  between: '{from} to before {end}',
  from: '{from} and later',
  fromUnrecorded: '{from} and later (end not recorded)',
  upTo: 'up to {end}',
  before: 'before {end}',
  all: 'all versions',
  allUnrecorded: 'all versions (end not recorded)',
  startUnrecorded: '{range} (start not recorded)',
  nothingRecorded: 'start and end not recorded',
  malformedStart: 'The start of the affected range, "{text}", is not {expected}.',
  malformedEnd: 'The end of the affected range, "{text}", is not {expected}.',
  holdsNone: 'The affected range starts at {from} but ends at {end}, so it holds no version.',
}

/**
 * A range in plain words, with its end as exact as it is stated: `2024.1.0–2024.1.8` holds both ends, `2024.1.0 to
 * before 2024.1.9` does not hold the second, `2024.1.0 and later` has none. What is not recorded is said to be so.
 */
export function rangeWords({ introduced, end }: VersionRange, words: RangeWords = RANGE_WORDS_EN): string {
  switch (introduced.kind) {
    case 'version':
      return wordsFrom(introduced.version, end, words)
    case 'beginning':
      return wordsUpTo(end, words)
    case 'not_recorded':
      return end.kind === 'not_recorded'
        ? words.nothingRecorded
        : fill(words.startUnrecorded, { range: wordsUpTo(end, words) })
    default:
      return unreachable(introduced)
  }
}

export function rangesWords(ranges: readonly VersionRange[], words: RangeWords = RANGE_WORDS_EN): string {
  return ranges.map((range) => rangeWords(range, words)).join(', ')
}

function wordsFrom(from: VersionText, end: UpperBound, words: RangeWords): string {
  switch (end.kind) {
    case 'last_affected':
      return fill(words.through, { from, end: end.version })
    case 'fixed':
    case 'before':
      return fill(words.between, { from, end: end.version })
    case 'open':
      return fill(words.from, { from })
    case 'not_recorded':
      return fill(words.fromUnrecorded, { from })
    default:
      return unreachable(end)
  }
}

function wordsUpTo(end: UpperBound, words: RangeWords): string {
  switch (end.kind) {
    case 'last_affected':
      return fill(words.upTo, { end: end.version })
    case 'fixed':
    case 'before':
      return fill(words.before, { end: end.version })
    case 'open':
      return words.all
    case 'not_recorded':
      return words.allUnrecorded
    default:
      return unreachable(end)
  }
}
