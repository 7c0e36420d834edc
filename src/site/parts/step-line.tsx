import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { Messages } from '../messages/index.ts'
import type { Phrase } from '../messages/messages.ts'
import type { Advice, Said } from '../story/claims.ts'
import type { Fate } from '../story/fate.ts'
import type { Step } from '../story/steps.ts'
import { branchName, branchWords } from './branch-words.tsx'
import { fateWords, othersOf } from './fate-words.tsx'
import { version } from './version.tsx'

/** Advice in as few words as a list has room for: `2024.3 → 2024.3.12899`. */
export function AdviceLine({ advice, messages }: { readonly advice: Advice; readonly messages: Messages }): VNode {
  const [{ state, fates }, ...more] = advice.says
  const [fate] = fates
  const label = branchWords(advice.label, messages.label)
  const isUnclear = state === 'unclear'
  const isAlone = more.length === 0 && fates.length === 1
  if ((state !== 'affected' && !isUnclear) || fate === undefined || !isAlone || !leadsTo(fate)) {
    const words = adviceWords(advice, messages)
    return <div>{label.length === 0 || advice.label.kind === 'any' ? words : [...label, ': ', words]}</div>
  }
  const moves = fate.kind === 'move_to' ? messages.fate.moveToIt : null
  const only = fate.kind === 'upgrade' && fate.only !== null ? fate.only : null
  return (
    <div class="go">
      {label} <span class="v">→ {fate.to}</span>
      {isUnclear || moves !== null || only !== null ? (
        <div class="sub">
          {isUnclear ? messages.fate.mayBeAffected : null}
          {isUnclear && (moves !== null || only !== null) ? '; ' : null}
          {only === null ? moves : messages.fate.onlyIn(branchName(only.line), othersOf(only))}
        </div>
      ) : null}
    </div>
  )
}

/** All that one line of advice says besides the branch that it is about. */
export function adviceWords({ says }: Pick<Advice, 'says'>, messages: Messages, name = version): Phrase<VNode> {
  return says.flatMap((said, index) => [
    index > 0 ? '; ' : '',
    ...(index > 0 && said.state === 'unclear' ? stillUnclear(said, messages, name) : stateWords(said, messages, name)),
  ])
}

function stillUnclear({ fates }: Said, messages: Messages, name: typeof version): Phrase<VNode> {
  const { mayStillBeAffected } = messages.fate
  return fates.length === 0 ? [mayStillBeAffected] : [`${mayStillBeAffected}: `, ...fatesWords(fates, messages, name)]
}

function leadsTo(fate: Fate): fate is Extract<Fate, { kind: 'upgrade' | 'move_to' }> {
  return (fate.kind === 'upgrade' && !fate.partial) || fate.kind === 'move_to'
}

/** What becomes of the versions of a step, as one phrase. */
export function fatesWords(fates: readonly Fate[], messages: Messages, name = version): Phrase<VNode> {
  return fates.flatMap((fate, index) => [index > 0 ? '; ' : '', ...fateWords(fate, messages, name)])
}

/** What a step says besides the branch that it is about. */
export function stateWords(step: Pick<Step, 'state' | 'fates'>, messages: Messages, name = version): Phrase<VNode> {
  switch (step.state) {
    case 'affected':
      return fatesWords(step.fates, messages, name)
    case 'under_investigation':
      return [messages.fate.underInvestigation]
    case 'unclear':
      return step.fates.length === 0
        ? [messages.fate.unclear]
        : [`${messages.fate.mayBeAffected}: `, ...fatesWords(step.fates, messages, name)]
    case 'fixed':
      return [messages.fate.fixed]
    case 'not_affected':
      return [messages.fate.notAffected]
    default:
      return unreachable(step.state)
  }
}
