import type { ComponentChildren, VNode } from 'preact'
import type { SeverityLevel } from '../../domain/publication/public-record.ts'
import type { Messages } from '../messages/index.ts'

export interface SeverityProps {
  /** Null: not stated. */
  readonly level: SeverityLevel | null
  readonly messages: Messages
  /** The link to what the word means; without it there is none. */
  readonly explained?: string
  /** A score behind the word. */
  readonly children?: ComponentChildren
}

/** By word, by bar and by colour, so that none of the three is needed to read it. */
export function Severity({ level, messages, explained, children }: SeverityProps): VNode {
  const look = level === null ? 'unstated' : `sev ${level}`
  const word = messages.severity[level ?? 'notStated']
  if (explained !== undefined) {
    return (
      <a class={look} href={explained}>
        {word}
        {children}
      </a>
    )
  }
  return (
    <span class={look}>
      {word}
      {children}
    </span>
  )
}
