import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
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
