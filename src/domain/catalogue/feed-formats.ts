/** Atom (RFC 4287), RSS 2.0, JSON Feed 1.1. */
export const FEED_FORMATS = ['atom', 'rss', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]
