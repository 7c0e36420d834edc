import { readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolderWith, anExampleFolder, DRAFT_MD, PRODUCTS_YAML, tocsin, VENDOR_YAML } from './tocsin.ts'

function withLine(line: string): string {
  return DRAFT_MD.replace('kind: vulnerability\n', `kind: vulnerability\n${line}\n`)
}

/** Nine lists of nine references each: a billion laughs if anybody followed them. */
const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
].join('\n')

const BAD_ADVISORIES: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['no front matter', 'just words\n'],
  ['a front matter that never ends', DRAFT_MD.slice(0, 200)],
  ['cut short in the middle of a value', DRAFT_MD.slice(0, DRAFT_MD.indexOf('assessment') + 5)],
  ['an unknown key', withLine('knid: vulnerability')],
  ['a key twice', withLine('title: again')],
  ['__proto__ as a key', withLine('__proto__: {polluted: yes}')],
  ['constructor as a key', withLine('constructor: {prototype: {polluted: yes}}')],
  ['an anchor and an alias', withLine('aliases: &a [x]\nrelated: *a')],
  ['a YAML bomb', withLine(BOMB)],
  ['a tag', withLine('releaseAt: !!js/function "function () {}"')],
  ['a merge key', withLine('<<: {title: x}')],
  ['very deep', withLine(`aliases: ${'['.repeat(100_000)}`)],
  ['a bad instant', withLine('releaseAt: tomorrow')],
  ['an id that leads elsewhere', withLine('id: ../../etc/passwd')],
  ['text before the first heading', `${DRAFT_MD}`.replace('## Summary', 'lost words\n\n## Summary')],
  ['an unknown heading', DRAFT_MD.replace('## Details', '## Detials')],
  ['a NUL', DRAFT_MD.replace('A stored script', 'A\u0000stored script')],
  ['UTF-16', new Uint8Array(Buffer.from(DRAFT_MD, 'utf16le'))],
  ['Latin-1', new Uint8Array([...Buffer.from('---\ntitle: '), 0xe9, 0xe8, 0x0a])],
  ['noise', new Uint8Array(4096).map((_, index) => (index * 167 + 13) % 256)],
]

describe('an advisory file with', () => {
  test.each(BAD_ADVISORIES)('%s ends in a plain error with its place, and nothing is touched', async (_, body) => {
    const root = anExampleFolder({ 'advisories/bad.md': body })
    const validated = await tocsin(root, ['validate'])
    expect(validated.code).toBe(3)
    expect(validated.err).toMatch(/error: advisories\/bad\.md/)
    expect(validated.err).not.toMatch(/ {4}at |node_modules|\.ts:\d/)
    expect(validated.err.length).toBeLessThan(20_000)
    for (const args of [
      ['approve', 'bad', '--as', 'Grace'],
      ['publish', 'bad'],
      ['fmt', 'bad'],
    ]) {
      expect((await tocsin(root, args)).code, args.join(' ')).toBe(3)
    }
    expect(new Uint8Array(readFileSync(path.join(root, 'advisories/bad.md')))).toEqual(
      new Uint8Array(Buffer.from(body)),
    )
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    // The others in the folder are still published and built.
    expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 1, out: expect.stringContaining('SA1900-01') })
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
  })

  test('100 MB is refused without being read', async () => {
    const root = anExampleFolder({ 'advisories/bad.md': '---\n' })
    truncateSync(path.join(root, 'advisories/bad.md'), 100 * 1024 * 1024)
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 3, err: expect.stringContaining('104857600 bytes') })
  })

  test('a link out of the folder is refused', async () => {
    const outside = aFolderWith({ 'secret.md': DRAFT_MD.replace('Stored script', 'Secret script') })
    const root = anExampleFolder()
    symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'advisories/bad.md'))
    const validated = await tocsin(root, ['validate'])
    expect(validated).toMatchObject({ code: 3, err: expect.stringContaining('leads out of the folder') })
    expect(validated.out + validated.err).not.toContain('Secret script')
  })

  test('HTML in it is shown as text and never runs', async () => {
    const attack = '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) <b>bold</b>'
    const root = anExampleFolder()
    writeFileSync(
      path.join(root, 'advisories/blue-lantern.md'),
      DRAFT_MD.replace('Whoever may write', `${attack} Whoever may write`),
    )
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    await tocsin(root, ['build', '--out', 'public'])
    const page = readFileSync(path.join(root, 'public/advisories/SA1900-01/index.html'), 'utf8')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    // Scripts of the page's own name their file or what data they are.
    expect(page).not.toMatch(/<script>|<img src=x|<b>bold|href="javascript/)
    expect(
      page.match(/<script[^>]*>/g)?.filter((tag) => !/ (src="\/assets\/|type="application\/ld\+json")/.test(tag)),
    ).toEqual([])
  })
})

describe('a folder whose', () => {
  test.each([
    ['vendor.yaml is broken', { 'vendor.yaml': VENDOR_YAML.replace('lang: en', 'lang: [') }, 'vendor.yaml:'],
    ['vendor.yaml lacks a name', { 'vendor.yaml': VENDOR_YAML.replace(/^name: .*\n/m, '') }, 'vendor.yaml:'],
    [
      'products.yaml has a version that is none',
      { 'products.yaml': PRODUCTS_YAML.replace('2024.1.200', 'latest') },
      'products.yaml:',
    ],
    [
      'products.yaml has a product twice',
      { 'products.yaml': PRODUCTS_YAML + PRODUCTS_YAML.replace('products:\n', '') },
      'products.yaml:',
    ],
    ['ledger.json is cut short', { 'ledger.json': '{"format": "tocsin-ledger/1", "vend' }, 'ledger.json'],
    ['ledger.json is of another version', { 'ledger.json': '{"format": "tocsin-ledger/9"}' }, 'ledger.json'],
    [
      'ledger.json holds __proto__',
      {
        'ledger.json':
          '{"__proto__": {"x": 1}, "format": "tocsin-ledger/1", "vendors": {}, "products": {}, "entries": []}',
      },
      'ledger.json',
    ],
  ])('%s is told with its place', async (_, files: { readonly [file: string]: string }, place) => {
    const root = anExampleFolder(files)
    for (const args of [['validate'], ['publish'], ['build', '--out', 'public'], ['check', 'example-server@1']]) {
      const ran = await tocsin(root, args)
      expect({ args, code: ran.code }).toEqual({ args, code: 3 })
      expect(ran.err).toContain(place)
      expect(ran.err).toMatch(/fix: /)
      expect(ran.err).not.toMatch(/ {4}at |node_modules/)
    }
    expect(readdirSync(root)).not.toContain('public')
  })
})
