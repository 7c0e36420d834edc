/** What XML 1.0 §2.2 does not allow in a document, in any form. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu

const IN_ATTRIBUTES = /[&<>"\t\n\r]/g

/** An element that was printed once and stands in several documents. */
export interface PrintedXml {
  readonly printed: string
}

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlChild[]
}

type XmlChild = XmlElement | PrintedXml | string | null | readonly XmlChild[]

/** An element of any name, prefix included. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly XmlChild[]
): XmlElement {
  return { name, attributes, children }
}

/**
 * A tree of elements as an XML document. Not the renderer of the pages: that writes HTML, in which a `link` never holds
 * anything, while that of RSS holds an address.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${printXml(root).printed}\n`
}

/** An element that holds no text has a line for each of its children, so that a difference of two feeds can be read. */
export function printXml({ name, attributes, children }: XmlElement): PrintedXml {
  const tag = Object.entries(attributes).reduce(
    (text, [key, value]) => `${text} ${key}="${escaped(value, IN_ATTRIBUTES)}"`,
    name,
  )
  if (children.some((child) => typeof child === 'string')) {
    return { printed: `<${tag}>${children.flatMap(printChild).join('')}</${name}>` }
  }
  const lines = children.flatMap(printChild)
  return { printed: lines.length === 0 ? `<${tag}/>` : `<${tag}>\n${lines.join('\n')}\n</${name}>` }
}

function printChild(child: XmlChild): readonly string[] {
  if (child === null) return []
  if (typeof child === 'string') return [escaped(child)]
  if ('printed' in child) return [child.printed]
  return 'name' in child ? [printXml(child).printed] : child.flatMap(printChild)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // XML 1.0 §2.4: after `]]` it must be written like this, and elsewhere it may.
  '>': '&gt;',
  '"': '&quot;',
  // What a parser would turn into a space or another line end, unless it is written as a reference (§2.11, §3.3.3).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escaped(text: string, special = /[&<>\r]/g): string {
  return text.replace(NOT_XML, '\uFFFD').replace(special, (character) => ESCAPES[character] ?? character)
}
