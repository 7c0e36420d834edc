import type { VNode } from 'preact'
import { type CalendarDate, type Instant, isDay, shortMoment } from '../../base/instant.ts'
import type { Messages, MomentMessages } from '../messages/index.ts'

/** A day as data, for tables. */
export function Day({ of }: { readonly of: CalendarDate | Instant }): VNode {
  return (
    <time class="d" dateTime={of}>
      {of.slice(0, 10)}
    </time>
  )
}

/** The same, with the time where one is known. */
export function DayOrTime({ of }: { readonly of: CalendarDate | Instant }): VNode {
  return (
    <time class="d" dateTime={of}>
      {shortMoment(of)}
      <OwnTime of={of} />
    </time>
  )
}

interface MomentProps {
  readonly of: CalendarDate | Instant
  /** What is said of the moment; before the reader's own time, whose room stays empty for readers in UTC. */
  readonly note?: string | null
  readonly messages: Messages
}

/** A moment spelled out, for prose; a day stays a day. */
export function Moment({ of, note = null, messages }: MomentProps): VNode {
  return (
    <time dateTime={of}>
      {momentText(of, messages)}
      {note === null ? null : ` (${note})`}
      <OwnTime of={of} />
    </time>
  )
}

/**
 * The place beside a moment where the script of the times puts it in the reader's own; room for it is kept wherever scripts
 * run, so that nothing moves. A day has none: it is one wherever one is. Stands at the end of its `time`.
 */
export function OwnTime({ of }: { readonly of: CalendarDate | Instant }): VNode | null {
  return isDay(of) ? null : (
    <>
      {' '}
      <span class="own" />
    </>
  )
}

/** The words of that script, in the language of the page. Each page that loads it needs them once. */
export function TimesWords({ messages }: { readonly messages: Messages }): VNode {
  const words: MomentMessages = messages.moment
  return <template id="times-words">{JSON.stringify(words)}</template>
}

/** A moment that the text before it has told in UTC: here it stands in the reader's own time only. */
export function OwnTimeOf({ of }: { readonly of: CalendarDate | Instant }): VNode | null {
  return isDay(of) ? null : (
    <time dateTime={of}>
      <OwnTime of={of} />
    </time>
  )
}

export function momentText(moment: CalendarDate | Instant, messages: Messages): string {
  return isDay(moment) ? messages.day(moment) : messages.instant(moment)
}
