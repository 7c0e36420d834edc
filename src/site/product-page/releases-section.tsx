import type { VNode } from 'preact'
import type { Product } from '../../domain/catalogue/product.ts'
import { releasesPath } from '../../domain/publication/addresses.ts'
import { nameOfBranch } from '../parts/branch-words.tsx'
import { GridLegend, GridTable } from '../releases/grid-table.tsx'
import type { ReleaseGrid } from '../releases/release-grid.ts'
import type { LineStanding, ProductStanding } from '../releases/standing.ts'
import type { View } from '../view.ts'
import { Safe } from './branch-table.tsx'

/** Release × advisory for the newest branches; the lists of the others are a link away. */
export function ReleasesSection(props: {
  readonly product: Product
  readonly standing: ProductStanding
  readonly view: View
}): VNode | null {
  const { product, standing, view } = props
  const { messages, href } = view
  const words = messages.releases
  if (standing.length === 0) return null
  const shown = shownGrids(standing)
  const isOnly = standing.length === 1 && standing[0]?.branch === null
  return (
    <section id="releases" aria-labelledby="releases-title">
      <h2 id="releases-title">{words.grid}</h2>
      {isOnly && standing[0] !== undefined ? (
        <p>
          {words.newestSafe}: <Safe product={product.id} line={standing[0]} view={view} />
        </p>
      ) : null}
      {shown.size === 0 ? null : <GridLegend view={view} />}
      {[...shown].map(([line, grid]) => {
        const name = nameOf(line, view)
        const id = `releases-${line.branch?.replaceAll('.', '-') ?? 'others'}`
        return (
          <>
            {isOnly ? null : <h3 id={id}>{name}</h3>}
            <GridTable
              product={product.id}
              grid={grid}
              titledBy={isOnly ? 'releases-title' : id}
              caption={isOnly ? words.grid : name}
              view={view}
            />
          </>
        )
      })}
      <ul class="ways">
        {isOnly || standing.some(({ branch }) => branch === null) ? null : (
          <li>
            <a href={href(releasesPath(product.id, null, 1))}>{words.all}</a>
          </li>
        )}
        {standing.map((line) => (
          <li>
            <a href={href(releasesPath(product.id, line.branch, 1))}>{isOnly ? words.all : nameOf(line, view)}</a>{' '}
            <span class="muted">{words.releases(line.releases)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const MOST_CELLS = 900
const MOST_LINES = 4

/** From the newest branch on, as long as there is room. */
function shownGrids(standing: ProductStanding): ReadonlyMap<LineStanding, ReleaseGrid> {
  const shown = new Map<LineStanding, ReleaseGrid>()
  let cells = 0
  for (const line of standing.slice(0, MOST_LINES)) {
    if (line.grid === null) break
    cells += line.grid.rows.length * (line.grid.columns.length + 1)
    if (cells > MOST_CELLS) break
    shown.set(line, line.grid)
  }
  return shown
}

function nameOf({ branch }: LineStanding, { messages }: View): string {
  return branch === null ? messages.releases.noBranch : nameOfBranch(branch)
}
