import { parseCvssVector, scoreFits } from '../../assessment/cvss.ts'
import { cvssBand } from '../../assessment/cvss-band.ts'
import type { Score } from '../../assessment/score.ts'
import { levelForScore, SEVERITY_LEVELS, type SeverityPolicy } from '../../assessment/severity-policy.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'

/** The vendor's own scores follow from their vectors. What a third party recorded is theirs, and is never judged. */
export function vendorScores(content: DraftContent, { vendor }: ReadinessContext): readonly Finding[] {
  if (content.kind === 'guidance') return []
  return content.vulnerabilities.flatMap((vulnerability, index) => {
    const path = ['vulnerabilities', index]
    const places = [
      ...placesOf(vulnerability.scores, path),
      ...vulnerability.statements.flatMap((statement, position) =>
        statement.status === 'known_affected' ? placesOf(statement.scores, [...path, 'statements', position]) : [],
      ),
    ]
    return places
      .filter(({ score }) => score.source === 'vendor')
      .flatMap(({ score, path: scorePath }) => [
        ...vectorFindings(score, scorePath),
        ...wordFindings(score, scorePath, vendor.severityPolicy),
      ])
  })
}

function vectorFindings(score: Score, path: FieldPath): readonly Finding[] {
  if (score.vector === null) return []
  const parsed = parseCvssVector(score.vector)
  if (!parsed.ok) {
    const message = `The vendor's CVSS vector ${score.vector} cannot be read: ${parsed.error.message}`
    return [findingOf('score-vector-malformed', [...path, 'vector'], message)]
  }
  const vector = parsed.value
  if (vector.version !== score.version) {
    const message = `The vector is one of CVSS ${vector.version}, the score is said to be CVSS ${score.version}.`
    return [findingOf('score-differs-from-vector', [...path, 'vector'], message)]
  }
  if (scoreFits(vector, score.baseScore)) return []
  const right = vector.baseScore.toFixed(1)
  const message = `The vendor's score is ${score.baseScore.toFixed(1)}, but its vector gives ${right}.`
  return [findingOf('score-differs-from-vector', [...path, 'score'], message, `Write ${right}, or correct the vector.`)]
}

function wordFindings(score: Score, path: FieldPath, policy: SeverityPolicy): readonly Finding[] {
  const word = score.severity?.trim().toLowerCase()
  // A word that is no level (`Moderate`, `Important`) is the vendor's own, and nothing can be held against it.
  if (word === undefined || !SEVERITY_LEVELS.some((level) => level === word)) return []
  const band = cvssBand(score.version, score.baseScore)
  const level = levelForScore(policy, score.baseScore)
  if (word === level || band === null || word === band.toLowerCase()) return []
  const message = `The score ${score.baseScore.toFixed(1)} is called ${score.severity}, but it is ${band}.`
  return [findingOf('score-severity-differs', [...path, 'severity'], message, `Write ${band}.`)]
}

function placesOf(scores: readonly Score[], path: FieldPath): readonly { score: Score; path: FieldPath }[] {
  return scores.map((score, index) => ({ score, path: [...path, 'scores', index] }))
}
