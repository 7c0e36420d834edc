import type { ComponentChildren, VNode } from 'preact'
import { dayOf, parseInstant, shortMoment } from '../../base/instant.ts'
import { advisoryPath, revisionPath } from '../../domain/publication/addresses.ts'
import type { PublishedAdvisory, PublishedRevision } from '../../domain/publication/published-advisory.ts'
import { retoldChanges } from '../../domain/publication/retold-changes.ts'
import type { ChangeClass } from '../../domain/publication/semantic-change.ts'
import type { Phrase } from '../messages/messages.ts'
import { Day } from '../parts/moment.tsx'
import { Anchor } from '../parts/section.tsx'
import { type AnyRevision, revisionsOf } from '../story/history.ts'
import type { Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** What was public when, newest first, and how each revision differs from the one before in the reader's terms. */
export function Revisions({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const words = view.messages.advisory.revisions
  return (
    <table class="revisions cards">
      <caption>{view.messages.advisory.sections.revisions}</caption>
      <thead>
        <tr>
          <th scope="col">{words.revision}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {[...revisionsOf(telling.published)].reverse().map((revision) => (
          <tr id={`revision-${revision.revision}`}>
            <th scope="row" data-label={words.revision}>
              <RevisionLink revision={revision} telling={telling} view={view} />
              <Anchor id={`revision-${revision.revision}`} title={`${words.revision} ${revision.revision}`} />
            </th>
            <td data-label={words.date}>
              <Day of={revision.precision === 'day' ? dayOf(revision.publishedAt) : revision.publishedAt} />
            </td>
            <td data-label={words.change}>
              <Change revision={revision} published={telling.published} view={view} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RevisionLink(props: {
  readonly revision: AnyRevision
  readonly telling: Telling
  readonly view: View
}): VNode {
  const { revision, telling, view } = props
  const words = view.messages.advisory.revisions
  const { id } = telling.advisory
  const current = revision.revision === telling.published.latest.revision
  if (revision.revision === telling.revision.revision) {
    return (
      <>
        {revision.revision} <span class="muted">{current ? words.current : words.thisPage}</span>
      </>
    )
  }
  if (revision.content === 'not_kept') return <>{revision.revision}</>
  return (
    <>
      <a href={view.href(current ? advisoryPath(id) : revisionPath(id, revision.revision))}>{revision.revision}</a>
      {current ? <span class="muted"> {words.current}</span> : null}
    </>
  )
}

function Change(props: {
  readonly revision: AnyRevision
  readonly published: PublishedAdvisory
  readonly view: View
}): VNode {
  const { revision, published, view } = props
  const words = view.messages.advisory.revisions
  const action = revision.action === 'published' ? null : <strong>{words.actions[revision.action]}. </strong>
  if (revision.content === 'not_kept') {
    return (
      <>
        {action}
        {words.notKept} {revision.note}
      </>
    )
  }
  const { change } = revision
  if (change.kind === 'first') {
    return (
      <>
        {action}
        {words.first}
      </>
    )
  }
  if (change.kind === 'not_comparable') {
    return (
      <>
        {action}
        {words.notComparable} {change.note}
      </>
    )
  }
  if (change.changes.length === 0) {
    return (
      <>
        {action}
        {words.noDifference}
      </>
    )
  }
  return (
    <>
      {action}
      <ul class="changes">
        {changesOf(revision, published, view).map(({ class: changeClass, text }) => (
          <li>
            {text} <span class={`tag ${changeClass}`}>{words.classes[changeClass]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ToldChange {
  readonly class: ChangeClass
  readonly text: ComponentChildren
}

/**
 * The ledger keeps each sentence as it was published, in English. A page in another language tells it in its own words;
 * where it cannot, it says first what kind of thing it is.
 */
function changesOf(revision: PublishedRevision, published: PublishedAdvisory, view: View): readonly ToldChange[] {
  const kept = revision.change.kind === 'compared' ? revision.change.changes : []
  const own = view.messages.advisory.revisions.changes
  const before = published.earlier.find((candidate) => candidate.revision === revision.revision - 1)
  const told = own === null ? kept : retoldChanges(revision, before, own.words)
  if (own === null || told !== null) {
    return (told ?? kept).map((change) => ({ class: change.class, text: withDates(change.text) }))
  }
  const kinds: Readonly<Record<string, string>> = own.kinds
  return kept.map((change) => ({
    class: change.class,
    text: (
      <>
        {kinds[change.code] ?? own.kinds.other_changed}: <span lang="en">{withDates(change.text)}</span>
      </>
    ),
  }))
}

/** A day or an instant in a text; broken at its hyphens it is hard to read on a narrow screen. */
const DATES = /(\d{4}-\d\d-\d\d(?:T[\d:]+Z)?)/

/** Days as the sentence has them; instants, which it has as data, as lists and tables tell them. */
function withDates(text: string): Phrase<VNode> {
  // What a pattern in parentheses splits at stands at every second place.
  return text.split(DATES).map((part, index) => {
    if (index % 2 === 0) return part
    const instant = parseInstant(part)
    return instant.ok ? (
      <time class="d" dateTime={instant.value}>
        {shortMoment(instant.value)}
      </time>
    ) : (
      <span class="d">{part}</span>
    )
  })
}
