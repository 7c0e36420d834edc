import { type FindingWeight, inOrderOfPlace, type PlacedFinding } from '../domain/policy/finding.ts'
import { type MoreFindings, toldFindings } from '../domain/policy/told-findings.ts'
import { count } from './command.ts'
import type { Terminal } from './terminal.ts'

/**
 * What stands against the advisory of one file, of each code only the first. Where a machine reads, each is an error:
 * standard output is for the answer that there is not.
 */
export function printFindings(terminal: Terminal, file: string, findings: readonly PlacedFinding[]): void {
  const { told, more } = toldFindings(findings)
  if (terminal.json) {
    for (const { code, message, path, line, column, fix } of told) {
      terminal.problem(message, fix, code, { file, line, column, path })
    }
    return
  }
  terminal.line(terminal.style(file, 'bold'))
  for (const finding of inOrderOfPlace(told)) printFinding(terminal, finding)
  for (const one of more) printMore(terminal, one)
}

export function printMore(terminal: Terminal, { code, number }: MoreFindings): void {
  terminal.line(`  and ${count(number, 'more', 'more')} ${terminal.style(code, 'dim')}`)
}

/** A finding for a person: place, weight, code, sentence, remedy. */
export function printFinding(terminal: Terminal, finding: PlacedFinding): void {
  const weight = weightWords(terminal, finding.weight)
  terminal.line(`  ${finding.line}:${finding.column}  ${weight}  ${terminal.style(finding.code, 'dim')}`)
  terminal.line(`    ${finding.message}`)
  if (finding.fix !== null) terminal.line(`    ${terminal.style('fix:', 'cyan')} ${finding.fix}`)
}

function weightWords(terminal: Terminal, weight: FindingWeight): string {
  switch (weight) {
    case 'blocker':
      return terminal.style('blocker', 'red', 'bold')
    case 'blocker_of_publication':
      return terminal.style('blocker of publication', 'red')
    case 'warning':
      return terminal.style('warning', 'yellow')
  }
}
