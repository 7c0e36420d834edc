import type { Assessment } from '../../assessment/assessment.ts'
import type { Exploitation } from '../../assessment/exploitation.ts'
import type { Score } from '../../assessment/score.ts'
import { SEVERITY_LEVELS } from '../../assessment/severity-policy.ts'
import { changeOf } from '../change-codes.ts'
import type { DifferenceWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isReordered, isSame, pairUp } from './list-difference.ts'
import { textChanges } from './prose-differences.ts'
import { scoreWords, shortened } from './words.ts'

type Path = SemanticChange['path']

/**
 * The vendor's level, and the reason for it.
 *
 * @param owner whose rating it is, as `words.of` says it; empty for the whole vulnerability's.
 */
export function assessmentDifferences(
  before: Assessment,
  after: Assessment,
  path: Path,
  owner: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  if (before.kind === 'not_stated') {
    if (after.kind === 'not_stated') return []
    return [changeOf('severity_stated', path, words.severity.stated(owner, words.levels[after.level]))]
  }
  if (after.kind === 'not_stated') {
    return [changeOf('severity_removed', path, words.severity.noLongerStated(owner, words.levels[before.level]))]
  }
  const reason = textChanges(
    'assessment_reason_changed',
    [...path, 'reason'],
    words.severity.reason(owner),
    before.reason,
    after.reason,
  )
  // The list goes from worst to least.
  const step = SEVERITY_LEVELS.indexOf(before.level) - SEVERITY_LEVELS.indexOf(after.level)
  if (step === 0) return reason
  const [code, word] = step > 0 ? (['severity_raised', 'raised'] as const) : (['severity_lowered', 'lowered'] as const)
  const text = words.severity[word](owner, words.levels[before.level], words.levels[after.level])
  return [changeOf(code, [...path, 'level'], text), ...reason]
}

export function scoreDifferences(
  before: readonly Score[],
  after: readonly Score[],
  path: Path,
  owner: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const pairing = pairUp(before, after, [({ source, version }) => `${version} ${source}`])
  return [
    ...pairing.removed.map(({ item, index }) =>
      changeOf(scoreCode(item), [...path, index], words.scores.removed(owner, scoreWords(item, words))),
    ),
    ...pairing.added.map(({ item, index }) =>
      changeOf(scoreCode(item), [...path, index], words.scores.added(owner, scoreWords(item, words))),
    ),
    ...pairing.pairs.flatMap((pair) =>
      scoreChanges(pair.before.item, pair.after.item, [...path, pair.after.index], owner, words),
    ),
    ...(isReordered(pairing) ? [changeOf('order_changed', path, words.scores.reordered(owner))] : []),
  ]
}

function scoreChanges(
  before: Score,
  after: Score,
  path: Path,
  owner: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  if (isSame(before, after)) return []
  if (before.baseScore !== after.baseScore) {
    const text = words.scores.changed(owner, before.baseScore.toFixed(1), scoreWords(after, words))
    return [changeOf(scoreCode(after), path, text)]
  }
  const what = before.vector === after.vector ? 'word' : 'vector'
  return [changeOf('score_detail_changed', path, words.scores[what](owner, scoreWords(after, words)))]
}

function scoreCode({ source }: Score): 'score_changed' | 'third_party_score_changed' {
  return source === 'vendor' ? 'score_changed' : 'third_party_score_changed'
}

export function exploitationDifferences(
  before: Exploitation,
  after: Exploitation,
  path: Path,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const kinds = words.exploitationKinds
  if (before.kind !== after.kind) {
    const text = words.exploitation.changed(kinds[before.kind], kinds[after.kind])
    return [changeOf('exploitation_changed', path, text)]
  }
  if (before.kind === 'not_stated' || after.kind === 'not_stated') return []
  const details: SemanticChange[] = []
  if (before.asOf !== after.asOf) {
    const text = words.exploitation.still(kinds[after.kind], words.moment(before.asOf), words.moment(after.asOf))
    details.push(changeOf('exploitation_detail_changed', [...path, 'asOf'], text))
  }
  if (before.source !== after.source) {
    const text = words.exploitation.source(sourceWords(before.source, words), sourceWords(after.source, words))
    details.push(changeOf('exploitation_detail_changed', [...path, 'source'], text))
  }
  const { note } = words.exploitation
  return [...details, ...textChanges('exploitation_detail_changed', [...path, 'note'], note, before.note, after.note)]
}

function sourceWords(source: string | null, words: DifferenceWords): string {
  return source === null ? words.exploitation.vendor : shortened(source)
}
