import type { Product } from '../catalogue/product.ts'
import { publicBranches } from '../catalogue/public-branches.ts'

const KNOWN = new WeakMap<Product, Product>()

/**
 * The product as customers may know it: released versions only, and no branch that exists only in releases to come.
 * Remembered, as each of thousands of advisories asks for it.
 */
export function publicSide(product: Product): Product {
  const known = KNOWN.get(product)
  if (known !== undefined) return known
  const side: Product = {
    ...product,
    branches: publicBranches(product, (release) => release.state === 'released'),
    releases: product.releases.filter((release) => release.state === 'released'),
  }
  KNOWN.set(product, side)
  return side
}
