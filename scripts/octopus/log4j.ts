import type { Extent, Statement } from '../../src/domain/advisory/statement.ts'
import type { ProductId } from '../../src/domain/catalogue/product.ts'

/** The products that the vendor's Log4j post lists as not affected, beside the two that it lists as affected. */
const NOT_AFFECTED = [
  'octopus-server',
  'octopus-cloud',
  'octopus-tentacle',
  'octo-legacy-cli',
  'jenkins-plugin',
  'bamboo-addon',
  'azure-devops-extension',
] as const

const IMPACT =
  'The vendor’s post of 2021-12-14 goes through its products one by one and lists this one as not using a vulnerable Log4j.'

/** The post is one; its negative half stands in the first of the two advisories. */
export function notAffectedByLog4j(advisoryId: string): readonly Statement[] {
  if (advisoryId !== 'SA2021-12') return []
  return NOT_AFFECTED.map(
    (product): Statement => ({
      product: product as ProductId,
      status: 'known_not_affected',
      extent: extentOf(product),
      condition: null,
      reason: { kind: 'impact', impact: IMPACT },
    }),
  )
}

function extentOf(product: (typeof NOT_AFFECTED)[number]): Extent {
  return product === 'octopus-cloud' ? { kind: 'service', exposure: null, fixedOn: null } : { kind: 'all_versions' }
}
