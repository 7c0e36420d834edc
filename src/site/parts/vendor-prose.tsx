import type { VNode } from 'preact'
import { renderMarkdown } from '../../markdown/index.ts'
import type { View } from '../view.ts'
import { langOf } from './prose.tsx'

export interface VendorProseProps {
  readonly markdown: string
  readonly view: View
  /** What it stands in; a wide table in it is a region of the page that has this in its name. */
  readonly within: string
}

/** What the vendor profile says in Markdown, below a heading of the second level. It has no pictures. */
export function VendorProse({ markdown, view, within }: VendorProseProps): VNode {
  const html = renderMarkdown(markdown, {
    headingLevel: 3,
    labels: { table: view.messages.advisory.table.within(within) },
  })
  return <div class="prose" lang={langOf(view.vendor, view)} dangerouslySetInnerHTML={{ __html: html }} />
}
