import type { VNode } from 'preact'
import { yearPath } from '../../domain/publication/addresses.ts'
import type { View } from '../view.ts'

export function YearLinks(props: {
  readonly view: View
  /** That have pages, newest first. */
  readonly years: readonly string[]
  /** The year whose page this is. */
  readonly current?: string
}): VNode {
  const { view, years, current } = props
  return (
    <nav aria-label={view.messages.index.years}>
      {years.map((year) => (
        <a href={view.href(yearPath(year))} aria-current={year === current ? 'page' : undefined}>
          {year}
        </a>
      ))}
    </nav>
  )
}
