/** Functions of colours, shapes and conditions. What else there is can load something, now or in a later browser. */
const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var matrix translate translatex
  translatey scale scalex scaley rotate skew skewx skewy not is where nth-child nth-of-type media blur brightness
  contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia`.split(/\s+/),
)

/**
 * What of a style sheet could load something or hide that it does; null where nothing can. It may ask which colours the
 * reader wants (`@media`), and name what stands in the same picture: `url(#gradient)`.
 *
 * @param sheet as it is published: without comments, so that nothing hangs on where a reader sees one begin.
 */
export function sheetFault(sheet: string): string | null {
  const rule = /@(?!media\b)[\w-]*/.exec(sheet)
  return rule === null ? valueFault(sheet) : rule[0]
}

/** The same of the value of `style`, or of another attribute that draws. */
export function valueFault(value: string): string | null {
  // In a string and in an address it begins no comment, whatever follows.
  if (value.includes('/*')) return 'a comment, which can hide an address,'
  if (value.includes('\\')) return 'a backslash, which can hide an address,'
  for (const [, name = '', rest = ''] of value.matchAll(/(?<![\w-])([\w-]+)\(([^)]*)/g)) {
    const isOwn = name.toLowerCase() === 'url' ? /^\s*(["']?)#[^"'\s]*\1\s*$/.test(rest) : isKnown(name)
    if (!isOwn) return `${name}(${rest.slice(0, 40).trim()}${rest.length > 40 ? '…' : ''})`
  }
  return null
}

/** One that is not closed goes on to the end (CSS Syntax 3, section 4.3.2). */
export function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
}

function isKnown(name: string): boolean {
  return KNOWN_FUNCTIONS.has(name.toLowerCase())
}
