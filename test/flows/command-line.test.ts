import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildProgram, loadCommands } from '../../src/cli/main.ts'
import { aFolderWith, anExampleFolder, DRAFT_MD, NOON, tocsin, VENDOR_YAML } from './tocsin.ts'

const names = buildProgram(
  await loadCommands(),
  {
    out: () => undefined,
    err: () => undefined,
    env: {},
    cwd: '.',
    now: () => 0,
    outIsTerminal: false,
    errIsTerminal: false,
  },
  () => undefined,
).commands.map((command) => command.name())

describe('every command', () => {
  test.each(names)('%s --help has a description and examples, and needs no folder', async (name) => {
    const { code, out, err } = await tocsin(aFolderWith({}), [name, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/Usage: tocsin/)
    expect(out).toMatch(new RegExp(`Examples:\\n( {2}.*tocsin ${name})`))
    expect(out).toContain('--json')
    expect(out).toContain('--quiet')
  })

  test.each([
    [['validate', 'nowhere'], 'nowhere'],
    [['build', 'nowhere', '--out', 'x'], 'nowhere'],
    [['approve', 'x', '--as', 'Ada'], 'vendor.yaml'],
    [['publish'], 'vendor.yaml'],
    [['fmt'], 'vendor.yaml'],
    [['new', 'guidance'], 'vendor.yaml'],
    [['withdraw', 'x', '--reason', 'r', '--as', 'Ada'], 'vendor.yaml'],
    [['redact', 'x', '--words', 'www', '--reason', 'r', '--as', 'Ada', '--approved-by', 'Grace'], 'vendor.yaml'],
    [['diff', 'x'], 'vendor.yaml'],
    [['check', 'x@1', '--from', 'nowhere'], 'nowhere'],
  ])('%s where there is no folder: exit 3, and a remedy on standard error', async (args, named) => {
    const { code, out, err } = await tocsin(aFolderWith({}), args)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain(named)
    expect(err).toMatch(/fix: /)
    expect(err).not.toMatch(/ at .*\.[jt]s:\d+/)
  })

  test.each([
    [['no-such-command']],
    [['build']],
    [['approve', 'x']],
    [['validate', '--no-such-option']],
    [['new', 'rumour']],
    [['publish', '--as-of', 'tomorrow']],
    [['diff', 'SA1900-01', 'first']],
    [['check']],
  ])('%s is bad usage: exit 3', async (args) => {
    const { code, out, err } = await tocsin(anExampleFolder(), args)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).not.toBe('')
  })
})

test('--version is that of the package', async () => {
  expect(await tocsin('.', ['--version'])).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    err: '',
  })
})

describe('colour', () => {
  const colourCode = '\u001b['
  test.each([
    ['a terminal has it', { terminal: true }, true],
    ['a pipe has none', {}, false],
    ['NO_COLOR takes it away', { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['FORCE_COLOR gives it to a pipe', { env: { FORCE_COLOR: '1' } }, true],
    ['a dumb terminal has none', { terminal: true, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_, given, expected) => {
    const root = anExampleFolder({ 'advisories/other.md': DRAFT_MD.replace('fixed: 2024.2.200', 'fixed: 2024.2.999') })
    const { out } = await tocsin(root, ['validate'], given)
    expect(out).toContain('2024.2.999')
    expect(out.includes(colourCode)).toBe(expected)
  })
})

test('--quiet keeps results and errors and drops the rest', async () => {
  const root = anExampleFolder()
  expect(await tocsin(root, ['validate', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
  expect(await tocsin(root, ['approve', 'nothing', '--as', 'Ada', '--quiet'])).toMatchObject({
    code: 3,
    err: expect.stringContaining('nothing'),
  })
})

describe('init and new', () => {
  test('what init writes is a clean folder, and a second init touches nothing', async () => {
    const root = aFolderWith({})
    expect(await tocsin(root, ['init', 'mine'])).toMatchObject({ code: 0, out: expect.stringContaining('vendor.yaml') })
    expect(await tocsin(root, ['validate', 'mine'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['build', 'mine', '--out', 'site'])).toMatchObject({ code: 0 })
    expect(await tocsin(root, ['init', 'mine'])).toMatchObject({ code: 3, err: expect.stringContaining('already') })
  })

  test.each(['preliminary', 'vulnerability', 'guidance'])(
    'new %s can be read and formatted, and says what is missing',
    async (kind) => {
      const root = anExampleFolder()
      expect(await tocsin(root, ['new', kind, '--name', 'fresh', '--author', 'Ada'])).toMatchObject({
        code: 0,
        out: 'advisories/fresh.md\n',
      })
      expect(await tocsin(root, ['fmt', '--check', 'fresh'])).toMatchObject({ code: 0 })
      const validated = await tocsin(root, ['validate', '--json'])
      expect(validated.code).not.toBe(3)
      expect(await tocsin(root, ['new', kind, '--name', 'fresh'])).toMatchObject({ code: 1 })
    },
  )

  test('a name is found that is free, however often one begins within a minute', async () => {
    const root = anExampleFolder()
    const files = []
    for (const kind of ['guidance', 'guidance', 'vulnerability'])
      files.push((await tocsin(root, ['new', kind])).out.trim())
    expect(files).toEqual(['', '-2', '-3'].map((end) => `advisories/draft-190001021200${end}.md`))
  })

  test.each([
    ['preliminary', ['placeholder-left', 'exploitation-missing', 'assessment-missing']],
    ['vulnerability', ['placeholder-left', 'exploitation-missing', 'assessment-missing']],
    ['guidance', ['placeholder-left', 'exploitation-missing', 'guidance-indicators-missing']],
  ])('nothing in a new %s is a claim that nobody made', async (kind, asked) => {
    const root = anExampleFolder()
    await tocsin(root, ['new', kind, '--name', 'fresh'])
    const { out } = await tocsin(root, ['validate', '--json'])
    const fresh = JSON.parse(out).advisories.find(({ file }: { file: string }) => file === 'advisories/fresh.md')
    const codes = fresh.findings.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(expect.arrayContaining(asked))
  })

  test('findings stand in the order in which one reads the file', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['new', 'vulnerability', '--name', 'fresh'])
    const { out } = await tocsin(root, ['validate'])
    const lines = [...out.slice(out.indexOf('advisories/fresh.md')).matchAll(/^ {2}(\d+):\d+ {2}/gm)].map(([, line]) =>
      Number(line),
    )
    expect(new Set(lines).size).toBeGreaterThan(3)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  test('a preliminary one promises nothing that nobody said, and cannot be approved before somebody does', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['new', 'preliminary', '--name', 'fresh', '--author', 'Ada'])
    const file = path.join(root, 'advisories/fresh.md')
    expect(readFileSync(file, 'utf8')).toMatch(/^nextUpdate: 1900-01-02T12:00:00Z # TODO: /m)
    const fresh = async () => {
      const { out } = await tocsin(root, ['validate', '--json'])
      return JSON.parse(out).advisories.find((one: { file: string }) => one.file === 'advisories/fresh.md').findings
    }
    expect(await fresh()).toContainEqual(
      expect.objectContaining({
        code: 'next-update-past',
        weight: 'blocker',
        line:
          readFileSync(file, 'utf8')
            .split('\n')
            .findIndex((line) => line.startsWith('nextUpdate')) + 1,
        fix: expect.stringContaining('Set `nextUpdate`'),
      }),
    )
    const refused = await tocsin(root, ['approve', 'fresh', '--as', 'Grace', '--json'])
    expect(refused.err.split('\n')).toContainEqual(expect.stringContaining('"code":"next-update-past"'))
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^nextUpdate: .*$/m, 'nextUpdate: 1900-01-02T16:00:00Z'))
    expect(await fresh()).not.toContainEqual(expect.objectContaining({ code: 'next-update-past' }))
  })

  test('a preliminary one takes the time of its next update', async () => {
    const root = anExampleFolder()
    const args = ['new', 'preliminary', '--name', 'fresh', '--next-update']
    expect(await tocsin(root, [...args, 'soon'])).toMatchObject({ code: 3, err: expect.stringContaining('takes an') })
    expect(await tocsin(root, [...args, '1900-01-02T12:00:00Z'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('has passed'),
    })
    expect(await tocsin(root, ['new', 'guidance', '--next-update', '1900-01-02T16:00:00Z'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('has no next update'),
    })
    expect(await tocsin(root, [...args, '1900-01-02T16:00:00Z'])).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(root, 'advisories/fresh.md'), 'utf8')).toMatch(/^nextUpdate: 1900-01-02T16:00:00Z$/m)
  })

  test('one whose promised update has passed meanwhile is not published', async () => {
    const draft = DRAFT_MD.replace('kind: vulnerability', 'kind: preliminary').replace(
      /^title: .*$/m,
      (title) => `${title}\nnextUpdate: 1900-01-02T16:00:00Z`,
    )
    const root = anExampleFolder({
      'advisories/blue-lantern.md': draft,
      'vendor.yaml': `${VENDOR_YAML}preliminaryMinProducts: 1\n`,
    })
    expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({ code: 0 })
    const later = { now: NOON + 5 * 3_600_000 }
    expect(await tocsin(root, ['publish', 'SA1900-01', '--json'], later)).toMatchObject({
      code: 1,
      err: expect.stringContaining('"code":"next-update-past"'),
    })
    const { out } = await tocsin(root, ['validate', '--json'], later)
    expect(JSON.parse(out).advisories[0].findings).toMatchObject([{ code: 'next-update-past', weight: 'blocker' }])
    expect(await tocsin(root, ['publish', 'SA1900-01'])).toMatchObject({ code: 0 })
  })

  test.each(['../escape', 'UPPER', 'a b', ''])('“%s” is no working name', async (name) => {
    expect(await tocsin(anExampleFolder(), ['new', 'guidance', '--name', name])).toMatchObject({ code: 3 })
  })
})

describe('check', () => {
  test('tells moments to people in short, and to machines whole', async () => {
    const draft = DRAFT_MD.replace('kind: vulnerability', 'kind: preliminary').replace(
      /^title: .*$/m,
      (title) => `${title}\nnextUpdate: 1900-01-02T16:00:00Z`,
    )
    const vendor = `${VENDOR_YAML}preliminaryMinProducts: 1\n`
    const root = anExampleFolder({ 'advisories/blue-lantern.md': draft, 'vendor.yaml': vendor })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    expect(await tocsin(root, ['publish'])).toMatchObject({ code: 0 })
    const asked = ['check', 'example-server@2024.1.150']
    const { out } = await tocsin(root, asked)
    expect(out).toContain('exploitation: none known as of 1900-01-01 00:00 UTC\n')
    expect(out).toContain('next update: 1900-01-02 16:00 UTC\n')
    expect((await tocsin(root, [...asked, '--json'])).out).toContain('"nextUpdate":"1900-01-02T16:00:00Z"')
  })

  test('an inventory is answered line by line, in its order', async () => {
    const root = anExampleFolder({
      'list.csv': 'product,version\nexample-server,2024.2.150\nnobody,1\nexample-server,2024.2.200\nexample-server,?\n',
    })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const { code, out } = await tocsin(root, ['check', '--inventory', 'list.csv', '--json'])
    expect(code).toBe(1)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ product, version, verdict }) => [product, version, verdict])).toEqual([
      ['example-server', '2024.2.150', 'affected'],
      ['nobody', '1', 'unknown'],
      ['example-server', '2024.2.200', 'not_affected'],
      ['example-server', '?', 'unknown'],
    ])
    expect(Object.keys(answers[0]).slice(0, 5)).toEqual(['product', 'version', 'verdict', 'advisories', 'upgrade'])
    expect(Object.keys(answers[0].advisories[0]).slice(0, 8)).toEqual([
      'id',
      'verdict',
      'reason',
      'fixedIn',
      'action',
      'mitigations',
      'exploitation',
      'nextUpdate',
    ])

    await tocsin(root, ['build', '--out', 'public'])
    const fromSite = await tocsin(root, ['check', '--inventory', 'list.csv', '--from', 'public', '--json'])
    expect(fromSite).toEqual({ code, out, err: '' })
  })

  test('lines that cannot be read are named and end in 3, and all others are answered', async () => {
    const root = anExampleFolder({
      'list.csv':
        'product,version,host\nexample-server,2024.2.150,a\nexample-server,"2024.2.150" x,b\nExample, Server,2024.2.150,c\n,1,d\nexample-server,2024.2.200,e,,\n',
    })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const { code, out, err } = await tocsin(root, ['check', '--inventory', 'list.csv', '--json'])
    expect(code).toBe(3)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ verdict, reason }) => `${verdict}: ${reason}`)).toEqual([
      expect.stringContaining('affected: Affected by 1 advisory.'),
      'unknown: Line 3 cannot be read: there is text after a closing quote.',
      'unknown: Line 4 cannot be read: it has 4 cells, and the header names 3 columns; quote a cell that holds the separator, or name its column.',
      'unknown: Line 5 cannot be read: no product is named.',
      expect.stringContaining('not_affected: '),
    ])
    const errors = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).error)
    expect(errors.map(({ place, message, fix }) => [place?.line ?? null, message, fix])).toEqual([
      [3, 'there is text after a closing quote.', null],
      [
        4,
        'it has 4 cells, and the header names 3 columns; quote a cell that holds the separator, or name its column.',
        null,
      ],
      [5, 'no product is named.', null],
      [
        null,
        '3 lines of list.csv cannot be read and were not answered.',
        'Mend them and ask again; every other line is answered above.',
      ],
    ])
    expect((await tocsin(root, ['check', '--inventory', 'list.csv'])).err).toContain(
      'error: list.csv:3: there is text after a closing quote.\n',
    )
  })

  test('of very many lines that cannot be read the first are named and all are counted', async () => {
    const root = anExampleFolder({ 'list.csv': `product,version\n${',1\n'.repeat(1000)}` })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const { code, out, err } = await tocsin(root, ['check', '--inventory', 'list.csv', '--json'])
    expect([code, out.trim().split('\n').length]).toEqual([3, 1000])
    expect(err.match(/"line":\d+/g)).toHaveLength(20)
    expect(err).toContain(
      '1,000 lines of list.csv cannot be read and were not answered; 980 of them are not shown here.',
    )
  })

  test('an advisory or a vulnerability in place of a product is recognised, from a folder and from its site', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    const id = 'SA1900-01'
    expect(await tocsin(root, ['build', '.', '--out', 'public'])).toMatchObject({ code: 0 })
    for (const from of ['.', 'public']) {
      const named = await tocsin(root, ['check', id.toLowerCase(), 'example-server@2024.2.200', '--from', from])
      expect(named.code).toBe(3)
      expect(named.err).toContain(
        `error: ${id.toLowerCase()} is an advisory and not a product. It is about example-server.\n  fix: Name a product with its version: example-server@VERSION.\n`,
      )
      expect(named.out).toContain('example-server@2024.2.200  not affected')
      const flaw = await tocsin(root, ['check', 'CVE-1900-0001', '--from', from])
      expect([flaw.code, flaw.err]).toEqual([
        3,
        `error: CVE-1900-0001 is a vulnerability (${id}) and not a product. It is about example-server.\n  fix: Name a product with its version: example-server@VERSION.\n`,
      ])
      const foreign = await tocsin(root, ['check', 'CVE-1900-9999', '--from', from])
      expect([foreign.code, foreign.err]).toEqual([
        3,
        'error: CVE-1900-9999 is a vulnerability and not a product, and no advisory here is about it.\n  fix: Name a product with its version: PRODUCT@VERSION.\n',
      ])
    }
  })

  test('an advisory that is not published is no more known than one that does not exist', async () => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    for (const [hidden, invented] of [
      ['CVE-1900-0001', 'CVE-1900-9999'],
      ['SA1900-01', 'SA1900-77'],
    ] as const) {
      const told = await tocsin(root, ['check', hidden])
      const { code, out, err } = await tocsin(root, ['check', invented])
      expect(told).toEqual({ code, out: out.replaceAll(invented, hidden), err: err.replaceAll(invented, hidden) })
    }
  })

  test.each([
    ['example-server@2024.2.200', 0],
    ['example-server@2024.2.150', 1],
    ['example-server@nonsense', 2],
    ['nobody@1', 2],
  ])('%s ends with %d', async (asked, code) => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    expect((await tocsin(root, ['check', asked])).code).toBe(code)
  })

  test.each(['absent.csv', 'empty.csv', 'noheader.csv', 'binary.csv'])('%s is bad input: exit 3', async (file) => {
    const root = anExampleFolder({
      'empty.csv': '',
      'noheader.csv': 'a,b\n1,2\n',
      'binary.csv': new Uint8Array([0xff, 0xfe, 0, 0xd8]),
    })
    const { code, out, err } = await tocsin(root, ['check', '--inventory', file])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain(file)
  })
})

describe('progress', () => {
  const erase = '\r\u001b[K'
  const readyFor = async (args: readonly string[]) => {
    const root = anExampleFolder({ 'list.csv': 'product,version\nexample-server,2024.2.200\n' })
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    if (args[0] === 'build' || args[0] === 'check') await tocsin(root, ['publish'])
    return root
  }
  test.each([
    [['validate']],
    [['fmt']],
    [['publish']],
    [['build', '--out', 'public']],
    [['check', '--inventory', 'list.csv']],
  ])('%s shows it where somebody watches, erases it, and shows none otherwise', async (args) => {
    const watched = await tocsin(await readyFor(args), args, { terminal: true })
    const shown = watched.err.split(erase)
    expect(shown.length).toBeGreaterThan(2)
    expect(shown.at(-1)).not.toMatch(/\d of \d/)
    for (const silence of ['--quiet', '--json']) {
      const { err } = await tocsin(await readyFor(args), [...args, silence], { terminal: true })
      expect(err).not.toContain(erase)
    }
  })
})

test('fmt --check leaves no trace, so it also works where nobody may write', async () => {
  const root = anExampleFolder()
  const before = readdirSync(root)
  expect(await tocsin(root, ['fmt', '--check'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('would change'),
  })
  expect(readdirSync(root)).toEqual(before)
})

describe('an advisory is found', () => {
  test.each(['sa1900-01', 'SA1900-01', 'SA1900-01.md', 'advisories/SA1900-01.md', 'Sa1900-01.MD'])(
    'as %s by every command',
    async (name) => {
      const root = anExampleFolder({
        'advisories/SA1900-01.md': DRAFT_MD.replace('kind:', 'id: SA1900-01\nkind:'),
        'advisories/blue-lantern.md': DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002'),
      })
      for (const args of [
        ['fmt', name],
        ['approve', name, '--as', 'Grace'],
        ['publish', name],
        ['diff', name],
        ['redact', name, '--words', 'store a script', '--reason', 'asked', '--as', 'Ada', '--approved-by', 'Grace'],
        ['withdraw', name, '--reason', 'no longer', '--as', 'Ada'],
      ]) {
        expect({ args, ...(await tocsin(root, args, { now: NOON })) }).toMatchObject({ args, code: 0 })
      }
    },
  )

  test('under two names only once', async () => {
    const root = anExampleFolder({ 'advisories/SA1900-01.md': DRAFT_MD.replace('kind:', 'id: SA1900-01\nkind:') })
    await tocsin(root, ['approve', 'SA1900-01', '--as', 'Grace'])
    const { code, out } = await tocsin(root, ['publish', 'SA1900-01', 'sa1900-01', '--json'])
    expect({ code, number: JSON.parse(out).published.length }).toEqual({ code: 0, number: 1 })
  })
})

test('publish --json has one shape, and reasons only for who asked by name', async () => {
  const root = anExampleFolder()
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  rmSync(path.join(root, 'advisories/blue-lantern.md'), { force: true })
  writeFileSync(path.join(root, 'advisories/half.md'), DRAFT_MD.slice(0, 100))
  const shape = { published: [], refused: 0, refusals: [], unreadable: 1 }
  expect(JSON.parse((await tocsin(root, ['publish', '--json'])).out)).toEqual({
    ...shape,
    published: [expect.anything()],
  })
  const named = JSON.parse((await tocsin(root, ['publish', 'nothing', '--json'])).out)
  expect(named).toEqual({
    ...shape,
    refused: 1,
    unreadable: 0,
    refusals: [{ name: 'nothing', why: { kind: 'no_such_file' } }],
  })
  const help = await tocsin(root, ['publish', '--help'])
  for (const key of Object.keys(shape)) expect(help.out).toContain(`"${key}"`)
})

test.each(['X.MD', 'x.markdown'])('a file %s is not passed over in silence', async (name) => {
  const root = anExampleFolder({ [`advisories/${name}`]: DRAFT_MD })
  expect(await tocsin(root, ['validate'])).toMatchObject({ code: 3, err: expect.stringContaining(name) })
  const hidden = await tocsin(root, ['validate', '--redact'])
  expect(hidden.code).toBe(3)
  expect(hidden.err).not.toContain(name)
  expect(await tocsin(root, ['publish'])).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read') })
})

describe('build says what it cannot write', () => {
  test.each([
    [
      'a folder in the place of a page',
      (root: string) => mkdirSync(path.join(root, 'public/index.html'), { recursive: true }),
      'public/index.html',
    ],
    [
      'a file in the place of a folder',
      (root: string) => writeFileSync(path.join(root, 'public/advisories'), ''),
      'public/advisories',
    ],
    ['a file in the place of the site', (root: string) => writeFileSync(path.join(root, 'elsewhere'), ''), 'elsewhere'],
  ])('%s', async (_, put, named) => {
    const root = anExampleFolder()
    await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
    await tocsin(root, ['publish'])
    mkdirSync(path.join(root, 'public'))
    put(root)
    const out = named === 'elsewhere' ? 'elsewhere' : 'public'
    const built = await tocsin(root, ['build', '--overwrite', '--out', out])
    expect(built).toMatchObject({ code: 1, out: '', err: expect.stringContaining(named) })
    expect(built.err).toMatch(/fix: /)
    expect(built.err).not.toContain('should not have')
  })
})

// Skipped: the system has no device that is always full.
test.skipIf(!existsSync('/dev/full'))(
  'an output that cannot be written is told in one line, and the work goes on',
  () => {
    const folder = anExampleFolder({})
    const full = openSync('/dev/full', 'w')
    try {
      const program = path.resolve(import.meta.dirname, '../../bin/tocsin.js')
      const args = [program, 'new', 'guidance']
      const { status, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      })
      expect(status).toBe(3)
      expect(stderr).toMatch(
        /^tocsin: what it had to say could not be written: the disk is full\. The work itself went on to its end\.$/m,
      )
      expect(stderr).not.toMatch(/^ {2,}at /m)
      expect(readdirSync(path.join(folder, 'advisories')).filter((name) => name.startsWith('draft-'))).toHaveLength(1)
    } finally {
      closeSync(full)
    }
  },
)
