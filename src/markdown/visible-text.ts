import type { Token } from 'markdown-it'
import { parseMarkdown } from './parse.ts'
import { inlineText } from './plain-text.ts'

/**
 * The letters that a reader sees, a line for each block: marks, the addresses of links and line breaks between words are
 * gone, entities are the letters that they stand for. What shows only on request, titles and addresses, follows on lines
 * of its own. For looking for words; `plainText` is for reading.
 */
export function visibleText(source: string): string {
  const shown: string[] = []
  const onRequest: string[] = []
  for (const token of parseMarkdown(source)) {
    if (token.type === 'fence' || token.type === 'code_block') shown.push(token.content)
    if (token.type !== 'inline') continue
    const children = token.children ?? []
    shown.push(children.map(lettersOf).join(''))
    onRequest.push(...children.flatMap(({ attrs }) => (attrs ?? []).map(([, value]) => value)))
  }
  return [...shown, ...onRequest].join('\n')
}

function lettersOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
  return token.type === 'image' ? inlineText(token.children ?? []) : token.content
}
