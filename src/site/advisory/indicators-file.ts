import { csvLine } from '../../base/csv-line.ts'
import { indicatorsPath } from '../../domain/publication/addresses.ts'
import type { Indicator } from '../../domain/publication/public-record.ts'
import type { PublishedAdvisory } from '../../domain/publication/published-advisory.ts'
import { type SiteFile, siteFile } from '../site-file.ts'

/**
 * The indicators as files, for whoever feeds them to a filter or a search: of the newest revision, and of every older one
 * that has any. Where the newest one has none any more its file has none either: an address that was public stays.
 */
export function indicatorFiles({ latest, earlier }: PublishedAdvisory): readonly SiteFile[] {
  const { id } = latest.advisory
  const older = earlier.flatMap((revision) =>
    revision.content === 'kept' && revision.advisory.indicators.length > 0 ? [revision] : [],
  )
  if (older.length === 0 && latest.advisory.indicators.length === 0) return []
  return [
    siteFile(indicatorsPath(id, null), 'page', indicatorsCsv(latest.advisory.indicators)),
    ...older.map(({ revision, advisory }) =>
      siteFile(indicatorsPath(id, revision), 'page', indicatorsCsv(advisory.indicators)),
    ),
  ]
}

/** Kinds are the words of the data, the same in every language. */
function indicatorsCsv(indicators: readonly Indicator[]): string {
  const rows = indicators.map(({ kind, value, note }) => [kind, value, note ?? ''])
  return [['kind', 'value', 'note'], ...rows].map(csvLine).join('')
}
