import { PROSE_SECTIONS } from '../advisory/advisory.ts'
import type { Remediation } from '../advisory/remediation.ts'
import type { Statement } from '../advisory/statement.ts'
import type { Vulnerability } from '../advisory/vulnerability.ts'
import type { DraftContent, FieldPath } from './readiness-context.ts'

/** Something written by a person for people, and where it stands. */
export interface FreeText {
  readonly text: string
  readonly path: FieldPath
}

/**
 * All free text that readers see, the prose sections first. Left out are the source notes of old advisories, which
 * quote what sources say wrongly, and the titles of references, which name what lies elsewhere.
 */
export function freeTexts(content: DraftContent): readonly FreeText[] {
  const vulnerabilities = content.kind === 'guidance' ? [] : content.vulnerabilities
  return present([
    [content.title, ['title']],
    ...PROSE_SECTIONS.map((section): Candidate => [content.prose[section], ['prose', section]]),
    ...vulnerabilities.flatMap((vulnerability, index) => textsOf(vulnerability, ['vulnerabilities', index])),
    ...content.comparison.flatMap((compared, index): readonly Candidate[] =>
      (['aspect', 'genuine', 'fake'] as const).map((side): Candidate => [compared[side], ['comparison', index, side]]),
    ),
    ...content.indicators.map((indicator, index): Candidate => [indicator.note, ['indicators', index, 'note']]),
    ...content.timeline.map((entry, index): Candidate => [entry.text, ['timeline', index, 'text']]),
    [content.withdrawal?.reason ?? null, ['withdrawal', 'reason']],
  ])
}

/** Those in which the vendor itself speaks: the fake side of a comparison shows somebody else's words. */
export function claims(content: DraftContent): readonly FreeText[] {
  return freeTexts(content).filter(({ path }) => !isQuotedFake(path))
}

/** Whether it stands on the fake side of a comparison. */
export function isQuotedFake(path: FieldPath): boolean {
  return path[0] === 'comparison' && path[2] === 'fake'
}

/** The Markdown texts, in which pictures can stand. */
export function markdownTexts(content: DraftContent): readonly FreeText[] {
  const vulnerabilities = content.kind === 'guidance' ? [] : content.vulnerabilities
  return present([
    ...PROSE_SECTIONS.map((section): Candidate => [content.prose[section], ['prose', section]]),
    ...vulnerabilities.map(
      (vulnerability, index): Candidate => [vulnerability.description, ['vulnerabilities', index, 'description']],
    ),
  ])
}

/** What machines read and other rules look at: bounds, targets of upgrades, hashes. */
const NOT_TEXT = new Set(['version', 'to', 'sha256', 'kind', 'status', 'product', 'products', 'branches'])

/** Every string of an advisory that comes to be read by somebody, wherever it stands: for what must never be named. */
export function everyText(content: DraftContent): readonly FreeText[] {
  return stringsOf(content, (key) => !NOT_TEXT.has(key))
}

/** Every string of an advisory. */
export function everyString(content: DraftContent): readonly FreeText[] {
  return stringsOf(content, () => true)
}

function stringsOf(content: DraftContent, isWanted: (key: string) => boolean): readonly FreeText[] {
  const texts: FreeText[] = []
  const walk = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') texts.push({ text: value, path })
    else if (Array.isArray(value)) for (const [index, member] of value.entries()) walk(member, [...path, index])
    else if (typeof value === 'object' && value !== null) {
      // In one order, however the value was put together.
      for (const [key, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (isWanted(key)) walk(member, [...path, key])
      }
    }
  }
  walk(content, [])
  return texts
}

type Candidate = readonly [text: string | null, path: FieldPath]

function present(candidates: readonly Candidate[]): readonly FreeText[] {
  return candidates.flatMap(([text, path]) => (text === null ? [] : [{ text, path }]))
}

function textsOf(vulnerability: Vulnerability, path: FieldPath): readonly Candidate[] {
  const { assessment, exploitation } = vulnerability
  return [
    [vulnerability.title, [...path, 'title']],
    [vulnerability.description, [...path, 'description']],
    [assessment.kind === 'stated' ? assessment.reason : null, [...path, 'assessment', 'reason']],
    [exploitation.kind === 'not_stated' ? null : exploitation.note, [...path, 'exploitation', 'note']],
    ...remediationTexts(vulnerability.remediations, path),
    ...vulnerability.statements.flatMap((statement, index) =>
      statementTexts(statement, [...path, 'statements', index]),
    ),
  ]
}

function statementTexts(statement: Statement, path: FieldPath): readonly Candidate[] {
  const configuration: Candidate = [statement.condition?.configuration ?? null, [...path, 'configuration']]
  if (statement.status === 'known_not_affected') return [configuration, [statement.reason.impact, [...path, 'impact']]]
  if (statement.status !== 'known_affected') return [configuration]
  const { assessment } = statement
  return [
    configuration,
    [assessment?.kind === 'stated' ? assessment.reason : null, [...path, 'assessment', 'reason']],
    ...remediationTexts(statement.remediations, path),
  ]
}

function remediationTexts(remediations: readonly Remediation[], path: FieldPath): readonly Candidate[] {
  return remediations.flatMap((remediation, index): readonly Candidate[] => {
    const here = [...path, 'remediations', index]
    const text: Candidate = [remediation.text, [...here, 'text']]
    if (remediation.kind !== 'mitigation' && remediation.kind !== 'workaround') return [text]
    return [text, [remediation.cost, [...here, 'cost']], [remediation.undo, [...here, 'undo']]]
  })
}
