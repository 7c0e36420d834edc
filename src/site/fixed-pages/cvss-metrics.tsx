import type { VNode } from 'preact'
import type { CvssWordTable } from '../../domain/publication/public-record.ts'
import type { View } from '../view.ts'

type Metrics = CvssWordTable['metrics']['4']

/** What the answers in a vector say, in the words in which vectors are told on the pages of advisories. */
export function CvssMetrics({ view }: { readonly view: View }): VNode {
  const { metrics } = view.messages.cvss
  const words = view.messages.pages.severity
  const older = Object.entries(metrics['3']).filter(([key, metric]) => metrics['4'][key] !== metric)
  return (
    <>
      <p>{words.cvssText}</p>
      <Table title={words.cvssVersions.four} metrics={Object.entries(metrics['4'])} view={view} />
      <Table title={words.cvssVersions.three} metrics={older} view={view} />
    </>
  )
}

function Table(props: {
  readonly title: string
  readonly metrics: readonly (readonly [key: string, metric: Metrics[string]])[]
  readonly view: View
}): VNode {
  const { title, metrics, view } = props
  const words = view.messages.pages.severity
  return (
    <details class="more">
      <summary>{title}</summary>
      <table class="cards metrics">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.means}</th>
          </tr>
        </thead>
        {metrics.map(([key, { name, values }]) => (
          <tbody>
            {Object.entries(values).map(([value, { name: valueName, sentence }], index, all) => (
              <tr>
                {index > 0 ? null : (
                  <th scope="rowgroup" rowSpan={all.length}>
                    {name}
                  </th>
                )}
                <td class="vector">
                  <span class="v">
                    {key}:{value}
                  </span>{' '}
                  {valueName}
                </td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  )
}
