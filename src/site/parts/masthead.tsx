import type { VNode } from 'preact'
import { CHECK_PATH, FEED_PATH } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'

/** Whose site this is, and the ways through it. */
export function Masthead(props: {
  readonly view: View
  readonly home: string
  readonly current: 'advisories' | 'check' | undefined
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
              <a href={href(CHECK_PATH)} aria-current={current === 'check' ? 'page' : undefined}>
                {messages.check.title}
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
