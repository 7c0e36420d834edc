import type { DifferenceWords } from './difference-words.ts'
import type { BareRevision, PublishedRevision } from './published-advisory.ts'
import type { SemanticChange } from './semantic-change.ts'
import { semanticDiff } from './semantic-diff.ts'

/**
 * The changes that a revision told, in another language. The ledger keeps English sentences and no parts of them, so they
 * are told anew from the two contents, and only where that gives the very changes that were published: after a redaction,
 * or by a later program with other rules, it may not.
 *
 * @param before the revision before this one.
 * @returns null where only the published sentences can be shown.
 */
export function retoldChanges(
  revision: PublishedRevision,
  before: PublishedRevision | BareRevision | undefined,
  words: DifferenceWords,
): readonly SemanticChange[] | null {
  if (revision.change.kind !== 'compared' || before?.content !== 'kept') return null
  // Those of a product that is told no longer are in the slices of the revision before.
  const products = [...before.products, ...revision.products]
  const { changes } = semanticDiff(before.advisory, revision.advisory, products, words)
  return identityOf(changes) === identityOf(revision.change.changes) ? changes : null
}

/** What differs, without how it is said. */
function identityOf(changes: readonly SemanticChange[]): string {
  return JSON.stringify(changes.map(({ code, class: changeClass, path }) => [code, changeClass, path]))
}
