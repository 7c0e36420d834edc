/**
 * Which folder under src/ may import which other ones: the shape of the program, and the same table as in
 * docs/architecture.md. A row comes with its folder. Where it is in the way, change it by a decision
 * (docs/decisions/), not by an exception.
 *
 * `!folder` takes a part of an allowed folder away again.
 */
export const importTable: ImportTable = {
  base: [],
  domain: ['base'],
  markdown: ['base'],
  formats: ['base', 'domain', 'markdown'],
  check: ['base', 'domain'],
  // Not the whole domain: what renders pages cannot even name a draft's type.
  site: ['base', 'domain/publication', 'domain/catalogue', 'markdown', 'formats', '!formats/advisory-file', 'check'],
  browser: ['base', 'domain', 'check'],
  card: ['base', 'domain'],
  storage: ['base', 'domain', 'formats'],
  commands: ['base', 'domain', 'markdown', 'formats', 'check', 'storage'],
  queries: ['base', 'domain', 'markdown', 'formats', 'check', 'storage'],
  app: 'everything',
  cli: 'everything',
}

export type ImportTable = Readonly<Record<string, readonly string[] | 'everything'>>

/** No node built-ins, no clock, no randomness, no network: same input, same output, in a browser too. */
export const PURE_FOLDERS = ['base', 'domain', 'markdown', 'formats', 'check', 'site', 'card'] as const

/** Folders whose members know nothing of each other: the domain is the hub between them. */
export const ISLAND_FOLDERS = ['formats'] as const
