import type { VNode } from 'preact'
import { FEED_PATH } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'

/** Whose site this is, and the ways through it. */
export function Masthead(props: {
  readonly view: View
  readonly home: string
  readonly current: 'advisories' | undefined
}): VNode {
  const { view, home, current } = props
  const { messages, vendor, href } = view
  const [report] = vendor.contacts
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href={home}>
          {vendor.name} <span>{messages.site.title}</span>
        </a>
        <nav aria-label={messages.site.navigation}>
          <ul>
            <li>
              <a href={home} aria-current={current === 'advisories' ? 'page' : undefined}>
                {messages.site.advisories}
              </a>
            </li>
            <li>
              <a href={`${home}#products`}>{messages.site.products}</a>
            </li>
            <li>
              <a href={href(FEED_PATH)}>{messages.site.feed}</a>
            </li>
            {report === undefined ? null : (
              <li>
                <a href={report.url}>{report.label}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  )
}
