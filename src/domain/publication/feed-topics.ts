import { ADVISORY_KINDS } from '../advisory/advisory.ts'
import { SEVERITY_LEVELS } from '../assessment/severity-policy.ts'
import type { ProductId } from '../catalogue/product.ts'

export { FEED_FORMATS, type FeedFormat } from '../catalogue/feed-formats.ts'

/** What a feed can be about, besides one product: everything, one severity, or one kind. */
export const FIXED_FEED_TOPICS = ['all', ...SEVERITY_LEVELS, ...ADVISORY_KINDS] as const
export type FixedFeedTopic = (typeof FIXED_FEED_TOPICS)[number]

/** What a feed is about; its address is made of it, so no product may be called as one of the others. */
export type FeedTopic = FixedFeedTopic | ProductId
