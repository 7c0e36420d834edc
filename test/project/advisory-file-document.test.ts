import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import { readinessFindings } from '../../src/domain/policy/readiness.ts'
import { parseAdvisoryFile, parseProductsFile, parseVendorFile } from '../../src/formats/advisory-file/index.ts'
import { EDITOR_SCHEMAS } from '../../src/formats/advisory-file/json-schemas.ts'
import type { JsonSchema } from '../../src/formats/advisory-file/shape/json-schema.ts'
import { textOf } from './project-files.ts'

const document = textOf('docs/advisory-file.md')

function exampleOf(file: string): string {
  const block = new MarkdownIt()
    .parse(document, {})
    .find(({ type, info }) => type === 'fence' && info.endsWith(` ${file}`))
  if (block === undefined) throw new Error(`docs/advisory-file.md shows no ${file}`)
  return block.content
}

test('the examples can be read', () => {
  expect(parseAdvisoryFile(exampleOf('advisories/example.md'), { lang: 'en' })).toMatchObject({ ok: true })
  expect(parseVendorFile(exampleOf('vendor.yaml'))).toMatchObject({ ok: true })
  expect(parseProductsFile(exampleOf('products.yaml'))).toMatchObject({ ok: true })
})

test.each([
  ['advisories/example.md', '1900-01-09T12:00:00Z'],
  ['advisories/preliminary.md', '1900-02-02T12:00:00Z'],
  ['advisories/guidance.md', '1900-03-01T12:00:00Z'],
])('nothing is missing in %s, held against the profile and the catalogue of the page', (file, now) => {
  const advisory = parseAdvisoryFile(exampleOf(file), { lang: 'en' })
  const vendor = parseVendorFile(exampleOf('vendor.yaml'))
  const catalogue = parseProductsFile(exampleOf('products.yaml'))
  if (!advisory.ok || !vendor.ok || !catalogue.ok) throw new Error('The examples can be read.')
  const findings = readinessFindings(advisory.value.draft, {
    vendor: vendor.value,
    catalogue: catalogue.value,
    isPublished: () => false,
    now: now as Instant,
  })
  expect(findings).toEqual([])
})

test('every key that may stand in a file is named', () => {
  const keys = new Set(EDITOR_SCHEMAS.flatMap(({ schema }) => keysOf(schema)))
  expect(keys.size).toBeGreaterThan(50)
  expect([...keys].filter((key) => !new RegExp(`\\b${key}\\b`).test(document))).toEqual([])
})

function keysOf(schema: JsonSchema): readonly string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
    value === false ? [] : [key, ...keysOf(value)],
  )
  const parts = [
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ]
  return [...own, ...parts.flatMap(keysOf)]
}
