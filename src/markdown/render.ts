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
  readonly labels?: {
    /** Names a table that can be scrolled; several tables are numbered. Default `Table`. */
    readonly table?: string
  }
}

/**
 * CommonMark with tables as HTML that is safe to put into a page: HTML in the source is shown as text, links lead to
 * the web or to mail only, no scripts, styles, ids or names.
 *
 * Classes for the style sheet: `table-scroll` around a table, `align-left`, `align-center`, `align-right` on cells.
 */
export function renderMarkdown(source: string, options: MarkdownOptions = {}): string {
  const tokens = parseMarkdown(source)
  setHeadingLevels(tokens, options.headingLevel ?? 2)
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
