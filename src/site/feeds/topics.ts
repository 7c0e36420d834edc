import type { FeedTopic } from '../../domain/publication/feed-topics.ts'
import type { PublishedAdvisory } from '../../domain/publication/published-advisory.ts'
import { headlineSeverity } from '../story/headline.ts'
import { revisionsOf } from '../story/history.ts'
import { tellingOf } from '../story/telling.ts'

/**
 * The feeds that tell of an advisory, besides that of everything: what any of its revisions was about counts. Who was told
 * of a preliminary advisory, or of a flaw in their product, hears from the same feed that it is another matter by now.
 *
 * @returns each once, in an order of their own.
 */
export function topicsOf(published: PublishedAdvisory): readonly FeedTopic[] {
  const topics = revisionsOf(published).flatMap((revision): readonly FeedTopic[] => {
    if (revision.content === 'not_kept') return []
    const { advisory, vulnerabilities, steps } = tellingOf(published, revision)
    const severity = headlineSeverity(vulnerabilities)
    return [advisory.kind, ...(severity === null ? [] : [severity]), ...steps.map(({ product }) => product)]
  })
  return [...new Set(topics)].sort()
}
