import type { ProductId, VersionText } from '../domain/catalogue/product.ts'
import type { Vendor } from '../domain/catalogue/vendor.ts'
import type { PublicPath } from '../domain/publication/addresses.ts'
import type { Advisory, AdvisoryId } from '../domain/publication/public-record.ts'
import type { LogoPictures } from '../formats/picture/index.ts'
import { ICON, type SiteScript, type SiteScripts, stylesheetOf } from './assets.ts'
import { type ShownLogo, shownLogo } from './logo.ts'

/** What the public may know of the vendor profile, and what every page of the site needs of it. */
export interface PublicVendor
  extends Pick<
    Vendor,
    | 'name'
    | 'namespace'
    | 'contacts'
    | 'keys'
    | 'reporting'
    | 'genuineMessages'
    | 'securityTxt'
    | 'severityPolicy'
    | 'disclosurePolicy'
    | 'lang'
    | 'site'
    | 'look'
    | 'oldFeed'
  > {
  /** Addresses from the site's root. They change with the bytes, so pages that were built with others are stale. */
  readonly assets: {
    readonly stylesheet: PublicPath
    readonly icon: PublicPath
    readonly scripts: Readonly<Record<SiteScript, PublicPath>>
    /** Null: the vendor's name stands in its place. */
    readonly logo: ShownLogo | null
  }
}

export function publicVendor(vendor: Vendor, scripts: SiteScripts, logo: LogoPictures | null): PublicVendor {
  const { name, namespace, contacts, keys, reporting, genuineMessages, securityTxt } = vendor
  const { severityPolicy, disclosurePolicy, lang, site, look, oldFeed } = vendor
  return {
    name,
    namespace,
    contacts,
    keys,
    reporting,
    genuineMessages,
    securityTxt,
    severityPolicy,
    disclosurePolicy,
    lang,
    site,
    look,
    oldFeed,
    assets: {
      stylesheet: stylesheetOf(look).path,
      icon: ICON.path,
      scripts: {
        check: scripts.check.path,
        feeds: scripts.feeds.path,
        index: scripts.index.path,
        times: scripts.times.path,
      },
      logo: logo === null ? null : shownLogo(logo),
    },
  }
}

/** Whether the vendor has said how it is reached or recognised; where it has not, the page says so, and nothing leads there. */
export function hasContactPage({ contacts, keys, reporting, genuineMessages }: PublicVendor): boolean {
  return contacts.length > 0 || keys.length > 0 || reporting !== null || genuineMessages !== null
}

/** What a page may ask about the rest of the public plane. */
export interface SiteContext {
  readonly vendor: PublicVendor
  /** Asked only for the advisories that a page would link to (`related`, `replacedBy`): links never lead nowhere. */
  readonly isPublished: (id: AdvisoryId) => boolean
  /** Asked only for the releases that a page would link to; whether the site has a page of it. */
  readonly hasRelease: (product: ProductId, version: VersionText) => boolean
  /**
   * Where a picture of the advisory is served, from the site's root.
   *
   * @param file as the Markdown names it.
   * @returns null where the advisory has no such picture; it is then left out.
   */
  readonly image: (advisory: Advisory, file: string) => PublicPath | null
}
