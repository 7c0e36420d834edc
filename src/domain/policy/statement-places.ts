import { conditionKey } from '../advisory/condition-key.ts'
import type { Statement } from '../advisory/statement.ts'
import type { Vulnerability } from '../advisory/vulnerability.ts'
import type { Catalogue, Product, ProductId } from '../catalogue/product.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import type { VersionScheme } from '../catalogue/version-scheme.ts'
import { versionScheme } from '../catalogue/version-schemes/index.ts'
import type { DraftContent, FieldPath } from './readiness-context.ts'

export interface VulnerabilityPlace {
  readonly vulnerability: Vulnerability
  readonly path: FieldPath
  readonly statements: readonly StatementPlace[]
}

/** A statement with where it stands and what the catalogue knows of its product. */
export interface StatementPlace {
  readonly statement: Statement
  readonly path: FieldPath
  readonly ranges: readonly RangePlace[]
  /** Equal for statements that hold under the same circumstances, however they are written. */
  readonly condition: string
  /** Null when the catalogue does not have it. */
  readonly product: Product | null
  /** The product's name, with a word about the condition. */
  readonly label: string
  /** Null when nothing is known of how the product is numbered. */
  readonly scheme: VersionScheme | null
}

export interface RangePlace {
  readonly range: VersionRange
  readonly path: FieldPath
}

/** Empty for guidance, which has no vulnerabilities. */
export function vulnerabilityPlaces(content: DraftContent, catalogue: Catalogue): readonly VulnerabilityPlace[] {
  if (content.kind === 'guidance') return []
  return content.vulnerabilities.map((vulnerability, index) => {
    const path = ['vulnerabilities', index]
    const statements = vulnerability.statements.map((statement, position) =>
      statementPlace(statement, [...path, 'statements', position], catalogue),
    )
    return { vulnerability, path, statements }
  })
}

export function statementPlaces(content: DraftContent, catalogue: Catalogue): readonly StatementPlace[] {
  return vulnerabilityPlaces(content, catalogue).flatMap((place) => place.statements)
}

/** The statements in groups of one product under one condition each. */
export function sameCircumstances(statements: readonly StatementPlace[]): readonly (readonly StatementPlace[])[] {
  const groups = new Map<string, StatementPlace[]>()
  for (const place of statements) {
    const key = JSON.stringify([place.statement.product, place.condition])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [place])
    else group.push(place)
  }
  return [...groups.values()]
}

export function productById(catalogue: Catalogue, id: ProductId): Product | null {
  return catalogue.products.find((product) => product.id === id) ?? null
}

function statementPlace(statement: Statement, path: FieldPath, catalogue: Catalogue): StatementPlace {
  const product = productById(catalogue, statement.product)
  const ranges = statement.extent.kind === 'ranges' ? statement.extent.ranges : []
  return {
    statement,
    path,
    ranges: ranges.map((range, index) => ({ range, path: [...path, 'versions', index] })),
    condition: conditionKey(statement.condition),
    product,
    label: `${product?.name ?? statement.product}${conditionWords(statement)}`,
    scheme: product === null || product.versionScheme === null ? null : versionScheme(product.versionScheme),
  }
}

function conditionWords({ condition }: Statement): string {
  if (condition === null) return ''
  const words = [...condition.platforms, ...(condition.configuration === null ? [] : ['in one configuration'])]
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}
