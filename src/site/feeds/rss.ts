import { rfc822Date } from '../../base/instant.ts'
import { feedPath } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'
import type { Feed } from './feed.ts'
import type { FeedEntry } from './feed-entry.tsx'
import { element, type PrintedXml, printXml, xmlDocument } from './xml-document.ts'

/** An RSS 2.0 feed; `atom:link` says where it lies, as the RSS Advisory Board's profile advises. */
export function rssFeed(feed: Feed, items: readonly PrintedXml[], view: View): string {
  const { messages, url } = view
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, url(feed.page)),
        element('description', {}, feed.subtitle),
        element('language', {}, messages.lang),
        feed.updatedAt === null ? null : element('lastBuildDate', {}, rfc822Date(feed.updatedAt)),
        element('atom:link', {
          rel: 'self',
          type: 'application/rss+xml',
          href: url(feedPath(feed.topic, 'rss')),
        }),
        items,
      ),
    ),
  )
}

/** RSS has one date, and readers sort by it: so it is that of the news, and moves where Atom's `updated` does. */
export function rssItem(entry: FeedEntry): PrintedXml {
  return printXml(
    element(
      'item',
      {},
      element('title', {}, entry.title),
      element('link', {}, entry.page),
      element('guid', { isPermaLink: 'false' }, entry.tag),
      element('pubDate', {}, rfc822Date(entry.updatedAt)),
      entry.categories.map(({ term }) => element('category', {}, term)),
      element('description', {}, entry.html),
    ),
  )
}
