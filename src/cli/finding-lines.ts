import type { Finding } from '../domain/policy/finding.ts'
import type { Terminal } from './terminal.ts'

/** A finding for a person: weight, code, sentence, remedy; the place comes before it where there is one. */
export function printFinding(terminal: Terminal, finding: Finding, place: string | null): void {
  const weight =
    finding.weight === 'blocker' ? terminal.style('blocker', 'red', 'bold') : terminal.style('warning', 'yellow')
  terminal.line(`  ${place === null ? '' : `${place}  `}${weight}  ${terminal.style(finding.code, 'dim')}`)
  terminal.line(`    ${finding.message}`)
  if (finding.fix !== null) terminal.line(`    ${terminal.style('fix:', 'cyan')} ${finding.fix}`)
}
