import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { EDITOR_SCHEMAS } from '../../src/formats/advisory-file/json-schemas.ts'
import type { JsonSchema } from '../../src/formats/advisory-file/shape/json-schema.ts'
import { LOGO_DARK_SVG, LOGO_SVG } from '../builders/logo.ts'
import { aFolderWith, tocsin } from '../flows/tocsin.ts'
import { textOf } from './project-files.ts'

const document = textOf('docs/advisory-file.md')

/** An advisory of each kind. */
const ADVISORIES = ['advisories/SA1900-01.md', 'advisories/SA1900-02.md', 'advisories/SA1900-03.md']

function exampleOf(file: string): string {
  const block = new MarkdownIt()
    .parse(document, {})
    .find(({ type, info }) => type === 'fence' && info.endsWith(` ${file}`))
  if (block === undefined) throw new Error(`docs/advisory-file.md shows no ${file}`)
  return block.content
}

test('the examples are a folder in which nothing is wrong or missing, as of the instant that the page names', async () => {
  const [, asOf = ''] = /`tocsin validate --as-of (\S+)`/.exec(document) ?? []
  const files = ['vendor.yaml', 'products.yaml', ...ADVISORIES]
  const pictures = { 'brand/logo.svg': LOGO_SVG, 'brand/logo-dark.svg': LOGO_DARK_SVG }
  const root = aFolderWith({ ...Object.fromEntries(files.map((file) => [file, exampleOf(file)])), ...pictures })
  const { code, out, err } = await tocsin(root, ['validate', '--as-of', asOf, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { advisories, faults, files: shared } = JSON.parse(out)
  expect([...faults, ...shared]).toEqual([])
  expect(advisories.map(({ file, findings }: { file: string; findings: unknown }) => ({ file, findings }))).toEqual(
    ADVISORIES.map((file) => ({ file, findings: [] })),
  )
  // What the page says of today.
  const today = await tocsin(root, ['validate', '--json'], { now: Date.UTC(2026, 0, 1) })
  const report: Record<'advisories' | 'files', { findings: { code: string }[] }[]> = JSON.parse(today.out)
  const found = [...report.advisories, ...report.files].flatMap(({ findings }) => findings.map(({ code: one }) => one))
  expect(found).toEqual(['next-update-past', 'fix-pending-overdue', 'security-txt-expires'])
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
