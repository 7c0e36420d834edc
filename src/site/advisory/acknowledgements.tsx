import type { VNode } from 'preact'
import type { Advisory, AdvisoryId, Credit, Reference } from '../../domain/publication/public-record.ts'
import { AdvisoryLink } from '../parts/advisory-link.tsx'
import { DayOrTime } from '../parts/moment.tsx'
import { Outside } from '../parts/outside.tsx'
import type { View } from '../view.ts'

export function Credits({ credits, view }: { readonly credits: readonly Credit[]; readonly view: View }): VNode {
  const words = view.messages.advisory.credits
  return (
    <ul class="plain">
      {credits.map(({ name, organization, role }) => (
        <li>
          <span class="muted">{words.roles[role]}</span> {name ?? organization ?? words.unnamed}
          {name === null || organization === null ? null : `, ${organization}`}
        </li>
      ))}
    </ul>
  )
}

export function Timeline({ timeline }: Pick<Advisory, 'timeline'>): VNode {
  return (
    <ol class="timeline">
      {timeline.map(({ at, text }) => (
        <li>
          <DayOrTime of={at} /> <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}

export function References({
  references,
  view,
}: {
  readonly references: readonly Reference[]
  readonly view: View
}): VNode {
  const words = view.messages.advisory.references
  return (
    <ul class="plain">
      {references.map(({ url, kind, title }) => (
        <li>
          <span class="muted">{words[kind]}</span>{' '}
          {title === null ? <Outside url={url} /> : <Outside url={url}>{title}</Outside>}
        </li>
      ))}
    </ul>
  )
}

/** Only those that are public may be named. */
export function relatedPublic({ related }: Advisory, view: View): readonly AdvisoryId[] {
  return related.filter((id) => view.context.isPublished(id))
}

export function Related({ ids, view }: { readonly ids: readonly AdvisoryId[]; readonly view: View }): VNode {
  return (
    <ul class="plain">
      {ids.map((id) => (
        <li>
          <AdvisoryLink id={id} view={view} />
        </li>
      ))}
    </ul>
  )
}
