import type { Advisory, RecordedPublication, Withdrawal } from '../../advisory/advisory.ts'
import { type ChangeCode, changeOf } from '../change-codes.ts'
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
import { shortened, spoken } from './words.ts'

/** All that an advisory says beside its vulnerabilities. */
export function advisoryDifferences(before: Advisory, after: Advisory): readonly SemanticChange[] {
  return [
    ...valueDifference('id_changed', 'id', 'id changed', before.id, after.id),
    ...valueDifference('kind_changed', 'kind', 'kind changed', before.kind, after.kind),
    ...withdrawalDifferences(before.withdrawal, after.withdrawal),
    ...nextUpdateDifferences(before, after),
    ...guidanceDifferences(before, after),
    ...comparisonDifferences(before.comparison, after.comparison),
    ...indicatorDifferences(before.indicators, after.indicators),
    ...textChanges('title_changed', ['title'], 'title', before.title, after.title),
    ...proseDifferences(before.prose, after.prose),
    ...timelineDifferences(before.timeline, after.timeline),
    ...creditDifferences(before.credits, after.credits, []),
    ...referenceDifferences(before.references, after.references, []),
    ...wordListDifferences(before.related, after.related, ['related'], 'related advisory', 'related_changed'),
    ...imageDifferences(before.images, after.images),
    ...wordListDifferences(before.aliases, after.aliases, ['aliases'], 'old address', 'aliases_changed'),
    ...wordListDifferences(
      before.sourceNotes,
      after.sourceNotes,
      ['sourceNotes'],
      'note on the sources',
      'source_notes_changed',
    ),
    ...publicationDifferences(before.recordedPublication, after.recordedPublication),
    ...valueDifference('invented_changed', 'invented', 'invented', yesNo(before.invented), yesNo(after.invented)),
    ...valueDifference('origin_changed', 'origin', 'origin', before.origin, after.origin),
    ...valueDifference('language_changed', 'lang', 'language', before.lang, after.lang),
    ...valueDifference('release_time_changed', 'releaseAt', 'release not before', before.releaseAt, after.releaseAt),
  ]
}

function valueDifference(
  code: ChangeCode,
  field: string,
  name: string,
  before: string | null,
  after: string | null,
): readonly SemanticChange[] {
  if (before === after) return []
  return [changeOf(code, [field], `${name}: ${spoken(before ?? 'not stated')} → ${spoken(after ?? 'not stated')}`)]
}

function withdrawalDifferences(before: Withdrawal | null, after: Withdrawal | null): readonly SemanticChange[] {
  const path = ['withdrawal']
  if (before === null) {
    return after === null ? [] : [changeOf('withdrawn', path, `withdrawn: ${shortened(after.reason)}`)]
  }
  if (after === null) return [changeOf('withdrawal_lifted', path, 'no longer withdrawn')]
  return [
    ...textChanges('withdrawal_changed', [...path, 'reason'], 'reason for the withdrawal', before.reason, after.reason),
    ...(before.replacedBy === after.replacedBy
      ? []
      : [
          changeOf(
            'withdrawal_changed',
            [...path, 'replacedBy'],
            `replaced by: ${before.replacedBy ?? 'nothing'} → ${after.replacedBy ?? 'nothing'}`,
          ),
        ]),
  ]
}

/** Between two preliminary revisions; otherwise the change of kind says it. */
function nextUpdateDifferences(before: Advisory, after: Advisory): readonly SemanticChange[] {
  if (before.kind !== 'preliminary' || after.kind !== 'preliminary') return []
  return valueDifference('next_update_moved', 'nextUpdate', 'next update moved', before.nextUpdate, after.nextUpdate)
}

function guidanceDifferences(before: Advisory, after: Advisory): readonly SemanticChange[] {
  if (before.kind !== 'guidance' || after.kind !== 'guidance') return []
  return exploitationDifferences(before.exploitation, after.exploitation, ['exploitation'])
}

function publicationDifferences(
  before: RecordedPublication | null,
  after: RecordedPublication | null,
): readonly SemanticChange[] {
  if (isSame(before, after)) return []
  const text = `first publication: ${publicationWords(before)} → ${publicationWords(after)}`
  return [changeOf('recorded_publication_changed', ['recordedPublication'], text)]
}

function publicationWords(publication: RecordedPublication | null): string {
  return publication === null ? 'not stated' : `${publication.day} (${shortened(publication.basis)})`
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
