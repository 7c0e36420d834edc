import type { Token } from 'markdown-it'
import { keepAllowedHtml } from './allowed-html.ts'
import { becomeText, htmlOf, parseMarkdown } from './parse.ts'
import { inlineText } from './plain-text.ts'

export interface MarkdownOptions {
  /**
   * Where an image is published, or null: then its alternative text stands in its place, as for every image without
   * this option.
   *
   * @param src as written in the source.
   */
  readonly image?: (src: string) => string | null
  /** The level of the highest headings of the text, 1–6; the next ones follow without a gap, `h6` at most. Default 2. */
  readonly headingLevel?: number
  /** Headings get ids that begin with this, and end with a link to themselves; absent: they have no address. */
  readonly anchors?: string
  readonly labels?: {
    /** Names a table that can be scrolled; several tables are numbered. Default `Table`. */
    readonly table?: string
  }
}

/**
 * CommonMark with tables as HTML that is safe to put into a page: HTML in the source is shown as text, links lead to
 * the web or to mail only, no scripts, styles or names, and ids only of headings, where `anchors`
 * asks for them.
 *
 * Classes for the style sheet: `table-scroll` around a table, `align-left`, `align-center`, `align-right` on cells.
 */
export function renderMarkdown(source: string, options: MarkdownOptions = {}): string {
  const tokens = parseMarkdown(source)
  setHeadingLevels(tokens, options.headingLevel ?? 2)
  if (options.anchors !== undefined) anchorHeadings(tokens, options.anchors)
  nameTables(tokens, options.labels?.table ?? 'Table')
  for (const token of tokens) {
    if (token.type === 'fence') token.info = ''
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token)
    for (const child of token.children ?? []) {
      if (child.type === 'image') settleImage(child, options.image)
    }
  }
  return keepAllowedHtml(htmlOf(tokens))
}

/** The text's own levels, however it counts them, become consecutive ones, so the outline of the page has no gaps. */
function setHeadingLevels(tokens: readonly Token[], highest: number): void {
  const used = [...new Set(tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => tag))].sort()
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    token.tag = `h${Math.min(6, highest + used.indexOf(token.tag))}`
  }
}

/** Ids from the words, so that they stay when a heading is put before another; the same words again are counted. */
function anchorHeadings(tokens: readonly Token[], prefix: string): void {
  const taken = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const end = tokens.findIndex(({ type }, at) => at > index && type === 'heading_close')
    const text = inlineText(tokens[index + 1]?.children ?? []).trim()
    // No other id of a page has two hyphens in a row.
    const wanted = `${prefix}--${wordsOf(text).join('-') || 'heading'}`
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
    taken.add(id)
    token.attrs = [['id', id]]
    const close = tokens[end]
    if (close === undefined || text === '') continue
    close.attrs = [
      ['class', 'anchor'],
      ['href', `#${id}`],
      ['aria-label', text],
    ]
  }
}

/** Letters and digits that every address may hold; a heading in another script has only its number. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .match(/[a-z0-9]+/g)
      ?.slice(0, MAX_ANCHOR_WORDS) ?? []
  )
}

const MAX_ANCHOR_WORDS = 10

/** A strict Content-Security-Policy has no `style` attributes. */
function alignByClass(token: Token): void {
  const align = /^text-align:(left|center|right)$/.exec(token.attrGet('style') ?? '')?.[1]
  token.attrs = align === undefined ? null : [['class', `align-${align}`]]
}

function settleImage(token: Token, image: MarkdownOptions['image']): void {
  const alternative = inlineText(token.children ?? [])
  const address = image?.(token.attrGet('src') ?? '') ?? null
  if (address === null) {
    becomeText(token, alternative)
    return
  }
  token.attrSet('src', address)
  // markdown-it makes the alternative text of the children, and would leave out what is code.
  const [first] = token.children ?? []
  if (first === undefined) return
  becomeText(first, alternative)
  token.children = [first]
}

/** A wide table scrolls within its own region, which a keyboard can reach and a screen reader can name. */
function nameTables(tokens: readonly Token[], label: string): void {
  const regions = tokens.filter(({ type }) => type === 'table_region_open')
  for (const [index, region] of regions.entries()) {
    region.attrs = [
      ['class', 'table-scroll'],
      ['tabindex', '0'],
      ['aria-label', regions.length === 1 ? label : `${label} ${index + 1}`],
    ]
  }
}
