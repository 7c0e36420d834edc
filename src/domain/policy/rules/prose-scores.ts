import type { Score } from '../../assessment/score.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { claims } from '../free-texts.ts'
import { sentencesOf, wordsOf } from '../prose-words.ts'
import type { DraftContent } from '../readiness-context.ts'

const VECTOR = /\bCVSS:[34]\.\d\/[A-Za-z:/]+/g
const NUMBER = '(10(?:\\.0)?|\\d\\.\\d)(?![\\d]|\\.\\d)'
/** "CVSS 8.7", "CVSS v3.1 base score of 7.5", "CVSS 4.0: 8.7". */
const AFTER_CVSS = new RegExp(
  `\\bCVSS(?:[\\s-]*\\(?v?(?:ersion\\s*)?(?:2\\.0|3\\.0|3\\.1|4\\.0)\\)?(?=[^\\d]{1,30}\\d{1,2}\\.\\d))?([^\\d;]{0,30}?)${NUMBER}`,
  'gi',
)
/** "a base score of 8.7", "scored 9.1". */
const AFTER_SCORE = new RegExp(`\\bscor(?:e|es|ed)\\b(?:\\s+(?:is|of|as|at|was|it))*\\s*:?\\s+${NUMBER}`, 'gi')
/** "8.7/10", "8.7 out of 10". */
const OUT_OF_TEN = new RegExp(`(?<![\\d.])${NUMBER}\\s*(?:/|out of)\\s*10\\b`, 'gi')
const CVSS_VERSION = /^(?:2\.0|3\.0|3\.1|4\.0)$/

/** A score or a vector in the prose is one that the data has, the vendor's or a third party's. */
export function proseScores(content: DraftContent): readonly Finding[] {
  if (content.kind === 'guidance') return []
  const scores = content.vulnerabilities.flatMap(scoresOf)
  const known = new Set(scores.map(({ baseScore }) => baseScore.toFixed(1)))
  const vectors = new Set(scores.map(({ vector }) => vector))
  return claims(content).flatMap(({ text, path }) => [
    ...vectorsIn(text)
      .filter((vector) => !vectors.has(vector))
      .map((vector) =>
        findingOf('prose-score-differs', path, `The text shows the vector ${vector}, which the data does not have.`),
      ),
    ...[...scoresIn(text)]
      .filter((score) => !known.has(score))
      .map((score) => {
        const data = known.size === 0 ? 'no score' : [...known].join(', ')
        return findingOf('prose-score-differs', path, `The text names the score ${score}, but the data has ${data}.`)
      }),
  ])
}

type Vulnerability = Extract<DraftContent, { kind: 'vulnerability' }>['vulnerabilities'][number]

function scoresOf({ scores, statements }: Vulnerability): readonly Score[] {
  return [
    ...scores,
    ...statements.flatMap((statement) => (statement.status === 'known_affected' ? statement.scores : [])),
  ]
}

function vectorsIn(text: string): readonly string[] {
  return [...text.matchAll(VECTOR)].map(([vector]) => vector)
}

/** With one decimal each, every score once. */
function scoresIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const sentence of sentencesOf(wordsOf(text).replace(VECTOR, ' '))) {
    for (const [, between = '', number = ''] of sentence.matchAll(AFTER_CVSS)) {
      // "CVSS 4.0" alone names the standard; a score needs a word or a sign that says so.
      if (!CVSS_VERSION.test(number) || /score|rat|base|:|=|of/i.test(between)) found.add(Number(number).toFixed(1))
    }
    for (const pattern of [AFTER_SCORE, OUT_OF_TEN]) {
      for (const [, number = ''] of sentence.matchAll(pattern)) found.add(Number(number).toFixed(1))
    }
  }
  return found
}
