import type { RemediationScope } from '../../advisory/remediation.ts'
import type { ProductId } from '../../catalogue/product.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'
import { productById, type StatementPlace, type VulnerabilityPlace, vulnerabilityPlaces } from '../statement-places.ts'

/** Each vulnerability speaks of products that the catalogue has, in the terms in which they are delivered. */
export function products(content: DraftContent, context: ReadinessContext): readonly Finding[] {
  return vulnerabilityPlaces(content, context.catalogue).flatMap((place) => [
    ...silenceFindings(place),
    ...namedProducts(place).flatMap(({ id, path }) => unknownProductFindings(id, path, context)),
    ...place.statements.flatMap(extentFindings),
    ...scopesOf(place).flatMap(({ scope, path }) => branchFindings(scope, path, place, context)),
  ])
}

function silenceFindings({ vulnerability, path }: VulnerabilityPlace): readonly Finding[] {
  // What a source recorded and nobody could read is a statement that failed, not silence.
  if (vulnerability.statements.length > 0 || vulnerability.recorded.length > 0) return []
  return [findingOf('statements-missing', [...path, 'statements'], 'The vulnerability says nothing about any product.')]
}

function unknownProductFindings(id: ProductId, path: FieldPath, { catalogue }: ReadinessContext): readonly Finding[] {
  if (productById(catalogue, id) !== null) return []
  return [findingOf('product-unknown', path, `The catalogue has no product "${id}".`)]
}

function extentFindings(place: StatementPlace): readonly Finding[] {
  const { statement, path, product } = place
  if (product === null) return []
  if (statement.extent.kind === 'service' && product.deployment === 'self_hosted') {
    const message = `${product.name} is run by customers, but the statement gives service dates instead of versions.`
    return [findingOf('extent-deployment', [...path, 'service'], message, 'State the versions under "versions".')]
  }
  if (statement.extent.kind === 'ranges' && product.deployment === 'service') {
    const message = `${product.name} is a service, but the statement gives versions that its customers cannot choose.`
    return [findingOf('extent-deployment', [...path, 'versions'], message, 'State the dates under "service".')]
  }
  if (statement.extent.kind === 'ranges' && product.versionScheme === null) {
    const message = `Versions of ${product.name} are stated, but nothing is known of how it is numbered.`
    return [findingOf('version-scheme-unknown', [...path, 'versions'], message)]
  }
  return []
}

function branchFindings(
  scope: RemediationScope,
  path: FieldPath,
  { vulnerability }: VulnerabilityPlace,
  { catalogue }: ReadinessContext,
): readonly Finding[] {
  const ids = scope.products.length > 0 ? scope.products : vulnerability.statements.map(({ product }) => product)
  const reached = [...new Set(ids)].flatMap((id) => productById(catalogue, id) ?? [])
  const known = new Set(reached.flatMap((product) => product.branches.map((branch) => branch.id)))
  return scope.branches.flatMap((branch, index) => {
    if (known.has(branch)) return []
    const names = reached.map((product) => product.name).join(', ')
    const message = `The remediation is for branch ${branch}, which ${names || 'no known product'} does not have.`
    return [findingOf('branch-unknown', [...path, 'branches', index], message)]
  })
}

interface NamedProduct {
  readonly id: ProductId
  readonly path: FieldPath
}

function namedProducts(place: VulnerabilityPlace): readonly NamedProduct[] {
  const { vulnerability, path } = place
  return [
    ...vulnerability.statements.map(({ product }, index) => ({
      id: product,
      path: [...path, 'statements', index, 'product'],
    })),
    ...vulnerability.recorded.map(({ product }, index) => ({
      id: product,
      path: [...path, 'recorded', index, 'product'],
    })),
    ...scopesOf(place).flatMap(({ scope, path: remediationPath }) =>
      scope.products.map((id, index) => ({ id, path: [...remediationPath, 'products', index] })),
    ),
  ]
}

function scopesOf({ vulnerability, path, statements }: VulnerabilityPlace) {
  const own = vulnerability.remediations.map(({ scope }, index) => ({ scope, path: [...path, 'remediations', index] }))
  const ofStatements = statements.flatMap(({ statement, path: statementPath }) =>
    statement.status === 'known_affected'
      ? statement.remediations.map(({ scope }, index) => ({
          scope: scope.products.length > 0 ? scope : { ...scope, products: [statement.product] },
          path: [...statementPath, 'remediations', index],
        }))
      : [],
  )
  return [...own, ...ofStatements]
}
