import { advisoryPath, revisionPath } from '../domain/publication/addresses.ts'
import type { PublishedAdvisory, PublishedRevision } from '../domain/publication/published-advisory.ts'
import type { SocialCard } from '../domain/publication/social-card.ts'
import { AdvisoryPage } from './advisory/advisory-page.tsx'
import { indicatorFiles } from './advisory/indicators-file.ts'
import { renderPage } from './document.tsx'
import type { SiteContext } from './site-context.ts'
import { type SiteFile, siteFile } from './site-file.ts'
import { tellingOf } from './story/telling.ts'
import { viewOf } from './view.ts'

/**
 * The pages of one advisory, and its indicators as files: its newest revision and, at an address of its own, every older one whose content is kept.
 *
 * They depend on the advisory and the vendor alone, besides which of its related advisories are public and which of the
 * releases that it sends somebody to have a page: not on the other advisories or the time of the build, so they change only
 * when one of these does.
 *
 * @param card the picture that stands beside links to any of them; null for none.
 */
export function renderAdvisory(
  published: PublishedAdvisory,
  context: SiteContext,
  card: SocialCard | null,
): readonly SiteFile[] {
  const view = viewOf(context)
  const { id } = published.latest.advisory
  const page = (revision: PublishedRevision): string =>
    renderPage(<AdvisoryPage telling={tellingOf(published, revision)} view={view} card={card} />)
  // What the pages link to comes before them.
  return [
    ...indicatorFiles(published),
    siteFile(advisoryPath(id), 'page', page(published.latest)),
    ...published.earlier.flatMap((revision) =>
      revision.content === 'kept' ? [siteFile(revisionPath(id, revision.revision), 'page', page(revision))] : [],
    ),
  ]
}
