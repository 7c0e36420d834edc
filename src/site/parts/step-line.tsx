import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { Messages } from '../messages/index.ts'
import type { Phrase } from '../messages/messages.ts'
import type { BranchLabel } from '../story/branch-label.ts'
import type { Fate } from '../story/fate.ts'
import type { Step } from '../story/steps.ts'
import { branchName, branchWords } from './branch-words.tsx'
import { fateWords, othersOf } from './fate-words.tsx'

/** A step in as few words as a list has room for: `2024.3 → 2024.3.12899`. */
export function StepLine({ step, messages }: { readonly step: Step; readonly messages: Messages }): VNode {
  const [fate] = step.fates
  const label = step.label.kind === 'any' ? [] : branchWords(inShort(step.label), messages.label)
  const isUnclear = step.state === 'unclear'
  if ((step.state !== 'affected' && !isUnclear) || fate === undefined || step.fates.length > 1 || !leadsTo(fate)) {
    const words = stateWords(step, messages)
    return <div>{label.length === 0 ? words : [...label, ': ', words]}</div>
  }
  const who = whoMoves(fate, messages)
  return (
    <div class="go">
      {label} <span class="v">→ {fate.to}</span>
      {isUnclear || who.length > 0 ? (
        <div class="sub">
          {isUnclear ? messages.fate.mayBeAffected : null}
          {isUnclear && who.length > 0 ? '; ' : null}
          {who}
        </div>
      ) : null}
    </div>
  )
}

/** Who has to leave their branch for the release that has been named. */
function whoMoves(fate: Extract<Fate, { kind: 'upgrade' | 'move_to' }>, { fate: words }: Messages): Phrase<VNode> {
  if (fate.kind === 'move_to') return [words.moveToIt]
  return fate.only === null ? [] : words.onlyIn(branchName(fate.only.line), othersOf(fate.only))
}

/** How far it reaches where nobody recorded it is told where there is room. */
function inShort(label: BranchLabel): BranchLabel {
  if (label.kind === 'maybe_older') return { kind: 'and_older', last: label.last }
  return label.kind === 'maybe_newer' ? { kind: 'and_newer', first: label.first } : label
}

function leadsTo(fate: Fate): fate is Extract<Fate, { kind: 'upgrade' | 'move_to' }> {
  return (fate.kind === 'upgrade' && !fate.partial) || fate.kind === 'move_to'
}

/** What becomes of the versions of a step, as one phrase. */
export function fatesWords(fates: readonly Fate[], messages: Messages): Phrase<VNode> {
  return fates.flatMap((fate, index) => [index > 0 ? '; ' : '', ...fateWords(fate, messages)])
}

/** What a step says besides the branch that it is about. */
export function stateWords(step: Step, messages: Messages): Phrase<VNode> {
  switch (step.state) {
    case 'affected':
      return fatesWords(step.fates, messages)
    case 'under_investigation':
      return [messages.fate.underInvestigation]
    case 'unclear':
      return step.fates.length === 0
        ? [messages.fate.unclear]
        : [`${messages.fate.mayBeAffected}: `, ...fatesWords(step.fates, messages)]
    case 'fixed':
      return [messages.fate.fixed]
    case 'not_affected':
      return [messages.fate.notAffected]
    default:
      return unreachable(step.state)
  }
}
