import { Ajv } from 'ajv'
import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { expect, test } from 'vitest'
import { anyCatalogue } from '../../../test/arbitraries/catalogue.ts'
import { anyDraft } from '../../../test/arbitraries/draft.ts'
import { anyVendor } from '../../../test/arbitraries/vendor.ts'
import { printAdvisoryFile, printProductsFile, printVendorFile } from './index.ts'
import { EDITOR_SCHEMAS } from './json-schemas.ts'

const ajv = new Ajv({ allowUnionTypes: true, strict: true, strictRequired: false, strictTypes: false })

/** What an editor says of the YAML, which reads numbers as numbers. */
function faultsOf(fileName: string, yaml: string): unknown {
  const schema = EDITOR_SCHEMAS.find((one) => one.fileName === fileName)?.schema
  const validate = ajv.getSchema(fileName) ?? ajv.addSchema(schema ?? {}, fileName).getSchema(fileName)
  return validate?.(load(yaml, { schema: CORE_SCHEMA })) === true ? null : (validate?.errors ?? 'no schema')
}

function frontMatterOf(text: string): string {
  return text.slice('---\n'.length, text.indexOf('\n---\n') + 1)
}

test('editors find nothing wrong with any file that is printed', () => {
  fc.assert(
    fc.property(anyDraft(), anyVendor(), anyCatalogue(), (draft, vendor, catalogue) => {
      const frontMatter = frontMatterOf(printAdvisoryFile(draft, { lang: 'en' }))
      expect(faultsOf('advisory.schema.json', frontMatter)).toBeNull()
      expect(faultsOf('vendor.schema.json', printVendorFile(vendor))).toBeNull()
      expect(faultsOf('products.schema.json', printProductsFile(catalogue))).toBeNull()
    }),
    { numRuns: 60 },
  )
})

const VULNERABILITY = 'kind: vulnerability\ntitle: A\nvulnerabilities:\n  - cve: CVE-1900-0001\n'
const STATEMENT = `${VULNERABILITY}    statements:\n      - product: a\n        versions: all\n`

test.each([
  ['an unknown key', `${VULNERABILITY}    statment: []\n`],
  ['no title', VULNERABILITY.replace('title: A\n', '')],
  ['a key of another kind', `nextUpdate: 2026-11-04T02:10:00Z\n${VULNERABILITY}`],
  ['a preliminary without its key', VULNERABILITY.replace('kind: vulnerability', 'kind: preliminary')],
  ['no vulnerabilities', 'kind: vulnerability\ntitle: A\nvulnerabilities: []\n'],
  ['two identities', `${VULNERABILITY}    noCve: Because.\n`],
  ['a status that is none', `${STATEMENT}        status: affected\n`],
  ['a key of another status', `${STATEMENT}        status: fixed\n        impact: None.\n`],
  ['not affected for no reason', `${STATEMENT}        status: known_not_affected\n`],
  ['two ends of a range', `${STATEMENT.replace('all', '[{fixed: 1.0.0, end: open}]')}        status: fixed\n`],
  ['a day that is none', `releaseAt: tomorrow\n${VULNERABILITY}`],
])('editors see %s', (_, yaml) => {
  expect(faultsOf('advisory.schema.json', yaml)).not.toBeNull()
})

test('editors see nothing wrong in the examples that those are made from', () => {
  expect(faultsOf('advisory.schema.json', VULNERABILITY)).toBeNull()
  expect(faultsOf('advisory.schema.json', `${STATEMENT}        status: fixed\n`)).toBeNull()
})

test('every key is explained', () => {
  const unexplained: string[] = []
  const walk = (schema: unknown, path: string): void => {
    if (Array.isArray(schema)) for (const part of schema) walk(part, path)
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === 'properties' && !path.endsWith('/then') && !path.endsWith('/if')) {
        for (const [key, property] of Object.entries(value as Record<string, { readonly description?: string }>)) {
          if (!property.description) unexplained.push(`${path}/${key}`)
        }
      }
      walk(value, keyword === 'if' || keyword === 'then' ? `${path}/${keyword}` : path)
      if (keyword === 'properties')
        for (const [key, property] of Object.entries(value)) walk(property, `${path}/${key}`)
    }
  }
  for (const { fileName, schema } of EDITOR_SCHEMAS) walk(schema, fileName)
  expect(unexplained).toEqual([])
})
