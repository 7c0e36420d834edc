import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolderWith, anExampleFolder, DRAFT_MD, tocsin, VENDOR_YAML } from './tocsin.ts'

/** Calls that cannot be understood, and what is said of them. */
const BAD_USAGE: readonly (readonly [args: readonly string[], message: string, fix: string])[] = [
  [['vaildate'], 'There is no command “vaildate”.', 'Did you mean validate? All commands: tocsin --help'],
  [['bogus'], 'There is no command “bogus”.', 'All commands: tocsin --help'],
  [['bogus', '--help'], 'There is no command “bogus”.', 'All commands: tocsin --help'],
  [['biuld', '-h'], 'There is no command “biuld”.', 'Did you mean build? All commands: tocsin --help'],
  [['help', 'bogus'], 'There is no command “bogus”.', 'All commands: tocsin --help'],
  [
    ['validate', '--redcat'],
    'tocsin validate has no option --redcat.',
    'Did you mean --redact? All options: tocsin validate --help',
  ],
  [['fmt', '-x'], 'tocsin fmt has no option -x.', 'All options: tocsin fmt --help'],
  [['--quiet', 'fmt'], 'tocsin has no option --quiet.', 'Put it after the command: tocsin COMMAND --quiet'],
  [['--nonsense'], 'tocsin has no option --nonsense.', 'All options: tocsin --help'],
  [
    ['build'],
    'tocsin build needs --out: where the site goes, a folder of its own.',
    'Write: tocsin build --out DIR (see tocsin build --help)',
  ],
  [
    ['build', '--out'],
    'tocsin build needs a value after --out: where the site goes, a folder of its own.',
    'Write: --out DIR (see tocsin build --help)',
  ],
  [
    ['approve', '--as', 'Grace'],
    'tocsin approve needs <id>: id or working name.',
    'Write: tocsin approve ID --as NAME (see tocsin approve --help)',
  ],
  [
    ['redact', 'x'],
    'tocsin redact needs --words: the exact words to remove; once for each spelling that stands there.',
    'Write: tocsin redact ID --words TEXT --reason TEXT --as NAME --approved-by NAMES (see tocsin redact --help)',
  ],
  [
    ['approve', 'blue-lantern', 'again', '--as', 'Grace'],
    'tocsin approve takes 1 argument, and 2 are given.',
    'Put a text that has spaces in quotes; see tocsin approve --help',
  ],
]

describe('a call that cannot be understood', () => {
  test.each(BAD_USAGE)('%s names what is wrong and what to write', async (args, message, fix) => {
    expect(await tocsin(anExampleFolder(), args)).toEqual({
      code: 3,
      out: '',
      err: `error: ${message}\n  fix: ${fix}\n`,
    })
  })

  test.each(BAD_USAGE)('%s is one line of JSON where a machine reads', async (args, message, fix) => {
    // Before an option that wants a value, because after it `--json` would be that value.
    const { code, out, err } = await tocsin(anExampleFolder(), [...args.slice(0, 1), '--json', ...args.slice(1)])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(JSON.parse(err)).toEqual({ error: { code: 'bad_usage', message, place: null, fix } })
  })
})

test('help for a command that there is, is help', async () => {
  for (const args of [
    ['help', 'approve'],
    ['approve', '--help'],
    ['approve', '-h'],
  ]) {
    expect(await tocsin('.', args)).toMatchObject({ code: 0, out: expect.stringContaining('Usage: tocsin approve') })
  }
})

/** What each command refuses, by its code for machines. `ready` prepares the folder. */
const REFUSALS: readonly (readonly [args: readonly string[], code: string, ready?: (root: string) => unknown])[] = [
  [['init', '.'], 'already_a_folder'],
  [['init', 'vendor.yaml/below'], 'cannot_write'],
  [['new', 'rumour'], 'no_such_kind'],
  [['new', 'guidance', '--name', 'blue-lantern'], 'name_taken'],
  [['new', 'guidance', '--name', 'A B'], 'bad_name'],
  [['new', 'guidance', '--name', 'con'], 'bad_name'],
  [['fmt', 'nothing'], 'unreadable'],
  [['fmt'], 'unreadable', (root) => writeFileSync(path.join(root, 'vendor.yaml'), 'name: [\n')],
  [['validate', 'nowhere'], 'unreadable'],
  [['validate'], 'unreadable', (root) => writeFileSync(path.join(root, 'advisories/half.md'), DRAFT_MD.slice(0, 99))],
  [['diff', 'SA1900-01'], 'never_published'],
  [['diff', 'SA1900-01', 'first'], 'bad_usage'],
  [['diff', 'SA1900-01', '7'], 'no_such_revision', published],
  [['approve', 'nothing', '--as', 'Grace'], 'no_such_file'],
  [['approve', 'blue-lantern', '--as', 'Ada'], 'own_text'],
  [['approve', 'blue-lantern', '--as', ' '], 'unnamed'],
  [['approve', 'blue-lantern', '--as', 'Grace', '--id', 'nonsense'], 'bad_id'],
  [['approve', 'SA1900-01', '--as', 'Grace', '--id', 'SA1900-07'], 'id_given', published],
  [['approve', 'fresh', '--as', 'Grace'], 'placeholder-left', (root) => started(root)],
  [['publish', 'blue-lantern'], 'no_id'],
  [['publish', 'nothing'], 'no_such_file'],
  [['publish', '--as-of', 'tomorrow'], 'bad_usage'],
  [['publish', '--as-of', '2100-01-01T00:00:00Z'], 'in_the_future'],
  [['withdraw', 'blue-lantern', '--reason', 'why', '--as', 'Ada'], 'never_published'],
  [['withdraw', 'SA1900-01', '--reason', '.', '--as', 'Ada'], 'reason_missing', published],
  [
    ['redact', 'SA1900-01', '--words', 'not there', '--reason', 'r', '--as', 'Ada', '--approved-by', 'Grace'],
    'not_found',
    published,
  ],
  [['build', 'nowhere', '--out', 'public'], 'unreadable'],
  [['build', '--out', 'public', '--as-of', 'soon'], 'bad_usage'],
  [['build', '--out', 'advisories'], 'no_place_for_a_site', published],
  [['build', '--out', 'elsewhere'], 'broken_promise', withoutItsProduct],
  [['check'], 'bad_input'],
  [['check', 'example-server@1', '--from', 'nowhere'], 'unreadable'],
  [['check', '--inventory', 'absent.csv'], 'bad_input'],
]

async function published(root: string): Promise<void> {
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  await tocsin(root, ['publish'])
}

async function started(root: string): Promise<void> {
  await tocsin(root, ['new', 'guidance', '--name', 'fresh', '--author', 'Ada'])
}

async function withoutItsProduct(root: string): Promise<void> {
  await published(root)
  writeFileSync(path.join(root, 'products.yaml'), 'products: []\n')
}

test.each(REFUSALS.map(([args, code, ready = () => undefined]) => ({ args, code, ready })))(
  '$args --json: errors as JSON on standard error, the exit code as in words',
  async ({ args, code, ready }) => {
    const root = anExampleFolder()
    await ready(root)
    const words = await tocsin(root, args)
    const other = anExampleFolder()
    await ready(other)
    const json = await tocsin(other, [...args, '--json'])
    expect(json.code).toBe(words.code)
    expect(words.code).toBeGreaterThan(0)
    const errors = json.err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).error)
    const place = {
      file: expect.toBeOneOf([null, expect.any(String)]),
      path: expect.toBeOneOf([null, expect.anything()]),
    }
    for (const error of errors) {
      expect(Object.keys(error)).toEqual(['code', 'message', 'place', 'fix'])
      expect(error).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/^\S.*\S$/s) })
      if (error.place !== null) expect(error.place).toMatchObject(place)
      expect(error.message).not.toMatch(/\b(?:E[A-Z]{4,}|undefined)\b|\.\.$/)
    }
    expect(errors.map((error) => error.code)).toContain(code)
    expect(errors.some(({ fix }) => typeof fix === 'string' && fix.length > 5)).toBe(true)
    // Standard output holds an answer or nothing.
    if (json.out !== '')
      for (const line of json.out.trimEnd().split('\n')) expect(JSON.parse(line)).toBeTypeOf('object')
  },
)

test('what stands against approving or publishing is told with file, line and field, to people and to machines', async () => {
  const root = anExampleFolder()
  const file = path.join(root, 'advisories/SA1900-01.md')
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  const approved = readFileSync(file, 'utf8')
  const line = approved.split('\n').findIndex((text) => text.includes('fixed: 2024.2.200')) + 1
  const products = path.join(root, 'products.yaml')
  writeFileSync(products, readFileSync(products, 'utf8').replace('      - 2024.2.200\n', ''))
  const place = {
    file: 'advisories/SA1900-01.md',
    line,
    column: expect.any(Number),
    path: ['vulnerabilities', 0, 'statements', 0, 'versions', 1, 'fixed'],
  }
  const found = { code: 'fixed-release-absent', place }
  for (const args of [
    ['publish', 'SA1900-01'],
    ['approve', 'SA1900-01', '--as', 'Edsger'],
  ]) {
    const { err } = await tocsin(root, [...args, '--json'])
    const errors = err
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one).error)
    expect(errors).toContainEqual(expect.objectContaining(found))
    expect((await tocsin(root, args)).out).toMatch(new RegExp(`^advisories/SA1900-01\\.md\\n  ${line}:\\d+  blocker`))
  }
})

test('what cannot be read is told so, and not what to do about a file that is missing', async () => {
  const root = anExampleFolder()
  const products = path.join(root, 'products.yaml')
  rmSync(products)
  expect((await tocsin(root, ['validate'])).err).toMatch(/products.yaml is missing\.\n {2}fix: List the products/)
  symlinkSync('products.yaml', products)
  const { code, err } = await tocsin(root, ['validate'])
  expect(code).toBe(3)
  expect(err).toMatch(
    /products.yaml cannot be read: the link leads to itself\.\n {2}fix: Put a file there that you may read\./,
  )
})

test('validate tells what approving would refuse: that nobody wrote it', async () => {
  const root = anExampleFolder()
  const file = path.join(root, 'advisories/blue-lantern.md')
  writeFileSync(file, DRAFT_MD.replace('authors: [Ada]\n', ''))
  expect(await tocsin(root, ['validate'])).toMatchObject({ code: 1, out: expect.stringContaining('authors-missing') })
  const vendor = path.join(root, 'vendor.yaml')
  writeFileSync(vendor, VENDOR_YAML.replace('nobodyApprovesAlone: true', 'nobodyApprovesAlone: false'))
  expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
  writeFileSync(vendor, VENDOR_YAML)
  writeFileSync(file, DRAFT_MD)
  await published(root)
  writeFileSync(
    path.join(root, 'advisories/SA1900-01.md'),
    readFileSync(path.join(root, 'advisories/SA1900-01.md'), 'utf8').replace('authors: [Ada]\n', ''),
  )
  // What is public as it stands waits for nobody's approval.
  expect(await tocsin(root, ['validate'])).toMatchObject({ code: 0 })
})

test('an error names line and column of what cannot be read, and its message does not repeat them', async () => {
  const root = anExampleFolder({ 'vendor.yaml': VENDOR_YAML.replace('lang: en', 'lang: english words') })
  const { err } = await tocsin(root, ['validate', '--json'])
  const { error } = JSON.parse(err)
  expect(error.place).toMatchObject({ file: 'vendor.yaml', line: 15, column: expect.any(Number), path: null })
  expect(error.message).not.toContain('vendor.yaml:')
  expect((await tocsin(root, ['validate'])).err).toContain(`vendor.yaml:15:${error.place.column}: ${error.message}`)
})

test('where a machine reads, nothing but errors stands on standard error', async () => {
  const root = aFolderWith({})
  for (const args of [
    ['init', 'mine'],
    ['new', 'guidance', '-C', 'mine'],
    ['validate', 'mine'],
    ['fmt', '-C', 'mine'],
    ['publish', '-C', 'mine'],
    ['build', 'mine', '--out', 'public'],
  ]) {
    const { out, err } = await tocsin(root, [...args, '--json'])
    expect({ args, err }).toEqual({ args, err: '' })
    expect(JSON.parse(out)).toBeTypeOf('object')
  }
})

test('what the system refuses in the middle of the work is told in words', async () => {
  const root = anExampleFolder()
  rmSync(path.join(root, 'advisories/blue-lantern.md'))
  mkdirSync(path.join(root, 'advisories/blue-lantern.md'))
  const { code, err } = await tocsin(root, ['validate'])
  expect(code).toBe(3)
  expect(err).not.toMatch(/\bE[A-Z]{4,}\b|should not have/)
})

test.each([
  ['data of another version', '{"format": "tocsin-check-index/9"}'],
  ['data with other things in it', '{"format": "tocsin-check-index/1", "products": 1}'],
  ['what is no JSON', 'half'],
])('a site with %s is told in sentences', async (_, index) => {
  const root = aFolderWith({ 'check/data/index.json': index })
  const { code, err } = await tocsin(root, ['check', 'example-server@1', '--from', '.'])
  expect(code).toBe(3)
  expect(err).toMatch(/^error: .*[^.]\.\n {2}fix: \S/)
})

test('what is no advisory folder is named', async () => {
  const root = aFolderWith({ 'a-file': '', 'empty/x': '' })
  expect((await tocsin(root, ['validate', 'a-file'])).err).toContain(`${path.join(root, 'a-file')} is a file`)
  expect((await tocsin(root, ['validate', 'empty'])).err).toContain(`no vendor.yaml in ${path.join(root, 'empty')},`)
})

test('each finding comes with what to do about it', async () => {
  const root = anExampleFolder()
  for (const kind of ['preliminary', 'vulnerability', 'guidance']) await tocsin(root, ['new', kind, '--name', kind])
  const { out } = await tocsin(root, ['validate'])
  const found = out.match(/^ {2}\d+:\d+ {2}(?:blocker|warning)/gm) ?? []
  expect(found.length).toBeGreaterThan(15)
  expect(out.match(/^ {4}fix: \S.*\.$/gm)).toHaveLength(found.length)
})

test('the shape of an error is in the help', async () => {
  const { out } = await tocsin('.', ['--help'])
  expect(out).toContain('{"error": {"code", "message", "place", "fix"}}')
})
