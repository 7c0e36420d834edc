import type { Finding, FindingWeight } from '../domain/policy/finding.ts'
import type { Terminal } from './terminal.ts'

/** A finding for a person: weight, code, sentence, remedy; the place comes before it where there is one. */
export function printFinding(terminal: Terminal, finding: Finding, place: string | null): void {
  const weight = weightWords(terminal, finding.weight)
  terminal.line(`  ${place === null ? '' : `${place}  `}${weight}  ${terminal.style(finding.code, 'dim')}`)
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
