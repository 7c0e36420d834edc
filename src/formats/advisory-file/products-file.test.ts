import { expect, test } from 'vitest'
import { aCatalogue, aProduct } from '../../../test/builders/catalogue.ts'
import { parseProductsFile, printProductsFile } from './products-file.ts'

const TEXT = `products:
  - id: example-server
    name: Example Server
    versionScheme: dotted
    branches:
      - {id: "2024.1", support: supported, until: 2026-01-01}
      - {id: "2024.10", support: ended}
      - id: 2024.2
    releases:
      - 2024.10.5
      - {version: 2024.2.1, date: 2024-02-01}
      - {version: 2024.9, state: planned}
`

test('releases come out in the order of their scheme', () => {
  const catalogue = parseProductsFile(TEXT)
  expect(catalogue.ok && catalogue.value.products[0]).toMatchObject({
    deployment: 'self_hosted',
    branches: [
      { id: '2024.1', support: { kind: 'supported', until: '2026-01-01' } },
      { id: '2024.10', support: { kind: 'ended', since: null } },
      { id: '2024.2', support: { kind: 'not_stated' } },
    ],
    releases: [
      { version: '2024.2.1', state: 'released', date: '2024-02-01', downloadUrl: null, notesUrl: null },
      { version: '2024.9', state: 'planned' },
      { version: '2024.10.5', state: 'released', date: null },
    ],
    names: { cpe: null, purl: null, cveProduct: null, aliases: [] },
    url: null,
  })
})

test('without a scheme the order of the file stands', () => {
  const catalogue = parseProductsFile(TEXT.replace('    versionScheme: dotted\n', ''))
  expect(catalogue.ok && catalogue.value.products[0]?.releases.map(({ version }) => version)).toEqual([
    '2024.10.5',
    '2024.2.1',
    '2024.9',
  ])
})

test('a catalogue is printed with a release a line', () => {
  expect(printProductsFile(aCatalogue(aProduct()))).toBe(`products:
  - id: example-server
    name: Example Server
    versionScheme: dotted
    branches:
      - {id: "2024.1", support: supported}
      - {id: "2024.2", support: supported}
    releases:
      - 2024.1.100
      - 2024.1.200
      - 2024.1.300
      - 2024.2.100
      - 2024.2.200
`)
})

test('an empty catalogue is printed and read', () => {
  expect(printProductsFile({ products: [] })).toBe('products: []\n')
  expect(parseProductsFile('products: []\n')).toEqual({ ok: true, value: { products: [] } })
})

test.each<[what: string, from: string, to: string, problem: string]>([
  ['a version that is none', '2024.10.5', 'next', '10:9 `next` is no version of the scheme dotted'],
  [
    'a version that is none, in full',
    'version: 2024.9,',
    'version: 1.x,',
    '12:19 `1.x` is no version of the scheme dotted',
  ],
  ['a release twice', '2024.9,', '2024.10.5,', '12:19 `2024.10.5` is the same version as `2024.10.5`'],
  ['two spellings of one version', '2024.9,', '2024.2.01,', '12:19 `2024.2.01` is the same version as `2024.2.1`'],
  ['an id that is the address of something else', 'id: example-server', 'id: critical', '2:9 `id` is `critical`'],
  ['a branch twice', '"2024.10"', '"2024.1"', '7:9 the branch `2024.1` stands twice'],
  ['a branch that is none', '"2024.10"', '2024.x', '7:14 `id` is `2024.x`'],
  [
    'an end of support that does not fit',
    'support: ended',
    'support: ended, until: 2026-01-01',
    '7:41 `until` does not belong here',
  ],
  ['a scheme that is none', 'dotted', 'calver', '4:20 `versionScheme` is `calver`'],
  ['an id that is no part of an address', 'example-server', 'Example_Server', '2:9 `id` is `Example_Server`'],
  [
    'a purl with a version',
    '    releases:',
    '    names: {purl: "pkg:npm/a@1.0"}\n    releases:',
    '9:19 `purl` is `pkg:npm/a@1.0`',
  ],
  [
    'half a CPE name',
    '    releases:',
    '    names: {cpe: "cpe:2.3:a:example"}\n    releases:',
    '9:18 `cpe` is `cpe:2.3:a:example`',
  ],
  ['a planned day that does not exist', '2024-02-01', '2024-02-30', '11:35 `date` is `2024-02-30`'],
])('%s is refused', (_, from, to, problem) => {
  expect(TEXT).toContain(from)
  const file = parseProductsFile(TEXT.replace(from, to))
  const [first] = file.ok ? [] : file.error
  expect(`${first?.line}:${first?.column} ${first?.message}`).toBe(problem)
})

test('a product twice is refused', () => {
  const file = parseProductsFile('products:\n  - {id: a, name: A}\n  - {id: b, name: B}\n  - {id: a, name: C}\n')
  expect(file.ok ? null : file.error).toMatchObject([{ line: 4, column: 5, message: 'the product `a` stands twice' }])
})

test('rows of tens of thousands of releases are read', () => {
  const releases = Array.from({ length: 30_000 }, (_, index) => `      - 2024.${index % 7}.${index}\n`).reverse()
  const text = `products:\n  - id: a\n    name: A\n    versionScheme: dotted\n    releases:\n${releases.join('')}`
  const catalogue = parseProductsFile(text)
  expect(catalogue.ok && catalogue.value.products[0]?.releases.length).toBe(30_000)
  expect(catalogue.ok && catalogue.value.products[0]?.releases[0]?.version).toBe('2024.0.0')
})
