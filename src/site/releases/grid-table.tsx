import type { VNode } from 'preact'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { advisoryPath, releasePath } from '../../domain/publication/addresses.ts'
import { version } from '../parts/version.tsx'
import type { View } from '../view.ts'
import { type CellLetter, type GridRow, type ReleaseGrid, severityOfLetter } from './release-grid.ts'

/** Release × advisory. It scrolls in a region of its own, which the keyboard reaches. */
export function GridTable(props: {
  readonly product: ProductId
  readonly grid: ReleaseGrid
  /** Id of the heading above it. */
  readonly titledBy: string
  readonly caption: string
  readonly view: View
}): VNode {
  const { product, grid, titledBy, caption, view } = props
  const { messages, href } = view
  const words = messages.releases
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section class="table-scroll grid-scroll" tabIndex={0} aria-labelledby={titledBy}>
        <table class="grid">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.release}</th>
              <th scope="col">{words.answer}</th>
              {grid.columns.map((id) => (
                <th scope="col" class="id">
                  <a href={href(advisoryPath(id))}>{id}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <Row product={product} row={row} view={view} />
            ))}
          </tbody>
        </table>
      </section>
      {grid.more === 0 ? null : <p class="muted">{words.olderColumns(grid.more)}</p>}
    </>
  )
}

function Row(props: { readonly product: ProductId; readonly row: GridRow; readonly view: View }): VNode {
  const { product, row, view } = props
  const { verdict } = view.messages.check.script
  return (
    <tr>
      <th scope="row">
        <Releases product={product} versions={row.versions} view={view} />
      </th>
      <td class={row.verdict}>{verdict[row.verdict]}</td>
      {[...row.cells].map((letter) => cell(letter as CellLetter, view))}
    </tr>
  )
}

function Releases(props: {
  readonly product: ProductId
  readonly versions: GridRow['versions']
  readonly view: View
}): VNode {
  const { product, versions, view } = props
  const words = view.messages.releases
  const [newest] = versions
  const oldest = versions.at(-1) ?? newest
  const link = (text: string) => (
    <a class="v" href={view.href(releasePath(product, text))}>
      {text}
    </a>
  )
  if (versions.length === 1) return link(newest)
  return (
    <details>
      <summary>
        {words.span(version(oldest), version(newest))} <span class="sub">{words.releases(versions.length)}</span>
      </summary>
      <ul class="plain">
        {versions.map((text) => (
          <li>{link(text)}</li>
        ))}
      </ul>
    </details>
  )
}

/** In a word and by colour. */
function cell(letter: CellLetter, { messages }: View): VNode {
  const words = messages.releases
  if (letter === '-') return <td class="spare">{words.clear}</td>
  if (letter === '?') return <td class="unclear">{words.unclear}</td>
  const severity = severityOfLetter(letter)
  return severity === null ? (
    <td class="hit">{words.affected}</td>
  ) : (
    <td class={`hit ${severity}`}>{messages.severity[severity]}</td>
  )
}
