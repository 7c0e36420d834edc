import type { ImageFile } from '../../advisory/advisory.ts'
import type { ComparedAspect, Credit, Indicator, Reference, TimelineEntry } from '../../advisory/notes.ts'
import { type ChangeCode, changeOf } from '../change-codes.ts'
import type { DifferenceWords, ListWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isReordered, isSame, pairUp } from './list-difference.ts'
import { literalDifference, textDifference } from './text-difference.ts'
import { shortened } from './words.ts'

type Path = SemanticChange['path']

/** How a list of notes is told: which codes, and how a member is named. */
interface ListTelling<T> {
  readonly list: ListWords
  readonly added: ChangeCode
  readonly removed: ChangeCode
  /** Members that agree by this are the same one, perhaps changed. Absent: equal or different. */
  readonly key?: (item: T) => string
  readonly changed?: (before: T, after: T, path: Path) => SemanticChange
  readonly words: (item: T) => string
}

/** Whoever compared a message with the old words must see the new ones. */
export function comparisonDifferences(
  before: readonly ComparedAspect[],
  after: readonly ComparedAspect[],
  { comparison: words }: DifferenceWords,
): readonly SemanticChange[] {
  return listDifferences(before, after, ['comparison'], {
    list: words,
    added: 'comparison_added',
    removed: 'comparison_removed',
    key: ({ aspect }) => aspect,
    changed: (old, now, path) =>
      literalDifference(old.genuine, now.genuine) !== 'wording' && literalDifference(old.fake, now.fake) !== 'wording'
        ? changeOf('typography_changed', path, words.typography(shortened(now.aspect)))
        : changeOf('comparison_changed', path, words.reworded(shortened(now.aspect))),
    words: ({ aspect }) => shortened(aspect),
  })
}

export function indicatorDifferences(
  before: readonly Indicator[],
  after: readonly Indicator[],
  { indicators: list, indicatorKinds }: DifferenceWords,
): readonly SemanticChange[] {
  const words = ({ kind, value }: Indicator) => `${indicatorKinds[kind]} ${shortened(value)}`
  return listDifferences(before, after, ['indicators'], {
    list,
    added: 'indicator_added',
    removed: 'indicator_removed',
    key: ({ kind, value }) => `${kind} ${value}`,
    changed: (_old, indicator, path) => changeOf('indicator_note_changed', path, list.note(words(indicator))),
    words,
  })
}

export function timelineDifferences(
  before: readonly TimelineEntry[],
  after: readonly TimelineEntry[],
  { timeline: words, moment }: DifferenceWords,
): readonly SemanticChange[] {
  return listDifferences(before, after, ['timeline'], {
    list: words,
    added: 'timeline_added',
    removed: 'timeline_removed',
    key: ({ at }) => at,
    changed: (old, { at, text }, path) =>
      textDifference(old.text, text) === 'typography'
        ? changeOf('typography_changed', path, words.typography(moment(at)))
        : changeOf('timeline_changed', path, words.reworded(moment(at))),
    words: ({ at, text }) => words.entry(moment(at), shortened(text)),
  })
}

export function creditDifferences(
  before: readonly Credit[],
  after: readonly Credit[],
  path: Path,
  { credits: list, creditRoles }: DifferenceWords,
): readonly SemanticChange[] {
  return listDifferences(before, after, [...path, 'credits'], {
    list,
    added: 'credit_added',
    removed: 'credit_removed',
    words: ({ name, organization, role }) =>
      `${[name, organization].filter((word) => word !== null).join(', ') || list.unnamed} (${creditRoles[role]})`,
  })
}

export function referenceDifferences(
  before: readonly Reference[],
  after: readonly Reference[],
  path: Path,
  { references: list }: DifferenceWords,
): readonly SemanticChange[] {
  return listDifferences(before, after, [...path, 'references'], {
    list,
    added: 'reference_added',
    removed: 'reference_removed',
    key: ({ url }) => url,
    changed: (_old, { url }, itemPath) => changeOf('reference_changed', itemPath, list.described(url)),
    words: ({ url }) => url,
  })
}

export function imageDifferences(
  before: readonly ImageFile[],
  after: readonly ImageFile[],
  { pictures: list }: DifferenceWords,
): readonly SemanticChange[] {
  return listDifferences(before, after, ['images'], {
    list,
    added: 'images_changed',
    removed: 'images_changed',
    key: ({ file }) => file,
    changed: (_old, { file }, path) => changeOf('images_changed', path, list.replaced(file)),
    words: ({ file }) => file,
  })
}

/** A list of words that are the same or not; one code for coming and going. */
export function wordListDifferences(
  before: readonly string[],
  after: readonly string[],
  path: Path,
  list: ListWords,
  code: ChangeCode,
): readonly SemanticChange[] {
  return listDifferences(before, after, path, { list, added: code, removed: code, words: shortened })
}

function listDifferences<T>(
  before: readonly T[],
  after: readonly T[],
  path: Path,
  { list, added, removed, key, changed, words }: ListTelling<T>,
): readonly SemanticChange[] {
  const pairing = pairUp(before, after, key === undefined ? [] : [key])
  return [
    ...pairing.removed.map(({ item, index }) => changeOf(removed, [...path, index], list.removed(words(item)))),
    ...pairing.added.map(({ item, index }) => changeOf(added, [...path, index], list.added(words(item)))),
    ...pairing.pairs
      .filter((pair) => changed !== undefined && !isSame(pair.before.item, pair.after.item))
      .flatMap((pair) => changed?.(pair.before.item, pair.after.item, [...path, pair.after.index]) ?? []),
    ...(isReordered(pairing) ? [changeOf('order_changed', path, list.reordered)] : []),
  ]
}
