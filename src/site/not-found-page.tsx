import type { VNode } from 'preact'
import { CHECK_PATH, INDEX_PATH } from '../domain/publication/addresses.ts'
import { Page } from './document.tsx'
import type { View } from './view.ts'

/** Served for any address that leads nowhere. */
export function NotFoundPage({ view }: { readonly view: View }): VNode {
  const words = view.messages.notFound
  return (
    <Page view={view} title={words.title} description={words.text} canonical={null} listed={false}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <a href={view.href(INDEX_PATH)}>{words.back}</a>
      </p>
      <p>
        <a href={view.href(CHECK_PATH)}>{view.messages.index.check}</a>
      </p>
    </Page>
  )
}
