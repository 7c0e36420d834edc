import type { VNode } from 'preact'
import type { RecordedStatement, Vulnerability } from '../../domain/publication/public-record.ts'
import { isUnclear } from '../story/statement-rows.ts'
import { productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/**
 * What an old source said, as it said it. Where it could not be read, or not wholly, with the problem, for all to see;
 * where nothing was lost it is there for whoever wants to compare, and out of the way of the others.
 */
export function Recorded(props: {
  readonly vulnerability: Vulnerability
  readonly telling: Telling
  readonly view: View
}): VNode {
  const { vulnerability, telling, view } = props
  const unclear = vulnerability.recorded.filter(isUnclear)
  const clear = vulnerability.recorded.filter((recorded) => !isUnclear(recorded) && recorded.rows.length > 0)
  return (
    <>
      {unclear.map((recorded) => (
        <UnclearRecord recorded={recorded} name={productName(telling, recorded.product)} view={view} />
      ))}
      {clear.map((recorded) => (
        <details class="more">
          <summary>{view.messages.advisory.recorded.rows(recorded.source)}</summary>
          <Rows recorded={recorded} view={view} />
        </details>
      ))}
    </>
  )
}

function UnclearRecord(props: {
  readonly recorded: RecordedStatement
  readonly name: string
  readonly view: View
}): VNode {
  const { recorded, name, view } = props
  const words = view.messages.advisory.recorded
  return (
    <div class="recorded">
      <p>
        <strong>{recorded.unusable ? words.unusable(name) : words.partly(name)}</strong> {recorded.problem}
      </p>
      {recorded.rows.length === 0 ? null : <Rows recorded={recorded} view={view} />}
    </div>
  )
}

function Rows({ recorded, view }: { readonly recorded: RecordedStatement; readonly view: View }): VNode {
  const columns = [...new Set(recorded.rows.flatMap((row) => Object.keys(row)))]
  return (
    <table class="cards">
      <caption>{view.messages.advisory.recorded.rows(recorded.source)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {recorded.rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <td data-label={column}>
                <code>{row[column] ?? ''}</code>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
