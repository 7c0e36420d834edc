import type { VNode } from 'preact'
import { INDEX_PATH, yearPartPath, yearPath } from '../../domain/publication/addresses.ts'
import { NO_FILTER, printFilter } from '../../domain/publication/list-filter.ts'
import { Page } from '../document.tsx'
import { TimesWords } from '../parts/moment.tsx'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { AdvisoryTable } from './advisory-table.tsx'
import { YearLinks } from './year-links.tsx'
import type { YearPart } from './year-parts.ts'

export interface YearPageProps {
  readonly view: View
  readonly year: string
  /** That have pages, newest first. */
  readonly years: readonly string[]
  /** All pages of the year, newest first. */
  readonly parts: readonly YearPart[]
  /** The one that this page is. */
  readonly part: YearPart
  /** Newest first. */
  readonly summaries: readonly AdvisorySummary[]
  /** How many there are of the year; null on a page that has older ones only, which need not be written for a new one. */
  readonly total: number | null
}

/** The advisories that were first published in a year: all, or where they are too many for a page, some of them. */
export function YearPage(props: YearPageProps): VNode {
  const { view, year, years, parts, part, summaries, total } = props
  const { messages, vendor, href } = view
  const words = messages.index
  const title =
    part.last === null ? words.ofYear(year) : words.ofSpan(messages.day(part.first), messages.day(part.last))
  // The only moments in the list that are not days.
  const hasTimes = summaries.some(({ nextUpdate }) => nextUpdate !== null)
  const isPartial = total !== null && total > summaries.length
  const told = isPartial ? `${title}: ${messages.filter.newestOf(summaries.length, total)}` : title
  return (
    <Page
      view={view}
      title={title}
      description={
        part.last === null && !isPartial ? words.yearDescription(vendor.name, year) : `${told}: ${vendor.name}.`
      }
      canonical={addressOf(year, part)}
      {...(hasTimes ? { script: vendor.assets.scripts.times } : {})}
    >
      <p class="line">
        <a href={href(INDEX_PATH)}>{messages.site.advisories}</a>
        {part.last === null ? null : <a href={href(yearPath(year))}>{words.ofYear(year)}</a>}
        <span>{isPartial ? messages.filter.newestOf(summaries.length, total) : words.count(summaries.length)}</span>
      </p>
      <h1>{title}</h1>
      <section aria-label={title}>
        <div class="listhead">
          <YearLinks view={view} years={years} current={year} />
          <p class="scripted">
            <a href={`${href(INDEX_PATH)}${printFilter({ ...NO_FILTER, year })}`}>{messages.filter.filterYear}</a>
          </p>
        </div>
        {parts.length === 1 ? null : <PartLinks year={year} parts={parts} current={part} view={view} />}
        <AdvisoryTable view={view} blocks={[{ year: null, summaries }]} />
      </section>
      <Around year={year} parts={parts} current={part} view={view} />
      {hasTimes ? <TimesWords messages={messages} /> : null}
    </Page>
  )
}

function addressOf(year: string, { part }: YearPart) {
  return part === null ? yearPath(year) : yearPartPath(year, part)
}

interface PartLinksProps {
  readonly year: string
  readonly parts: readonly YearPart[]
  readonly current: YearPart
  readonly view: View
}

/** The pages of the year, by their days. */
function PartLinks({ year, parts, current, view }: PartLinksProps): VNode {
  const { href, messages } = view
  return (
    <nav class="parts" aria-label={messages.index.partsOf(year)}>
      {parts.map((part) => (
        <a class="d" href={href(addressOf(year, part))} aria-current={part.part === current.part ? 'page' : undefined}>
          {part.last === null ? messages.index.since(part.first) : messages.index.span(part.first, part.last)}
        </a>
      ))}
    </nav>
  )
}

/** Below the list, where one has read to its end. */
function Around({ year, parts, current, view }: PartLinksProps): VNode | null {
  const words = view.messages.index
  const position = parts.findIndex(({ part }) => part === current.part)
  const [newer, older] = [parts[position - 1], parts[position + 1]]
  if (newer === undefined && older === undefined) return null
  return (
    <nav class="around" aria-label={words.around}>
      <ul>
        {newer === undefined ? null : (
          <li>
            <a href={view.href(addressOf(year, newer))}>{words.newer}</a>
          </li>
        )}
        {older === undefined ? null : (
          <li>
            <a href={view.href(addressOf(year, older))}>{words.older}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
