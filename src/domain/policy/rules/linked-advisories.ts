import type { AdvisoryId } from '../../advisory/identifiers.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'

/** Links between advisories lead to public ones only: any other would dangle, and betray that it exists. */
export function linkedAdvisories(content: DraftContent, context: ReadinessContext): readonly Finding[] {
  const links: (readonly [AdvisoryId, FieldPath, string])[] = content.related.map((id, index) => [
    id,
    ['related', index],
    'is named as related',
  ])
  const replacement = content.withdrawal?.replacedBy ?? null
  if (replacement !== null) links.push([replacement, ['withdrawal', 'replacedBy'], 'is to replace this advisory'])
  return links.flatMap(([id, path, role]) => {
    if (id === content.id) {
      return [findingOf('link-to-itself', path, `${id} ${role}, but it is this advisory itself.`, 'Take the link out.')]
    }
    if (context.isPublished(id)) return []
    const message = `${id} ${role}, but it is not published: the link would lead nowhere.`
    return [findingOf('link-unpublished', path, message, `Publish ${id} first or together, or take the link out.`)]
  })
}
