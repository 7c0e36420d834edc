import type { CveId } from '../domain/advisory/identifiers.ts'
import type { Exploitation, ExploitationStatus } from '../domain/assessment/exploitation.ts'
import { SEVERITY_LEVELS, type SeverityLevel } from '../domain/assessment/severity-policy.ts'
import type { AdvisoryAnswer } from './answer.ts'
import { applicableRemediations, mitigationTexts, remediationNotes } from './applicable-remediations.ts'
import type { CheckFragment } from './check-fragment.ts'
import type { CheckableProduct } from './checkable-product.ts'
import { fixedIn, type RecordedFix } from './fixed-in.ts'
import { isAffectedAt, type Judgement } from './judge-fragment.ts'
import type { VulnerabilityJudgement } from './judge-vulnerability.ts'
import { nextAction, wayOutOf } from './next-action.ts'
import type { ReasonWords } from './reason-words.ts'
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
    reason: reasonOf(product, owner, fragment, parts, fixes),
    fixedIn: fixes.map((fix) => fix.version),
    action: nextAction(verdict, wayOut, remediations),
    mitigations: mitigationTexts(remediations, product.words.remedy),
    exploitation: worstExploitation(parts),
    nextUpdate: fragment.nextUpdate ?? null,
    title: fragment.title,
    kind: fragment.kind,
    revision: fragment.revision,
    severity: worstSeverity(parts),
    cves: cvesOf(parts),
    conditions: conditionsOf(parts, product.words),
    fixExpected: remediations.map(({ expected }) => expected).find((day) => day !== undefined) ?? null,
    notes: remediationNotes(remediations, product.words.remedy),
    ...(verdict === 'affected' || fragment.openSince === undefined ? {} : { openSince: fragment.openSince }),
    ...(fragment.invented ? { invented: true } : {}),
  }
}

/** With several vulnerabilities, each says which one it is. */
function reasonOf(
  product: CheckableProduct,
  owner: number,
  fragment: CheckFragment,
  parts: readonly VulnerabilityJudgement[],
  /** Of which it is known already that the advisory does not affect them. */
  fixes: readonly RecordedFix[],
): string {
  const { fragments, versions } = product
  const isAffected = (slot: number) =>
    versions !== null && !fixes.some((fix) => fix.slot === slot) && isAffectedAt(fragments, versions, owner, slot)
  let reason = ''
  for (const part of parts) {
    const { cve } = part.vulnerability
    const name = fragment.vulnerabilities.length > 1 && cve !== undefined ? `${cve}: ` : ''
    const told = name + reasonSentences(fragment.id, part, product, isAffected).join(' ')
    reason = reason === '' ? told : `${reason} ${told}`
  }
  return reason
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
  let worst: SeverityLevel | null = null
  for (const { vulnerability, matches } of parts) {
    if (matches.length === 0) worst = worseOf(worst, vulnerability.severity)
    for (const { statement } of matches) worst = worseOf(worst, statement.severity ?? vulnerability.severity)
  }
  return worst
}

function worseOf(worst: SeverityLevel | null, other: SeverityLevel | undefined): SeverityLevel | null {
  if (other === undefined || other === worst) return worst
  return worst === null || SEVERITY_LEVELS.indexOf(other) < SEVERITY_LEVELS.indexOf(worst) ? other : worst
}

function cvesOf(parts: readonly VulnerabilityJudgement[]): readonly CveId[] {
  const cves: CveId[] = []
  for (const { vulnerability } of parts) if (vulnerability.cve !== undefined) cves.push(vulnerability.cve)
  return cves
}

/** Empty as soon as anything counts without a condition. */
function conditionsOf(parts: readonly VulnerabilityJudgement[], words: ReasonWords): readonly string[] {
  const conditions: string[] = []
  for (const { matches, doubts } of parts) {
    for (const said of [matches, doubts]) {
      for (const one of said) {
        const condition = 'statement' in one ? one.statement.condition : undefined
        if (condition === undefined) return []
        const told = conditionWords(condition, words).join('; ')
        if (!conditions.includes(told)) conditions.push(told)
      }
    }
  }
  return conditions
}
