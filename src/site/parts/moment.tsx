import type { VNode } from 'preact'
import type { CalendarDate, Instant } from '../../base/instant.ts'
import type { Messages } from '../messages/index.ts'

/** A day as data, for tables. */
export function Day({ of }: { readonly of: CalendarDate | Instant }): VNode {
  return (
    <time class="d" dateTime={of}>
      {of.slice(0, 10)}
    </time>
  )
}

/** A moment spelled out, for prose; a day stays a day. */
export function Moment({ of, messages }: { readonly of: CalendarDate | Instant; readonly messages: Messages }): VNode {
  return <time dateTime={of}>{momentText(of, messages)}</time>
}

export function momentText(moment: CalendarDate | Instant, messages: Messages): string {
  return isDay(moment) ? messages.day(moment) : messages.instant(moment)
}

function isDay(moment: CalendarDate | Instant): moment is CalendarDate {
  return moment.length === 'yyyy-mm-dd'.length
}
