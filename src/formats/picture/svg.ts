import { valueFault } from './svg-css.ts'

/** What an SVG holds that could run, load something or be read in two ways, and the line in which it does. */
export interface UnsafeSvg {
  readonly kind: 'unsafe'
  /** Ends `The picture has …`. */
  readonly what: string
  /** 1-based. */
  readonly line: number
}

declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string }

/** The text of what seems to be an SVG in UTF-8; null for anything else. */
export function looksLikeSvg(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') || !/<svg[\s>]/.test(text) ? null : text
  } catch {
    return null
  }
}

/** Elements that draw, and what they draw with. None of them runs anything, moves or leads anywhere. */
const DRAWN: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath image style
  clipPath mask pattern marker linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer
  feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset`.split(/\s+/),
)
/** What nobody sees of a picture; editors add more of it, under prefixes of their own. */
const UNSEEN: ReadonlySet<string> = new Set(['title', 'desc', 'metadata'])

export type ElementFate = 'drawn' | 'left_out' | 'refused'

export function fateOfElement(name: string): ElementFate {
  if (DRAWN.has(name)) return 'drawn'
  return UNSEEN.has(name) || name.includes(':') ? 'left_out' : 'refused'
}

/** Attributes that draw nothing: notes of scripts, and what is read out, which `<img>` does by its own text. */
const UNDRAWN = /^(?:data-|aria-|(?:xmlns|role|lang|tabindex)$)/
/** Values that are no styles, whatever they look like. */
const PLAIN: ReadonlySet<string> = new Set(['id', 'class', 'd', 'points'])
/** Addresses in the picture itself, and pictures that stand in it. */
const OWN_ADDRESS = /^\s*(?:#\S*|data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*)$/

/**
 * An attribute as it may stand; null where it is left out, and what is wrong with it where it is refused.
 *
 * @returns the name under which it stands.
 */
export function fateOfAttribute(
  name: string,
  value: string,
): { readonly name: string } | null | { readonly fault: string } {
  if (/^on/i.test(name)) return { fault: `the attribute ${name}, which can run a script` }
  if (name === 'href' || name === 'xlink:href') {
    return OWN_ADDRESS.test(value)
      ? { name: 'href' }
      : { fault: `${name}="${shortened(value)}", which leads elsewhere` }
  }
  if (name === 'xml:space') return { name }
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || UNDRAWN.test(name)) return null
  const fault = PLAIN.has(name) ? null : valueFault(value)
  return fault === null ? { name } : { fault: `${fault} in the attribute ${name}` }
}

function shortened(value: string): string {
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
