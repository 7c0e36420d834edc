import type { Branch, Deployment, Product, ProductId, Release, VersionText } from '../domain/catalogue/product.ts'
import { publicBranches } from '../domain/catalogue/public-branches.ts'
import type { VersionSchemeId } from '../domain/catalogue/version-scheme.ts'
import type { CheckFragment } from './check-fragment.ts'

export const PRODUCT_CHECK_FORMAT = 'tocsin-check/1'

/** All that is needed to answer for any version of one product; a static file of the public plane, and JSON. */
export interface ProductCheckData {
  readonly format: typeof PRODUCT_CHECK_FORMAT
  readonly product: ProductId
  readonly name: string
  readonly deployment: Deployment
  readonly versionScheme: VersionSchemeId | null
  readonly branches: readonly Branch[]
  /** Released ones only. */
  readonly releases: readonly VersionText[]
  /** Of this product only, by advisory id. */
  readonly advisories: readonly CheckFragment[]
}

/**
 * Joins what published advisories say of a product. What the catalogue plans or holds back does not come through,
 * neither as a release nor as a branch of which nothing is released yet.
 *
 * @param fragments of any products; those of others are left out.
 */
export function productCheckData(product: Product, fragments: readonly CheckFragment[]): ProductCheckData {
  return {
    format: PRODUCT_CHECK_FORMAT,
    product: product.id,
    name: product.name,
    deployment: product.deployment,
    versionScheme: product.versionScheme,
    branches: publicBranches(product, isReleased),
    releases: product.releases.filter(isReleased).map((release) => release.version),
    advisories: fragments
      .filter((fragment) => fragment.product === product.id)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  }
}

function isReleased(release: Release): boolean {
  return release.state === 'released'
}
