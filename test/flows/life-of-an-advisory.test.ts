import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anExampleFolder, DRAFT_MD, NOON, tocsin } from './tocsin.ts'

const DAY = 86_400_000

function edit(root: string, file: string, from: string, to: string): void {
  const full = path.join(root, file)
  const text = readFileSync(full, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold what the test wants to edit.`)
  writeFileSync(full, text.replaceAll(from, to))
}

async function publishedFolder(): Promise<string> {
  const root = anExampleFolder()
  expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({ code: 0 })
  expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
  return root
}

describe('from draft to site', () => {
  test('a draft gets its id with its approval, is published, checked and shown', async () => {
    const root = anExampleFolder()
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0, err: expect.stringContaining('1 draft') })

    const approved = await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace', '--json'])
    expect(JSON.parse(approved.out)).toMatchObject({ id: 'SA1900-01', state: 'approved', idGiven: true })
    expect(readdirSync(path.join(root, 'advisories'))).toEqual(['SA1900-01.md'])

    const published = await tocsin(root, ['publish', '--json'])
    expect(JSON.parse(published.out)).toMatchObject({
      published: [{ advisory: 'SA1900-01', revision: 1, action: 'published', publishedAt: '1900-01-02T12:00:00Z' }],
    })
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0, err: expect.stringContaining('1 published') })
    expect(readFileSync(path.join(root, 'advisories/SA1900-01/r1.md'), 'utf8')).not.toMatch(/Ada|Grace|approvals/)

    const check = await tocsin(root, ['check', 'example-server@2024.1.150', '--json'])
    expect(check.code).toBe(1)
    expect(JSON.parse(check.out)).toMatchObject({
      verdict: 'affected',
      advisories: [{ id: 'SA1900-01', fixedIn: ['2024.1.200'], action: 'upgrade' }],
      upgrade: { version: '2024.1.200', sameBranch: true },
    })

    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
    const page = readFileSync(path.join(root, 'public/advisories/SA1900-01/index.html'), 'utf8')
    expect(page).toContain('Stored script in a note runs in another session')
    expect(page).not.toMatch(/Ada|Grace/)
  })

  test('publishing twice does nothing the second time', async () => {
    const root = await publishedFolder()
    const before = readFileSync(path.join(root, 'ledger.json'), 'utf8')
    expect(await tocsin(root, ['publish'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('Nothing is approved and due'),
    })
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('published as it stands'),
    })
    expect(readFileSync(path.join(root, 'ledger.json'), 'utf8')).toBe(before)
  })

  test('before its moment nothing is published, and at it everything is', async () => {
    const root = anExampleFolder()
    edit(root, 'advisories/blue-lantern.md', 'authors: [Ada]', 'releaseAt: 1900-01-03T12:00:00Z\nauthors: [Ada]')
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0, out: '' })
    expect(existsSync(path.join(root, 'ledger.json'))).toBe(false)
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('1900-01-03T12:00:00Z'),
    })
    expect(await tocsin(root, ['publish'], { now: NOON + DAY })).toMatchObject({
      code: 0,
      out: expect.stringContaining('revision 1'),
    })
  })
})

describe('what was approved is what is published', () => {
  test('an edit after approval breaks the seal', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    edit(root, 'advisories/SA1900-01.md', 'Whoever may write', 'Everybody who may write')
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not approved as it stands'),
    })
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0, out: '' })
    expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0, out: expect.stringContaining('SA1900-01') })
  })

  test('layout, waivers and approvals are not content: they break no seal', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    edit(root, 'advisories/SA1900-01.md', 'authors:', '\nauthors:')
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0, out: expect.stringContaining('SA1900-01') })
  })

  test.each(['Ad\u200ba', 'A\u00adda', 'Ada\u200f', 'Ada\ufe0f', 'Ada\u00a0', '\u0410da', '\u202eadA', 'Gr\u0007ace'])(
    'a name that may pass for another is refused (%j)',
    async (name) => {
      const root = anExampleFolder()
      const refused = { code: 3, err: expect.stringMatching(/(?:nobody can see|mixes Latin and Cyrillic)[\s\S]*fix: /) }
      for (const args of [
        ['approve', 'blue-lantern', '--as', name],
        ['new', 'guidance', '--author', name],
        ['withdraw', 'SA1900-01', '--reason', 'It never ran.', '--as', name],
        ['redact', 'SA1900-01', '--words', 'note', '--reason', 'r', '--as', 'Edith', '--approved-by', 'Grace', name],
        ['redact', 'SA1900-01', '--words', 'note', '--reason', 'r', '--as', name, '--approved-by', 'Grace'],
      ]) {
        expect(await tocsin(root, args), args.join(' ')).toMatchObject(refused)
      }
      expect(readdirSync(path.join(root, 'advisories'))).toEqual(['blue-lantern.md'])
    },
  )

  test('nor does an approval count that was written into the file under such a name', async () => {
    const root = anExampleFolder()
    edit(root, 'vendor.yaml', 'required: 1', 'required: 2')
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    const text = readFileSync(path.join(root, 'advisories/SA1900-01.md'), 'utf8')
    const [entry = 'none'] = /^ {2}- by: Grace\n(?: {4}.*\n)+/m.exec(text) ?? []
    const twice = ['Gra\u200bce', 'Gr\u0430ce', 'A\u0501a'].map((name) => entry.replace('Grace', `"${name}"`)).join('')
    edit(root, 'advisories/SA1900-01.md', entry, entry + twice)
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not approved as it stands'),
    })
  })

  test.each(['Ada', 'ada', ' ADA '])('the author cannot approve, also not as “%s”', async (name) => {
    const root = anExampleFolder()
    expect(await tocsin(root, ['approve', 'blue-lantern', '--as', name])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nobody approves their own text'),
    })
    expect(readdirSync(path.join(root, 'advisories'))).toEqual(['blue-lantern.md'])
  })

  test('as many people as the vendor asks for', async () => {
    const root = anExampleFolder()
    edit(root, 'vendor.yaml', 'required: 1', 'required: 2')
    expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('1 more approval'),
    })
    expect(await tocsin(root, ['publish'])).toMatchObject({ out: '' })
    expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'grace'])).toMatchObject({ code: 1 })
    expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Edith'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('Approved'),
    })
    expect(await tocsin(root, ['publish'])).toMatchObject({ out: expect.stringContaining('SA1900-01') })
  })

  test('a blocker stops the approval and says how to mend it', async () => {
    const root = anExampleFolder()
    edit(root, 'advisories/blue-lantern.md', 'fixed: 2024.2.200', 'fixed: 2024.2.999')
    const refused = await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('2024.2.999') })
    expect(await tocsin(root, ['validate'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/\d+:\d+ {2}blocker/),
    })
  })

  test('a changed picture breaks the approval', async () => {
    const png = (last: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last])
    const root = anExampleFolder({ 'advisories/images/figure.png': png(1) })
    edit(
      root,
      'advisories/blue-lantern.md',
      'can store a script in it.',
      'can store a script in it.\n\n![The note](images/figure.png)',
    )
    expect(await tocsin(root, ['fmt'])).toMatchObject({ code: 0, out: expect.stringContaining('blue-lantern') })
    expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({ code: 0 })
    writeFileSync(path.join(root, 'advisories/images/figure.png'), png(2))
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('figure.png'),
    })
    writeFileSync(path.join(root, 'advisories/images/figure.png'), png(1))
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({ code: 0 })
    await tocsin(root, ['build', '--out', 'public'])
    const page = readFileSync(path.join(root, 'public/advisories/SA1900-01/index.html'), 'utf8')
    const image = /src="(\/assets\/images\/[0-9a-f]{64}\.png)"/.exec(page)?.[1] ?? 'none'
    expect(new Uint8Array(readFileSync(path.join(root, 'public', image)))).toEqual(png(1))

    const kept = path.join(root, 'advisories/SA1900-01/files')
    writeFileSync(path.join(kept, readdirSync(kept)[0] ?? 'none'), png(3))
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 1, err: expect.stringContaining('not the picture') })
  })
})

describe('published is append-only', () => {
  test('a correction is a revision with a semantic difference', async () => {
    const root = await publishedFolder()
    edit(root, 'advisories/SA1900-01.md', 'introduced: 2024.1.100', 'introduced: 2024.1.50')
    const pending = await tocsin(root, ['diff', 'SA1900-01'])
    expect(pending).toMatchObject({
      code: 0,
      out: expect.stringMatching(/revision 1 → working file, material[\s\S]*2024\.1\.50/),
    })
    await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + DAY })
    await tocsin(root, ['publish'], { now: NOON + DAY })
    expect(await tocsin(root, ['diff', 'SA1900-01', 'r1', 'r2', '--json'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('"class":"material"'),
    })

    await tocsin(root, ['build', '--out', 'public'])
    expect(existsSync(path.join(root, 'public/advisories/SA1900-01/r1/index.html'))).toBe(true)
    const before = await tocsin(root, ['build', '--out', 'then', '--as-of', '1900-01-02T12:00:00Z'])
    expect(before.code).toBe(0)
    expect(readFileSync(path.join(root, 'then/advisories/SA1900-01/index.html'), 'utf8')).not.toContain('2024.1.50')
  })

  test.each(['advisories/SA1900-01/r1.md', 'advisories/SA1900-01.md'])(
    'a missing or edited %s is told, with the remedy',
    async (file) => {
      const root = await publishedFolder()
      const full = path.join(root, file)
      writeFileSync(`${full}.gone`, readFileSync(full))
      const { rmSync } = await import('node:fs')
      rmSync(full)
      expect(await tocsin(root, ['validate'])).toMatchObject({ code: 1, err: expect.stringContaining('withdraw') })
    },
  )

  test('an edited revision is not built', async () => {
    const root = await publishedFolder()
    edit(root, 'advisories/SA1900-01/r1.md', 'Whoever may write', 'Nobody')
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('seal differs'),
    })
    expect(existsSync(path.join(root, 'public/index.html'))).toBe(false)
  })

  test('an address once published is never dropped', async () => {
    const root = await publishedFolder()
    await tocsin(root, ['build', '--out', 'public'])
    const { rmSync } = await import('node:fs')
    rmSync(path.join(root, 'ledger.json'))
    rmSync(path.join(root, 'advisories'), { recursive: true })
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/SA1900-01[\s\S]*withdraw/),
    })
    expect(existsSync(path.join(root, 'public/advisories/SA1900-01/index.html'))).toBe(true)
  })

  test('a withdrawal is a revision; the pages stay and say so', async () => {
    const root = await publishedFolder()
    const args = ['withdraw', 'SA1900-01', '--reason', 'The script never ran.', '--as', 'Ada']
    expect(await tocsin(root, args)).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['publish'])).toMatchObject({ out: '' })
    expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Ada'])).toMatchObject({ code: 1 })
    await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + DAY })
    expect(await tocsin(root, ['publish'], { now: NOON + DAY })).toMatchObject({
      out: expect.stringContaining('withdrawn'),
    })
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0, err: expect.stringContaining('1 withdrawn') })
    expect(await tocsin(root, ['check', 'example-server@2024.1.150'])).toMatchObject({ code: 0 })
    await tocsin(root, ['build', '--out', 'public'])
    expect(readFileSync(path.join(root, 'public/advisories/SA1900-01/index.html'), 'utf8')).toContain(
      'The script never ran.',
    )
    expect(existsSync(path.join(root, 'public/advisories/SA1900-01/r1/index.html'))).toBe(true)
  })

  test('a redaction removes the words from every revision, and keeps the hash of the old text', async () => {
    const root = await publishedFolder()
    edit(root, 'advisories/SA1900-01.md', 'Whoever may write a note', 'Whoever may write a note, as Jane Roe showed,')
    await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + DAY })
    await tocsin(root, ['publish'], { now: NOON + DAY })
    const old = JSON.parse(readFileSync(path.join(root, 'ledger.json'), 'utf8')).entries[1].seal

    const args = ['redact', 'SA1900-01', '--words', 'Jane Roe', '--reason', 'name removed on request', '--as', 'Ada']
    expect(await tocsin(root, [...args, '--approved-by', 'Ada'])).toMatchObject({ code: 1 })
    const redacted = await tocsin(root, [...args, '--approved-by', 'Grace', '--json'], { now: NOON + 2 * DAY })
    expect(redacted.code).toBe(0)
    expect(JSON.parse(redacted.out)).toMatchObject({ revisions: [2], published: 3 })

    const { entries } = JSON.parse(readFileSync(path.join(root, 'ledger.json'), 'utf8'))
    expect(entries[1].redactions).toMatchObject([{ previousSeal: old, reason: 'name removed on request' }])
    expect(entries[2]).toMatchObject({ action: 'redacted', previous: entries[1].hash })
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
    for (const file of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      expect(readFileSync(path.join(file.parentPath, file.name)).includes('Jane Roe'), file.name).toBe(false)
    }
    expect(readFileSync(path.join(root, 'public/advisories/SA1900-01/r2/index.html'), 'utf8')).toContain(
      'name removed on request',
    )
  })
})

test('two drafts that name each other are approved in turn and go out together', async () => {
  const related = (id: string) => `related: [${id}]\nauthors: [Ada]`
  const other = DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002')
  const root = anExampleFolder({
    'advisories/SA1900-01.md': DRAFT_MD.replace('kind:', 'id: SA1900-01\nkind:').replace(
      'authors: [Ada]',
      related('SA1900-02'),
    ),
    'advisories/SA1900-02.md': other
      .replace('kind:', 'id: SA1900-02\nkind:')
      .replace('authors: [Ada]', related('SA1900-01')),
  })
  for (const id of ['SA1900-01', 'SA1900-02'])
    expect(await tocsin(root, ['approve', id, '--as', 'Grace'])).toMatchObject({ code: 0 })
  expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('SA1900-02'),
  })
  expect(await tocsin(root, ['publish'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/SA1900-01[\s\S]*SA1900-02/),
  })
})
