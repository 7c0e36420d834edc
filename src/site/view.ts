import { hrefOfPath, type PublicPath, urlOfPath } from '../domain/publication/addresses.ts'
import type { Advisory } from '../domain/publication/public-record.ts'
import { type Messages, messagesFor } from './messages/index.ts'
import type { PublicVendor, SiteContext } from './site-context.ts'

/** What every part of a page needs: the words, and where things are. */
export interface View {
  readonly messages: Messages
  readonly vendor: PublicVendor
  readonly context: SiteContext
  /** What a link says. */
  readonly href: (path: PublicPath) => string
  /** The full address. */
  readonly url: (path: PublicPath) => string
  /** What an image of an advisory's Markdown becomes. */
  readonly image: (advisory: Advisory) => (file: string) => string | null
}

export function viewOf(context: SiteContext): View {
  const { vendor } = context
  const { baseUrl } = vendor.site
  return {
    messages: messagesFor(vendor.lang),
    vendor,
    context,
    href: (path) => hrefOfPath(path, baseUrl),
    url: (path) => urlOfPath(path, baseUrl),
    image: (advisory) => (file) => {
      const path = context.image(advisory, file)
      return path === null ? null : hrefOfPath(path, baseUrl)
    },
  }
}
