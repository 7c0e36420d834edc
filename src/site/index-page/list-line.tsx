import type { VNode } from 'preact'
import { FEEDS_PATH, feedPath } from '../../domain/publication/addresses.ts'
import { FEED_FORMATS } from '../../domain/publication/feed-topics.ts'
import type { View } from '../view.ts'

/**
 * Between filter and list: how many it shows, and the feeds of the same. A script says there what it found, and leads to
 * the feed that comes nearest.
 */
export function ListLine(props: { readonly view: View; readonly shown: number; readonly total: number }): VNode {
  const { view, shown, total } = props
  const { messages, href } = view
  const words = messages.filter
  return (
    <div class="listline">
      <div class="found">
        <p id="filter-status" role="status">
          {shown < total ? words.newestOf(shown, total) : messages.index.count(total)}
        </p>
        <button type="button" class="quiet scripted" id="filter-reset">
          {words.reset}
        </button>
      </div>
      <p class="feedline">
        <span id="feed-of">{words.script.feed}</span>{' '}
        <span>
          {FEED_FORMATS.map((format) => {
            const { short } = messages.feeds.formats[format]
            return (
              <>
                <a
                  href={href(feedPath('all', format))}
                  data-feed={format}
                  aria-label={messages.feeds.addressOf(short, messages.feeds.topics.all.name)}
                >
                  {short}
                </a>{' '}
              </>
            )
          })}
          <a href={href(FEEDS_PATH)}>{messages.feeds.menu}</a>
        </span>
      </p>
    </div>
  )
}
