import type { VNode } from 'preact'

/** A version, branch or identifier: monospaced and never broken over two lines. */
export function Version({ of }: { readonly of: string }): VNode {
  return <span class="v">{of}</span>
}
