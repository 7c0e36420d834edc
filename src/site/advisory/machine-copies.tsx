import type { VNode } from 'preact'
import { advisoryJsonPath, advisoryPath, FEEDS_PATH, revisionPath } from '../../domain/publication/addresses.ts'
import { isOlder, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** What machines and auditors need: the same content as data, where it stays, and by what to know that it is the same. */
export function MachineCopies({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { advisory, revision } = telling
  const words = view.messages.advisory.copies
  const permalink = isOlder(telling) ? revisionPath(advisory.id, revision.revision) : advisoryPath(advisory.id)
  return (
    <dl class="pairs">
      <div class="online">
        <dt>{words.data}</dt>
        <dd>
          <a href={view.href(advisoryJsonPath(advisory.id))}>{words.json}</a>
          {isOlder(telling) ? <span class="muted"> {words.ofLatest}</span> : null}
        </dd>
      </div>
      <div>
        <dt>{words.permalink}</dt>
        <dd class="long">{view.url(permalink)}</dd>
      </div>
      <div>
        <dt>{words.seal}</dt>
        <dd>
          <code>{revision.seal}</code>
          <span class="sub">{words.sealText}</span>
        </dd>
      </div>
      <div class="online">
        <dt>{words.next}</dt>
        <dd>
          <a href={view.href(FEEDS_PATH)}>{words.feed}</a>
        </dd>
      </div>
    </dl>
  )
}
