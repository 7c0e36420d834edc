import type { VNode } from 'preact'
import type { Advisory } from '../../domain/publication/public-record.ts'
import { CodeText } from '../parts/code-text.tsx'
import { langOf } from '../parts/prose.tsx'
import type { View } from '../view.ts'

/** What the vendor sends beside what is forged, aspect by aspect; on a narrow screen one below the other. */
export function Comparison({ advisory, view }: { readonly advisory: Advisory; readonly view: View }): VNode {
  const words = view.messages.advisory.comparison
  const lang = langOf(advisory, view)
  return (
    <table id="comparison" class="comparison">
      <caption>{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.aspect}</th>
          <th scope="col" class="genuine">
            {words.genuine}
          </th>
          <th scope="col" class="fake">
            {words.fake}
          </th>
        </tr>
      </thead>
      <tbody>
        {advisory.comparison.map(({ aspect, genuine, fake }) => (
          <tr>
            <th scope="row" lang={lang}>
              <CodeText text={aspect} />
            </th>
            <td class="genuine" data-label={words.genuine}>
              <span lang={lang}>
                <CodeText text={genuine} />
              </span>
            </td>
            <td class="fake" data-label={words.fake}>
              <span lang={lang}>
                <CodeText text={fake} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
