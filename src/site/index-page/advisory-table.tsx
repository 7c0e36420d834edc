import type { VNode } from 'preact'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { AdvisoryRow } from './advisory-row.tsx'

/** Rows that belong together, under their year where it is not said elsewhere. */
export interface AdvisoryBlock {
  readonly year: string | null
  readonly summaries: readonly AdvisorySummary[]
}

/** The table of advisories, one row each. */
export function AdvisoryTable(props: {
  readonly view: View
  readonly blocks: readonly AdvisoryBlock[]
  /** Whether a script filters these rows. */
  readonly filterable?: boolean
}): VNode {
  const { view, blocks, filterable = false } = props
  const { messages } = view
  const words = messages.index
  return (
    <table class="list">
      <caption>{messages.site.advisories}</caption>
      <thead>
        <tr>
          <th scope="col">{words.severity}</th>
          <th scope="col">{words.advisory}</th>
          <th scope="col">{words.whatToDo}</th>
          <th scope="col">{words.exploitation}</th>
          <th scope="col">{words.published}</th>
          <th scope="col">{words.updated}</th>
        </tr>
      </thead>
      {blocks.map(({ year, summaries }) => (
        <tbody id={year === null ? undefined : `y${year}`}>
          {year === null || blocks.length < 2 ? null : (
            <tr class="year">
              <th scope="rowgroup" colSpan={6}>
                {year} <span>{words.count(summaries.length)}</span>
              </th>
            </tr>
          )}
          {summaries.map((summary) => (
            <AdvisoryRow summary={summary} view={view} filterable={filterable} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
