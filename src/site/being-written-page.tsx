import type { VNode } from 'preact'
import { Page, renderPage } from './document.tsx'
import type { SiteContext } from './site-context.ts'
import { type View, viewOf } from './view.ts'

/**
 * Stands at an address for the minute in which a site is written for the first time: pages link to it already, and what it will
 * tell is not known before they are all there.
 *
 * @param title without the site's name; null on the front page, whose title is the site's.
 */
export function beingWritten(title: string | null, context: SiteContext): string {
  return renderPage(<BeingWrittenPage title={title} view={viewOf(context)} />)
}

function BeingWrittenPage({ title, view }: { readonly title: string | null; readonly view: View }): VNode {
  const { site } = view.messages
  return (
    <Page view={view} title={title} description={site.beingWritten} canonical={null} listed={false}>
      <h1>{title ?? site.title}</h1>
      <p id={title === null ? 'products' : undefined}>{site.beingWritten}</p>
    </Page>
  )
}
