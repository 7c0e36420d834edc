/** Members of `_tocsin` in an item, in their order. */
export const JSON_FIELDS = [
  'id',
  'revision',
  'kind',
  'severity',
  'exploitation',
  'cves',
  'products',
  'withdrawn',
  'record',
] as const
export type JsonField = (typeof JSON_FIELDS)[number]

/** The anchor on the page of the feeds that tells what `_tocsin` holds. */
export const JSON_FIELDS_ANCHOR = 'json-fields'
