/** Functions of colours, shapes and conditions. What else there is can load something, now or in a later browser. */
const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var matrix translate translatex
  translatey scale scalex scaley rotate skew skewx skewy not is where nth-child nth-of-type media blur brightness
  contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia`.split(/\s+/),
)

/**
 * What of a style could load something or hide that it does; null where nothing can. It may ask which colours the reader
 * wants (`@media`), and name what stands in the same picture: `url(#gradient)`.
 *
 * @param css a style sheet, the value of `style`, or that of another attribute.
 */
export function cssFault(css: string): string | null {
  const style = withoutComments(css)
  if (style.includes('\\')) return 'a backslash, which can hide an address,'
  const rule = /@(?!media\b)[\w-]*/.exec(style)
  if (rule !== null) return rule[0]
  for (const [, name = '', rest = ''] of style.matchAll(/([\w-]+)\(([^)]*)/g)) {
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
