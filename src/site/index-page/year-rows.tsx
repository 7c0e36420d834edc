import { renderToString } from 'preact-render-to-string'
import type { Filterable } from '../../domain/publication/list-filter.ts'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { AdvisoryRow } from './advisory-row.tsx'
import { filterableOf } from './filterable.ts'

/** An advisory of a year, for the filter of the front page: what can be asked of it, and its row as the year's page has it. */
interface YearRow extends Filterable {
  readonly row: string
}

/** The file from which the script of the front page filters a year: `{"advisories":[…]}`, newest first. */
export function printYearRows(summaries: readonly AdvisorySummary[], view: View): string {
  const advisories = summaries.map(
    (summary): YearRow => ({
      ...filterableOf(summary),
      row: renderToString(<AdvisoryRow summary={summary} view={view} />),
    }),
  )
  return `${JSON.stringify({ advisories })}\n`
}
