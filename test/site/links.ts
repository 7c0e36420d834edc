import { HtmlValidate, Parser, StaticConfigLoader } from 'html-validate'
import type { SiteFile } from '../../src/site/index.ts'
import { messagesFor } from '../../src/site/messages/index.ts'

const parser = new Parser(await new HtmlValidate(new StaticConfigLoader({ root: true })).getConfigFor('page.html'))

/** What an HTML page points to, and what can be pointed to in it. */
interface LinkedPage {
  readonly links: readonly string[]
  readonly anchors: ReadonlySet<string>
  /** What a reader can choose. */
  readonly choices: ReadonlySet<string>
  /** It stands there only until the first build has come to it, and says so. */
  readonly isBeingWritten: boolean
}

/**
 * Links, pictures, style sheets and anchors within a built site that lead nowhere, one line each: `page: address`.
 *
 * @param files all files of the site.
 * @param baseUrl its base address; what lies outside of it is not looked at.
 */
export function brokenLinks(files: readonly Pick<SiteFile, 'path' | 'body'>[], baseUrl: string): readonly string[] {
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, '')
  const present = new Set(files.map(({ path }) => path))
  const pages = new Map(
    files.flatMap(({ path, body }) =>
      path.endsWith('.html') && typeof body === 'string' ? [[path, linkedPage(body)] as const] : [],
    ),
  )
  return [...pages].flatMap(([page, { links }]) =>
    links.filter((link) => !leadsSomewhere(link, page)).map((link) => `${page}: ${link}`),
  )

  function leadsSomewhere(link: string, page: string): boolean {
    const from = new URL(`${prefix}/${page.replace(INDEX_FILE, '$1')}`, baseUrl)
    if (!URL.canParse(link, from)) return false
    const target = new URL(link, from)
    if (target.origin !== from.origin) return true
    // The vendor may have more on the same host; a whole address that leads there leaves the site.
    if (!target.pathname.startsWith(`${prefix}/`)) return /^https?:/.test(link)
    const path = decodeURIComponent(target.pathname.slice(prefix.length + 1))
    // A page is linked by the address that it is promised at, never by the name of its file.
    if (INDEX_FILE.test(path)) return false
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const anchor = decodeURIComponent(target.hash.slice(1))
    if (!present.has(file)) return false
    if (anchor === '' || pages.get(file)?.anchors.has(anchor) === true) return true
    // There it may be a question instead, about a product that can be chosen, once the page has been written.
    const asked = file === 'check/index.html' ? pages.get(file) : undefined
    return asked !== undefined && (asked.choices.has(anchor.split('@', 1)[0] ?? '') || asked.isBeingWritten)
  }
}

const INDEX_FILE = /(^|\/)index\.html$/

function linkedPage(html: string): LinkedPage {
  const elements = parser.parseHtml(html).querySelectorAll('*')
  return {
    links: elements.flatMap((element) =>
      [element.getAttributeValue('property') === 'og:image' ? 'content' : 'href', 'src'].flatMap((name) => {
        const value = element.getAttributeValue(name)
        return value === null ? [] : [value]
      }),
    ),
    anchors: new Set(elements.flatMap((element) => element.getAttributeValue('id') ?? [])),
    choices: new Set(
      elements.flatMap((element) => (element.tagName === 'option' ? (element.getAttributeValue('value') ?? []) : [])),
    ),
    isBeingWritten: html.includes(messagesFor('en').site.beingWritten),
  }
}
