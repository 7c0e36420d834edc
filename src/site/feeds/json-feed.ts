import { FEEDS_PATH, feedPath } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'
import type { Feed } from './feed.ts'
import type { FeedEntry } from './feed-entry.tsx'
import { JSON_FIELDS_ANCHOR, type JsonField } from './json-fields.ts'

/** A JSON Feed 1.1; what advisories have and other news have not stands under `_tocsin`. */
export function jsonFeed(feed: Feed, entries: readonly FeedEntry[], view: View): string {
  const { vendor, messages, url } = view
  const told = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: url(feed.page),
    feed_url: url(feedPath(feed.topic, 'json')),
    description: feed.subtitle,
    language: messages.lang,
    authors: [{ name: vendor.name, url: vendor.namespace }],
    _tocsin: { about: `${url(FEEDS_PATH)}#${JSON_FIELDS_ANCHOR}` },
    items: entries.map((entry) => jsonItem(entry, view)),
  }
  return `${JSON.stringify(told, null, 1)}\n`
}

function jsonItem(entry: FeedEntry, view: View): unknown {
  const { summary } = entry
  return {
    id: entry.tag,
    url: entry.page,
    title: entry.title,
    ...(summary.summary === null ? {} : { summary: summary.summary }),
    content_html: entry.html,
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    tags: entry.categories.map(({ term }) => term),
    ...(summary.lang === view.messages.lang ? {} : { language: summary.lang }),
    _tocsin: {
      id: summary.id,
      revision: summary.revision,
      kind: summary.kind,
      severity: summary.severity,
      exploitation: summary.exploitation,
      cves: summary.cves,
      products: summary.products.map(({ id }) => id),
      withdrawn: summary.withdrawn !== null,
      record: entry.record,
    } satisfies Record<JsonField, unknown>,
  }
}
