import { renderToString } from 'preact-render-to-string'
import { dayOf, type Instant } from '../../base/instant.ts'
import type { OldFeed } from '../../domain/catalogue/vendor.ts'
import { advisoryJsonPath, advisoryPath, advisoryTag } from '../../domain/publication/addresses.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import { toldAt } from '../story/recency.ts'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { EntryContent } from './entry-content.tsx'

/** What every format says of an advisory, so that no two of them can say different things. */
export interface FeedEntry {
  readonly summary: AdvisorySummary
  /** Keeps for ever, wherever the site moves (RFC 4151); that of the vendor's old feed where it had one. */
  readonly tag: string
  readonly title: string
  /** Full address of the page. */
  readonly page: string
  /** Full address of the whole record as data. */
  readonly record: string
  readonly publishedAt: Instant
  /** Moves on a material change only: then readers show the entry anew, and only then. */
  readonly updatedAt: Instant
  /** Kind, severity where it is stated, and the products; `term` is the same in every language. */
  readonly categories: readonly { readonly term: string; readonly label: string }[]
  readonly html: string
}

/** A reader who followed the feed before knows the entry by this, and would show everything anew by another. */
function oldEntryId(oldFeed: OldFeed | null, id: AdvisoryId): string | null {
  return oldFeed !== null && Object.hasOwn(oldFeed.entries, id) ? (oldFeed.entries[id] ?? null) : null
}

export function feedEntry(summary: AdvisorySummary, view: View): FeedEntry {
  const { vendor, messages, url } = view
  const { id, kind, severity, publishedAt } = summary
  const title = `${id}: ${summary.title}`
  return {
    summary,
    tag: oldEntryId(vendor.oldFeed, id) ?? advisoryTag(vendor.namespace, dayOf(publishedAt), id),
    title: [
      ...(summary.withdrawn === null ? [] : [messages.index.withdrawn]),
      ...(summary.invented ? [messages.index.invented] : []),
      title,
    ].join(': '),
    page: url(advisoryPath(id)),
    record: url(advisoryJsonPath(id)),
    publishedAt,
    updatedAt: toldAt(summary),
    categories: [
      { term: kind, label: messages.kinds[kind] },
      ...(severity === null ? [] : [{ term: severity, label: messages.severity[severity] }]),
      ...summary.products.map((product) => ({ term: product.id, label: product.name })),
    ],
    html: renderToString(<EntryContent summary={summary} view={view} />),
  }
}
