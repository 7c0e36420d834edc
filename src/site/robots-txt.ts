import { asciiUri } from '../base/ascii-uri.ts'
import { SITEMAP_PATH } from '../domain/publication/addresses.ts'
import type { View } from './view.ts'

/** RFC 9309: all or nothing, and where the sitemap is (sitemaps.org). Pages that nobody should list say so themselves. */
export function robotsTxt({ vendor, url }: View): string {
  if (!vendor.site.robots) return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *\nAllow: /\n\nSitemap: ${asciiUri(url(SITEMAP_PATH))}\n`
}
