import { reportContacts, type SecurityTxt } from '../domain/catalogue/vendor.ts'
import { POLICY_PATH, securityTxtUrl } from '../domain/publication/addresses.ts'
import { securityTxt } from '../formats/security-txt/security-txt.ts'
import type { View } from './view.ts'

/** The site's `security.txt`: the same bytes wherever the vendor serves it, which `Canonical` lists. */
export function siteSecurityTxt({ expires, languages, alsoAt }: SecurityTxt, { vendor, url }: View): string {
  return securityTxt({
    contacts: reportContacts(vendor).map((contact) => contact.url),
    expires,
    encryption: vendor.keys.map((key) => key.url),
    languages: languages.length === 0 ? [vendor.lang] : languages,
    policy: vendor.disclosurePolicy === null ? null : url(POLICY_PATH),
    canonical: [...new Set([securityTxtUrl(vendor.site.baseUrl), ...alsoAt])],
    comment: vendor.site.notice,
  })
}
