import { fileOfPath, type PublicPath } from '../domain/publication/addresses.ts'
import type { AdvisoryId } from '../domain/publication/public-record.ts'

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

/** A page that tells of many advisories at once, and what it depends on: it only has to be rendered when that changed. */
export interface IndexPageFile extends Omit<SiteFile, 'body'> {
  /** The advisories whose summaries it shows. */
  readonly shows: readonly AdvisoryId[]
  /** Everything else that it depends on besides the vendor profile; JSON. */
  readonly facts: unknown
  readonly render: () => SiteFile['body']
  /**
   * What stands at its address until it is rendered for the first time; null where nothing links to it before. A page of
   * an advisory links to others while they cannot be made yet, because they tell of all advisories.
   */
  readonly meanwhile: (() => SiteFile['body']) | null
}
