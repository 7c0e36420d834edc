import type { Assessment } from '../../assessment/assessment.ts'
import type { Exploitation } from '../../assessment/exploitation.ts'
import type { Score } from '../../assessment/score.ts'
import { SEVERITY_LEVELS } from '../../assessment/severity-policy.ts'
import { changeOf } from '../change-codes.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isReordered, isSame, pairUp } from './list-difference.ts'
import { textChanges } from './prose-differences.ts'
import { scoreWords, shortened, spoken } from './words.ts'

type Path = SemanticChange['path']

/**
 * The vendor's level, and the reason for it.
 *
 * @param owner whose rating it is, ` of Example Server`; empty for the whole vulnerability's.
 */
export function assessmentDifferences(
  before: Assessment,
  after: Assessment,
  path: Path,
  owner: string,
): readonly SemanticChange[] {
  if (before.kind === 'not_stated') {
    if (after.kind === 'not_stated') return []
    return [changeOf('severity_stated', path, `severity${owner} stated: ${after.level}`)]
  }
  if (after.kind === 'not_stated') {
    return [changeOf('severity_removed', path, `severity${owner} no longer stated: ${before.level}`)]
  }
  const reason = textChanges(
    'assessment_reason_changed',
    [...path, 'reason'],
    `reason for the severity${owner}`,
    before.reason,
    after.reason,
  )
  // The list goes from worst to least.
  const step = SEVERITY_LEVELS.indexOf(before.level) - SEVERITY_LEVELS.indexOf(after.level)
  if (step === 0) return reason
  const [code, word] = step > 0 ? (['severity_raised', 'raised'] as const) : (['severity_lowered', 'lowered'] as const)
  return [changeOf(code, [...path, 'level'], `severity${owner} ${word}: ${before.level} → ${after.level}`), ...reason]
}

export function scoreDifferences(
  before: readonly Score[],
  after: readonly Score[],
  path: Path,
  owner: string,
): readonly SemanticChange[] {
  const pairing = pairUp(before, after, [({ source, version }) => `${version} ${source}`])
  return [
    ...pairing.removed.map(({ item, index }) =>
      changeOf(scoreCode(item), [...path, index], `score${owner} removed: ${scoreWords(item)}`),
    ),
    ...pairing.added.map(({ item, index }) =>
      changeOf(scoreCode(item), [...path, index], `score${owner} added: ${scoreWords(item)}`),
    ),
    ...pairing.pairs.flatMap((pair) =>
      scoreChanges(pair.before.item, pair.after.item, [...path, pair.after.index], owner),
    ),
    ...(isReordered(pairing) ? [changeOf('order_changed', path, `scores${owner}: order changed`)] : []),
  ]
}

function scoreChanges(before: Score, after: Score, path: Path, owner: string): readonly SemanticChange[] {
  if (isSame(before, after)) return []
  if (before.baseScore !== after.baseScore) {
    const text = `score${owner} changed: ${before.baseScore.toFixed(1)} → ${scoreWords(after)}`
    return [changeOf(scoreCode(after), path, text)]
  }
  const what = before.vector === after.vector ? 'word' : 'vector'
  return [changeOf('score_detail_changed', path, `${what} of the score${owner} changed: ${scoreWords(after)}`)]
}

function scoreCode({ source }: Score): 'score_changed' | 'third_party_score_changed' {
  return source === 'vendor' ? 'score_changed' : 'third_party_score_changed'
}

export function exploitationDifferences(
  before: Exploitation,
  after: Exploitation,
  path: Path,
): readonly SemanticChange[] {
  if (before.kind !== after.kind) {
    const text = `exploitation changed: ${spoken(before.kind)} → ${spoken(after.kind)}`
    return [changeOf('exploitation_changed', path, text)]
  }
  if (before.kind === 'not_stated' || after.kind === 'not_stated') return []
  const details: SemanticChange[] = []
  if (before.asOf !== after.asOf) {
    const text = `exploitation still ${spoken(after.kind)}: as of ${before.asOf} → ${after.asOf}`
    details.push(changeOf('exploitation_detail_changed', [...path, 'asOf'], text))
  }
  if (before.source !== after.source) {
    const text = `source of the exploitation statement: ${sourceWords(before.source)} → ${sourceWords(after.source)}`
    details.push(changeOf('exploitation_detail_changed', [...path, 'source'], text))
  }
  const note = 'note on the exploitation'
  return [...details, ...textChanges('exploitation_detail_changed', [...path, 'note'], note, before.note, after.note)]
}

function sourceWords(source: string | null): string {
  return source === null ? 'the vendor' : shortened(source)
}
