import { fileOfPath, type PublicPath } from '../domain/publication/addresses.ts'

/** What may be served before what: a page's style sheet before the page, the page before what links to it. */
export type SiteStage = 'asset' | 'page' | 'index'

/** One file of the built site. */
export interface SiteFile {
  /** Relative to the site's folder, with `/`, without one at the start. */
  readonly path: string
  readonly body: string | Uint8Array
  readonly stage: SiteStage
}

export function siteFile(path: PublicPath, stage: SiteStage, body: string | Uint8Array): SiteFile {
  return { path: fileOfPath(path), body, stage }
}
