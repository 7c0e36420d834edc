import type { VNode } from 'preact'

/** A sentence with places (`{version}`) of which some are filled with more than text. */
export function filled(
  sentence: string,
  values: { readonly [place: string]: VNode | string },
): readonly (VNode | string)[] {
  return sentence.split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? (values[part.slice(1, -1)] ?? part) : part))
}
