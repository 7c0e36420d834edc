import { HtmlValidate, Parser, StaticConfigLoader } from 'html-validate'
import { ALLOWED_HTML } from '../../src/markdown/allowed-html.ts'

const parser = new Parser(await new HtmlValidate(new StaticConfigLoader({ root: true })).getConfigFor('page.html'))

/** Every element of an HTML text, as a parser of HTML sees it, with its attributes as written. */
export function elementsOf(
  html: string,
): readonly { readonly element: string; readonly attributes: readonly [string, string][] }[] {
  return parser
    .parseHtml(html)
    .querySelectorAll('*')
    .map(({ tagName, attributes }) => ({
      element: tagName,
      attributes: attributes.map(({ key, value }): [string, string] => [key, value?.toString() ?? '']),
    }))
}

/** What the allow list of Markdown does not allow: elements, attributes and values. */
export function forbiddenIn(html: string): readonly string[] {
  return elementsOf(html).flatMap(({ element, attributes }) => {
    const allowed = ALLOWED_HTML[element]
    if (allowed === undefined) return [`<${element}>`]
    return attributes
      .filter(([name, value]) => !(Object.hasOwn(allowed, name) && allowed[name]?.test(value)))
      .map(([name, value]) => `<${element} ${name}="${value}">`)
  })
}
