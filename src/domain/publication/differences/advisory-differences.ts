import type { Instant } from '../../../base/instant.ts'
import type { Advisory, RecordedPublication, Withdrawal } from '../../advisory/advisory.ts'
import { type ChangeCode, changeOf } from '../change-codes.ts'
import type { DifferenceWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isSame } from './list-difference.ts'
import {
  comparisonDifferences,
  creditDifferences,
  imageDifferences,
  indicatorDifferences,
  referenceDifferences,
  timelineDifferences,
  wordListDifferences,
} from './note-differences.ts'
import { proseDifferences, textChanges } from './prose-differences.ts'
import { exploitationDifferences } from './rating-differences.ts'
import { shortened } from './words.ts'

/** All that an advisory says beside its vulnerabilities. */
export function advisoryDifferences(
  before: Advisory,
  after: Advisory,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const said = words.advisory
  const yesNo = (value: boolean) => (value ? words.yes : words.no)
  const changed = (code: ChangeCode, field: string, sentence: Sentence, old: string | null, now: string | null) =>
    valueDifference(code, field, sentence, old ?? words.notStated, now ?? words.notStated)
  return [
    ...changed('id_changed', 'id', said.id, before.id, after.id),
    ...changed('kind_changed', 'kind', said.kind, words.kinds[before.kind], words.kinds[after.kind]),
    ...withdrawalDifferences(before.withdrawal, after.withdrawal, words),
    ...nextUpdateDifferences(before, after, words),
    ...guidanceDifferences(before, after, words),
    ...comparisonDifferences(before.comparison, after.comparison, words),
    ...indicatorDifferences(before.indicators, after.indicators, words),
    ...textChanges('title_changed', ['title'], said.title, before.title, after.title),
    ...proseDifferences(before.prose, after.prose, words),
    ...timelineDifferences(before.timeline, after.timeline, words),
    ...creditDifferences(before.credits, after.credits, [], words),
    ...referenceDifferences(before.references, after.references, [], words),
    ...wordListDifferences(before.related, after.related, ['related'], words.related, 'related_changed'),
    ...imageDifferences(before.images, after.images, words),
    ...wordListDifferences(before.aliases, after.aliases, ['aliases'], words.aliases, 'aliases_changed'),
    ...wordListDifferences(
      before.sourceNotes,
      after.sourceNotes,
      ['sourceNotes'],
      words.sourceNotes,
      'source_notes_changed',
    ),
    ...publicationDifferences(before.recordedPublication, after.recordedPublication, words),
    ...changed('invented_changed', 'invented', said.invented, yesNo(before.invented), yesNo(after.invented)),
    ...changed('origin_changed', 'origin', said.origin, words.origins[before.origin], words.origins[after.origin]),
    ...changed('language_changed', 'lang', said.language, before.lang, after.lang),
    ...momentDifference('release_time_changed', 'releaseAt', said.releaseAt, before.releaseAt, after.releaseAt, words),
  ]
}

type Sentence = (before: string, after: string) => string

function valueDifference(
  code: ChangeCode,
  field: string,
  sentence: Sentence,
  before: string,
  after: string,
): readonly SemanticChange[] {
  return before === after ? [] : [changeOf(code, [field], sentence(before, after))]
}

function withdrawalDifferences(
  before: Withdrawal | null,
  after: Withdrawal | null,
  { advisory: words, nothing }: DifferenceWords,
): readonly SemanticChange[] {
  const path = ['withdrawal']
  if (before === null) {
    return after === null ? [] : [changeOf('withdrawn', path, words.withdrawn(shortened(after.reason)))]
  }
  if (after === null) return [changeOf('withdrawal_lifted', path, words.withdrawalLifted)]
  return [
    ...textChanges('withdrawal_changed', [...path, 'reason'], words.withdrawalReason, before.reason, after.reason),
    ...(before.replacedBy === after.replacedBy
      ? []
      : [
          changeOf(
            'withdrawal_changed',
            [...path, 'replacedBy'],
            words.replacedBy(before.replacedBy ?? nothing, after.replacedBy ?? nothing),
          ),
        ]),
  ]
}

/** Between two preliminary revisions; otherwise the change of kind says it. */
function nextUpdateDifferences(before: Advisory, after: Advisory, words: DifferenceWords): readonly SemanticChange[] {
  if (before.kind !== 'preliminary' || after.kind !== 'preliminary') return []
  const { nextUpdate } = words.advisory
  return momentDifference('next_update_moved', 'nextUpdate', nextUpdate, before.nextUpdate, after.nextUpdate, words)
}

/** Decided by the moments and not by their words: these may leave out the seconds. */
function momentDifference(
  code: ChangeCode,
  field: string,
  sentence: Sentence,
  before: Instant | null,
  after: Instant | null,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const told = (moment: Instant | null) => (moment === null ? words.notStated : words.moment(moment))
  return before === after ? [] : [changeOf(code, [field], sentence(told(before), told(after)))]
}

function guidanceDifferences(before: Advisory, after: Advisory, words: DifferenceWords): readonly SemanticChange[] {
  if (before.kind !== 'guidance' || after.kind !== 'guidance') return []
  return exploitationDifferences(before.exploitation, after.exploitation, ['exploitation'], words)
}

function publicationDifferences(
  before: RecordedPublication | null,
  after: RecordedPublication | null,
  words: DifferenceWords,
): readonly SemanticChange[] {
  if (isSame(before, after)) return []
  const told = (publication: RecordedPublication | null) =>
    publication === null ? words.notStated : `${words.moment(publication.day)} (${shortened(publication.basis)})`
  const text = words.advisory.firstPublication(told(before), told(after))
  return [changeOf('recorded_publication_changed', ['recordedPublication'], text)]
}
