import type { VNode } from 'preact'
import type { Indicator } from '../../domain/publication/public-record.ts'
import type { View } from '../view.ts'

/** Signs that can be looked for. Never links: what stands here may be an attacker's. */
export function Indicators({
  indicators,
  view,
}: {
  readonly indicators: readonly Indicator[]
  readonly view: View
}): VNode {
  const words = view.messages.advisory.indicators
  const noted = indicators.some(({ note }) => note !== null)
  return (
    <table class="indicators cards">
      <caption>{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.value}</th>
          {noted ? <th scope="col">{words.note}</th> : null}
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ kind, value, note }) => (
          <tr>
            <td data-label={words.kind}>{words.kinds[kind]}</td>
            <td data-label={words.value}>
              <code>{value}</code>
            </td>
            {noted ? <td data-label={words.note}>{note}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
