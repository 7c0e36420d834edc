import type { Token } from 'markdown-it'
import { parseMarkdown } from './parse.ts'

/** What surrounds a block: the quote or the list item that it stands in. */
interface Container {
  /** Before its first line. */
  readonly first: string
  /** Before every further line. */
  readonly further: string
  begun: boolean
}

/**
 * The text without marks, for mail, feeds and descriptions. Paragraphs are one line each, with an empty line between;
 * list items keep their bullet or number; a table gives one line for each row, `Branch: 2024.3; Fixed in: 2024.3.5`;
 * a link shows its address after its text, an image its alternative text.
 */
export function plainText(source: string): string {
  const tokens = parseMarkdown(source)
  const lines: string[] = []
  const containers: Container[] = []
  /** The number that the next item has, for each list that is open; null for bullets. */
  const lists: (number | null)[] = []
  let gap = false

  function write(text: string, closely: boolean): void {
    const around = containers.filter(({ begun }) => begun)
    if (gap && lines.length > 0)
      lines.push(
        around
          .map(({ further }) => further)
          .join('')
          .trimEnd(),
      )
    for (const line of text.split('\n')) {
      const prefix = containers.map(({ first, further, begun }) => (begun ? further : first)).join('')
      lines.push((prefix + line).trimEnd())
      for (const container of containers) container.begun = true
    }
    gap = !closely
  }

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    switch (token.type) {
      case 'inline':
        // The paragraph of a tight list is hidden: its items follow each other without empty lines.
        write(inlineText(token.children ?? []), tokens[index - 1]?.hidden === true)
        break
      case 'fence':
      case 'code_block':
        write(token.content.replace(/\n$/, ''), false)
        break
      case 'table_open': {
        const start = index
        while (index < tokens.length && tokens[index]?.type !== 'table_close') index += 1
        write(tableText(tokens.slice(start, index)), false)
        break
      }
      case 'blockquote_open':
        containers.push({ first: '> ', further: '> ', begun: false })
        break
      case 'bullet_list_open':
        lists.push(null)
        break
      case 'ordered_list_open':
        lists.push(Number(token.attrGet('start') ?? 1))
        break
      case 'list_item_open':
        containers.push(itemContainer(lists))
        break
      case 'blockquote_close':
      case 'list_item_close':
        containers.pop()
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop()
        if (lists.length === 0) gap = true
        break
      default:
        break
    }
  }
  return lines.join('\n')
}

function itemContainer(lists: (number | null)[]): Container {
  const number = lists.at(-1) ?? null
  if (number === null) return { first: '- ', further: '  ', begun: false }
  lists[lists.length - 1] = number + 1
  const first = `${number}. `
  return { first, further: ' '.repeat(first.length), begun: false }
}

/** One line for each row; each cell is named by its column. */
function tableText(tokens: readonly Token[]): string {
  const rows: string[][] = []
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([])
    if (token.type === 'inline') rows.at(-1)?.push(inlineText(token.children ?? []))
  }
  const [header = [], ...body] = rows
  if (body.length === 0) return header.filter((cell) => cell !== '').join('; ')
  return body
    .map((cells) =>
      cells
        .map((cell, column) => (cell === '' || !header[column] ? cell : `${header[column]}: ${cell}`))
        .filter((cell) => cell !== '')
        .join('; '),
    )
    .join('\n')
}

/** The text of the inside of one block. */
export function inlineText(tokens: readonly Token[]): string {
  const parts: string[] = []
  let link: { readonly address: string; readonly start: number } | null = null
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
        parts.push(' ')
        break
      case 'hardbreak':
        parts.push('\n')
        break
      case 'image':
        parts.push(inlineText(token.children ?? []))
        break
      case 'link_open':
        link = { address: token.attrGet('href') ?? '', start: parts.length }
        break
      case 'link_close':
        if (link !== null) parts.push(addressAfter(parts.slice(link.start).join(''), link.address))
        link = null
        break
      default:
        parts.push(token.content)
    }
  }
  return parts.join('')
}

/** Nothing where the text of the link is its address already. */
function addressAfter(label: string, address: string): string {
  return label === address || `mailto:${label}` === address ? '' : ` (${address})`
}
