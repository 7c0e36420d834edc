import sanitizeHtml from 'sanitize-html'

const HEADING: Readonly<Record<string, RegExp>> = { id: /^[a-zA-Z0-9-]+--[a-z0-9-]+$/ }

/**
 * Every element that rendered Markdown may hold, with its attributes and what they may be: the one list of the second
 * barrier. A value is matched as it stands in the HTML, between its quotes.
 */
export const ALLOWED_HTML: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: {
    // To the web, to mail, or to a heading of the page.
    href: /^(?:(?:https?:\/\/|mailto:)[^"<>]*|#[a-zA-Z0-9-]+)$/i,
    title: /^[^"<>]*$/,
    class: /^anchor$/,
    'aria-label': /^[^"<>]*$/,
  },
  blockquote: {},
  br: {},
  code: {},
  em: {},
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  hr: {},
  img: {
    // Of the site itself, or from the web.
    src: /^(?:https?:\/\/|(?![a-z][a-z0-9+.-]*:|[\\/]{2}))[^"<>]*$/i,
    alt: /^[^"<>]*$/,
    title: /^[^"<>]*$/,
  },
  li: {},
  ol: { start: /^\d{1,9}$/ },
  p: {},
  pre: {},
  s: {},
  section: { class: /^table-scroll$/, tabindex: /^0$/, 'aria-label': /^[^"<>]*$/ },
  strong: {},
  table: {},
  tbody: {},
  td: { class: /^align-(?:left|center|right)$/ },
  th: { class: /^align-(?:left|center|right)$/ },
  thead: {},
  tr: {},
  ul: {},
}

const VOID = new Set(['br', 'hr', 'img'])

const SANITIZER: sanitizeHtml.IOptions = {
  allowedTags: Object.keys(ALLOWED_HTML),
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED_HTML).map(([element, attributes]) => [element, Object.keys(attributes)]),
  ),
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  parseStyleAttributes: false,
  // The values, too, are held to the list: sanitize-html itself looks at names and schemes only.
  transformTags: {
    '*': (tagName, attribs) => ({
      tagName,
      attribs: Object.fromEntries(
        Object.entries(attribs).filter(([name, value]) => isAllowed(tagName, name, asWritten(value))),
      ),
    }),
  },
}

/**
 * The second barrier, which knows nothing of the first: HTML comes out with no element, attribute or scheme that is not
 * allowed. What a Markdown renderer writes is recognised whole, in a tenth of the time that sanitize-html takes; whatever is
 * not recognised, sanitize-html takes apart and writes anew.
 */
export function keepAllowedHtml(html: string): string {
  return isAllowedHtml(html) ? html : rewriteHtml(html)
}

/** Takes HTML apart and writes what is allowed of it; the rest is shown as text, or left out where it is an attribute. */
export function rewriteHtml(html: string): string {
  return sanitizeHtml(html, SANITIZER).replaceAll(' />', '>')
}

/** What stands between `<` and `>`: a name, or `/` and a name, or a name and attributes. */
const TAG = /^([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)$/
const ATTRIBUTE = / ([a-z-]+)="([^"<>]*)"/g

/** True where every `<` begins or ends an allowed element, written in full, and all are closed in order. */
export function isAllowedHtml(html: string): boolean {
  const open: string[] = []
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', start + 1)) {
    const end = html.indexOf('>', start)
    if (end === -1) return false
    const tag = html.slice(start + 1, end)
    if (tag.startsWith('/')) {
      // What was opened is allowed, and void elements were never put there.
      if (open.pop() !== tag.slice(1)) return false
    } else {
      const name = allowedElement(tag)
      if (name === null) return false
      if (!VOID.has(name)) open.push(name)
    }
  }
  return open.length === 0
}

/** @returns the element's name, or null where it or an attribute of it is not allowed. */
function allowedElement(tag: string): string | null {
  // Most elements have no attributes.
  if (Object.hasOwn(ALLOWED_HTML, tag)) return tag
  const [, name = '', attributes = ''] = TAG.exec(tag) ?? []
  return Object.hasOwn(ALLOWED_HTML, name) && areAllowed(name, attributes) ? name : null
}

function areAllowed(element: string, attributes: string): boolean {
  const seen = new Set<string>()
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (seen.has(name) || !isAllowed(element, name, value)) return false
    seen.add(name)
  }
  return true
}

function isAllowed(element: string, attribute: string, value: string): boolean {
  const attributes = Object.hasOwn(ALLOWED_HTML, element) ? ALLOWED_HTML[element] : undefined
  return attributes !== undefined && Object.hasOwn(attributes, attribute) && attributes[attribute]?.test(value) === true
}

function asWritten(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
