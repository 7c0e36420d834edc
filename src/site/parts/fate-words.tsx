import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { Messages } from '../messages/index.ts'
import type { Phrase } from '../messages/messages.ts'
import type { Fate } from '../story/fate.ts'
import { Day } from './moment.tsx'
import { version } from './version.tsx'

/** How to get rid of a flaw, as the end of a line that names product and branch. */
export function fateWords(fate: Fate, messages: Messages): Phrase<VNode> {
  const words = messages.fate
  switch (fate.kind) {
    case 'upgrade': {
      const upgrade = words.upgrade(version(fate.to))
      return fate.partial ? [...upgrade, ', ', words.partial] : upgrade
    }
    case 'move_to':
      return words.moveTo(version(fate.to))
    case 'later_than':
      return words.laterThan(version(fate.version))
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
      return [messages.severity.notStated.toLowerCase()]
    case 'later_than':
    case undefined:
      return ['–']
    default:
      return unreachable(fate)
  }
}
