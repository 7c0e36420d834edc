import type { VNode } from 'preact'
import type { AdvisoryAnswer } from '../../check/index.ts'
import { advisoryPath } from '../../domain/publication/addresses.ts'
import { ExploitationTag } from '../parts/exploitation-tag.tsx'
import { Severity } from '../parts/severity.tsx'
import { version } from '../parts/version.tsx'
import type { View } from '../view.ts'
import type { ReleaseAdvisories, ReleaseAdvisory } from './told-release.ts'

export interface AnswerRowsProps {
  readonly rows: readonly AdvisoryAnswer[]
  readonly advisories: ReleaseAdvisories
  readonly caption: string
  readonly view: View
}

/** What each advisory means for a release, in the words of the check. */
export function AnswerTable({ rows, advisories, caption, view }: AnswerRowsProps): VNode {
  const { column } = view.messages.check.script
  return (
    <table class="answers cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.severity}</th>
          <th scope="col">{column.advisory}</th>
          <th scope="col">{view.messages.releases.fixedIn}</th>
          <th scope="col">{column.whatToDo}</th>
          <th scope="col">{column.exploitation}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => answerRow(row, advisories.get(row.id), view))}</tbody>
    </table>
  )
}

/** No component: a site has ten thousands of these rows. */
function answerRow(answer: AdvisoryAnswer, advisory: ReleaseAdvisory | undefined, view: View): VNode {
  const { messages } = view
  const { script } = messages.check
  const { fixedIn, mitigations, notes, exploitation, nextUpdate } = answer
  // Of what is not known to affect the release nobody has said that there is nothing to do, or no fix to go to.
  const isSaid = answer.verdict === 'affected' || fixedIn.length > 0
  return (
    <tr>
      <td>{severityCell(answer, advisory, view)}</td>
      <th scope="row">
        {titleLink(answer, advisory, view)}
        {sub(answer.reason)}
      </th>
      <td data-label={messages.releases.fixedIn}>
        {fixedIn.length === 0 ? (
          <span class="muted">{messages.releases.noneRecorded}</span>
        ) : (
          fixedIn.map((fix, index) => (index === 0 ? version(fix) : [', ', version(fix)]))
        )}
      </td>
      <td data-label={script.column.whatToDo}>
        {isSaid && answer.action !== null ? script.action[answer.action] : script.readAdvisory}
        {mitigations.map(sub)}
        {notes.map(sub)}
        {nextUpdate === null ? null : sub(messages.index.nextUpdate(messages.instant(nextUpdate)))}
      </td>
      <td data-label={script.column.exploitation}>
        <ExploitationTag kind={exploitation.kind} advisory={answer.kind} messages={messages} />
      </td>
    </tr>
  )
}

function sub(text: string): VNode {
  return <span class="sub">{text}</span>
}

/** Those that a page has no room for in full. */
export function TitleList({ rows, advisories, view }: Omit<AnswerRowsProps, 'caption'>): VNode {
  return (
    <ul class="plain">
      {rows.map((row) => (
        <li>{titleLink(row, advisories.get(row.id), view)}</li>
      ))}
    </ul>
  )
}

function titleLink({ id, title, invented }: AdvisoryAnswer, advisory: ReleaseAdvisory | undefined, view: View): VNode {
  const { messages } = view
  const isForeign = advisory !== undefined && advisory.lang !== messages.lang
  return (
    <>
      <a href={view.href(advisoryPath(id))}>
        <span class="v">{id}</span> {isForeign ? <span lang={advisory.lang}>{title}</span> : title}
      </a>
      {invented ? [' ', <span class="tag">{messages.index.invented}</span>] : null}
    </>
  )
}

/** A score only where it belongs to the level: an advisory may rate a product otherwise than the flaw as such. */
function severityCell({ severity }: AdvisoryAnswer, advisory: ReleaseAdvisory | undefined, view: View): VNode {
  const { messages } = view
  const score = advisory === undefined || advisory.severity !== severity ? null : advisory.score
  const own = score?.source === 'vendor'
  return (
    <>
      <Severity level={severity} messages={messages}>
        {own ? ` ${score.baseScore.toFixed(1)}` : null}
      </Severity>
      {score === null || own ? null : (
        <span class="sub">
          {messages.index.scoreBy(score.baseScore.toFixed(1), messages.scoreSource(score.source))}
        </span>
      )}
    </>
  )
}
