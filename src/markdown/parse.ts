import MarkdownIt, { type StateBlock, type StateCore, type Token } from 'markdown-it'

/**
 * The first barrier: CommonMark with tables, where HTML in the source is text. Addresses never become links by
 * themselves (no linkify): an advisory that names an attacker's domain must not link to it.
 */
const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false })

// What a link and what an image may point to differs, and markdown-it asks one question for both. So it takes every
// address as written; `settleLinks` decides on links, the `image` option of `renderMarkdown` on images.
const normalizeLink = markdownIt.normalizeLink.bind(markdownIt)
markdownIt.validateLink = () => true
markdownIt.normalizeLink = (address) => address

/** Where markdown-it (`maxNesting`) leaves blocks out, with all that follows. */
const MAX_LEVELS = 100

// Nobody nests so deeply, but what somebody wrote must not vanish: what is deeper becomes one paragraph.
const tokenizeBlocks = markdownIt.block.tokenize.bind(markdownIt.block)
markdownIt.block.tokenize = (state, startLine, endLine) => {
  if (state.level < MAX_LEVELS) tokenizeBlocks(state, startLine, endLine)
  else paragraphOf(state, startLine, endLine)
}

// A table stands in a region of its own, so that it can scroll by itself where it is wide.
markdownIt.core.ruler.push('table_region', (state) => {
  if (!state.tokens.some(({ type }) => type === 'table_open')) return
  state.tokens = state.tokens.flatMap((token) => {
    if (token.type === 'table_open') return [newBlock(state, 'table_region_open', 1), token]
    return token.type === 'table_close' ? [token, newBlock(state, 'table_region_close', -1)] : [token]
  })
})

/** Web and mail addresses; a browser reads anything else as a script, a file or a page of the site it happens to be on. */
const LINKABLE = /^(?:https?:\/\/[^\s/?#]|mailto:\S)/i

/** Control characters (but for tab and line ends), lone surrogates and non-characters: no HTML or XML may hold them. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu

/**
 * Block tokens of a Markdown text. Links that may not be links are text already: `label (address)`.
 *
 * Takes time in proportion to the length, whatever the text; what is nested deeper than a hundred
 * levels is one paragraph there, its marks shown.
 */
export function parseMarkdown(source: string): readonly Token[] {
  const tokens = markdownIt.parse(source.replace(UNPRINTABLE, '\uFFFD'), {})
  for (const token of tokens) {
    if (token.children !== null && token.children.length > 0) settleLinks(token.children)
  }
  return tokens
}

/** The lines that belong to the block that is being read, as one paragraph; those after it are left to others. */
function paragraphOf(state: StateBlock, startLine: number, endLine: number): void {
  const first = state.skipEmptyLines(startLine)
  let line = first
  while (line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)) line += 1
  state.line = Math.max(line, startLine + 1)
  const content = state.getLines(first, line, state.blkIndent, false).trim()
  if (content === '') return
  state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.children = []
  state.push('paragraph_close', 'p', -1)
}

function newBlock(state: StateCore, type: string, nesting: 1 | -1): Token {
  const token = new state.Token(type, 'section', nesting)
  token.block = true
  return token
}

function settleLinks(tokens: readonly Token[]): void {
  let refused: { readonly address: string; label: string } | null = null
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const address = token.attrGet('href') ?? ''
      if (LINKABLE.test(address)) {
        token.attrSet('href', normalizeLink(address))
      } else {
        becomeText(token, '')
        refused = { address, label: '' }
      }
    } else if (token.type === 'link_close' && refused !== null) {
      becomeText(token, refused.label === refused.address ? '' : ` (${refused.address})`)
      refused = null
    } else if (refused !== null) {
      refused.label += token.content
    }
  }
}

/** Makes a token of a line plain text in place. */
export function becomeText(token: Token, content: string): void {
  token.type = 'text'
  token.tag = ''
  token.nesting = 0
  token.attrs = null
  token.content = content
  token.children = null
}

// A heading that has an address of its own ends with a link to it.
markdownIt.renderer.rules.heading_close = (tokens, index, options, _env, renderer) => {
  const token = tokens[index]
  if (token === undefined) return ''
  const attributes = token.attrs === null ? null : renderer.renderAttrs(token)
  token.attrs = null
  return `${attributes === null ? '' : `<a${attributes}>#</a>`}${renderer.renderToken(tokens, index, options)}`
}

/** Turns tokens into HTML, text escaped. */
export function htmlOf(tokens: readonly Token[]): string {
  return markdownIt.renderer.render([...tokens], markdownIt.options, {})
}
