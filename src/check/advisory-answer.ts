import type { Exploitation, ExploitationStatus } from '../domain/assessment/exploitation.ts'
import { SEVERITY_LEVELS, type SeverityLevel } from '../domain/assessment/severity-policy.ts'
import type { AdvisoryAnswer } from './answer.ts'
import { applicableRemediations, mitigationTexts, remediationNotes } from './applicable-remediations.ts'
import type { CheckFragment } from './check-fragment.ts'
import type { CheckableProduct } from './checkable-product.ts'
import { fixedIn } from './fixed-in.ts'
import type { JudgedPart, Judgement } from './judge-fragment.ts'
import { nextAction, wayOutOf } from './next-action.ts'
import { conditionWords, reasonSentences } from './reasons.ts'
import type { VersionPosition } from './version-position.ts'

/** What one advisory, once it is judged to count for a version, tells whoever runs it. */
export function advisoryAnswer(
  product: CheckableProduct,
  owner: number,
  fragment: CheckFragment,
  { parts, verdict }: Judgement,
  position: VersionPosition | null,
): AdvisoryAnswer {
  const { versions } = product
  const remediations = applicableRemediations(parts, position?.line ?? null)
  const fixes =
    versions === null || position === null ? [] : fixedIn(product, versions, owner, parts, position, remediations)
  const wayOut =
    versions === null || position === null ? null : wayOutOf(product, versions, owner, parts, position, fixes)
  return {
    id: fragment.id,
    verdict: verdict === 'affected' ? 'affected' : 'unknown',
    reason: reasonOf(product, fragment, parts),
    fixedIn: fixes.map((fix) => fix.version),
    action: nextAction(wayOut, remediations),
    mitigations: mitigationTexts(remediations),
    exploitation: worstExploitation(parts),
    nextUpdate: fragment.nextUpdate ?? null,
    title: fragment.title,
    kind: fragment.kind,
    revision: fragment.revision,
    severity: worstSeverity(parts),
    cves: parts.flatMap(({ vulnerability }) => vulnerability.cve ?? []),
    conditions: conditionsOf(parts),
    fixExpected: remediations.map(({ expected }) => expected).find((day) => day !== undefined) ?? null,
    notes: remediationNotes(remediations),
  }
}

/** With several vulnerabilities, each says which one it is. */
function reasonOf({ versions }: CheckableProduct, fragment: CheckFragment, parts: readonly JudgedPart[]): string {
  return parts
    .map((part) => {
      const { cve } = part.vulnerability
      const name = fragment.vulnerabilities.length > 1 && cve !== undefined ? `${cve}: ` : ''
      return name + reasonSentences(fragment.id, part, versions).join(' ')
    })
    .join(' ')
}

/** Not knowing is worse than knowing of nothing. */
const FROM_WORST = ['exploited', 'proof_of_concept', 'not_stated', 'none_known'] as const satisfies readonly (
  | ExploitationStatus
  | 'not_stated'
)[]

function worstExploitation(parts: readonly JudgedPart[]): Exploitation {
  return parts
    .map(({ vulnerability }) => vulnerability.exploitation)
    .reduce<Exploitation>(
      (worst, next) => (FROM_WORST.indexOf(next.kind) < FROM_WORST.indexOf(worst.kind) ? next : worst),
      parts[0]?.vulnerability.exploitation ?? { kind: 'not_stated' },
    )
}

/** A statement's own level stands in place of its vulnerability's. */
function worstSeverity(parts: readonly JudgedPart[]): SeverityLevel | null {
  const levels = parts.flatMap(({ vulnerability, matches }) =>
    matches.length === 0
      ? [vulnerability.severity]
      : matches.map(({ statement }) => statement.severity ?? vulnerability.severity),
  )
  return SEVERITY_LEVELS.find((level) => levels.includes(level)) ?? null
}

/** Empty as soon as anything counts without a condition. */
function conditionsOf(parts: readonly JudgedPart[]): readonly string[] {
  const conditions: string[] = []
  for (const { matches, doubts } of parts) {
    for (const said of [...matches, ...doubts]) {
      const words = 'statement' in said ? conditionWords(said.statement.condition) : []
      if (words.length === 0) return []
      conditions.push(words.join('; '))
    }
  }
  return [...new Set(conditions)]
}
