import type { AdvisoryId } from '../../advisory/identifiers.ts'
import { matchAdvisoryId, parseAdvisoryIdPattern } from '../advisory-id-pattern.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { everyText } from '../free-texts.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'

type Link = readonly [id: AdvisoryId, path: FieldPath, role: string]

/** Links between advisories lead to public ones only: any other would dangle, and betray that it exists. */
export function linkedAdvisories(content: DraftContent, context: ReadinessContext): readonly Finding[] {
  const links: Link[] = content.related.map((id, index) => [id, ['related', index], 'is named as related'])
  const replacement = content.withdrawal?.replacedBy ?? null
  if (replacement !== null) links.push([replacement, ['withdrawal', 'replacedBy'], 'is to replace this advisory'])
  return [...links, ...namedInTexts(content, context)].flatMap(([id, path, role]) => {
    if (id === content.id) {
      return [findingOf('link-to-itself', path, `${id} ${role}, but it is this advisory itself.`, 'Take the link out.')]
    }
    if (context.isPublished(id)) return []
    const message = `${id} ${role}, but it is not published: the link would lead nowhere.`
    return [findingOf('link-unpublished', path, message, `Publish ${id} first or together, or take the link out.`)]
  })
}

/** Ids of the vendor's pattern in any text: an unpublished one would be betrayed as well as by a link. */
function namedInTexts(content: DraftContent, { vendor, isPublished }: ReadinessContext): readonly Link[] {
  const pattern = parseAdvisoryIdPattern(vendor.advisoryIdPattern)
  if (!pattern.ok) return []
  const known = new Set<string>(content.related)
  return everyText(content).flatMap(({ text, path }) => {
    if (path[0] === 'id' || path[0] === 'related' || path.at(-1) === 'replacedBy' || path[0] === 'aliases') return []
    const named = new Set((text.match(/[A-Za-z0-9][A-Za-z0-9-]*/g) ?? []).filter((word) => !known.has(word)))
    return [...named].flatMap((word): Link[] => {
      const id = word as AdvisoryId
      if (matchAdvisoryId(pattern.value, word) === null || id === content.id || isPublished(id)) return []
      return [[id, path, 'is named in the text']]
    })
  })
}
