import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anExampleFolder, DRAFT_MD, NOON, tocsin } from './tocsin.ts'

const DAY = 86_400_000
const LATER = { now: NOON + DAY }
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

/** Two published advisories, the first with a picture. */
async function aPublishedFolder(): Promise<string> {
  const other = DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002')
  const root = anExampleFolder({
    'advisories/blue-lantern.md': DRAFT_MD.replace('## Details\n', '## Details\n\n![A note](images/note.png)\n'),
    'advisories/images/note.png': PNG,
    'advisories/red-lantern.md': other,
  })
  await tocsin(root, ['fmt'])
  for (const name of ['blue-lantern', 'red-lantern']) {
    expect(await tocsin(root, ['approve', name, '--as', 'Grace'])).toMatchObject({ code: 0 })
  }
  expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
  return root
}

const withdraw = (root: string, ...more: readonly string[]) =>
  tocsin(root, ['withdraw', 'SA1900-01', '--reason', 'It never ran.', '--as', 'Ada', ...more])

async function withdrawn(root: string): Promise<void> {
  expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], LATER)).toMatchObject({ code: 0 })
  expect(await tocsin(root, ['publish', 'SA1900-01'], LATER)).toMatchObject({
    code: 0,
    out: expect.stringContaining('withdrawn'),
  })
}

describe('a withdrawal', () => {
  test('needs nothing but what is published', async () => {
    const root = await aPublishedFolder()
    rmSync(path.join(root, 'advisories/SA1900-01.md'))
    rmSync(path.join(root, 'advisories/images'), { recursive: true })
    expect(await withdraw(root)).toMatchObject({ code: 0, err: expect.stringContaining('written anew') })
    await withdrawn(root)
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
    expect(readdirSync(path.join(root, 'advisories/images'))).toEqual(['note.png'])
  })

  test.each([
    ['itself', 'sa1900-01', 3],
    ['nothing that is published', 'SA1900-09', 1],
  ])('is not replaced by %s', async (_, id, code) => {
    const root = await aPublishedFolder()
    const before = readFileSync(path.join(root, 'advisories/SA1900-01.md'), 'utf8')
    expect(await withdraw(root, '--replaced-by', id)).toMatchObject({ code })
    expect(readFileSync(path.join(root, 'advisories/SA1900-01.md'), 'utf8')).toBe(before)
  })

  test('is not replaced by what is withdrawn itself', async () => {
    const root = await aPublishedFolder()
    await withdraw(root)
    await withdrawn(root)
    const other = ['withdraw', 'SA1900-02', '--reason', 'Nor did it.', '--as', 'Ada', '--replaced-by', 'SA1900-01']
    expect(await tocsin(root, other)).toMatchObject({ code: 1, err: expect.stringContaining('withdrawn itself') })
  })

  test('never leads in a circle: the command refuses before it writes, by what is only written, too', async () => {
    const root = await aPublishedFolder()
    expect(await withdraw(root, '--replaced-by', 'SA1900-02')).toMatchObject({ code: 0 })
    const file = path.join(root, 'advisories/SA1900-02.md')
    const before = readFileSync(file, 'utf8')
    const other = ['withdraw', 'SA1900-02', '--reason', 'Nor did it.', '--as', 'Ada', '--replaced-by', 'SA1900-01']
    const circle = 'SA1900-02 would be replaced by SA1900-01, and that by SA1900-02'
    expect(await tocsin(root, other)).toMatchObject({ code: 1, err: expect.stringContaining(circle) })
    expect(readFileSync(file, 'utf8')).toBe(before)
    await withdrawn(root)
    expect(await tocsin(root, other)).toMatchObject({ code: 1, err: expect.stringContaining(circle) })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('that is written by hand so that it leads in a circle is a blocker at each gate', async () => {
    const root = await aPublishedFolder()
    expect(await withdraw(root)).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['withdraw', 'SA1900-02', '--reason', 'Nor did it.', '--as', 'Ada'])).toMatchObject({
      code: 0,
    })
    for (const [id, other] of [
      ['SA1900-01', 'SA1900-02'],
      ['SA1900-02', 'SA1900-01'],
    ] as const) {
      const file = path.join(root, `advisories/${id}.md`)
      const text = readFileSync(file, 'utf8')
      const reason = /withdrawal:.*/.exec(text)?.[0] ?? ''
      const replaced = reason.replace('}', `, replacedBy: ${other}}`)
      expect(replaced).not.toBe(reason)
      if (id === 'SA1900-01') {
        // Approved while nothing stood against it yet, so that both are due together.
        writeFileSync(file, text.replace(reason, replaced))
        const two = path.join(root, 'advisories/SA1900-02.md')
        const pending = readFileSync(two, 'utf8')
        rmSync(two)
        expect(await tocsin(root, ['approve', id, '--as', 'Grace'], LATER)).toMatchObject({ code: 0 })
        writeFileSync(two, pending)
      } else writeFileSync(file, text.replace(reason, replaced))
    }
    const found = { code: 1, out: expect.stringContaining('replacement-circular') }
    expect(await tocsin(root, ['validate'])).toMatchObject(found)
    expect(await tocsin(root, ['approve', 'SA1900-02', '--as', 'Grace'], LATER)).toMatchObject(found)
    await tocsin(root, ['publish'], LATER)
    // The first may go out alone: what is public of the second still holds. Then nothing publishes the circle.
    expect(await tocsin(root, ['validate'])).toMatchObject(found)
  })

  test('of what already replaces another asks nothing of that one, and does not show through it before it is public', async () => {
    const root = await aPublishedFolder()
    await withdraw(root, '--replaced-by', 'SA1900-02')
    await withdrawn(root)
    const other = ['withdraw', 'SA1900-02', '--reason', 'Nor did it.', '--as', 'Ada']
    expect(await tocsin(root, other)).toMatchObject({ code: 0 })
    expect((await tocsin(root, ['validate', '--redact'])).out).not.toContain('SA1900-01')
    for (const step of [['approve', 'SA1900-02', '--as', 'Grace'], ['publish']]) {
      expect(await tocsin(root, step, LATER)).toMatchObject({ code: 0 })
    }
    expect(await tocsin(root, ['validate'], LATER)).toMatchObject({ code: 0 })
  })

  test('without a reason is refused', async () => {
    const root = await aPublishedFolder()
    expect(await tocsin(root, ['withdraw', 'SA1900-01', '--reason', ' ', '--as', 'Ada'])).toMatchObject({ code: 3 })
  })

  test('is not held up by what is wrong with the text that it takes back', async () => {
    const root = await aPublishedFolder()
    const products = path.join(root, 'products.yaml')
    writeFileSync(products, readFileSync(products, 'utf8').replace('      - 2024.2.200\n', ''))
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 1 })
    await withdraw(root)
    await withdrawn(root)
  })

  test('is held up by what must not be known', async () => {
    const root = await aPublishedFolder()
    const products = path.join(root, 'products.yaml')
    const hidden = '      - {version: 2024.2.777, state: embargoed}\n'
    writeFileSync(
      products,
      readFileSync(products, 'utf8').replace('      - 2024.2.200\n', `      - 2024.2.200\n${hidden}`),
    )
    await tocsin(root, ['withdraw', 'SA1900-01', '--reason', 'Comes with 2024.2.777.', '--as', 'Ada'])
    await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], LATER)
    expect(await tocsin(root, ['publish', 'SA1900-01'], LATER)).toMatchObject({
      code: 1,
      out: expect.stringContaining('release-not-public'),
    })
    // A withdrawal cannot wait, so that is told to whoever asks for everything due, too.
    expect(await tocsin(root, ['publish'], LATER)).toMatchObject({ code: 1, out: '' })
  })

  test('is what the check tells, by the folder and by the site', async () => {
    const root = await aPublishedFolder()
    await withdraw(root, '--replaced-by', 'SA1900-02')
    await withdrawn(root)
    // What comes after it does not move its day.
    const redact = ['redact', 'SA1900-01', '--words', 'A stored script', '--reason', 'on request', '--as', 'Ada']
    const ran = await tocsin(root, [...redact, '--approved-by', 'Grace'], { now: NOON + 2 * DAY })
    expect(ran).toMatchObject({ code: 0 })
    await tocsin(root, ['build', '--out', 'public'])
    for (const from of ['.', 'public']) {
      expect(await tocsin(root, ['check', 'example-server@2024.1.300', '--from', from])).toMatchObject({
        code: 0,
        out: expect.stringContaining('SA1900-01 was withdrawn on 1900-01-03 and is replaced by SA1900-02.'),
      })
    }
  })

  test('leaves a page that advises nothing', async () => {
    const root = await aPublishedFolder()
    await tocsin(root, ['build', '--out', 'before'])
    const page = (site: string, file = 'index.html') =>
      readFileSync(path.join(root, site, 'advisories/SA1900-01', file), 'utf8')
    expect(page('before')).toContain('For every affected branch')
    await withdraw(root)
    await withdrawn(root)
    await tocsin(root, ['build', '--out', 'after'])
    expect(page('after')).not.toMatch(/For every affected branch|upgrade to/)
    expect(page('after', 'r1/index.html')).toContain('upgrade to')
    expect(page('after')).toContain('It never ran.')
  })
})
