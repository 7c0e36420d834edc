import type { VNode } from 'preact'
import { advisoryPath } from '../../domain/publication/addresses.ts'
import { Action } from '../index-page/action.tsx'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'

/** What a feed reader shows: how bad, what to do, and where the rest is. It stands far from the site: links are whole. */
export function EntryContent({ summary, view }: { readonly summary: AdvisorySummary; readonly view: View }): VNode {
  const { messages, url } = view
  const { severity, score, kind } = summary
  const exploitation = (kind === 'guidance' ? messages.exploitation.shortGuidance : messages.exploitation.short)[
    summary.exploitation
  ]
  return (
    <>
      {view.vendor.site.notice === null ? null : <p>{view.vendor.site.notice}</p>}
      {summary.invented ? <p>{messages.site.invented}</p> : null}
      {summary.summary === null ? null : <p>{summary.summary}</p>}
      <ul>
        {kind === 'guidance' ? null : (
          <li>
            {messages.advisory.facts.rating(view.vendor.name)}:{' '}
            {severity === null ? messages.severity.notStated : messages.severity[severity]}
          </li>
        )}
        {score === null ? null : (
          <li>
            {messages.advisory.facts.cvss(score.version)}: {score.baseScore.toFixed(1)}
            {score.source === 'vendor'
              ? null
              : ` ${messages.advisory.facts.scoreBy(messages.scoreSource(score.source), view.vendor.name)}`}
          </li>
        )}
        <li>
          {messages.index.exploitation}: {exploitation}
        </li>
        {summary.cves.length === 0 ? null : <li>{summary.cves.join(', ')}</li>}
      </ul>
      <h2>{messages.index.whatToDo}</h2>
      <Action summary={summary} view={{ ...view, href: url }} isOnPage={false} />
      <p>
        <a href={url(advisoryPath(summary.id))}>{url(advisoryPath(summary.id))}</a>
      </p>
    </>
  )
}
