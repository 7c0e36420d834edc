import type { Advisory } from '../advisory/advisory.ts'
import type { Product, ProductId } from '../catalogue/product.ts'
import { versionScheme } from '../catalogue/version-schemes/index.ts'
import { changeOf } from './change-codes.ts'
import type { DifferenceWords } from './difference-words.ts'
import { DIFFERENCE_WORDS_EN } from './difference-words-en.ts'
import { advisoryDifferences } from './differences/advisory-differences.ts'
import { isSame } from './differences/list-difference.ts'
import { vulnerabilityDifferences } from './differences/vulnerability-differences.ts'
import { CHANGE_CLASSES, type ChangeClass, type SemanticChange } from './semantic-change.ts'

export interface SemanticDiff {
  /** The highest class of the changes; `cosmetic` where there are none. */
  readonly class: ChangeClass
  readonly changes: readonly SemanticChange[]
}

/** What the words need of a product; a catalogue's products and a revision's slices have it. */
export type NamedProduct = Pick<Product, 'id' | 'name' | 'versionScheme'>

/**
 * How one revision differs from another in the reader's terms. No difference is silent, and none is told where there
 * is none; neither depends on the order of keys.
 *
 * @param products how readers call them and how they are numbered. Of a product that is not there the id is shown, and
 *   without its numbering `affected_widened` and `affected_narrowed` are told only where whole ranges came or went;
 *   anything else is `affected_moved`.
 * @param words in which language it is told; codes, classes and paths do not depend on it.
 */
export function semanticDiff(
  before: Advisory,
  after: Advisory,
  products: readonly NamedProduct[] = [],
  words: DifferenceWords = DIFFERENCE_WORDS_EN,
): SemanticDiff {
  if (isSame(before, after)) return { class: 'cosmetic', changes: [] }
  const known = new Map(products.map((product) => [product.id, product]))
  const telling = {
    words,
    nameOf: (id: ProductId) => known.get(id)?.name ?? id,
    schemeOf: (id: ProductId) => {
      const scheme = known.get(id)?.versionScheme ?? null
      return scheme === null ? null : versionScheme(scheme)
    },
  }
  const told = [
    ...advisoryDifferences(before, after, words),
    ...vulnerabilityDifferences(vulnerabilitiesOf(before), vulnerabilitiesOf(after), telling),
  ]
  const changes = told.length > 0 ? told : [changeOf('other_changed', [], words.advisory.other)]
  return { class: highestClass(changes), changes: byClass(changes) }
}

function vulnerabilitiesOf(advisory: Advisory) {
  return advisory.kind === 'guidance' ? ([] as const) : advisory.vulnerabilities
}

function highestClass(changes: readonly SemanticChange[]): ChangeClass {
  return CHANGE_CLASSES.find((name) => changes.some((change) => change.class === name)) ?? 'cosmetic'
}

/** What matters most first; within a class in the order of the advisory. */
function byClass(changes: readonly SemanticChange[]): readonly SemanticChange[] {
  return CHANGE_CLASSES.flatMap((name) => changes.filter((change) => change.class === name))
}
