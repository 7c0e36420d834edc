import { searchable } from '../../domain/publication/list-filter.ts'

const ENTITIES: { readonly [entity: string]: string } = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&amp;': '&',
}

/** What a script added for this reader: elsewhere the same words would find another list. */
const OWN_TIME = /<span class="own">[^<]*<\/span>/g

/** The text of a row, from its markup as our pages and browsers print it, ready to be searched; cells do not run together. */
export function rowText(markup: string): string {
  const text = markup
    .replace(OWN_TIME, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity)
  return searchable(text)
}
