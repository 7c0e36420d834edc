import { type ComponentChildren, h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** What XML 1.0 §2.2 does not allow in a document, in any form. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu

/**
 * A tree of elements as an XML document. The renderer of the pages writes it, since it escapes everything; two things
 * that HTML allows and XML does not are mended here.
 */
export function xmlDocument(root: VNode): string {
  const xml = renderToString(root)
    .replace(NOT_XML, '\uFFFD')
    // XML 1.0 §2.4: only the end of a CDATA section may be written like this, and there is none.
    .replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`
}

/** An element of any name: JSX only knows those of HTML and SVG. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly ComponentChildren[]
): VNode {
  return h(name, attributes, ...children) as VNode
}
