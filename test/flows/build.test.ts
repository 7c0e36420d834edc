import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildMemoryName } from '../../src/storage/folder/build-memory.ts'
import { withLock } from '../../src/storage/folder/folder-lock.ts'
import { aPublishedFolder, bytesOf, DAY, snapshot } from './published-folder.ts'
import { aFolderWith, anExampleFolder, DRAFT_MD, NOON, tocsin } from './tocsin.ts'

describe('a build', () => {
  let root = ''
  beforeAll(async () => {
    root = await aPublishedFolder()
  })

  test('writes every address that the design promises', async () => {
    expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
    for (const file of [
      'index.html',
      '404.html',
      'advisories/SA1900-01/index.html',
      'advisories/SA1900-01/card.png',
      'advisories/SA1900-01.json',
      'products/example-server/index.html',
      'check/data/index.json',
      'check/data/example-server.json',
      'feeds/index.html',
      'feeds/all.atom.xml',
      'feeds/critical.rss.xml',
      'feeds/preliminary.json',
      'feeds/example-server.atom.xml',
    ]) {
      expect(existsSync(path.join(root, 'public', file)), file).toBe(true)
    }
    expect(readdirSync(path.join(root, 'public')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('counts each file that is there once', async () => {
    const first = await tocsin(root, ['build', '--out', 'counted', '--json'])
    expect(JSON.parse(first.out).filesWritten).toBe(Object.keys(snapshot(path.join(root, 'counted'))).length)
  })

  test('of the same input gives the same bytes, wherever the folder lies and whatever its dates', async () => {
    await tocsin(root, ['build', '--out', 'first'])
    const files = snapshot(root)
    const copy = aFolderWith(
      Object.fromEntries(
        Object.entries(files)
          .filter(([file]) => !/^(?:public|counted|first|\.tocsin)/.test(file))
          .map(([file, { bytes }]) => [file, Buffer.from(bytes, 'latin1')]),
      ),
    )
    utimesSync(path.join(copy, 'ledger.json'), 1, 1)
    await tocsin(copy, ['build', '--out', 'elsewhere'], { now: NOON + 100 * DAY })
    expect(bytesOf(snapshot(path.join(copy, 'elsewhere')))).toEqual(bytesOf(snapshot(path.join(root, 'first'))))
  })

  test('a second one writes nothing, and after a change only what changed', async () => {
    const own = await aPublishedFolder()
    await tocsin(own, ['build', '--out', 'public'])
    const before = snapshot(path.join(own, 'public'))
    const again = await tocsin(own, ['build', '--out', 'public', '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ rendered: 0, filesWritten: 0 })
    expect(snapshot(path.join(own, 'public'))).toEqual(before)

    const file = path.join(own, 'advisories/SA1900-02.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Whoever may write', 'Anybody who may write'))
    await tocsin(own, ['approve', 'SA1900-02', '--as', 'Grace'], { now: NOON + 2 * DAY })
    await tocsin(own, ['publish'], { now: NOON + 2 * DAY })
    const changed = await tocsin(own, ['build', '--out', 'public', '--json'])
    expect(JSON.parse(changed.out)).toMatchObject({ rendered: 1 })
    const after = snapshot(path.join(own, 'public'))
    const kept = Object.keys(before).filter((name) => after[name]?.inode === before[name]?.inode)
    expect(kept).toContain('advisories/SA1900-01/index.html')
    expect(kept).not.toContain('advisories/SA1900-02/index.html')

    // What the cache gave is what a build without it gives.
    await tocsin(own, ['build', '--out', 'fresh'])
    expect(bytesOf(snapshot(path.join(own, 'fresh')))).toEqual(bytesOf(after))
  })

  test('repairs what somebody changed or deleted in the site', async () => {
    await tocsin(root, ['build', '--out', 'repaired'])
    const before = bytesOf(snapshot(path.join(root, 'repaired')))
    writeFileSync(path.join(root, 'repaired/advisories/SA1900-01/index.html'), 'defaced')
    writeFileSync(path.join(root, 'repaired/index.html'), 'defaced')
    rmSync(path.join(root, 'repaired/advisories/SA1900-02.json'))
    expect(await tocsin(root, ['build', '--out', 'repaired'])).toMatchObject({ code: 0 })
    expect(bytesOf(snapshot(path.join(root, 'repaired')))).toEqual(before)
  })

  test('as of an earlier instant shows what was public then', async () => {
    expect(await tocsin(root, ['build', '--out', 'then', '--as-of', '1900-01-02T12:00:00Z'])).toMatchObject({ code: 0 })
    const then = Object.values(bytesOf(snapshot(path.join(root, 'then')))).join('\n')
    expect(then).toContain('SA1900-02')
    expect(then).not.toContain('SA1900-03')
    expect(then).not.toContain('CVE-1900-0003')
  })

  test('never goes back in a site that shows more already', async () => {
    await tocsin(root, ['build', '--out', 'forward'])
    const back = await tocsin(root, ['build', '--out', 'forward', '--as-of', '1900-01-02T12:00:00Z'])
    expect(back).toMatchObject({ code: 1, err: expect.stringContaining('another folder') })
  })

  test('never goes back to an older revision that an older ledger holds', async () => {
    const own = await aPublishedFolder()
    const older = readFileSync(path.join(own, 'ledger.json'))
    const file = path.join(own, 'advisories/SA1900-01.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Whoever may write', 'Anybody who may write'))
    await tocsin(own, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + 2 * DAY })
    await tocsin(own, ['publish'], { now: NOON + 2 * DAY })
    expect(await tocsin(own, ['build', '--out', 'public'], { now: NOON + 2 * DAY })).toMatchObject({ code: 0 })
    const before = snapshot(path.join(own, 'public'))
    expect(before['advisories/SA1900-01/index.html']?.bytes).toContain('Anybody who may write')
    // A whole backup from before: what was kept since is gone, too.
    writeFileSync(path.join(own, 'ledger.json'), older)
    rmSync(path.join(own, 'advisories/SA1900-01/r2.md'))
    const back = await tocsin(own, ['build', '--out', 'public'], { now: NOON + 2 * DAY })
    expect(back).toMatchObject({ code: 1, err: expect.stringContaining('newer revision of SA1900-01') })
    expect(snapshot(path.join(own, 'public'))).toEqual(before)
  })

  test('never brings removed words back with a ledger that does not know that they were removed', async () => {
    const own = anExampleFolder({
      'advisories/blue-lantern.md': DRAFT_MD.replace('A stored script', 'A zebrafinch script'),
    })
    await tocsin(own, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(own, ['publish'])
    await tocsin(own, ['build', '--out', 'public'])
    const older = snapshot(own)
    const redact = ['redact', 'SA1900-01', '--words', 'zebrafinch', '--reason', 'on request', '--as', 'Ada']
    await tocsin(own, [...redact, '--approved-by', 'Grace'], { now: NOON + DAY })
    expect(await tocsin(own, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
    const before = snapshot(path.join(own, 'public'))

    // The older ledger goes on by itself, up to as many revisions as the site has.
    for (const name of ['ledger.json', 'advisories/SA1900-01.md', 'advisories/SA1900-01/r1.md']) {
      writeFileSync(path.join(own, name), Buffer.from(older[name]?.bytes ?? '', 'latin1'))
    }
    for (const name of ['r1.redacted1.md', 'r2.md']) rmSync(path.join(own, 'advisories/SA1900-01', name))
    const file = path.join(own, 'advisories/SA1900-01.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Whoever may write', 'Anybody who may write'))
    await tocsin(own, ['approve', 'SA1900-01', '--as', 'Grace'], { now: NOON + 2 * DAY })
    expect(await tocsin(own, ['publish'], { now: NOON + 2 * DAY })).toMatchObject({
      out: expect.stringContaining('revision 2'),
    })
    const back = await tocsin(own, ['build', '--out', 'public'])
    expect(back).toMatchObject({ code: 1, err: expect.stringContaining('another revision 1 of SA1900-01') })
    expect(snapshot(path.join(own, 'public'))).toEqual(before)
    expect(await tocsin(own, ['build', '--out', 'elsewhere'])).toMatchObject({ code: 0 })
  })

  test.each([
    ['the folder itself', '.'],
    ['a folder above it', '..'],
    ['the advisory files', 'advisories/site'],
  ])('does not write over %s', async (_, out) => {
    const own = anExampleFolder()
    const before = snapshot(own)
    expect(await tocsin(own, ['build', '--out', out])).toMatchObject({
      code: 1,
      err: expect.stringContaining('--out DIR'),
    })
    expect(Object.keys(snapshot(own))).toEqual(Object.keys(before))
  })

  test('does not write among the files of others, unless it is told to', async () => {
    const own = await aPublishedFolder()
    const theirs = aFolderWith({ 'photo.jpg': 'theirs', 'index.html': 'theirs' })
    const before = snapshot(theirs)
    const refused = await tocsin(own, ['build', '--out', theirs, '--json'])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(JSON.parse(refused.err).error).toMatchObject({
      code: 'no_place_for_a_site',
      message: `${theirs} holds other files (index.html, photo.jpg) and no site that tocsin made.`,
      fix: expect.stringContaining('--overwrite'),
    })
    expect(snapshot(theirs)).toEqual(before)

    expect(await tocsin(own, ['build', '--out', theirs, '--overwrite'])).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(theirs, 'photo.jpg'), 'utf8')).toBe('theirs')
    expect(readFileSync(path.join(theirs, 'index.html'), 'utf8')).toContain('SA1900-01')
    // It is a site now, whatever else lies there.
    expect(await tocsin(own, ['build', '--out', theirs])).toMatchObject({ code: 0 })
  })

  test('knows its site again without its memory, and one that it could not finish', async () => {
    const own = await aPublishedFolder()
    expect(await tocsin(own, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
    rmSync(path.join(own, '.tocsin'), { recursive: true })
    expect(await tocsin(own, ['build', '--out', 'public'])).toMatchObject({ code: 0 })

    const kept = path.join(own, 'advisories/SA1900-01/r1.md')
    const body = readFileSync(kept)
    rmSync(kept)
    expect(await tocsin(own, ['build', '--out', 'other'])).toMatchObject({ code: 1 })
    writeFileSync(kept, body)
    expect(await tocsin(own, ['build', '--out', 'other'])).toMatchObject({ code: 0 })
    expect(existsSync(path.join(own, 'other/.tocsin-staging'))).toBe(false)
  })

  test('works on a folder that it cannot write to, only without a memory', async () => {
    const own = await aPublishedFolder()
    // A file where the cache's folder would be: the same refusal for root as for an ordinary user.
    rmSync(path.join(own, '.tocsin'), { recursive: true })
    writeFileSync(path.join(own, '.tocsin'), '')
    const out = aFolderWith({})
    expect(await tocsin(own, ['build', '--out', out])).toMatchObject({ code: 0 })
    expect(await tocsin(own, ['build', '--out', out, '--json'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('"filesWritten":0'),
    })
  })

  test('a product that a published advisory speaks of cannot be dropped', async () => {
    const own = await aPublishedFolder()
    writeFileSync(path.join(own, 'products.yaml'), 'products: []\n')
    expect(await tocsin(own, ['build', '--out', 'public'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('example-server'),
    })
  })

  test('leftovers of a killed build are cleared and never served as part of the site', async () => {
    const own = await aPublishedFolder()
    mkdirSync(path.join(own, 'public/.tocsin-staging'), { recursive: true })
    writeFileSync(path.join(own, 'public/.tocsin-staging/worker0-1'), 'half a p')
    expect(await tocsin(own, ['build', '--out', 'public'])).toMatchObject({ code: 0 })
    expect(existsSync(path.join(own, 'public/.tocsin-staging'))).toBe(false)
  })
})

describe('a damaged memory of the last build', () => {
  async function aBuiltFolder(): Promise<{ readonly root: string; readonly cache: string; readonly store: string }> {
    const root = await aPublishedFolder()
    await tocsin(root, ['build', '--out', 'public'])
    const memory = path.join(root, '.tocsin')
    const find = (ending: string) => readdirSync(memory).find((name) => name.endsWith(ending)) ?? 'none'
    return { root, cache: path.join(memory, find('.jsonl')), store: path.join(memory, find('.payloads')) }
  }

  /** The first line is the header, each other one an advisory. */
  function change(cache: string, header: (before: object) => object, advisory = (line: string) => line): void {
    const [first = '', ...rest] = readFileSync(cache, 'utf8').split('\n')
    const lines = rest.map((line) => (line === '' ? line : advisory(line)))
    writeFileSync(cache, [JSON.stringify(header(JSON.parse(first))), ...lines].join('\n'))
  }

  async function rebuilt(root: string): Promise<number> {
    const ran = await tocsin(root, ['build', '--out', 'public', '--json'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    return JSON.parse(ran.out).rendered
  }

  test.each([
    ['a store that is gone', ({ store }: { store: string }) => rmSync(store)],
    ['a store that is too short', ({ store }: { store: string }) => truncateSync(store, 10)],
    ['a list that is half', ({ cache }: { cache: string }) => truncateSync(cache, 100)],
    [
      'a list of another shape',
      ({ cache }: { cache: string }) => change(cache, (header) => ({ ...header, indexes: 5 })),
    ],
    [
      'advisories of another shape',
      ({ cache }: { cache: string }) =>
        change(
          cache,
          (header) => header,
          (line) => JSON.stringify([JSON.parse(line)[0], { redactions: 0 }]),
        ),
    ],
    [
      'advisories that are none',
      ({ cache }: { cache: string }) =>
        change(
          cache,
          (header) => header,
          () => '["SA1900-01", null]',
        ),
    ],
  ])('begins anew, once: %s', async (_, damage) => {
    const built = await aBuiltFolder()
    damage(built)
    expect(await rebuilt(built.root)).toBe(3)
    expect(await rebuilt(built.root)).toBe(0)
    // Its list, its store, the pictures, and what it found whole of the ledger.
    expect(readdirSync(path.join(built.root, '.tocsin'))).toHaveLength(4)
  })

  test('texts in the store that are not what was put there never reach the site', async () => {
    const { root, store } = await aBuiltFolder()
    writeFileSync(store, 'x'.repeat(statSync(store).size))
    // The pages of all advisories have to be written again, the advisories themselves not.
    for (const file of ['check/data/example-server.json', 'index.html', 'products/example-server/index.html']) {
      rmSync(path.join(root, 'public', file))
    }
    expect(await rebuilt(root)).toBe(3)
    await tocsin(root, ['build', '--out', 'fresh'])
    expect(bytesOf(snapshot(path.join(root, 'public')))).toEqual(bytesOf(snapshot(path.join(root, 'fresh'))))
  })

  test('no other file is opened as its store', async () => {
    const { root, cache } = await aBuiltFolder()
    const ledger = readFileSync(path.join(root, 'ledger.json'), 'utf8')
    change(cache, (header) => ({ ...header, store: '../ledger.json', storeEnd: 0 }))
    await rebuilt(root)
    expect(readFileSync(path.join(root, 'ledger.json'), 'utf8')).toBe(ledger)
  })
})

test('words that are removed from an advisory do not stay in what builds remember', async () => {
  const root = anExampleFolder({
    'advisories/blue-lantern.md': DRAFT_MD.replace('A stored script', 'A zebrafinch script'),
  })
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  await tocsin(root, ['publish'])
  await tocsin(root, ['build', '--out', 'public'])
  const remembered = () => Object.values(bytesOf(snapshot(path.join(root, '.tocsin')))).join('\n')
  expect(remembered()).toContain('zebrafinch')
  const memory = snapshot(path.join(root, '.tocsin'))
  const redact = ['redact', 'SA1900-01', '--words', 'zebrafinch', '--reason', 'on request', '--as', 'Ada']
  const ran = await tocsin(root, [...redact, '--approved-by', 'Grace'], { now: NOON + DAY })
  expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('1 site is removed') })
  expect(remembered()).toBe('')

  // Another clone has its own memory, and gets the ledger from version control.
  mkdirSync(path.join(root, '.tocsin/cards'), { recursive: true })
  for (const [name, { bytes }] of Object.entries(memory)) {
    writeFileSync(path.join(root, '.tocsin', name), Buffer.from(bytes, 'latin1'))
  }
  expect(await tocsin(root, ['build', '--out', 'public'], { now: NOON + DAY })).toMatchObject({ code: 0 })
  expect(remembered()).not.toContain('zebrafinch')
})

describe('a kept picture', () => {
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

  async function aPublishedPicture(): Promise<{ readonly root: string; readonly picture: string }> {
    const root = anExampleFolder({
      'advisories/blue-lantern.md': DRAFT_MD.replace('## Details\n', '## Details\n\n![A note](images/note.png)\n'),
      'advisories/images/note.png': PNG,
    })
    await tocsin(root, ['fmt'])
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const folder = path.join(root, 'advisories/SA1900-01/files')
    return { root, picture: path.join(folder, readdirSync(folder)[0] ?? 'none') }
  }

  test('with other bytes than were published is refused', async () => {
    const { root, picture } = await aPublishedPicture()
    expect(await tocsin(root, ['build', '--out', 'before'])).toMatchObject({ code: 0 })
    writeFileSync(picture, Buffer.concat([PNG, Buffer.from('other')]))
    const ran = await tocsin(root, ['build', '--out', 'public'])
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('is not the picture that was published') })
  })

  test('and kept content that are links out of the folder are refused', async () => {
    const { root, picture } = await aPublishedPicture()
    const outside = aFolderWith({})
    for (const file of [picture, path.join(root, 'advisories/SA1900-01/r1.md')]) {
      const moved = path.join(outside, path.basename(file))
      renameSync(file, moved)
      symlinkSync(moved, file)
      const ran = await tocsin(root, ['build', '--out', 'public'])
      expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('leads out of the folder') })
      rmSync(file)
      renameSync(moved, file)
    }
  })
})

test('builds of one site at once leave it whole; who comes second is told to wait', async () => {
  const root = await aPublishedFolder()
  const ran = await Promise.all([1, 2, 3].map(() => tocsin(root, ['build', '--out', 'public'])))
  expect(ran.some(({ code }) => code === 0)).toBe(true)
  for (const { code, err } of ran.filter((one) => one.code !== 0)) {
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/Another tocsin/) })
  }
  await tocsin(root, ['build', '--out', 'alone'])
  expect(bytesOf(snapshot(path.join(root, 'public')))).toEqual(bytesOf(snapshot(path.join(root, 'alone'))))
})

test('builds of one site by two names wait for each other', async () => {
  const root = await aPublishedFolder()
  mkdirSync(path.join(root, 'public'))
  symlinkSync('public', path.join(root, 'link'))
  const lockFile = path.join(root, '.tocsin', `${buildMemoryName(path.join(root, 'public'))}.lock`)
  const meanwhile = await withLock(lockFile, () => tocsin(root, ['build', '--out', 'link']))
  expect(meanwhile).toMatchObject({ ok: true, value: { code: 1, err: expect.stringContaining('Another tocsin') } })
})

// Skipped: where there is no /proc, that is not on Linux.
test.skipIf(process.platform !== 'linux')(
  'a place where nothing can be made is told, and does not take for ever',
  async () => {
    const root = await aPublishedFolder()
    expect(await tocsin(root, ['build', '--out', '/proc/no/such/place'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be made'),
    })
    expect(await tocsin(root, ['init', '/proc/no/such/place'])).toMatchObject({ code: 3 })
  },
)
