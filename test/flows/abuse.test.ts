import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anExampleFolder, DRAFT_MD, NOON, tocsin } from './tocsin.ts'

const DAY = 86_400_000

function read(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function edit(root: string, file: string, from: string, to: string): void {
  const text = read(root, file)
  if (!text.includes(from)) throw new Error(`${file} does not hold what the test wants to edit.`)
  writeFileSync(path.join(root, file), text.replaceAll(from, to))
}

async function publishedFolder(): Promise<string> {
  const root = anExampleFolder()
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  await tocsin(root, ['publish'])
  return root
}

test('an advisory that names an unapproved draft does not go out, named or not', async () => {
  const root = anExampleFolder({
    'advisories/SA1900-01.md': DRAFT_MD.replace('kind:', 'id: SA1900-01\nkind:').replace(
      'authors:',
      'related: [SA1900-02]\nauthors:',
    ),
    'advisories/SA1900-02.md': DRAFT_MD.replace('kind:', 'id: SA1900-02\nkind:').replace(
      'CVE-1900-0001',
      'CVE-1900-0002',
    ),
  })
  expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'])).toMatchObject({ code: 0 })
  const ran = await tocsin(root, ['publish'])
  expect(ran).toMatchObject({ code: 1, out: '' })
  expect(ran.err).not.toMatch(/SA1900/)
})

test('nothing is published with a date in the future', async () => {
  const root = anExampleFolder()
  edit(root, 'advisories/blue-lantern.md', 'authors:', 'releaseAt: 1900-02-01T00:00:00Z\nauthors:')
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  expect(await tocsin(root, ['publish', '--as-of', '1900-03-01T00:00:00Z'])).toMatchObject({ code: 3, out: '' })
})

test('an approval that does not count at the moment of publication is told as that, and not as an edit', async () => {
  const root = anExampleFolder()
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  const early = ['publish', 'SA1900-01', '--as-of', '1900-01-02T11:59:59Z']
  expect(await tocsin(root, early)).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /approved at 1900-01-02T12:00:00Z, which is after 1900-01-02T11:59:59Z[\s\S]*fix: .*--as-of 1900-01-02T12:00:00Z$/m,
    ),
  })
  expect(await tocsin(root, ['publish', '--as-of', '1900-01-02T11:59:59Z'])).toMatchObject({ code: 0, out: '' })
  // With two people it counts from the second one on.
  edit(root, 'vendor.yaml', 'required: 1', 'required: 2')
  await tocsin(root, ['approve', 'SA1900-01', '--as', 'Edith'], { now: NOON + DAY })
  const between = ['publish', 'SA1900-01', '--as-of', '1900-01-02T12:00:00Z']
  expect(await tocsin(root, between, { now: NOON + DAY })).toMatchObject({
    code: 1,
    err: expect.stringContaining('approved at 1900-01-03T12:00:00Z, which is after 1900-01-02T12:00:00Z'),
  })
  edit(root, 'advisories/SA1900-01.md', 'Whoever may write', 'Anybody who may write')
  expect(await tocsin(root, between, { now: NOON + DAY })).toMatchObject({
    code: 1,
    err: expect.stringContaining('not approved as it stands'),
  })
})

test('what was replaced does not come back by its old approval', async () => {
  const root = await publishedFolder()
  const first = read(root, 'advisories/SA1900-01.md')
  edit(root, 'advisories/SA1900-01.md', 'Whoever may write', 'Anybody who may write')
  await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + DAY })
  expect(await tocsin(root, ['publish'], { now: NOON + DAY })).toMatchObject({
    out: expect.stringContaining('revision 2'),
  })
  writeFileSync(path.join(root, 'advisories/SA1900-01.md'), first)
  expect(await tocsin(root, ['publish'], { now: NOON + 2 * DAY })).toMatchObject({ code: 0, out: '' })
  expect(await tocsin(root, ['publish', 'SA1900-01'], { now: NOON + 2 * DAY })).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /approved at 1900-01-02T12:00:00Z, before its newest revision .* at 1900-01-03T12:00:00Z/,
    ),
  })
  expect(await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + 2 * DAY })).toMatchObject({
    code: 0,
  })
  expect(await tocsin(root, ['publish'], { now: NOON + 2 * DAY })).toMatchObject({
    out: expect.stringContaining('revision 3'),
  })
})

test('a copy of an advisory does not overwrite it when it is approved', async () => {
  const root = await publishedFolder()
  const copy = read(root, 'advisories/SA1900-01.md').replace('Whoever may write', 'Nobody')
  writeFileSync(path.join(root, 'advisories/copied.md'), copy)
  const before = read(root, 'advisories/SA1900-01.md')
  expect(await tocsin(root, ['approve', 'copied', '--as', 'Grace'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('SA1900-01'),
  })
  expect(read(root, 'advisories/SA1900-01.md')).toBe(before)
})

test('a name that would break the file is refused before it is written', async () => {
  const root = anExampleFolder()
  const before = read(root, 'advisories/blue-lantern.md')
  expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Gr\u0007ace'])).toMatchObject({ code: 3 })
  expect(read(root, 'advisories/blue-lantern.md')).toBe(before)
})

describe('a redaction', () => {
  async function naming(words: string): Promise<string> {
    const root = anExampleFolder()
    edit(root, 'advisories/blue-lantern.md', 'Whoever may write a note', `As ${words} showed, whoever may write a note`)
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
    return root
  }
  const redact = (root: string, words: string | readonly string[], reason = 'removed on request') => {
    const spellings = [words].flat().flatMap((spelling) => ['--words', spelling])
    const args = ['redact', 'SA1900-01', ...spellings, '--reason', reason, '--as', 'Ada', '--approved-by', 'Grace']
    return tocsin(root, args, { now: NOON + DAY })
  }

  test('finds the words over the end of a line, and is not fooled by a reason that looks like a pattern', async () => {
    const root = await naming('Jane\nRoe')
    expect(await redact(root, 'Jane Roe', 'asked by $& and $1')).toMatchObject({ code: 0 })
    expect(read(root, 'advisories/SA1900-01.md')).not.toMatch(/Jane|Roe/)
    expect(read(root, 'advisories/SA1900-01/r1.redacted1.md')).toContain('asked by $& and $1')
  })

  test.each([
    '**Jane** Roe',
    'Jane **Roe**',
    'JANE ROE',
    'Jane&nbsp;Roe',
    '&#74;ane Roe',
    'Jane [Roe](https://example.com/a)',
    '[Jane](https://example.com/a) Roe',
    'Jane\\\nRoe',
  ])('that would leave “%s” readable is refused with its place, and done when that is given too', async (written) => {
    const root = await naming(`Jane Roe\nor ${written},`)
    const before = read(root, 'ledger.json')
    const line = read(root, 'advisories/SA1900-01/r1.md')
      .split('\n')
      .findIndex((text) => text.startsWith('or '))
    const { code, err } = await redact(root, 'Jane Roe')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('can still be read in prose.details') })
    const told = Number(/advisories\/SA1900-01\/r1\.md:(\d+)/.exec(err)?.[1])
    expect(told - 1 - line).toBe(written.includes('\n') ? 1 : 0)
    expect(read(root, 'ledger.json')).toBe(before)

    expect(await redact(root, ['Jane Roe', written])).toMatchObject({ code: 0 })
    expect(read(root, 'advisories/SA1900-01/r1.redacted1.md')).not.toMatch(/jane|roe/i)
  })

  test('with a spelling that stands nowhere is refused: the one that was meant would stay', async () => {
    const root = await naming('Jane Roe')
    const refused = await redact(root, ['Jane Roe', 'J. Roe'])
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('“J. Roe”') })
    expect(read(root, 'advisories/SA1900-01/r1.md')).toContain('Jane Roe')
  })

  test('destroys no other word, and takes short names of scripts without spaces', async () => {
    const root = await naming('Ann and 王明 in their Annual report')
    expect(await redact(root, ['Ann', '王明'], 'on request')).toMatchObject({ code: 0 })
    const gone = '[removed 1900-01-03: on request]'
    expect(read(root, 'advisories/SA1900-01.md').replaceAll(/\s+/g, ' ')).toContain(
      `${gone} and ${gone} in their Annual report`,
    )
  })

  test('replaces the words in what the ledger says of a change, and nothing else of it', async () => {
    const root = await naming('nobody')
    edit(root, 'advisories/SA1900-01.md', 'authors:', 'credits: [{name: Jane Roe, role: finder}]\nauthors:')
    edit(root, 'advisories/SA1900-01.md', 'Stored script', 'Kept script')
    await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + DAY })
    await tocsin(root, ['publish'], { now: NOON + DAY })
    const changed = JSON.parse(read(root, 'ledger.json')).entries[1]
    expect(JSON.stringify(changed.change)).toContain('credit added: Jane Roe (finder)')
    expect(await redact(root, 'Jane Roe', 'on request')).toMatchObject({ code: 0 })
    const entry = JSON.parse(read(root, 'ledger.json')).entries[1]
    const words = JSON.stringify(changed.change).replace('Jane Roe', '[removed 1900-01-03: on request]')
    expect(entry).toMatchObject({ hash: changed.hash, change: JSON.parse(words) })

    const whole = read(root, 'ledger.json')
    for (const told of ['credit added', 'on request', entry.seal, entry.file]) {
      const other = told.replace(/.$/, (last: string) => (last === 'e' ? 'd' : 'e'))
      writeFileSync(path.join(root, 'ledger.json'), whole.replace(told, other))
      const refused = await tocsin(root, ['validate'])
      expect(refused, told).toMatchObject({ code: 3, err: expect.stringMatching(/revision \d of SA1900-01/) })
    }
    writeFileSync(path.join(root, 'ledger.json'), whole)
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
  })

  test('without a reason is refused', async () => {
    const root = await naming('Jane Roe')
    expect(await redact(root, 'Jane Roe', ' ')).toMatchObject({ code: 3, err: expect.stringContaining('--reason') })
  })

  test('of words in an address is refused, and nothing is destroyed', async () => {
    const root = anExampleFolder()
    edit(
      root,
      'advisories/blue-lantern.md',
      'authors:',
      'references: [{url: "https://example.com/jane-roe"}]\nauthors:',
    )
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    expect(await redact(root, 'jane-roe')).toMatchObject({ code: 1 })
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
  })

  test('with a reason that no file can hold is refused before anything is touched', async () => {
    const root = await naming('Jane Roe')
    expect((await redact(root, 'Jane Roe', 'a\u0007b')).code).not.toBe(0)
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
  })

  test('takes as many people as the vendor asks for', async () => {
    const root = await naming('Jane Roe')
    edit(root, 'vendor.yaml', 'required: 1', 'required: 2')
    expect(await redact(root, 'Jane Roe')).toMatchObject({ code: 1, err: expect.stringContaining('2 people') })
  })
})

test('an author does not lift a blocker alone, before or after the approval', async () => {
  const root = anExampleFolder()
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  edit(root, 'products.yaml', '      - 2024.2.200\n', '')
  for (const waiver of ['by: Ada, at: 1900-01-02', 'by: Edith, at: 1900-01-03']) {
    const text = read(root, 'advisories/SA1900-01.md').replace(/\nwaivers:[\s\S]*?(?=\n---)/, '')
    const waivers = `\nwaivers: [{code: fixed-release-absent, reason: fine, ${waiver}}]\n---\n\n## Summary`
    writeFileSync(path.join(root, 'advisories/SA1900-01.md'), text.replace('\n---\n\n## Summary', waivers))
    expect(await tocsin(root, ['publish', 'SA1900-01'], { now: NOON + DAY })).toMatchObject({
      code: 1,
      out: expect.stringContaining('2024.2.200'),
    })
  }
})

test.each([
  ['a hidden release in a field of its own', 'noCve: Comes with 2024.2.777.', 'release-not-public'],
  ['an unpublished id in the text', 'noCve: See SA1900-77.', 'link-unpublished'],
])('%s is a blocker that nobody can waive', async (_, line, code) => {
  const root = anExampleFolder()
  edit(
    root,
    'products.yaml',
    '      - 2024.2.200\n',
    '      - 2024.2.200\n      - {version: 2024.2.777, state: embargoed}\n',
  )
  edit(root, 'advisories/blue-lantern.md', 'cve: CVE-1900-0001', line)
  edit(
    root,
    'advisories/blue-lantern.md',
    'authors:',
    `waivers: [{code: ${code}, reason: fine, by: Edith, at: 1900-01-01}]\nauthors:`,
  )
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace', '--id', 'SA1900-01'])
  const name = code === 'release-not-public' ? 'SA1900-01' : 'blue-lantern'
  const command = code === 'release-not-public' ? ['publish', name] : ['approve', name, '--as', 'Grace']
  expect(await tocsin(root, command)).toMatchObject({ code: 1, out: expect.stringContaining(code) })
})

test('a fix that is dated ahead is no fix yet', async () => {
  const root = anExampleFolder()
  edit(
    root,
    'products.yaml',
    '      - 2024.2.200\n',
    '      - {version: 2024.2.200, state: released, date: 1931-01-01}\n',
  )
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('1931-01-01'),
  })
})

describe('an advisory whose fix is not public yet', () => {
  async function ahead(release: string, line = ''): Promise<string> {
    const root = anExampleFolder()
    edit(root, 'products.yaml', '      - 2024.2.200\n', `      - {version: 2024.2.200, ${release}}\n`)
    edit(root, 'advisories/blue-lantern.md', 'authors:', `${line}authors:`)
    expect(await tocsin(root, ['validate'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('blocker of publication'),
      err: expect.stringContaining('0 blockers, 1 more of publication'),
    })
    expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/Publication waits: Example Server 2024\.2\.200/),
    })
    return root
  }

  test.each(['state: planned', 'state: embargoed', 'state: released, date: 1900-01-03'])(
    '(%s) is approved ahead, and published when that is public, without another approval',
    async (release) => {
      const root = await ahead(release)
      const approved = read(root, 'advisories/SA1900-01.md')
      const early = await tocsin(root, ['publish'])
      expect(early).toMatchObject({ code: 0, out: '' })
      expect(early.err).not.toContain('2024.2.200')
      expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
        code: 1,
        out: expect.stringContaining('2024.2.200'),
        err: expect.stringContaining('waits for a release'),
      })
      expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
      edit(root, 'products.yaml', release, 'state: released')
      expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0, out: expect.stringContaining('revision 1') })
      expect(read(root, 'advisories/SA1900-01.md')).toBe(approved)
    },
  )

  test('the day of a release counts at the moment of publication', async () => {
    const root = await ahead('state: released, date: 1900-01-03')
    expect(await tocsin(root, ['publish'], { now: NOON + DAY })).toMatchObject({
      out: expect.stringContaining('revision 1'),
    })
  })

  test('is told, as soon as its own moment has passed', async () => {
    const root = await ahead('state: embargoed', 'releaseAt: 1900-01-03T00:00:00Z\n')
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0, out: '' })
    const late = await tocsin(root, ['publish'], { now: NOON + DAY })
    expect(late).toMatchObject({ code: 1, out: '', err: expect.stringContaining('approved and due') })
    expect(late.err).not.toContain('2024.2.200')
  })

  test('and that was published all the same is a blocker of validate', async () => {
    const root = await publishedFolder()
    edit(root, 'products.yaml', '      - 2024.2.200\n', '      - {version: 2024.2.200, state: embargoed}\n')
    expect(await tocsin(root, ['validate'])).toMatchObject({ code: 1 })
  })
})

test('of thousands of findings the first are told, and the others are counted', async () => {
  const ids = Array.from({ length: 3_000 }, (_, index) => `SA1900-${index + 100}`)
  const root = anExampleFolder({
    'advisories/blue-lantern.md': DRAFT_MD.replace('authors:', `related: [${ids.join(', ')}]\nauthors:`),
  })
  const validated = await tocsin(root, ['validate'])
  expect(validated).toMatchObject({ code: 1, err: expect.stringContaining('3,000 blockers') })
  expect(validated.out.match(/is named as related/g)).toHaveLength(50)
  expect(validated.out).toContain('and 2,950 more link-unpublished')
  const refused = await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('3,000 blockers') })
  expect(refused.out.match(/is named as related/g)).toHaveLength(50)
})

test('a waiver without its day is told with its place, and the refusal names all that a waiver needs', async () => {
  const root = anExampleFolder()
  edit(root, 'products.yaml', '      - 2024.2.200\n', '')
  const refused = await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('code, reason, by and at') })
  edit(
    root,
    'advisories/blue-lantern.md',
    'authors:',
    'waivers: [{code: fixed-release-absent, reason: fine, by: Edith}]\nauthors:',
  )
  const validated = await tocsin(root, ['validate'])
  expect(validated).toMatchObject({ code: 3, err: expect.stringMatching(/blue-lantern\.md:\d+:\d+: .*`at`/) })
})

test('another language of the vendor makes no draft of what is published, and does not change its language', async () => {
  const root = await publishedFolder()
  edit(root, 'vendor.yaml', 'lang: en', 'lang: de')
  const state = async () => JSON.parse((await tocsin(root, ['validate', '--json'])).out).advisories[0]
  expect(await state()).toMatchObject({ state: 'published', hasUnpublishedChanges: false })
  expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('published as it stands'),
  })
  edit(root, 'advisories/SA1900-01.md', 'Whoever may write', 'Anybody who may write')
  expect(await state()).toMatchObject({ state: 'draft', hasUnpublishedChanges: true })
  await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + DAY })
  expect(read(root, 'advisories/SA1900-01.md')).toContain('\nlang: en\n')
  expect(await tocsin(root, ['publish'], { now: NOON + DAY })).toMatchObject({
    out: expect.stringContaining('revision 2'),
  })
})
