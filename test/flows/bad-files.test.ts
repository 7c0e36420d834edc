import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolderWith, anExampleFolder, tocsin } from './tocsin.ts'

/** Every file that tocsin reads, and how it ends where nothing but that file is bad. */
const FILES: readonly (readonly [file: string, code: number])[] = [
  ['vendor.yaml', 3],
  ['products.yaml', 3],
  ['advisories/SA1900-01.md', 3],
  ['ledger.json', 3],
  ['advisories/SA1900-01/r1.md', 1],
]

const isJson = (file: string) => file.endsWith('.json')

/** Puts a line of YAML before the first key, or a member before the first of the ledger's only entry. */
function withMember(file: string, body: string, yaml: string, json: string): string {
  return isJson(file)
    ? body.replace('{"advisory"', `{${json},"advisory"`)
    : body.replace(/^(name|products|id|kind):/m, (key) => `${yaml}\n${key}`)
}

type Body = string | Uint8Array

/** What is wrong inside of a file, which is told with line and column. */
const CONTENTS: readonly (readonly [name: string, spoil: (file: string, body: string) => Body])[] = [
  ['is empty', () => ''],
  ['is cut short', (_, body) => body.slice(0, Math.floor(body.length * 0.4))],
  ['is UTF-16', (_, body) => Buffer.from(`\ufeff${body}`, 'utf16le')],
  ['is Latin-1', (_, body) => Buffer.from(`${body.slice(0, 40)}é ${body.slice(40)}`, 'latin1')],
  ['holds a NUL', (_, body) => `${body.slice(0, 30)}\0${body.slice(30)}`],
  ['is noise', () => new Uint8Array(4096).map((_, index) => (index * 167 + 13) % 256)],
  ['is deep', (file, body) => withMember(file, body, `x: ${'['.repeat(100_000)}`, `"x":${'['.repeat(100_000)}`)],
  [
    'is deep and closed',
    (file, body) =>
      withMember(
        file,
        body,
        `x: ${'['.repeat(500)}${']'.repeat(500)}`,
        `"x":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      ),
  ],
  [
    'has a key twice',
    (file, body) =>
      isJson(file)
        ? body.replace('"revision":1', '"revision":1,"revision":1')
        : body.replace(/^(?:name|products|id|kind):.*\n(?: +.*\n)*/m, (entry) => entry + entry),
  ],
  [
    'has __proto__ as a key',
    (file, body) => withMember(file, body, '__proto__: {polluted: yes}', '"__proto__":{"polluted":1}'),
  ],
  [
    'has constructor as a key',
    (file, body) => withMember(file, body, 'constructor: {polluted: yes}', '"constructor":{"polluted":1}'),
  ],
  [
    'holds what multiplies',
    (file, body) => withMember(file, body, 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', '"a":1e999,"b":{"$ref":"#"}'),
  ],
  ['is of another kind', () => '[1, 2, 3]\n'],
]

/** What is wrong with the file as a whole. */
const WHOLES: readonly (readonly [name: string, spoil: (file: string) => void, words: string])[] = [
  ['is of 100 MB', (file) => truncateSync(file, 100 * 1024 * 1024), ''],
  ['leads out of the folder', (file) => leadOut(file), 'out of the folder'],
  [
    'is a folder',
    (file) => {
      rmSync(file)
      mkdirSync(file)
    },
    'no regular file',
  ],
  [
    'leads to itself',
    (file) => {
      rmSync(file)
      symlinkSync(file, file)
    },
    'cannot be read',
  ],
]

function leadOut(file: string): void {
  const outside = aFolderWith({ secret: 'secretwords' })
  rmSync(file)
  symlinkSync(path.join(outside, 'secret'), file)
}

async function published(): Promise<string> {
  const root = anExampleFolder()
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  await tocsin(root, ['publish'])
  return root
}

async function expectPlainErrors(root: string, file: string, code: number, place: RegExp): Promise<void> {
  const validated = await tocsin(root, ['validate'])
  expect(validated.code).toBe(code)
  expect(validated.err).toMatch(place)
  expect(validated.err).toMatch(/ {2}fix: \S/)
  for (const args of [
    ['validate', '--redact'],
    ['publish'],
    ['fmt'],
    ['build', '--out', 'public'],
    ['check', 'example-server@1'],
  ]) {
    const { out, err } = await tocsin(root, args)
    expect(out + err, args.join(' ')).not.toMatch(/should not have|secretwords|node_modules|\.ts:\d/)
    expect((out + err).length, args.join(' ')).toBeLessThan(20_000)
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(readdirSync(path.dirname(path.join(root, file))).filter((name) => name.endsWith('.tmp'))).toEqual([])
}

describe.each(FILES)('where %s', (file, code) => {
  test.each(CONTENTS)('%s, that is told with its place and what was expected', async (_, spoil) => {
    const root = await published()
    const place = path.join(root, file)
    const body = readFileSync(place, 'utf8')
    const bad = spoil(file, body)
    expect(Buffer.from(bad)).not.toEqual(Buffer.from(body))
    writeFileSync(place, bad)
    await expectPlainErrors(root, file, code, new RegExp(`error: ${file}:\\d+:\\d+: `))
    expect(new Uint8Array(readFileSync(place))).toEqual(new Uint8Array(Buffer.from(bad)))
  })

  test.each(WHOLES)('%s, that is told in plain words', async (_, spoil, words) => {
    const root = await published()
    spoil(path.join(root, file))
    await expectPlainErrors(root, file, code, new RegExp(`error: ${file}.*${words}`))
  })
})

test('a file in the place of the folder of advisories is told', async () => {
  const root = await published()
  rmSync(path.join(root, 'advisories'), { recursive: true })
  writeFileSync(path.join(root, 'advisories'), '')
  await expectPlainErrors(root, 'ledger.json', 3, /error: advisories/)
})

describe('what tocsin keeps for itself is nobody else’s', () => {
  test.each(['kept-ahead.json', 'ledger-whole.json', 'lock'])('a link at %s is told and not followed', async (name) => {
    const root = await published()
    rmSync(path.join(root, '.tocsin', name), { force: true })
    symlinkSync(path.join(aFolderWith({ note: '{}' }), 'note'), path.join(root, '.tocsin', name))
    for (const args of [['validate'], ['publish'], ['build', '--out', 'public'], ['check', 'example-server@1']]) {
      const { code, err } = await tocsin(root, args)
      expect(code, args.join(' ')).toBe(3)
      expect(err).toContain(`error: .tocsin/${name} is a link or a device, which tocsin never makes.\n  fix: Delete it`)
    }
  })

  test('a link in place of its folder leads nobody out', async () => {
    const root = await published()
    const outside = aFolderWith({ 'kept-ahead.json': 'mine', lock: 'mine' })
    rmSync(path.join(root, '.tocsin'), { recursive: true })
    symlinkSync(outside, path.join(root, '.tocsin'))
    for (const args of [
      ['validate'],
      ['publish'],
      ['build', '--out', 'public'],
      ['approve', 'SA1900-01', '--as', 'Zoe'],
    ]) {
      const { code, err } = await tocsin(root, args)
      expect(code, args.join(' ')).toBe(3)
      expect(err).toMatch(/^error: \S*\.tocsin .*\.\n {2}fix: \S/)
    }
    expect(readdirSync(outside).toSorted()).toEqual(['kept-ahead.json', 'lock'])
    expect(readFileSync(path.join(outside, 'lock'), 'utf8')).toBe('mine')
  })
})
