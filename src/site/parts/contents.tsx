import type { VNode } from 'preact'
import type { View } from '../view.ts'
import type { Section } from './section.tsx'

/** The way through the page, beside it where there is room. */
export function Contents({ sections, view }: { readonly sections: readonly Section[]; readonly view: View }): VNode {
  return (
    <nav class="toc" aria-labelledby="toc-title">
      <h2 id="toc-title">{view.messages.advisory.onThisPage}</h2>
      <ol>
        {sections.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
