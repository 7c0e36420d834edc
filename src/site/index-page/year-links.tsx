import type { VNode } from 'preact'
import { yearPath } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'

/** A year that has a page of its own. */
export interface ListedYear {
  readonly year: string
  readonly advisories: number
}

export function YearLinks(props: {
  readonly view: View
  readonly years: readonly ListedYear[]
  /** The year whose page this is. */
  readonly current?: string
}): VNode {
  const { view, years, current } = props
  return (
    <nav aria-label={view.messages.index.years}>
      {years.map(({ year }) => (
        <a href={view.href(yearPath(year))} aria-current={year === current ? 'page' : undefined}>
          {year}
        </a>
      ))}
    </nav>
  )
}
