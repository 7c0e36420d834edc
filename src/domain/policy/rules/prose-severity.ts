import { SEVERITY_LEVELS, type SeverityLevel } from '../../assessment/severity-policy.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { claims } from '../free-texts.ts'
import { sentencesOf, wordsOf } from '../prose-words.ts'
import type { DraftContent } from '../readiness-context.ts'

const WORD = '(critical|high|medium|moderate|low)'
/** Where such a word rates the flaw: "high severity", "severity: high", "is rated high", "a critical vulnerability". */
const RATINGS = [
  new RegExp(`\\b${WORD}[- ]severity\\b`, 'gi'),
  new RegExp(`\\bseverity(?:\\s+(?:level|rating|is|of|as|was|to be))*\\s*:?\\s+${WORD}\\b(?!er)`, 'gi'),
  new RegExp(`\\brate[sd]?(?:\\s+(?:it|this|as|at|the (?:flaw|issue|vulnerability)))*\\s+${WORD}\\b`, 'gi'),
  new RegExp(`\\b${WORD}(?:[- ]risk)?\\s+(?:vulnerabilit(?:y|ies)|flaws?|security issues?)\\b`, 'gi'),
]
const NEGATED = /\b(?:not|no|never|neither|isn't|without)\b[^,]{0,24}$/i

/** A severity word used as a rating says what the assessment says. English only: other languages are not read. */
export function proseSeverity(content: DraftContent): readonly Finding[] {
  if (content.kind === 'guidance') return []
  const stated = new Set(content.vulnerabilities.flatMap(levelsOf))
  if (stated.size === 0) return []
  const others = content.vulnerabilities.flatMap(thirdPartyWords)
  return claims(content).flatMap(({ text, path }) => {
    const contradicting = new Set<SeverityLevel>()
    for (const sentence of sentencesOf(wordsOf(text))) {
      const allowed = others.filter(({ source }) => sentence.toLowerCase().includes(source)).map(({ level }) => level)
      for (const level of ratingsIn(sentence)) {
        if (!stated.has(level) && !allowed.includes(level)) contradicting.add(level)
      }
    }
    return [...contradicting].map((level) => {
      const message = `The text calls the severity ${level}, but the assessment says ${[...stated].join(', ')}.`
      return findingOf('prose-severity-differs', path, message)
    })
  })
}

type Vulnerability = Extract<DraftContent, { kind: 'vulnerability' }>['vulnerabilities'][number]

function levelsOf({ assessment, statements }: Vulnerability): readonly SeverityLevel[] {
  const overrides = statements.flatMap((statement) =>
    statement.status === 'known_affected' && statement.assessment !== null ? [statement.assessment] : [],
  )
  return [assessment, ...overrides].flatMap((one) => (one.kind === 'stated' ? [one.level] : []))
}

/** What others call it may be told, in a sentence that names them. */
function thirdPartyWords({ scores, statements }: Vulnerability): readonly { source: string; level: SeverityLevel }[] {
  const all = [
    ...scores,
    ...statements.flatMap((statement) => (statement.status === 'known_affected' ? statement.scores : [])),
  ]
  return all.flatMap(({ source, severity }) => {
    const level = severity === null ? null : levelNamed(severity)
    return source === 'vendor' || level === null ? [] : [{ source: source.toLowerCase(), level }]
  })
}

function ratingsIn(sentence: string): readonly SeverityLevel[] {
  return RATINGS.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const level = levelNamed(match[1] ?? '')
      return level === null || NEGATED.test(sentence.slice(Math.max(0, match.index - 40), match.index)) ? [] : [level]
    }),
  )
}

function levelNamed(word: string): SeverityLevel | null {
  const lower = word.trim().toLowerCase()
  return lower === 'moderate' ? 'medium' : (SEVERITY_LEVELS.find((level) => level === lower) ?? null)
}
