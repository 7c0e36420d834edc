import type { VNode } from 'preact'
import { Page } from '../document.tsx'
import type { View } from '../view.ts'
import type { Redirect } from './redirects.ts'

/** What stands at an old address of an advisory: it leads on at once, and says where to. */
export function RedirectPage({ redirect, view }: { readonly redirect: Redirect; readonly view: View }): VNode {
  const { id, to } = redirect
  const words = view.messages.redirect
  return (
    <Page view={view} title={words.title(id)} description={words.title(id)} canonical={to} leadsTo={to} listed={false}>
      <h1>{words.title(id)}</h1>
      <p>
        <a href={view.href(to)}>{view.url(to)}</a>
      </p>
    </Page>
  )
}
