import type { ComponentChildren, VNode } from 'preact'
import type { SeverityLevel } from '../../domain/publication/public-record.ts'
import type { Messages } from '../messages/index.ts'

export interface SeverityProps {
  /** Null: not stated. */
  readonly level: SeverityLevel | null
  readonly messages: Messages
  /** A score behind the word. */
  readonly children?: ComponentChildren
}

/** By word, by bar and by colour, so that none of the three is needed to read it. */
export function Severity({ level, messages, children }: SeverityProps): VNode {
  if (level === null) {
    return (
      <span class="unstated">
        {messages.severity.notStated}
        {children}
      </span>
    )
  }
  return (
    <span class={`sev ${level}`}>
      {messages.severity[level]}
      {children}
    </span>
  )
}
