import type { AdvisoryAnswer, Answer, Verdict } from '../../check/index.ts'
import type { VersionText } from '../../domain/catalogue/product.ts'
import { type AdvisoryId, SEVERITY_LEVELS, type SeverityLevel } from '../../domain/publication/public-record.ts'
import type { ReleaseAdvisories, ToldRelease } from './told-release.ts'

/** What an advisory means for a release, in a letter: a grid has thousands of cells, and is kept from build to build. */
export type CellLetter = '-' | '?' | '!' | 'c' | 'h' | 'm' | 'l' | 'n'

const LETTERS = { critical: 'c', high: 'h', medium: 'm', low: 'l', none: 'n' } as const satisfies Record<
  SeverityLevel,
  CellLetter
>

/** Which advisory affects which release. JSON. */
export interface ReleaseGrid {
  /** Newest first. */
  readonly columns: readonly AdvisoryId[]
  /** How many older advisories affect or may affect a release and have no column. */
  readonly more: number
  readonly rows: readonly GridRow[]
}

/** Releases that follow each other and have the same answer. */
export interface GridRow {
  /** Newest first. */
  readonly versions: readonly [VersionText, ...VersionText[]]
  readonly verdict: Verdict
  /** How many affect it, those without a column included. */
  readonly affecting: number
  /** The worst of them; null where none is rated. */
  readonly worst: SeverityLevel | null
  /** How many may or may not affect it. */
  readonly unclear: number
  /** A letter for each column. */
  readonly cells: string
}

/** More are nobody's reading, and a page has to stay below 500 kB. */
const MOST_COLUMNS = 60

/** @param told newest first. */
export function releaseGrid(told: readonly ToldRelease[], advisories: ReleaseAdvisories): ReleaseGrid {
  const all = columnsOf(told, advisories)
  const columns = all.slice(0, MOST_COLUMNS)
  const rows: (Omit<GridRow, 'versions'> & { versions: [VersionText, ...VersionText[]] })[] = []
  let before: string | null = null
  for (const { release, answer } of told) {
    const key = keyOf(answer)
    if (key === before) rows.at(-1)?.versions.push(release.version)
    else {
      const cells = cellsOf(columns, answer)
      rows.push({ versions: [release.version], verdict: answer.verdict, ...inShort(answer), cells })
    }
    before = key
  }
  return { columns, more: all.length - columns.length, rows }
}

function columnsOf(told: readonly ToldRelease[], advisories: ReleaseAdvisories): readonly AdvisoryId[] {
  const ids = new Set(told.flatMap(({ answer }) => answer.advisories.map(({ id }) => id)))
  return [...ids]
    .map((id) => ({ id, publishedAt: advisories.get(id)?.publishedAt ?? '' }))
    .sort((a, b) => (a.publishedAt === b.publishedAt ? (a.id < b.id ? 1 : -1) : a.publishedAt < b.publishedAt ? 1 : -1))
    .map(({ id }) => id)
}

function keyOf({ verdict, advisories }: Answer): string {
  return `${verdict} ${advisories.map((one) => `${one.id}${letterOf(one)}`).join(' ')}`
}

function cellsOf(columns: readonly AdvisoryId[], { advisories }: Answer): string {
  const letters = new Map(advisories.map((one) => [one.id, letterOf(one)]))
  return columns.map((id) => letters.get(id) ?? '-').join('')
}

function inShort({ advisories }: Answer): Pick<GridRow, 'affecting' | 'worst' | 'unclear'> {
  const affecting = advisories.filter(({ verdict }) => verdict === 'affected')
  return {
    affecting: affecting.length,
    worst: SEVERITY_LEVELS.find((level) => affecting.some(({ severity }) => severity === level)) ?? null,
    unclear: advisories.filter(({ verdict }) => verdict === 'unknown').length,
  }
}

function letterOf({ verdict, severity }: AdvisoryAnswer): CellLetter {
  if (verdict === 'unknown') return '?'
  return severity === null ? '!' : LETTERS[severity]
}

/** The severity that a letter stands for; null where it is not stated. */
export function severityOfLetter(letter: Exclude<CellLetter, '-' | '?'>): SeverityLevel | null {
  const [level] = Object.entries(LETTERS).find(([, one]) => one === letter) ?? []
  return (level as SeverityLevel | undefined) ?? null
}
