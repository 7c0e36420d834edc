import type { VNode } from 'preact'

/** What stands between two single backticks, with something between them. */
const CODE = /`([^`\n]+)`/

/**
 * A short plain text, of which what stands between backticks is code. Nothing else in it is markup, and no address in it
 * becomes a link: it may be an attacker's.
 */
export function CodeText({ text }: { readonly text: string }): VNode {
  // What a pattern in parentheses splits at stands at every second place.
  return <>{text.split(CODE).map((part, index) => (index % 2 === 0 ? part : <code>{part}</code>))}</>
}
