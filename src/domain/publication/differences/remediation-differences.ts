import type { Remediation } from '../../advisory/remediation.ts'
import { changeOf } from '../change-codes.ts'
import type { DifferenceWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isReordered, isSame, pairUp } from './list-difference.ts'
import { textDifference } from './text-difference.ts'
import { remediationWords } from './words.ts'

/**
 * What to do. Its words count: who has acted by the old ones must see the new ones.
 *
 * @param owner for whom it is, as `words.of` says it; empty for everybody.
 */
export function remediationDifferences(
  before: readonly Remediation[],
  after: readonly Remediation[],
  path: SemanticChange['path'],
  owner: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const pairing = pairUp(before, after, [(one) => JSON.stringify([one.kind, scopeKey(one)]), ({ kind }) => kind])
  return [
    ...pairing.removed.map(({ item, index }) =>
      changeOf(
        'remediation_removed',
        [...path, index],
        words.remediations.removed(owner, remediationWords(item, words)),
      ),
    ),
    ...pairing.added.map(({ item, index }) =>
      changeOf('remediation_added', [...path, index], words.remediations.added(owner, remediationWords(item, words))),
    ),
    ...pairing.pairs.flatMap(({ before: old, after: { item, index } }) =>
      remediationChanges(old.item, item, [...path, index], owner, words),
    ),
    ...(isReordered(pairing) ? [changeOf('order_changed', path, words.remediations.reordered(owner))] : []),
  ]
}

function remediationChanges(
  before: Remediation,
  after: Remediation,
  path: SemanticChange['path'],
  owner: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  if (isSame(before, after)) return []
  if (isSame(bare(before), bare(after)) && !differsInWords(before, after)) {
    const isTypography = !isSame(textsOf(before), textsOf(after))
    return isTypography
      ? [changeOf('typography_changed', path, words.remediations.typography(owner))]
      : [changeOf('order_changed', path, words.remediations.scopeReordered(owner))]
  }
  const old = remediationWords(before, words)
  const now = remediationWords(after, words)
  const text = old === now ? words.remediations.reworded(owner, now) : words.remediations.changed(owner, old, now)
  return [changeOf('remediation_changed', path, text)]
}

function differsInWords(before: Remediation, after: Remediation): boolean {
  const texts = textsOf(after)
  return textsOf(before).some((text, index) => textDifference(text, texts[index] ?? null) === 'wording')
}

/** The same parts for every kind, so that two can be compared one by one. */
function textsOf(remediation: Remediation): readonly (string | null)[] {
  const { text } = remediation
  if (remediation.kind !== 'mitigation' && remediation.kind !== 'workaround') return [text, null, null]
  return [text, remediation.cost, remediation.undo]
}

/** Without texts, and with the scope in one order. */
function bare(remediation: Remediation): unknown {
  return { ...remediation, text: null, cost: null, undo: null, scope: scopeKey(remediation) }
}

function scopeKey({ scope }: Remediation): string {
  return JSON.stringify([[...scope.products].sort(), [...scope.branches].sort()])
}
