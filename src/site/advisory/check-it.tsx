import type { VNode } from 'preact'
import { CHECK_PATH, INDEX_PATH } from '../../domain/publication/addresses.ts'
import type { Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** Whether anything is said about versions that a reader could compare with their own. */
export function hasVersions({ vulnerabilities }: Telling): boolean {
  return vulnerabilities.some(({ statements }) => statements.some(({ extent }) => extent.kind !== 'service'))
}

/** How to find out whether one's own version is affected. */
export function CheckIt({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const words = view.messages.advisory.check
  const product = telling.steps.find(({ label }) => label.kind !== 'service')?.product ?? ''
  return (
    <>
      <p>
        {words.inTheTable} <a href={`${view.href(CHECK_PATH)}#${product}`}>{words.onThePage}</a> {words.orFromTerminal}
      </p>
      <pre class="command">
        <code>
          tocsin check {product}@{words.yourVersion} --from {view.url(INDEX_PATH).replace(/\/$/, '')}
        </code>
      </pre>
    </>
  )
}
