import type { RecordedStatement } from '../../advisory/statement.ts'
import { changeOf } from '../change-codes.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isReordered, isSame, pairUp } from './list-difference.ts'
import type { ProductNaming } from './words.ts'

/** What an old source said. Whether it could be read decides what customers are answered; its rows alone do not. */
export function recordedDifferences(
  before: readonly RecordedStatement[],
  after: readonly RecordedStatement[],
  path: SemanticChange['path'],
  { nameOf }: ProductNaming,
): readonly SemanticChange[] {
  const pairing = pairUp(before, after, [({ product, source }) => `${product} ${source}`, ({ product }) => product])
  function told(item: RecordedStatement, what: string): string {
    return `record of ${nameOf(item.product)} ${what}: ${item.source}`
  }
  return [
    ...pairing.removed.map(({ item, index }) => changeOf(codeFor(item), [...path, index], told(item, 'removed'))),
    ...pairing.added.map(({ item, index }) => changeOf(codeFor(item), [...path, index], told(item, 'added'))),
    ...pairing.pairs
      .filter((pair) => !isSame(pair.before.item, pair.after.item))
      .map(({ before: { item: old }, after: { item, index } }) =>
        answerOf(old) === answerOf(item)
          ? changeOf('recorded_statement_changed', [...path, index], told(item, 'changed'))
          : changeOf(
              'recorded_answer_changed',
              [...path, index],
              told(item, `${ANSWER_WORDS[answerOf(old)]} → ${ANSWER_WORDS[answerOf(item)]}`),
            ),
      ),
    ...(isReordered(pairing) ? [changeOf('order_changed', path, 'records: order changed')] : []),
  ]
}

type Answer = 'whole' | 'partly' | 'unusable'

const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  whole: 'readable',
  partly: 'readable in part',
  unusable: 'unusable',
}

function answerOf({ problem, unusable }: RecordedStatement): Answer {
  if (unusable) return 'unusable'
  return problem === null ? 'whole' : 'partly'
}

function codeFor(item: RecordedStatement): 'recorded_answer_changed' | 'recorded_statement_changed' {
  return answerOf(item) === 'whole' ? 'recorded_statement_changed' : 'recorded_answer_changed'
}
