import { unreachable } from '../../base/unreachable.ts'
import type { Origin } from '../advisory/advisory.ts'
import type { Draft } from '../approval/draft.ts'
import type { Finding } from './finding.ts'
import { type FindingCode, findingCodeEntry } from './finding-codes.ts'
import type { ReadinessContext, Rule } from './readiness-context.ts'
import { RULES } from './rules/all-rules.ts'

/**
 * What keeps a draft from being published, and what its author should look at once more. Waivers are not applied yet.
 *
 * Origin `public_record`: the gaps of an old source are not asked for, and what it says wrongly is a warning. Of a
 * withdrawn advisory only the withdrawal is asked about, and what must not be public: the rest no longer holds, and
 * nobody should have to mend it before it can be taken back.
 */
export function readinessFindings({ content }: Draft, context: ReadinessContext): readonly Finding[] {
  const rules: readonly Rule[] = Object.values(RULES)
  return rules
    .flatMap((rule) => rule(content, context))
    .filter((finding) => content.withdrawal === null || isAskedOfWithdrawn(finding))
    .flatMap((finding) => {
      const weighed = weighFor(content.origin, finding)
      return weighed === null ? [] : [weighed]
    })
}

/** What would betray something hidden, or could not be published at all. */
const ASKED_OF_WITHDRAWN: ReadonlySet<string> = new Set([
  'id-taken',
  'removed-words',
  'link-unpublished',
  'link-to-itself',
  'fixed-release-planned',
  'fixed-release-embargoed',
  'release-not-public',
  'product-unknown',
] satisfies readonly FindingCode[])

/** Whether a finding still matters in an advisory that is taken back. */
export function isAskedOfWithdrawn({ code, path }: Pick<Finding, 'code' | 'path'>): boolean {
  return path[0] === 'withdrawal' || ASKED_OF_WITHDRAWN.has(code)
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
