import type { Advisory } from '../advisory/advisory.ts'
import type { ProductId } from '../catalogue/product.ts'
import type { VersionSchemeId } from '../catalogue/version-scheme.ts'
import { versionScheme } from '../catalogue/version-schemes/index.ts'
import { changeOf } from './change-codes.ts'
import { advisoryDifferences } from './differences/advisory-differences.ts'
import { isSame } from './differences/list-difference.ts'
import { vulnerabilityDifferences } from './differences/vulnerability-differences.ts'
import { CHANGE_CLASSES, type ChangeClass, type SemanticChange } from './semantic-change.ts'

export interface SemanticDiff {
  /** The highest class of the changes; `cosmetic` where there are none. */
  readonly class: ChangeClass
  readonly changes: readonly SemanticChange[]
}

/**
 * How one revision differs from another in the reader's terms. No difference is silent, and none is told where there
 * is none; neither depends on the order of keys.
 *
 * @param productName how readers call a product; without it, its id.
 * @param versionSchemeOf how a product is numbered. Without it, or where it gives null, `affected_widened` and
 *   `affected_narrowed` are told only where whole ranges came or went, and anything else is `affected_moved`.
 */
export function semanticDiff(
  before: Advisory,
  after: Advisory,
  productName: (product: ProductId) => string = (product) => product,
  versionSchemeOf: (product: ProductId) => VersionSchemeId | null = () => null,
): SemanticDiff {
  if (isSame(before, after)) return { class: 'cosmetic', changes: [] }
  const naming = {
    nameOf: productName,
    schemeOf: (product: ProductId) => {
      const id = versionSchemeOf(product)
      return id === null ? null : versionScheme(id)
    },
  }
  const told = [
    ...advisoryDifferences(before, after),
    ...vulnerabilityDifferences(vulnerabilitiesOf(before), vulnerabilitiesOf(after), naming),
  ]
  const changes = told.length > 0 ? told : [changeOf('other_changed', [], 'something else changed')]
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
