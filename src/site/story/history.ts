import type { Instant } from '../../base/instant.ts'
import type { BareRevision, PublishedAdvisory, PublishedRevision } from '../../domain/publication/published-advisory.ts'

export type AnyRevision = PublishedRevision | BareRevision

/** All revisions, oldest first. */
export function revisionsOf(published: PublishedAdvisory): readonly AnyRevision[] {
  return [...published.earlier, published.latest]
}

export function firstRevision(published: PublishedAdvisory): AnyRevision {
  return published.earlier[0] ?? published.latest
}

/** When readers last had to be told anew; null when that was the first publication. */
export function materiallyUpdatedAt(published: PublishedAdvisory): Instant | null {
  const revision = revisionsOf(published).findLast((candidate, index) => index > 0 && isMaterial(candidate))
  return revision?.publishedAt ?? null
}

/** What nobody can compare counts as material: better told once too often than swallowed. */
function isMaterial(revision: AnyRevision): boolean {
  if (revision.action === 'withdrawn' || revision.content === 'not_kept') return true
  return (
    revision.change.kind === 'not_comparable' ||
    (revision.change.kind === 'compared' && revision.change.class === 'material')
  )
}
