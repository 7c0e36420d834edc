import type { Instant } from '../../base/instant.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { Product, ProductId } from '../catalogue/product.ts'
import { isPublicRelease, publicBranches } from '../catalogue/public-branches.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import type { ProductSlice, VendorSlice } from './published-advisory.ts'

/** The products that an advisory speaks of, each once, in the order in which it names them. */
export function productsNamedBy(advisory: Advisory): readonly ProductId[] {
  if (advisory.kind === 'guidance') return []
  const ids = new Set<ProductId>()
  for (const vulnerability of advisory.vulnerabilities) {
    for (const statement of vulnerability.statements) ids.add(statement.product)
    for (const recorded of vulnerability.recorded) ids.add(recorded.product)
  }
  return [...ids]
}

/** @param at the moment of publication: what is released later does not exist yet. */
export function productSliceOf(product: Product, at: Instant): ProductSlice {
  const { id, name, deployment, versionScheme, names } = product
  const branches = publicBranches(product, (release) => isPublicRelease(release, at)).map((branch) => branch.id)
  return { id, name, deployment, versionScheme, names, branches }
}

export function vendorSliceOf(vendor: Vendor): VendorSlice {
  return { name: vendor.name, namespace: vendor.namespace, severityPolicy: vendor.severityPolicy }
}
