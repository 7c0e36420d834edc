import type { Instant } from '../../base/instant.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { INDEX_PATH, type PublicPath, productPath } from '../../domain/publication/addresses.ts'
import { type FeedTopic, FIXED_FEED_TOPICS } from '../../domain/publication/feed-topics.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import { newestNewsFirst, toldAt } from '../story/recency.ts'
import type { View } from '../view.ts'

/** One topic's news, whatever format they are told in. */
export interface Feed {
  readonly topic: FeedTopic
  /** With the vendor's name, for a list of feeds of many. */
  readonly title: string
  /** One sentence. */
  readonly description: string
  /** That, and what the vendor says on every page. */
  readonly subtitle: string
  /** The page that tells of the same. */
  readonly page: PublicPath
  /** The newest news first, {@link FEED_ENTRIES} at most. */
  readonly news: readonly AdvisoryListing[]
  /** When the newest of them was told; null while there is none. */
  readonly updatedAt: Instant | null
}

/**
 * As many as a feed holds. Enough that a reader who looks once a month misses nothing even of a vendor with three
 * advisories a day, and little enough (about 2 kB each) that asking every few minutes costs nobody anything.
 */
export const FEED_ENTRIES = 100

/** A product as the feeds know it. */
export interface FollowedProduct {
  readonly id: ProductId
  readonly name: string
}

/** A feed for every topic, also where there is nothing to tell yet: whoever subscribes today hears of the first one. */
export function allFeeds(
  listings: readonly AdvisoryListing[],
  products: readonly FollowedProduct[],
  { messages, vendor }: View,
): readonly Feed[] {
  const words = messages.feeds
  const news = new Map<FeedTopic, AdvisoryListing[]>()
  for (const listing of newestNewsFirst(listings)) {
    for (const topic of ['all' as const, ...listing.topics]) {
      const list = news.get(topic)
      if (list === undefined) news.set(topic, [listing])
      else if (list.length < FEED_ENTRIES) list.push(listing)
    }
  }
  const site = messages.site.feedTitle(vendor.name)
  const feed = (about: Omit<Feed, 'subtitle' | 'news' | 'updatedAt'>): Feed => {
    const told = news.get(about.topic) ?? []
    const [newest] = told
    return {
      ...about,
      subtitle: vendor.site.notice === null ? about.description : `${about.description} ${vendor.site.notice}`,
      news: told,
      updatedAt: newest === undefined ? null : toldAt(newest),
    }
  }
  return [
    ...FIXED_FEED_TOPICS.map((topic) => {
      const { inTitle, tells } = words.topics[topic]
      const title = topic === 'all' ? site : words.titleOf(site, inTitle)
      return feed({ topic, title, description: tells, page: INDEX_PATH })
    }),
    ...products.map(({ id, name }) =>
      feed({
        topic: id,
        title: words.titleOf(site, name),
        description: words.tellsProduct(name),
        page: productPath(id),
      }),
    ),
  ]
}
