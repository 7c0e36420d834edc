import type { VNode } from 'preact'
import { CONTACT_PATH, FEEDS_PATH, POLICY_PATH, SEVERITY_PATH } from '../../domain/publication/addresses.ts'
import { hasContactPage } from '../site-context.ts'
import type { View } from '../view.ts'

export function SiteFooter({ view }: { readonly view: View }): VNode {
  const { messages, vendor, href } = view
  return (
    <footer>
      <div class="wrap">
        <p>{messages.site.feedTitle(vendor.name)}</p>
        <ul>
          {vendor.look.footer.map(({ label, url }) => (
            <li>
              <a href={url}>{label}</a>
            </li>
          ))}
          <li>
            <a href={href(SEVERITY_PATH)}>{messages.pages.severity.title}</a>
          </li>
          <li>
            <a href={href(POLICY_PATH)}>{messages.pages.policy.title}</a>
          </li>
          {hasContactPage(vendor) ? (
            <li>
              <a href={href(CONTACT_PATH)}>{messages.pages.contact.title}</a>
            </li>
          ) : null}
          <li>
            <a href={href(FEEDS_PATH)}>{messages.feeds.menu}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
