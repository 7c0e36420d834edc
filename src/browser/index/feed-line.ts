import { fill } from '../../base/fill.ts'
import { feedPath } from '../../domain/publication/addresses.ts'
import type { FeedFormat } from '../../domain/publication/feed-topics.ts'
import type { NearestFeed } from '../../domain/publication/list-filter.ts'
import { required } from '../dom/element.ts'
import type { FilterWords } from './filter-words.ts'

/**
 * Leads from beside the list to the feed of it, or to the one that comes nearest, and says which that is.
 *
 * @param root the path below which the site lies.
 * @param name what the feed is called.
 */
export function showFeed({ topic, exact }: NearestFeed, name: string, root: string, words: FilterWords): void {
  required('#feed-of', HTMLElement).textContent = exact ? words.feed : fill(words.nearestFeed, { feed: name })
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-feed]')) {
    link.href = `${root}${feedPath(topic, link.dataset.feed as FeedFormat)}`
    link.setAttribute('aria-label', fill(words.feedLink, { format: link.text, feed: name }))
  }
}
