import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolderWith, anExampleFolder, NOON, tocsin } from './tocsin.ts'

const DAY = 86_400_000
const at = (days: number) => ({ now: NOON + days * DAY })
const FILE = 'advisories/SA1900-01.md'

const read = (root: string, file = FILE) => readFileSync(path.join(root, file), 'utf8')
const write = (root: string, text: string, file = FILE) => writeFileSync(path.join(root, file), text)

interface Redacted {
  readonly root: string
  /** The working file as it was before. */
  readonly old: string
  /** The whole folder as it was before. */
  readonly copy: string
}

/** An advisory from which a name was removed. */
async function redactedFolder(): Promise<Redacted> {
  const root = anExampleFolder()
  const draft = 'advisories/blue-lantern.md'
  write(root, read(root, draft).replace('Whoever may write', 'As Jane Roe showed, whoever may write'), draft)
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
  const old = read(root)
  const copy = aFolderWith({})
  cpSync(root, copy, { recursive: true })
  const redact = ['redact', 'SA1900-01', '--words', 'Jane Roe', '--reason', 'on request', '--as', 'Ada']
  expect(await tocsin(root, [...redact, '--approved-by', 'Grace'], at(1))).toMatchObject({ code: 0 })
  return { root, old, copy }
}

test('a redaction says where else the words stand, and names no draft', async () => {
  const { copy: root } = await redactedFolder()
  const draft = read(root)
    .replace(/^id: .*\n/m, '')
    .replace('CVE-1900-0001', 'CVE-1900-0002')
  write(root, draft, 'advisories/red-lantern.md')
  await tocsin(root, ['approve', 'red-lantern', '--as', 'Grace'])
  expect(await tocsin(root, ['publish', 'SA1900-02'])).toMatchObject({ code: 0 })
  write(root, draft, 'advisories/secret-lantern.md')
  write(root, `# asked by JANE *Roe*\n${read(root, 'products.yaml')}`, 'products.yaml')
  const redact = ['redact', 'SA1900-01', '--words', 'Jane Roe', '--reason', 'on request', '--as', 'Ada']
  const { code, out, err } = await tocsin(root, [...redact, '--approved-by', 'Grace', '--json'], at(1))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out).elsewhere).toEqual({
    files: ['advisories/SA1900-02.md', 'advisories/SA1900-02/r1.md', 'products.yaml'],
    drafts: 1,
  })
  expect(out).not.toContain('secret-lantern')
})

const TOLD = { code: 1, out: expect.stringMatching(/removed-words[\s\S]*a redaction removed on 1900-01-03/) }

describe('words that were removed do not come back', () => {
  test.each([
    ['by the file as it was', (old: string) => old],
    ['by the file as it was, edited elsewhere', (old: string) => old.replace('Stored script', 'Kept script')],
    [
      'by the file as it was, edited beside them',
      (old: string) => old.replace('whoever may write', 'anybody can write'),
    ],
  ])('%s', async (_, edit) => {
    const { root, old } = await redactedFolder()
    write(root, edit(old))
    expect(await tocsin(root, ['validate'], at(2))).toMatchObject(TOLD)
    expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], at(2))).toMatchObject(TOLD)
  })

  test('by a kept revision from before, which is named', async () => {
    const { root, copy } = await redactedFolder()
    cpSync(path.join(copy, 'advisories/SA1900-01/r1.md'), path.join(root, 'advisories/SA1900-01/r1.md'))
    expect(await tocsin(root, ['validate'], at(2))).toMatchObject({
      code: 1,
      err: expect.stringContaining('error: advisories/SA1900-01/r1.md is the content from before a redaction;'),
    })
  })

  test('by a new sentence in another field and spelling, told with its line', async () => {
    const { root } = await redactedFolder()
    write(root, read(root).replace('authors:', 'credits: [{name: JANE *Roe*, role: finder}]\nauthors:'))
    const told = await tocsin(root, ['validate'], at(2))
    expect(told).toMatchObject(TOLD)
    const line =
      read(root)
        .split('\n')
        .findIndex((text) => text.startsWith('credits:')) + 1
    expect(told.out).toContain(`${line}:`)
    expect(told.out + told.err).not.toMatch(/jane|roe/i)
  })

  test('by a publication of what was approved where nobody knew of the redaction', async () => {
    const { root, old, copy } = await redactedFolder()
    write(copy, old.replace('Stored script', 'Kept script'))
    expect(await tocsin(copy, ['approve', 'SA1900-01', '--as', 'Grace'], at(2))).toMatchObject({ code: 0 })
    write(root, read(copy))
    expect(await tocsin(root, ['publish', 'SA1900-01'], at(2))).toMatchObject(TOLD)
    expect(await tocsin(root, ['publish'], at(2))).toMatchObject({ code: 1, out: '' })
  })

  test('unless somebody who did not write the text says why they may', async () => {
    const { root } = await redactedFolder()
    const waiver = 'waivers: [{code: removed-words, reason: She wants to be named now., by: Edith, at: 1900-01-04}]\n'
    write(root, read(root).replace('authors:', `credits: [{name: Jane Roe, role: finder}]\n${waiver}authors:`))
    expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], at(2))).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['publish'], at(2))).toMatchObject({
      code: 0,
      out: expect.stringContaining('revision 3'),
    })
    // From then on they are public, and nobody has to say so again.
    write(
      root,
      read(root)
        .replace(/waivers:\n(?: {2}.*\n)+/, '')
        .replace('Stored script', 'Kept script'),
    )
    expect(await tocsin(root, ['validate'], at(3))).toMatchObject({ code: 0 })
  })

  test('and what is left to know them by cannot be taken out of the ledger unnoticed', async () => {
    const { root } = await redactedFolder()
    const text = read(root, 'ledger.json')
    expect(text).toMatch(/"traces":\[\{"words":2,"hash":"sha256:[0-9a-f]{64}"\}\]/)
    expect(text).not.toMatch(/jane|roe/i)
    write(root, text.replace(/,"traces":\[[^\]]*\]/, ''), 'ledger.json')
    expect(await tocsin(root, ['validate'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('do not match its hash'),
    })
  })
})
