import type { Filterable } from '../../domain/publication/list-filter.ts'
import type { AdvisorySummary } from '../summary.ts'

/** What the filter asks of an advisory, as its row shows it. */
export function filterableOf({ kind, severity, exploitation, fix, products }: AdvisorySummary): Filterable {
  return {
    kind,
    severity: kind === 'guidance' ? null : (severity ?? 'not_stated'),
    exploitation,
    // Who has to leave the branch for it has a fix all the same.
    fix: fix === 'moves' ? 'all' : fix,
    products: products.map(({ id }) => id),
  }
}
