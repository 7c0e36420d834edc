import type { Advisory } from '../advisory/advisory.ts'
import type { Product, ProductId } from '../catalogue/product.ts'
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

export function productSliceOf(product: Product): ProductSlice {
  const { id, name, deployment, versionScheme, names } = product
  return { id, name, deployment, versionScheme, names, branches: product.branches.map((branch) => branch.id) }
}

export function vendorSliceOf(vendor: Vendor): VendorSlice {
  return { name: vendor.name, namespace: vendor.namespace, severityPolicy: vendor.severityPolicy }
}
