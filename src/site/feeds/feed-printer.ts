import type { FeedFormat } from '../../domain/publication/feed-topics.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { atomEntry, atomFeed } from './atom.ts'
import type { Feed } from './feed.ts'
import { feedEntry } from './feed-entry.tsx'
import { jsonFeed } from './json-feed.ts'
import { rssFeed, rssItem } from './rss.ts'

/**
 * Prints feeds of the same advisories. An entry is the same in all of them, so it is made once, and printed once for each
 * format.
 *
 * @param summaryOf asked once for every advisory that a printed feed tells of.
 */
export function feedPrinter(
  summaryOf: (id: AdvisoryId) => AdvisorySummary,
  view: View,
): (feed: Feed, format: FeedFormat) => string {
  const entryOf = remembered((id) => feedEntry(summaryOf(id), view))
  const atomOf = remembered((id) => atomEntry(entryOf(id), view))
  const rssOf = remembered((id) => rssItem(entryOf(id)))
  return (feed, format) => {
    const ids = feed.news.map(({ id }) => id)
    const writers = {
      atom: () => atomFeed(feed, ids.map(atomOf), view),
      rss: () => rssFeed(feed, ids.map(rssOf), view),
      json: () => jsonFeed(feed, ids.map(entryOf), view),
    } satisfies Record<FeedFormat, () => string>
    return writers[format]()
  }
}

function remembered<T extends object>(make: (id: AdvisoryId) => T): (id: AdvisoryId) => T {
  const made = new Map<AdvisoryId, T>()
  return (id) => {
    const known = made.get(id)
    if (known !== undefined) return known
    const one = make(id)
    made.set(id, one)
    return one
  }
}
