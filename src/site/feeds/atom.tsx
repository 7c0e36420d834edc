import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { dayOf, type Instant } from '../../base/instant.ts'
import { advisoryPath, advisoryTag, FEED_PATH, INDEX_PATH } from '../../domain/publication/addresses.ts'
import { toldAt } from '../story/recency.ts'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { EntryContent } from './entry-content.tsx'
import { element, xmlDocument } from './xml-document.ts'

/**
 * As many as the feed holds. Enough that a reader who looks once a month misses nothing even of a vendor with three
 * advisories a day, and little enough (about 2 kB each) that asking every few minutes costs nobody anything.
 */
export const FEED_ENTRIES = 100

/**
 * All advisories as an Atom feed (RFC 4287), the newest news first. An entry keeps its id for ever, and its `updated`
 * moves on a material change only: then readers show it anew, and only then.
 *
 * @param entries the newest news first, at most {@link FEED_ENTRIES}.
 * @param asOf stands in the feed only while it has no entry, so that a new build alone changes nothing.
 */
export function atomFeed(entries: readonly AdvisorySummary[], view: View, asOf: Instant): string {
  const { vendor, messages, url } = view
  const [newest] = entries
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': messages.lang },
      element('id', {}, url(FEED_PATH)),
      element('title', {}, messages.site.feedTitle(vendor.name)),
      vendor.site.notice === null ? null : element('subtitle', {}, vendor.site.notice),
      element('updated', {}, newest === undefined ? asOf : toldAt(newest)),
      element('author', {}, element('name', {}, vendor.name), element('uri', {}, vendor.namespace)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: url(FEED_PATH) }),
      element('link', { rel: 'alternate', type: 'text/html', href: url(INDEX_PATH) }),
      entries.map((summary) => entry(summary, view)),
    ),
  )
}

function entry(summary: AdvisorySummary, view: View): VNode {
  const { vendor, messages, url } = view
  const page = url(advisoryPath(summary.id))
  const title = `${summary.id}: ${summary.title}`
  return element(
    'entry',
    summary.lang === messages.lang ? {} : { 'xml:lang': summary.lang },
    element('id', {}, advisoryTag(vendor.namespace, dayOf(summary.publishedAt), summary.id)),
    element('title', {}, summary.withdrawn === null ? title : `${messages.index.withdrawn}: ${title}`),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('published', {}, summary.publishedAt),
    element('updated', {}, toldAt(summary)),
    element('category', { term: summary.kind, label: messages.kinds[summary.kind] }),
    summary.severity === null
      ? null
      : element('category', { term: summary.severity, label: messages.severity[summary.severity] }),
    summary.products.map(({ id, name }) => element('category', { term: id, label: name })),
    summary.summary === null ? null : element('summary', {}, summary.summary),
    element('content', { type: 'html' }, renderToString(<EntryContent summary={summary} view={view} />)),
  )
}
