import { shortMoment } from '../base/instant.ts'
import { type AdvisoryAnswer, type Answer, afterHeadline, type Verdict } from '../check/index.ts'
import type { Exploitation } from '../domain/assessment/exploitation.ts'
import { count } from './command.ts'
import type { Style, Terminal } from './terminal.ts'

const VERDICT_WORDS: { readonly [V in Verdict]: { readonly word: string; readonly styles: readonly Style[] } } = {
  affected: { word: 'AFFECTED', styles: ['red', 'bold'] },
  unknown: { word: 'UNKNOWN', styles: ['yellow', 'bold'] },
  not_affected: { word: 'not affected', styles: ['green', 'bold'] },
}

const ACTION_WORDS = {
  upgrade: 'upgrade',
  move_to: 'move to another branch',
  mitigate: 'no fix to go to: take the mitigation',
  isolate: 'no fix to go to: take it off the network',
  wait: 'nothing to do yet: watch for the next revision',
} as const satisfies Record<NonNullable<AdvisoryAnswer['action']>, string>

/** The answer for a person: verdict and what to do first, then why. */
export function printAnswer(terminal: Terminal, answer: Answer, quiet: boolean): void {
  const { word, styles } = VERDICT_WORDS[answer.verdict]
  const asked = answer.version === '' ? answer.product : `${answer.product}@${answer.version}`
  terminal.line(`${terminal.style(asked, 'bold')}  ${terminal.style(word, ...styles)}`)
  terminal.line(`  ${terminal.style(answer.headline, 'bold')}`)
  if (answer.upgrade !== null) {
    const { version, sameBranch, branch, reason } = answer.upgrade
    const where = sameBranch ? '' : branch === null ? ' (another branch)' : ` (branch ${branch})`
    terminal.line(`  ${terminal.style(`→ ${version}`, 'bold')}${where}`)
    terminal.line(`    ${reason}`)
  }
  const more = afterHeadline(answer)
  if (more !== '') terminal.line(`  ${more}`)
  if (answer.upgradeReason !== null) terminal.line(`  ${answer.upgradeReason}`)
  if (quiet) return
  for (const advisory of answer.advisories) printAdvisory(terminal, advisory)
}

function printAdvisory(terminal: Terminal, advisory: AdvisoryAnswer): void {
  const isAffected = advisory.verdict === 'affected'
  const mark = isAffected ? terminal.style('affected', 'red') : terminal.style('unknown ', 'yellow')
  const level = advisory.severity ?? 'severity not stated'
  terminal.line(`\n  ${mark}  ${terminal.style(advisory.id, 'bold')}  ${level}  ${advisory.title}`)
  const indent = '            '
  if (advisory.invented) terminal.line(`${indent}invented for demonstration: nothing of this happened`)
  terminal.line(`${indent}${terminal.style(advisory.reason, 'dim')}`)
  const { action, fixedIn } = advisory
  const fixes = fixedIn.length === 0 ? '' : `fixed in ${fixedIn.join(', ')}; `
  if (action !== null && (isAffected || fixedIn.length > 0)) terminal.line(`${indent}${fixes}${ACTION_WORDS[action]}`)
  else if (action === null && fixes !== '') terminal.line(`${indent}${fixes}read the advisory`)
  for (const mitigation of advisory.mitigations)
    terminal.line(`${indent}mitigation: ${mitigation.replaceAll('\n', `\n${indent}`)}`)
  for (const note of advisory.notes) terminal.line(`${indent}${note}`)
  terminal.line(`${indent}exploitation: ${exploitationWords(advisory.exploitation)}`)
  if (advisory.nextUpdate !== null) terminal.line(`${indent}next update: ${shortMoment(advisory.nextUpdate)}`)
}

function exploitationWords(exploitation: Exploitation): string {
  switch (exploitation.kind) {
    case 'none_known':
      return `none known as of ${shortMoment(exploitation.asOf)}`
    case 'proof_of_concept':
      return `a proof of concept is public (${shortMoment(exploitation.asOf)})`
    case 'exploited':
      return `exploited (${shortMoment(exploitation.asOf)})`
    case 'not_stated':
      return 'not stated'
  }
}

export function summaryOfAnswers(answers: readonly Answer[]): string {
  const of = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length
  return `${count(answers.length, 'line')}: ${of('affected')} affected, ${of('unknown')} unknown, ${of('not_affected')} not affected`
}
