import type { VNode } from 'preact'
import { dayOf } from '../../base/instant.ts'
import type { Messages } from '../messages/index.ts'
import { Moment } from '../parts/moment.tsx'
import { Version } from '../parts/version.tsx'
import { type AnyRevision, firstRevision } from '../story/history.ts'
import type { Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** Which advisory this is, since when it is public, and how new what one reads is. */
export function PublicationLine({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { published, revision, advisory } = telling
  const words = view.messages.advisory
  const first = firstRevision(published)
  const basis = advisory.recordedPublication?.basis ?? null
  return (
    <p class="line">
      <Version of={advisory.id} /> <span>{view.messages.kinds[advisory.kind]}</span>{' '}
      <span>
        {words.published}{' '}
        <RevisionMoment
          revision={first}
          note={basis === null ? null : words.dayBasis(basis)}
          messages={view.messages}
        />
      </span>{' '}
      {revision === first ? null : (
        <span>
          {words.revisionOf(revision.revision)} {words.updated}{' '}
          <RevisionMoment revision={revision} messages={view.messages} />
        </span>
      )}
    </p>
  )
}

/** As exact as it is known: where a source gives only a day, midnight would be invented. */
function RevisionMoment({
  revision: { publishedAt, precision },
  ...told
}: {
  readonly revision: AnyRevision
  readonly note?: string | null
  readonly messages: Messages
}): VNode {
  return <Moment of={precision === 'day' ? dayOf(publishedAt) : publishedAt} {...told} />
}
