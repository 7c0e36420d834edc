import { unreachable } from '../../base/unreachable.ts'
import type { Origin } from '../advisory/advisory.ts'
import type { Draft } from '../approval/draft.ts'
import type { Finding } from './finding.ts'
import { findingCodeEntry } from './finding-codes.ts'
import type { ReadinessContext, Rule } from './readiness-context.ts'
import { RULES } from './rules/all-rules.ts'

/**
 * What keeps a draft from being published, and what its author should look at once more. Waivers are not applied yet.
 *
 * Origin `public_record`: the gaps of an old source are not asked for, and what it says wrongly is a warning.
 */
export function readinessFindings({ content }: Draft, context: ReadinessContext): readonly Finding[] {
  const rules: readonly Rule[] = Object.values(RULES)
  return rules
    .flatMap((rule) => rule(content, context))
    .flatMap((finding) => {
      const weighed = weighFor(content.origin, finding)
      return weighed === null ? [] : [weighed]
    })
}

/** Null where nothing is asked. */
function weighFor(origin: Origin, finding: Finding): Finding | null {
  const entry = findingCodeEntry(finding.code)
  if (origin === 'vendor' || entry === null) return finding
  switch (entry.inPublicRecord) {
    case 'same':
      return finding
    case 'warning':
      return { ...finding, weight: 'warning' }
    case 'not_asked':
      return null
    default:
      return unreachable(entry.inPublicRecord)
  }
}
