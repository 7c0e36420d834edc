import type { VNode } from 'preact'
import type { RecordedStatement, Vulnerability } from '../../domain/publication/public-record.ts'
import { unclearStatements } from '../story/statement-rows.ts'
import { productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** What an old source said where it could not be read, or not wholly: the problem, and the rows as they stand. */
export function Recorded(props: {
  readonly vulnerability: Vulnerability
  readonly telling: Telling
  readonly view: View
}): VNode {
  const { vulnerability, telling, view } = props
  return (
    <>
      {unclearStatements(vulnerability).map((recorded) => (
        <RecordedView recorded={recorded} name={productName(telling, recorded.product)} view={view} />
      ))}
    </>
  )
}

function RecordedView(props: {
  readonly recorded: RecordedStatement
  readonly name: string
  readonly view: View
}): VNode {
  const { recorded, name, view } = props
  const words = view.messages.advisory.recorded
  const columns = [...new Set(recorded.rows.flatMap((row) => Object.keys(row)))]
  return (
    <div class="recorded">
      <p>
        <strong>{recorded.unusable ? words.unusable(name) : words.partly(name)}</strong> {recorded.problem}
      </p>
      {columns.length === 0 ? null : (
        <table class="cards">
          <caption>{words.rows(recorded.source)}</caption>
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
      )}
    </div>
  )
}
