import type { Exploitation, ExploitationStatus } from '../domain/assessment/exploitation.ts'
import { SEVERITY_LEVELS, type SeverityLevel } from '../domain/assessment/severity-policy.ts'
import type { AdvisoryAnswer } from './answer.ts'
import { applicableRemediations, mitigationTexts, remediationNotes } from './applicable-remediations.ts'
import type { CheckFragment } from './check-fragment.ts'
import type { CheckableProduct } from './checkable-product.ts'
import { fixedIn } from './fixed-in.ts'
import { isAffectedAt, type Judgement } from './judge-fragment.ts'
import type { VulnerabilityJudgement } from './judge-vulnerability.ts'
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
    reason: reasonOf(product, owner, fragment, parts),
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
function reasonOf(
  product: CheckableProduct,
  owner: number,
  fragment: CheckFragment,
  parts: readonly VulnerabilityJudgement[],
): string {
  const { fragments, versions } = product
  const isAffected = (slot: number) => versions !== null && isAffectedAt(fragments, versions, owner, slot)
  return parts
    .map((part) => {
      const { cve } = part.vulnerability
      const name = fragment.vulnerabilities.length > 1 && cve !== undefined ? `${cve}: ` : ''
      return name + reasonSentences(fragment.id, part, product, isAffected).join(' ')
    })
    .join(' ')
}

/** Not knowing is worse than knowing of nothing. */
const FROM_WORST = ['exploited', 'proof_of_concept', 'not_stated', 'none_known'] as const satisfies readonly (
  | ExploitationStatus
  | 'not_stated'
)[]

function worstExploitation(parts: readonly VulnerabilityJudgement[]): Exploitation {
  let worst: Exploitation | null = null
  for (const { vulnerability } of parts) {
    const { exploitation } = vulnerability
    if (worst === null || FROM_WORST.indexOf(exploitation.kind) < FROM_WORST.indexOf(worst.kind)) worst = exploitation
  }
  return worst ?? { kind: 'not_stated' }
}

/** A statement's own level stands in place of its vulnerability's. */
function worstSeverity(parts: readonly VulnerabilityJudgement[]): SeverityLevel | null {
  const levels = new Set<SeverityLevel | undefined>()
  for (const { vulnerability, matches } of parts) {
    if (matches.length === 0) levels.add(vulnerability.severity)
    for (const { statement } of matches) levels.add(statement.severity ?? vulnerability.severity)
  }
  return SEVERITY_LEVELS.find((level) => levels.has(level)) ?? null
}

/** Empty as soon as anything counts without a condition. */
function conditionsOf(parts: readonly VulnerabilityJudgement[]): readonly string[] {
  const conditions = new Set<string>()
  for (const { matches, doubts } of parts) {
    for (const said of [...matches, ...doubts]) {
      const condition = 'statement' in said ? said.statement.condition : undefined
      if (condition === undefined) return []
      conditions.add(conditionWords(condition).join('; '))
    }
  }
  return [...conditions]
}
