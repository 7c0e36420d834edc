import type { VNode } from 'preact'
import { indicatorsPath } from '../../domain/publication/addresses.ts'
import { SubHeading } from '../parts/section.tsx'
import { isOlder, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** Signs that can be looked for. Never links: what stands here may be an attacker's. */
export function Indicators({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { advisory, revision } = telling
  const { indicators } = advisory
  const words = view.messages.advisory.indicators
  const noted = indicators.some(({ note }) => note !== null)
  const file = indicatorsPath(advisory.id, isOlder(telling) ? revision.revision : null)
  return (
    <>
      <SubHeading id="indicators">{words.title}</SubHeading>
      <p class="file online">
        <a href={view.href(file)} download={`${advisory.id}-indicators.csv`}>
          {words.file}
        </a>{' '}
        <span class="muted">{words.fileText}</span>
      </p>
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
              {noted ? note === null ? <td /> : <td data-label={words.note}>{note}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
