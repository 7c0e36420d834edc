import type { AdvisoryId } from '../../advisory/identifiers.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'

/** What replaces a withdrawn advisory holds itself: nobody is sent on to nothing, or in a circle. */
export function replacement(content: DraftContent, { replacements }: ReadinessContext): readonly Finding[] {
  const first = content.withdrawal?.replacedBy ?? null
  if (first === null || first === content.id || replacements === undefined || !replacements.has(first)) return []
  const path = ['withdrawal', 'replacedBy']
  const chain: AdvisoryId[] = []
  let last: AdvisoryId | null = first
  while (last !== null && last !== content.id && replacements.has(last) && !chain.includes(last)) {
    chain.push(last)
    last = replacements.get(last) ?? null
  }
  if (last !== null && (last === content.id || chain.includes(last))) {
    const message = `${[...chain, last].join(' is replaced by ')}, so readers would be sent in a circle and find nothing that holds.`
    return [findingOf('replacement-circular', path, message)]
  }
  const message = `${first} is to replace this advisory, but it is withdrawn itself.`
  const fix = last === null ? null : `Name ${last}, which holds now, or leave \`replacedBy\` out.`
  return [findingOf('replacement-withdrawn', path, message, fix)]
}
