import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { anExampleFolder, PRODUCTS_YAML, tocsin, VENDOR_YAML } from './tocsin.ts'

const RLO = '\u202e'

/** Where no advisory looks, though pages show most of it: file, what is put there, place and code of what is found. */
test.each([
  [
    'a notice',
    'vendor.yaml',
    VENDOR_YAML.replace('baseUrl:', `notice: Read ${RLO}this\n  baseUrl:`),
    '17:11',
    'text-direction-changed',
  ],
  ['a contact', 'vendor.yaml', VENDOR_YAML.replace('Report a', 'Report\u200b a'), '4:12', 'invisible-character'],
  [
    'an escape',
    'vendor.yaml',
    VENDOR_YAML.replace('Report a vulnerability', '"Report \\u202Ea vulnerability"'),
    '4:12',
    'text-direction-changed',
  ],
  [
    'a comment',
    'products.yaml',
    PRODUCTS_YAML.replace('products:', `# ${RLO}old\nproducts:`),
    '1:1',
    'text-direction-changed',
  ],
  [
    'a product that no advisory speaks of',
    'products.yaml',
    `${PRODUCTS_YAML}  - {id: other, name: "Other${RLO} Server", deployment: service}\n`,
    '14:23',
    'text-direction-changed',
  ],
  [
    'an address of a release',
    'products.yaml',
    PRODUCTS_YAML.replace('- 2024.1.100', '- {version: 2024.1.100, notesUrl: "https://example.com/\u00ad"}'),
    '10:41',
    'invisible-character',
  ],
])('%s is looked into', async (_, file, text, place, code) => {
  const root = anExampleFolder({ [file]: text })
  const isBlocked = code === 'text-direction-changed'
  const words = await tocsin(root, ['validate'])
  expect(words).toMatchObject({
    code: isBlocked ? 1 : 0,
    out: expect.stringMatching(new RegExp(`^${file}\n  ${place}  `)),
  })
  expect(words.out).toContain(code)
  expect(words.err).toContain(isBlocked ? '1 blocker, 0 warnings' : '0 blockers, 1 warning')
  const { out } = await tocsin(root, ['validate', '--json'])
  const [line, column] = place.split(':').map(Number)
  const built = await tocsin(root, ['build', '--out', 'public', '--json'])
  expect(built.code).toBe(isBlocked ? 1 : 0)
  if (isBlocked) {
    expect(JSON.parse(built.err).error).toMatchObject({ code: 'hidden_characters', place: { file, line, column } })
    expect(existsSync(path.join(root, 'public/index.html'))).toBe(false)
  }
  expect(JSON.parse(out).files).toMatchObject([{ file, findings: [{ code, line, column }], more: [] }])
})

test('what stands beside it is not told where others can read', async () => {
  const hidden = `${PRODUCTS_YAML}  - {id: other, name: "Secretname${RLO}", deployment: service}\n`
  const root = anExampleFolder({ 'products.yaml': hidden })
  const { code, out, err } = await tocsin(root, ['validate', '--redact'])
  expect(code).toBe(1)
  expect(out).toContain('text-direction-changed')
  expect(out + err).not.toContain('Secretname')
  const built = await tocsin(root, ['build', '--out', 'public'])
  expect(built).toMatchObject({ code: 1, err: expect.stringContaining('products.yaml:14:') })
  expect(built.err).not.toContain('Secretname')
})

test('scripts that need marks of direction and joiners may have them', async () => {
  const name = 'می\u200cخواهم \u200fשרת'
  const root = anExampleFolder({ 'vendor.yaml': VENDOR_YAML.replace('Report a vulnerability', name) })
  expect(JSON.parse((await tocsin(root, ['validate', '--json'])).out).files).toEqual([])
})
