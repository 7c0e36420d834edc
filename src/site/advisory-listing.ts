import type { AdvisorySummary } from './summary.ts'

/**
 * The little of an advisory that decides where it is listed, and what a product page counts up of all of them; held in
 * memory for all at once, while summaries are read for those that a page shows.
 */
export interface AdvisoryListing
  extends Pick<
    AdvisorySummary,
    | 'id'
    | 'title'
    | 'lang'
    | 'kind'
    | 'invented'
    | 'severity'
    | 'score'
    | 'exploitation'
    | 'publishedAt'
    | 'materiallyUpdatedAt'
    | 'products'
    | 'aliases'
    | 'topics'
  > {
  readonly withdrawn: boolean
}

export function listingOf(summary: AdvisorySummary): AdvisoryListing {
  const {
    id,
    title,
    lang,
    kind,
    invented,
    severity,
    score,
    exploitation,
    publishedAt,
    materiallyUpdatedAt,
    products,
    aliases,
    topics,
  } = summary
  const withdrawn = summary.withdrawn !== null
  return {
    id,
    title,
    lang,
    kind,
    invented,
    severity,
    score,
    exploitation,
    publishedAt,
    materiallyUpdatedAt,
    products,
    aliases,
    topics,
    withdrawn,
  }
}
