import type { ImageFile } from '../../advisory/advisory.ts'
import type { ComparedAspect, Credit, Indicator, Reference, TimelineEntry } from '../../advisory/notes.ts'
import { type ChangeCode, changeOf } from '../change-codes.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isReordered, isSame, pairUp } from './list-difference.ts'
import { textDifference } from './text-difference.ts'
import { shortened, spoken } from './words.ts'

type Path = SemanticChange['path']

/** How a list of notes is told: which codes, and how a member is named. */
interface ListTelling<T> {
  readonly name: string
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
): readonly SemanticChange[] {
  return listDifferences(before, after, ['comparison'], {
    name: 'comparison',
    added: 'comparison_added',
    removed: 'comparison_removed',
    key: ({ aspect }) => aspect,
    changed: (old, now, path) =>
      textDifference(old.genuine, now.genuine) !== 'wording' && textDifference(old.fake, now.fake) !== 'wording'
        ? changeOf('typography_changed', path, `comparison of ${shortened(now.aspect)}: only the typography changed`)
        : changeOf('comparison_changed', path, `comparison reworded: ${shortened(now.aspect)}`),
    words: ({ aspect }) => shortened(aspect),
  })
}

export function indicatorDifferences(
  before: readonly Indicator[],
  after: readonly Indicator[],
): readonly SemanticChange[] {
  return listDifferences(before, after, ['indicators'], {
    name: 'indicator',
    added: 'indicator_added',
    removed: 'indicator_removed',
    key: ({ kind, value }) => `${kind} ${value}`,
    changed: (_old, { kind, value }, path) =>
      changeOf('indicator_note_changed', path, `note changed of indicator ${spoken(kind)} ${shortened(value)}`),
    words: ({ kind, value }) => `${spoken(kind)} ${shortened(value)}`,
  })
}

export function timelineDifferences(
  before: readonly TimelineEntry[],
  after: readonly TimelineEntry[],
): readonly SemanticChange[] {
  return listDifferences(before, after, ['timeline'], {
    name: 'timeline entry',
    added: 'timeline_added',
    removed: 'timeline_removed',
    key: ({ at }) => at,
    changed: (old, { at, text }, path) =>
      textDifference(old.text, text) === 'typography'
        ? changeOf('typography_changed', path, `timeline entry of ${at}: only the typography changed`)
        : changeOf('timeline_changed', path, `timeline entry of ${at} reworded`),
    words: ({ at, text }) => `${at} ${shortened(text)}`,
  })
}

export function creditDifferences(
  before: readonly Credit[],
  after: readonly Credit[],
  path: Path,
): readonly SemanticChange[] {
  return listDifferences(before, after, [...path, 'credits'], {
    name: 'credit',
    added: 'credit_added',
    removed: 'credit_removed',
    words: ({ name, organization, role }) =>
      `${[name, organization].filter((word) => word !== null).join(', ') || 'without a name'} (${spoken(role)})`,
  })
}

export function referenceDifferences(
  before: readonly Reference[],
  after: readonly Reference[],
  path: Path,
): readonly SemanticChange[] {
  return listDifferences(before, after, [...path, 'references'], {
    name: 'reference',
    added: 'reference_added',
    removed: 'reference_removed',
    key: ({ url }) => url,
    changed: (_old, { url }, itemPath) => changeOf('reference_changed', itemPath, `reference described anew: ${url}`),
    words: ({ url }) => url,
  })
}

export function imageDifferences(before: readonly ImageFile[], after: readonly ImageFile[]): readonly SemanticChange[] {
  return listDifferences(before, after, ['images'], {
    name: 'picture',
    added: 'images_changed',
    removed: 'images_changed',
    key: ({ file }) => file,
    changed: (_old, { file }, path) => changeOf('images_changed', path, `picture replaced: ${file}`),
    words: ({ file }) => file,
  })
}

/** A list of words that are the same or not; one code for coming and going. */
export function wordListDifferences(
  before: readonly string[],
  after: readonly string[],
  path: Path,
  name: string,
  code: ChangeCode,
): readonly SemanticChange[] {
  return listDifferences(before, after, path, { name, added: code, removed: code, words: shortened })
}

function listDifferences<T>(
  before: readonly T[],
  after: readonly T[],
  path: Path,
  { name, added, removed, key, changed, words }: ListTelling<T>,
): readonly SemanticChange[] {
  const pairing = pairUp(before, after, key === undefined ? [] : [key])
  return [
    ...pairing.removed.map(({ item, index }) => changeOf(removed, [...path, index], `${name} removed: ${words(item)}`)),
    ...pairing.added.map(({ item, index }) => changeOf(added, [...path, index], `${name} added: ${words(item)}`)),
    ...pairing.pairs
      .filter((pair) => changed !== undefined && !isSame(pair.before.item, pair.after.item))
      .flatMap((pair) => changed?.(pair.before.item, pair.after.item, [...path, pair.after.index]) ?? []),
    ...(isReordered(pairing) ? [changeOf('order_changed', path, `${name} list: order changed`)] : []),
  ]
}
