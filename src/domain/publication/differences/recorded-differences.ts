import type { RecordedStatement } from '../../advisory/statement.ts'
import { changeOf } from '../change-codes.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isReordered, isSame, pairUp } from './list-difference.ts'
import type { DifferenceTelling } from './words.ts'

/** What an old source said. Whether it could be read decides what customers are answered; its rows alone do not. */
export function recordedDifferences(
  before: readonly RecordedStatement[],
  after: readonly RecordedStatement[],
  path: SemanticChange['path'],
  { nameOf, words: { recorded: words } }: DifferenceTelling,
): readonly SemanticChange[] {
  const pairing = pairUp(before, after, [({ product, source }) => `${product} ${source}`, ({ product }) => product])
  function told(item: RecordedStatement, what: 'added' | 'removed' | 'changed'): string {
    return words[what](nameOf(item.product), item.source)
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
              words.answer(
                nameOf(item.product),
                words.readable[answerOf(old)],
                words.readable[answerOf(item)],
                item.source,
              ),
            ),
      ),
    ...(isReordered(pairing) ? [changeOf('order_changed', path, words.reordered)] : []),
  ]
}

type Answer = 'whole' | 'partly' | 'unusable'

function answerOf({ problem, unusable }: RecordedStatement): Answer {
  if (unusable) return 'unusable'
  return problem === null ? 'whole' : 'partly'
}

function codeFor(item: RecordedStatement): 'recorded_answer_changed' | 'recorded_statement_changed' {
  return answerOf(item) === 'whole' ? 'recorded_statement_changed' : 'recorded_answer_changed'
}
