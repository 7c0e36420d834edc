import type { VNode } from 'preact'
import { CHECK_PATH, CONTACT_PATH, FEEDS_PATH } from '../../domain/publication/addresses.ts'
import type { ShownLogo } from '../logo.ts'
import { hasContactPage } from '../site-context.ts'
import type { View } from '../view.ts'

/** Which of the ways through the site leads to the page that is being read. */
export type CurrentPage = 'advisories' | 'check' | 'feeds' | 'contact'

/** Whose site this is, and the ways through it. */
export function Masthead(props: {
  readonly view: View
  readonly home: string
  readonly current: CurrentPage | undefined
}): VNode {
  const { view, home, current } = props
  const { messages, vendor, href } = view
  const { logo } = vendor.assets
  return (
    <header class={logo === null ? 'masthead' : 'masthead pictured'}>
      <div class="wrap">
        <a class="brand" href={home}>
          {logo === null ? vendor.name : <Logo logo={logo} view={view} />} <span>{messages.site.title}</span>
        </a>
        <nav aria-label={messages.site.navigation}>
          <ul>
            {vendor.look.header.map(({ label, url }) => (
              <li>
                <a href={url}>{label}</a>
              </li>
            ))}
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
              <a href={href(FEEDS_PATH)} aria-current={current === 'feeds' ? 'page' : undefined}>
                {messages.feeds.menu}
              </a>
            </li>
            {hasContactPage(vendor) ? (
              <li>
                <a href={href(CONTACT_PATH)} aria-current={current === 'contact' ? 'page' : undefined}>
                  {messages.pages.contact.report}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** In the place of the vendor's name, and saying it to whoever does not see it. On paper always the one for light. */
function Logo({ logo: { light, dark }, view }: { readonly logo: ShownLogo; readonly view: View }): VNode {
  const { vendor, href } = view
  const picture = <img src={href(light.path)} alt={vendor.name} width={light.width} height={light.height} />
  if (dark === null) return <span class="plate">{picture}</span>
  return (
    <picture>
      <source
        srcset={href(dark.path)}
        media="screen and (prefers-color-scheme: dark)"
        width={dark.width}
        height={dark.height}
      />
      {picture}
    </picture>
  )
}
