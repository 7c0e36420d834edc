import type { ProductId } from '../domain/catalogue/product.ts'
import type { AdvisorySummary } from './summary.ts'

/** The little of an advisory that decides where it is listed; held in memory for all of them at once. */
export interface AdvisoryListing
  extends Pick<AdvisorySummary, 'id' | 'severity' | 'exploitation' | 'publishedAt' | 'materiallyUpdatedAt'> {
  readonly withdrawn: boolean
  readonly products: readonly { readonly id: ProductId; readonly name: string }[]
}

export function listingOf(summary: AdvisorySummary): AdvisoryListing {
  const { id, severity, exploitation, publishedAt, materiallyUpdatedAt } = summary
  return {
    id,
    severity,
    exploitation,
    publishedAt,
    materiallyUpdatedAt,
    withdrawn: summary.withdrawn !== null,
    products: summary.products.map((product) => ({ id: product.id, name: product.name })),
  }
}
