/**
 * Makes an element. Text goes in as text, so nothing that was typed or fetched is ever read as markup.
 *
 * @param attributes null: not set.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: { readonly [name: string]: string | null },
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

/** The element that a page made by us holds; a page without it is not ours. */
export function required<Found extends Element>(selector: string, type: abstract new () => Found): Found {
  const found = document.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`)
  return found
}
