import type { VNode } from 'preact'
import type { Advisory } from '../../domain/publication/public-record.ts'
import { renderMarkdown } from '../../markdown/index.ts'
import type { View } from '../view.ts'

export interface ProseProps {
  readonly markdown: string
  /** Whose text it is: its language and its pictures. */
  readonly advisory: Advisory
  readonly view: View
  /** Level of the highest heading in it: one below the section that it stands in. */
  readonly headingLevel: number
  /** What it stands in; a wide table in it is a region of the page, and two of them must not be called the same. */
  readonly within: string
  /** The id of that section: those of the headings begin with it. Absent: they have none. */
  readonly anchors?: string
}

/** What the vendor wrote in Markdown. The only place where HTML enters a page that JSX did not make. */
export function Prose({ markdown, advisory, view, headingLevel, within, anchors }: ProseProps): VNode {
  const html = renderMarkdown(markdown, {
    headingLevel,
    image: view.image(advisory),
    ...(anchors === undefined ? {} : { anchors }),
    labels: { table: view.messages.advisory.table.within(within) },
  })
  return <div class="prose" lang={langOf(advisory, view)} dangerouslySetInnerHTML={{ __html: html }} />
}

/** The language of the vendor's text, where it is not that of the fixed words around it. */
export function langOf({ lang }: Pick<Advisory, 'lang'>, { messages }: View): string | undefined {
  return lang === messages.lang ? undefined : lang
}
