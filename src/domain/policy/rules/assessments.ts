import type { Vulnerability } from '../../advisory/vulnerability.ts'
import type { Assessment } from '../../assessment/assessment.ts'
import type { Score } from '../../assessment/score.ts'
import { levelForScore, type SeverityPolicy } from '../../assessment/severity-policy.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'

/**
 * The vendor rates each vulnerability and says why. The level may differ from what its policy gives its own score, as
 * by deployment; then the reason is what tells readers.
 */
export function assessments(content: DraftContent, { vendor }: ReadinessContext): readonly Finding[] {
  if (content.kind === 'guidance') return []
  return content.vulnerabilities.flatMap((vulnerability, index) => {
    const path = ['vulnerabilities', index]
    return [
      ...ratingFindings(vulnerability.assessment, vulnerability.scores, path, vendor.severityPolicy),
      ...overrideFindings(vulnerability, path, vendor.severityPolicy),
    ]
  })
}

function overrideFindings(vulnerability: Vulnerability, path: FieldPath, policy: SeverityPolicy): readonly Finding[] {
  return vulnerability.statements.flatMap((statement, index) => {
    if (statement.status !== 'known_affected') return []
    const hasOwnScore = statement.scores.some(isVendors)
    if (statement.assessment === null && !hasOwnScore) return []
    const assessment = statement.assessment ?? vulnerability.assessment
    // A missing rating of the whole vulnerability is told once, above.
    if (statement.assessment === null && assessment.kind === 'not_stated') return []
    const scores = hasOwnScore ? statement.scores : vulnerability.scores
    return ratingFindings(assessment, scores, [...path, 'statements', index], policy)
  })
}

function ratingFindings(
  assessment: Assessment,
  scores: readonly Score[],
  path: FieldPath,
  policy: SeverityPolicy,
): readonly Finding[] {
  if (assessment.kind === 'not_stated') {
    const message = 'The vendor does not say how severe this is.'
    return [findingOf('assessment-missing', [...path, 'assessment'], message)]
  }
  if ((assessment.reason ?? '').trim() !== '') return []
  const { level } = assessment
  const own = scores
    .filter(isVendors)
    .map(({ baseScore }) => ({ baseScore, byPolicy: levelForScore(policy, baseScore) }))
  const [first] = own
  // Of two own scores (3.1 and 4.0, say) one may stand in another band: it is enough that one of them agrees.
  if (first !== undefined && own.every(({ byPolicy }) => byPolicy !== level)) {
    const { baseScore, byPolicy } = first
    const message = `The level is ${level}, but the severity policy gives the vendor's score ${baseScore.toFixed(1)} the level ${byPolicy}, and no reason is written.`
    const fix = `Write the reason, or make the level ${byPolicy}.`
    return [findingOf('level-differs-from-policy', [...path, 'assessment', 'reason'], message, fix)]
  }
  const message = `The level ${level} has no written reason.`
  return [findingOf('assessment-reason-missing', [...path, 'assessment', 'reason'], message)]
}

function isVendors(score: Score): boolean {
  return score.source === 'vendor'
}
