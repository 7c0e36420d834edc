import type { VNode } from 'preact'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { advisoryPath, releasePath } from '../../domain/publication/addresses.ts'
import { Severity } from '../parts/severity.tsx'
import { version } from '../parts/version.tsx'
import type { View } from '../view.ts'
import { type CellLetter, type GridRow, type ReleaseGrid, severityOfLetter } from './release-grid.ts'

/**
 * Release × advisory. It scrolls in a region of its own, which the keyboard reaches; a narrow screen shows in its place how
 * many advisories affect each release.
 */
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
      {grid.more === 0 ? null : <p class="muted of-cells">{words.olderColumns(grid.more)}</p>}
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
      <td class={row.verdict}>
        {verdict[row.verdict]}
        <InShort row={row} view={view} />
      </td>
      {[...row.cells].map((letter) => cell(letter as CellLetter, view))}
    </tr>
  )
}

/** Behind the answer instead of the cells, where there is no room for them. */
function InShort({ row, view }: { readonly row: GridRow; readonly view: View }): VNode | null {
  const { messages } = view
  const { affecting, worst, unclear } = row
  if (affecting + unclear === 0) return null
  return (
    <span class="in-short">
      {affecting === 0 ? ': ' : ` ${messages.releases.by(affecting)}`}
      {worst === null ? null : (
        <>
          , {messages.product.worst} <Severity level={worst} messages={messages} />
        </>
      )}
      {affecting === 0 || unclear === 0 ? null : '; '}
      {unclear === 0 ? null : messages.releases.unclearHere(unclear)}
    </span>
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

/** What the cells mean; and where there are none, what each release's line says. */
export function GridLegend({ view }: { readonly view: View }): VNode {
  const words = view.messages.releases
  return (
    <>
      <p class="muted of-cells">{words.legend}</p>
      <p class="muted in-short">{words.legendInShort}</p>
    </>
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
