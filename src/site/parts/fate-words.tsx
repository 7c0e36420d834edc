import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { Messages } from '../messages/index.ts'
import type { Phrase } from '../messages/messages.ts'
import type { Fate, OnlyIn } from '../story/fate.ts'
import { branchName } from './branch-words.tsx'
import { Day } from './moment.tsx'
import { version } from './version.tsx'

/**
 * How to get rid of a flaw, as the end of a line that names product and branch.
 *
 * @param name tells a release that one goes to, as a link for instance.
 */
export function fateWords(fate: Fate, messages: Messages, name = version): Phrase<VNode> {
  const words = messages.fate
  switch (fate.kind) {
    case 'upgrade': {
      const { to, partial, only } = fate
      if (only !== null) return words.upgradeIn(branchName(only.line), name(to), othersOf(only))
      const upgrade = words.upgrade(name(to))
      return partial ? [...upgrade, ', ', words.partial] : upgrade
    }
    case 'move_to':
      return words.moveTo(name(fate.to))
    case 'later_than':
      return words.laterThan(version(fate.version))
    case 'fix_of_branch':
      return [words.fixOfBranch]
    case 'free_from':
      return [...fateWords(fate.fix, messages, name), '; ', ...words.freeFrom(version(fate.version))]
    case 'fix_pending':
      return [words.fixPending(fate.expected === null ? null : messages.day(fate.expected))]
    case 'none_planned':
      return [words.nonePlanned]
    case 'none_available':
      return [words.noneAvailable]
    case 'not_recorded':
      return [words.notRecorded]
    case 'service_fixed':
      return [words.serviceFixed(messages.day(fate.on))]
    case 'service_open':
      return [words.serviceOpen]
    default:
      return unreachable(fate)
  }
}

/** Whether some of those that lack the fix may have one of their own. */
export function othersOf({ others }: OnlyIn): 'move' | 'maybe' {
  return others.kind === 'maybe_older' ? 'maybe' : 'move'
}

/** The cell that says in which version it is fixed. */
export function fixedInWords(fate: Fate | null, messages: Messages): Phrase<VNode> {
  switch (fate?.kind) {
    case 'upgrade':
      return [fate.partial ? messages.fate.noFix : version(fate.to)]
    case 'service_fixed':
      return [<Day of={fate.on} />]
    case 'fix_pending':
    case 'service_open':
      return [messages.fate.noFixYet]
    case 'none_planned':
    case 'none_available':
    case 'move_to':
      return [messages.fate.noFix]
    case 'not_recorded':
      return [messages.fate.fixNotStated]
    case 'free_from':
      return fixedInWords(fate.fix, messages)
    case 'later_than':
    case 'fix_of_branch':
    case undefined:
      return ['–']
    default:
      return unreachable(fate)
  }
}
