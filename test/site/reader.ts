import { type DOMNode, HtmlElement, HtmlValidate, Parser, StaticConfigLoader, TextNode } from 'html-validate'
import type { SiteFile } from '../../src/site/index.ts'

const parser = new Parser(await new HtmlValidate(new StaticConfigLoader({ root: true })).getConfigFor('page.html'))

/** A page as somebody reads it: text with single spaces, found by selectors. */
export interface Reader {
  /** Text of the first match; fails where there is none. */
  text(selector: string): string
  texts(selector: string): readonly string[]
  has(selector: string): boolean
  /** An attribute of the first match; null where either is missing. */
  attribute(selector: string, name: string): string | null
  /** Text of the section with this id, without its heading. */
  section(id: string): string
  /** The cells of each row that the selector finds. */
  rows(selector: string): readonly (readonly Cell[])[]
  /** Each match as a page of its own. */
  parts(selector: string): readonly Reader[]
}

export interface Cell {
  /** What the column is called; empty for a cell that needs no name on a narrow screen. */
  readonly label: string
  readonly text: string
  /** The parts that are marked as affected, unclear or not affected; `yes`, `unsure` and `no`. */
  readonly marks: readonly { readonly mark: string; readonly text: string }[]
}

const MARKS = ['yes', 'unsure', 'no'] as const

function cellOf(cell: HtmlElement): Cell {
  return {
    label: cell.getAttributeValue('data-label') ?? '',
    text: plain(shown(cell)),
    marks: MARKS.flatMap((mark) =>
      cell.querySelectorAll(`.${mark}`).map((part) => ({ mark, text: plain(shown(part)) })),
    ),
  }
}

export function readPage(html: string): Reader {
  return readerOf(parser.parseHtml(html))
}

function readerOf(root: HtmlElement): Reader {
  const texts = (selector: string) => root.querySelectorAll(selector).map((element) => plain(shown(element)))
  const text = (selector: string) => {
    const [first] = texts(selector)
    if (first === undefined) throw new Error(`Nothing on the page matches ${selector}`)
    return first
  }
  return {
    text,
    texts,
    has: (selector) => root.querySelectorAll(selector).length > 0,
    attribute: (selector, name) => {
      const value = root.querySelector(selector)?.getAttributeValue(name) ?? null
      return value === null ? null : plain(value)
    },
    section: (id) =>
      text(`#${id}`)
        .slice(text(`#${id}-title`).length)
        .trim(),
    rows: (selector) => root.querySelectorAll(selector).map((row) => row.childElements.map(cellOf)),
    parts: (selector) => root.querySelectorAll(selector).map(readerOf),
  }
}

/** The page at a path of a built site. */
export function pageAt(files: readonly SiteFile[], path: string): Reader {
  return readPage(textAt(files, path))
}

export function textAt(files: readonly SiteFile[], path: string): string {
  const body = files.find((file) => file.path === path)?.body
  if (typeof body !== 'string') throw new Error(`The site has no text at ${path}`)
  return body
}

const INLINE = new Set(['a', 'code', 'em', 'strong', 'time', 'span'])

/** As `innerText` in a browser: what stands in different cells, lines or paragraphs is not one word. */
function shown(node: DOMNode): string {
  if (node instanceof TextNode) return node.textContent
  const text = node.childNodes.map(shown).join('')
  const isInline = node instanceof HtmlElement && INLINE.has(node.tagName) && node.getAttributeValue('class') !== 'sub'
  return isInline ? text : ` ${text} `
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
