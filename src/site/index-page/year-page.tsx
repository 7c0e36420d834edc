import type { VNode } from 'preact'
import { INDEX_PATH, yearPath } from '../../domain/publication/addresses.ts'
import { NO_FILTER, printFilter } from '../../domain/publication/list-filter.ts'
import { Page } from '../document.tsx'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { AdvisoryTable } from './advisory-table.tsx'
import { type ListedYear, YearLinks } from './year-links.tsx'

export interface YearPageProps {
  readonly view: View
  readonly year: string
  readonly years: readonly ListedYear[]
  /** Newest first. */
  readonly summaries: readonly AdvisorySummary[]
}

/** All advisories that were first published in a year. */
export function YearPage({ view, year, years, summaries }: YearPageProps): VNode {
  const { messages, vendor, href } = view
  const words = messages.index
  return (
    <Page
      view={view}
      title={words.ofYear(year)}
      description={words.yearDescription(vendor.name, year)}
      canonical={yearPath(year)}
    >
      <p class="line">
        <a href={href(INDEX_PATH)}>{messages.site.advisories}</a>
        <span>{words.count(summaries.length)}</span>
      </p>
      <h1>{words.ofYear(year)}</h1>
      <section aria-label={words.ofYear(year)}>
        <div class="listhead">
          <YearLinks view={view} years={years} current={year} />
          <p class="scripted">
            <a href={`${href(INDEX_PATH)}${printFilter({ ...NO_FILTER, year })}`}>{messages.filter.filterYear}</a>
          </p>
        </div>
        <AdvisoryTable view={view} blocks={[{ year: null, summaries }]} />
      </section>
    </Page>
  )
}
