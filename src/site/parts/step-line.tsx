import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { Messages } from '../messages/index.ts'
import type { Phrase } from '../messages/messages.ts'
import type { Fate } from '../story/fate.ts'
import type { Step } from '../story/steps.ts'
import { branchWords } from './branch-words.tsx'
import { fateWords } from './fate-words.tsx'

/** A step in as few words as a list has room for: `2024.3 → 2024.3.12899`. */
export function StepLine({ step, messages }: { readonly step: Step; readonly messages: Messages }): VNode {
  const [fate] = step.fates
  const label = branchWords(step.label, messages.label)
  if (step.state !== 'affected' || fate === undefined || step.fates.length > 1 || !leadsTo(fate)) {
    const words = stateWords(step, messages)
    return <div>{label.length === 0 ? words : [...label, ': ', words]}</div>
  }
  return (
    <div class="go">
      {label} <span class="v">→ {fate.to}</span>
    </div>
  )
}

function leadsTo(fate: Fate): fate is Extract<Fate, { kind: 'upgrade' | 'move_to' }> {
  return (fate.kind === 'upgrade' && !fate.partial) || fate.kind === 'move_to'
}

/** What a step says besides the branch that it is about. */
export function stateWords(step: Step, messages: Messages): Phrase<VNode> {
  switch (step.state) {
    case 'affected':
      return step.fates.flatMap((fate, index) => [index > 0 ? '; ' : '', ...fateWords(fate, messages)])
    case 'under_investigation':
      return [messages.fate.underInvestigation]
    case 'unclear':
      return [messages.fate.unclear]
    case 'fixed':
      return [messages.fate.fixed]
    case 'not_affected':
      return [messages.fate.notAffected]
    default:
      return unreachable(step.state)
  }
}
