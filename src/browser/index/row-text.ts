import { searchable } from '../../domain/publication/list-filter.ts'

const ENTITIES: { readonly [entity: string]: string } = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&amp;': '&',
}

/** The text of a row, from its markup as our pages and browsers print it, ready to be searched; cells do not run together. */
export function rowText(markup: string): string {
  const text = markup.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity)
  return searchable(text)
}
