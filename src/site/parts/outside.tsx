import type { ComponentChildren, VNode } from 'preact'

/** A link that leaves the site. What is not a web or mail address is shown as text: a record may hold anything. */
export function Outside({ url, children }: { readonly url: string; readonly children?: ComponentChildren }): VNode {
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) {
    return (
      <>
        {children} <span class="long">{url}</span>
      </>
    )
  }
  return (
    <a class={children === undefined ? 'long' : undefined} href={url}>
      {children ?? url}
    </a>
  )
}
