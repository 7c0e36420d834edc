import { sha256Of } from '../base/sha256.ts'
import type { SiteLook } from '../domain/catalogue/vendor.ts'
import { assetPath, type PublicPath } from '../domain/publication/addresses.ts'
import type { LogoPictures } from '../formats/picture/index.ts'
import { logoPath } from './logo.ts'
import { type SiteFile, siteFile } from './site-file.ts'
import { STYLES } from './styles/index.ts'

/** A fixed file of the site, the same for every vendor. */
export interface Asset {
  readonly path: PublicPath
  readonly body: string
}

/** Four bars, as beside every severity. Without an icon of its own, browsers ask for one at a fixed address. */
const ICON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#10202e"/><g fill="#fff"><rect x="6" y="18" width="4" height="8" rx="1"/><rect x="11.5" y="14" width="4" height="12" rx="1"/><rect x="17" y="10" width="4" height="16" rx="1"/><rect x="22.5" y="6" width="4" height="20" rx="1"/></g></svg>
`

/** The style sheet, with the vendor's accent where there is one. */
export function stylesheetOf({ accent }: Pick<SiteLook, 'accent'>): Asset {
  const body = accent === null ? STYLES : `${STYLES}\n${accentStyles(accent)}`
  return { path: assetPath('site', sha256Of(body), 'css'), body }
}

/** For screens only: on paper everything is black. The colours were held to their form when the profile was read. */
function accentStyles({ light, dark }: NonNullable<SiteLook['accent']>): string {
  const scheme = (media: string, colour: string) => `@media ${media} {\n  :root {\n    --accent: ${colour};\n  }\n}\n`
  return `${scheme('screen', light)}\n${scheme('screen and (prefers-color-scheme: dark)', dark)}`
}

export const ICON: Asset = { path: assetPath('icon', sha256Of(ICON_SVG), 'svg'), body: ICON_SVG }

/** The scripts of the site, each in one file: they only add to what a page says without them. */
export const SITE_SCRIPTS = ['check', 'feeds', 'index', 'times'] as const
export type SiteScript = (typeof SITE_SCRIPTS)[number]

/**
 * `check` answers on the page of the check; `feeds` copies an address; `index` asks from the front page and filters its list; `times` tells moments in
 * the reader’s own time.
 */
export type SiteScripts = Readonly<Record<SiteScript, Asset>>

/** @param bytes of each script, which are built for browsers apart from the pages. */
export function siteScripts(bytes: Readonly<Record<SiteScript, string>>): SiteScripts {
  const asset = (name: SiteScript): Asset => ({
    path: assetPath(name, sha256Of(bytes[name]), 'js'),
    body: bytes[name],
  })
  return { check: asset('check'), feeds: asset('feeds'), index: asset('index'), times: asset('times') }
}

/** @param scripts null where only pages are rendered. */
export function assetFiles(
  scripts: SiteScripts | null,
  look: Pick<SiteLook, 'accent'>,
  logo: LogoPictures | null,
): readonly SiteFile[] {
  const fixed = [stylesheetOf(look), ICON, ...(scripts === null ? [] : SITE_SCRIPTS.map((name) => scripts[name]))]
  // Two fields may name one file.
  const pictures = new Map(
    logo === null
      ? []
      : [logo.light, ...(logo.dark === null ? [] : [logo.dark])].map((one) => [logoPath(one), one.bytes]),
  )
  return [
    ...fixed.map(({ path, body }) => siteFile(path, 'asset', body)),
    ...[...pictures].map(([path, bytes]) => siteFile(path, 'asset', bytes)),
  ]
}
