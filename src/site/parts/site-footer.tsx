import type { VNode } from 'preact'
import { FEED_PATH } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'
import { Outside } from './outside.tsx'

export function SiteFooter({ view }: { readonly view: View }): VNode {
  const { messages, vendor, href } = view
  return (
    <footer>
      <div class="wrap">
        <p>
          {vendor.name} {messages.site.title.toLowerCase()}
        </p>
        <ul>
          {vendor.contacts.map((contact) => (
            <li>
              <Outside url={contact.url}>{contact.label}</Outside>
            </li>
          ))}
          <li>
            <a href={href(FEED_PATH)}>{messages.site.feed}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
