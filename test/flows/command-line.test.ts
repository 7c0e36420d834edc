import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildProgram, loadCommands } from '../../src/cli/main.ts'
import { aFolderWith, anExampleFolder, DRAFT_MD, NOON, tocsin } from './tocsin.ts'

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
