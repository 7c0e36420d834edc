import type { Remediation } from '../advisory/remediation.ts'
import type { ProductId, VersionText } from '../catalogue/product.ts'
import type { FieldPath } from './readiness-context.ts'
import type { StatementPlace, VulnerabilityPlace } from './statement-places.ts'

/** A version to which the advisory sends readers of a product. */
export interface FixedVersion {
  readonly product: ProductId
  readonly version: VersionText
  readonly path: FieldPath
  /** `bound`: the end of an affected range; `status`: a version stated as fixed; `upgrade`: a remediation's target. */
  readonly from: 'bound' | 'status' | 'upgrade'
  /** The condition under which it is the fix; null: under each. */
  readonly condition: string | null
}

/** Everything that one vulnerability gives as fixed, wherever it is written. */
export function fixedVersionsOf({ vulnerability, path, statements }: VulnerabilityPlace): readonly FixedVersion[] {
  const everyone = [...new Set(statements.filter(isAffected).map((place) => place.statement.product))]
  return [
    ...statements.flatMap(fromStatement),
    ...vulnerability.remediations.flatMap((remediation, index) =>
      upgradeTargets(remediation, everyone, [...path, 'remediations', index], null),
    ),
  ]
}

export function isAffected({ statement }: StatementPlace): boolean {
  return statement.status === 'known_affected'
}

function fromStatement(place: StatementPlace): readonly FixedVersion[] {
  const { statement, condition, path } = place
  const { product } = statement
  const found: FixedVersion[] = []
  for (const { range, path: rangePath } of place.ranges) {
    if (statement.status === 'known_affected' && range.end.kind === 'fixed') {
      found.push({ product, version: range.end.version, path: [...rangePath, 'fixed'], from: 'bound', condition })
    }
    if (statement.status === 'fixed' && range.introduced.kind === 'version') {
      const { version } = range.introduced
      found.push({ product, version, path: [...rangePath, 'introduced'], from: 'status', condition })
    }
  }
  if (statement.status !== 'known_affected') return found
  const own = statement.remediations.flatMap((remediation, index) =>
    upgradeTargets(remediation, [product], [...path, 'remediations', index], condition),
  )
  return [...found, ...own]
}

function upgradeTargets(
  remediation: Remediation,
  everyone: readonly ProductId[],
  path: FieldPath,
  condition: string | null,
): readonly FixedVersion[] {
  if (remediation.kind !== 'upgrade') return []
  const { products } = remediation.scope
  return (products.length === 0 ? everyone : products).map((product) => ({
    product,
    version: remediation.to,
    path: [...path, 'to'],
    from: 'upgrade',
    condition,
  }))
}
