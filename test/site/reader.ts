import { HtmlValidate, Parser, StaticConfigLoader } from 'html-validate'
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
}

export function readPage(html: string): Reader {
  const root = parser.parseHtml(html)
  const texts = (selector: string) => root.querySelectorAll(selector).map(({ textContent }) => plain(textContent))
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

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
