import type { VNode } from 'preact'

/** A version, branch or identifier: monospaced and never broken over two lines. */
export function Version({ of }: { readonly of: string }): VNode {
  return version(of)
}

/** The same for words that are put together outside of JSX; a page has some hundred, and a component costs more than its text. */
export function version(text: string): VNode {
  return <span class="v">{text}</span>
}
