import { fill } from '../base/fill.ts'
import { unreachable } from '../base/unreachable.ts'
import type { VersionLine } from '../domain/catalogue/version-line.ts'
import type { CheckRemediation } from './check-fragment.ts'
import type { VulnerabilityJudgement } from './judge-vulnerability.ts'
import type { ReasonWords } from './reason-words.ts'

/**
 * What the vendor advises in the vulnerabilities and statements that count, for the version's branch; the same advice
 * once.
 *
 * @param line of the version; null when it could not be read: then advice for single branches is left out.
 */
export function applicableRemediations(
  parts: readonly VulnerabilityJudgement[],
  line: VersionLine | null,
): readonly CheckRemediation[] {
  const found: CheckRemediation[] = []
  function add(remediations: readonly CheckRemediation[] | undefined): void {
    for (const remediation of remediations ?? []) {
      if (isForLine(remediation, line) && !found.some((other) => saysTheSame(other, remediation))) {
        found.push(remediation)
      }
    }
  }
  for (const { vulnerability, matches, doubts } of parts) {
    for (const { statement } of matches) add(statement.remediations)
    for (const doubt of doubts) if ('statement' in doubt) add(doubt.statement.remediations)
    add(vulnerability.remediations)
  }
  return found
}

function saysTheSame(a: CheckRemediation, b: CheckRemediation): boolean {
  return (
    a.kind === b.kind &&
    a.to === b.to &&
    a.text === b.text &&
    a.cost === b.cost &&
    a.undo === b.undo &&
    a.isolate === b.isolate &&
    a.expected === b.expected
  )
}

function isForLine({ branches }: CheckRemediation, line: VersionLine | null): boolean {
  if (branches === undefined) return true
  if (line === null) return false
  // A branch that the catalogue does not name is known by its numbers.
  return branches.some((branch) =>
    line.branch === null
      ? branch.split('.').every((part, position) => part === line.parts[position])
      : branch === line.branch,
  )
}

/** Mitigations and workarounds in one text each, with what they cost and how to take them back. */
export function mitigationTexts(
  remediations: readonly CheckRemediation[],
  words: ReasonWords['remedy'],
): readonly string[] {
  return remediations
    .filter(({ kind }) => kind === 'mitigation' || kind === 'workaround')
    .map(({ text = '', cost, undo }) =>
      [
        text,
        cost === undefined ? '' : fill(words.cost, { text: cost }),
        undo === undefined ? '' : fill(words.undo, { text: undo }),
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
}

/** What else is said of fixes, in plain words. */
export function remediationNotes(
  remediations: readonly CheckRemediation[],
  words: ReasonWords['remedy'],
): readonly string[] {
  return remediations.flatMap(({ kind, text, expected }) => {
    switch (kind) {
      case 'mitigation':
      case 'workaround':
        return []
      case 'upgrade':
        return text === undefined ? [] : [text]
      case 'fix_pending':
        return [
          expected === undefined ? words.fixComing : fill(words.fixExpected, { day: expected }),
          ...optional(text),
        ]
      case 'none_planned':
        return [words.nonePlanned, ...optional(text)]
      case 'none_available':
        return [words.noneAvailable, ...optional(text)]
      default:
        return unreachable(kind)
    }
  })
}

function optional(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text]
}
