import { feedPath } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'
import type { Feed } from './feed.ts'
import type { FeedEntry } from './feed-entry.tsx'
import { element, type PrintedXml, printXml, xmlDocument } from './xml-document.ts'

/** RFC 4287 wants a moment also of a feed that never had an entry; this one says so, and no build moves it. */
const NEVER = '1970-01-01T00:00:00Z'

/** An Atom feed (RFC 4287). */
export function atomFeed(feed: Feed, entries: readonly PrintedXml[], view: View): string {
  const { vendor, messages, url } = view
  const address = url(feedPath(feed.topic, 'atom'))
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': messages.lang },
      element('id', {}, (feed.topic === 'all' ? vendor.oldFeed?.id : null) ?? address),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.subtitle),
      element('updated', {}, feed.updatedAt ?? NEVER),
      element('author', {}, element('name', {}, vendor.name), element('uri', {}, vendor.namespace)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: address }),
      element('link', { rel: 'alternate', type: 'text/html', href: url(feed.page) }),
      entries,
    ),
  )
}

export function atomEntry(entry: FeedEntry, view: View): PrintedXml {
  const { summary } = entry
  return printXml(
    element(
      'entry',
      summary.lang === view.messages.lang ? {} : { 'xml:lang': summary.lang },
      element('id', {}, entry.tag),
      element('title', {}, entry.title),
      element('link', { rel: 'alternate', type: 'text/html', href: entry.page }),
      element('published', {}, entry.publishedAt),
      element('updated', {}, entry.updatedAt),
      entry.categories.map(({ term, label }) => element('category', { term, label })),
      summary.summary === null ? null : element('summary', {}, summary.summary),
      element('content', { type: 'html' }, entry.html),
    ),
  )
}
