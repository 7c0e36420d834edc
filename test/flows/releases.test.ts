import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readPage } from '../site/reader.ts'
import { anExampleFolder, DRAFT_MD, NOON, PRODUCTS_YAML, tocsin } from './tocsin.ts'

const DAY = 86_400_000

async function aPublishedFolder(files: { readonly [file: string]: string } = {}): Promise<string> {
  const root = anExampleFolder(files)
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  await tocsin(root, ['publish'])
  return root
}

function release(root: string, version: string) {
  return readPage(readFileSync(path.join(root, 'public/products/example-server', version, 'index.html'), 'utf8'))
}

function pages(root: string, site = 'public'): { readonly [file: string]: { bytes: string; written: string } } {
  const folder = path.join(root, site)
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const full = path.join(entry.parentPath, entry.name)
        const { ino, mtimeMs } = statSync(full)
        return [path.relative(folder, full), { bytes: readFileSync(full, 'latin1'), written: `${ino} ${mtimeMs}` }]
      }),
  )
}

function changed(before: ReturnType<typeof pages>, after: ReturnType<typeof pages>): readonly string[] {
  return Object.keys(after)
    .filter((file) => before[file]?.written !== after[file]?.written)
    .sort()
}

async function build(root: string): Promise<void> {
  expect(await tocsin(root, ['build', '--out', 'public'])).toMatchObject({ code: 0, err: '' })
}

/** 60 releases on each of two branches. */
const MANY = PRODUCTS_YAML.replace(
  /releases:.*/s,
  `releases:\n${['2024.1', '2024.2'].flatMap((branch) => Array.from({ length: 60 }, (_, n) => `      - ${branch}.${(n + 1) * 10}\n`)).join('')}`,
)

test('each release says what affects it, what to do, and leads to its neighbours', async () => {
  const root = await aPublishedFolder()
  await build(root)
  const page = release(root, '2024.1.100')
  expect(page.text('h1')).toBe('Example Server 2024.1.100')
  expect(page.text('#verdict')).toBe('affected')
  expect(page.text('.ruling .lead')).toBe('Affected by 1 advisory.')
  expect(page.text('.move')).toBe('Go to 2024.1.200')
  expect(page.texts('.ruling p')).toContain('The next release of the same branch that no advisory affects.')
  expect(page.attribute('.move a', 'href')).toBe('/products/example-server/2024.1.200/')
  expect(page.texts('#affecting tbody tr')).toEqual([
    'High 8.7 SA1900-01 Stored script in a note runs in another session Affected: 2024.1.100 to before 2024.1.200, where it is fixed. 2024.1.200 Upgrade None known',
  ])
  expect(page.texts('.around li')).toEqual(['Next 2024.1.200', 'All releases of 2024.1', 'Check another version'])
  expect(page.attribute('.around li:last-child a', 'href')).toBe('/check/#example-server@2024.1.100')
  expect(release(root, '2024.1.200').text('#verdict')).toBe('not affected')
  expect(release(root, '2024.1.200').has('#affecting')).toBe(false)
})

test('an advisory leads to the pages of the releases to go to, as soon as there are any', async () => {
  const targets = (root: string, site = 'public') => {
    const html = readFileSync(path.join(root, site, 'advisories/SA1900-01/index.html'), 'utf8')
    return readPage(html)
      .parts('#what-to-do dd')
      .map((words) => [words.text('.v'), words.attribute('a', 'href')])
  }
  const without = PRODUCTS_YAML.replace(/\n +- 2024\.2\.200(?=\n)/, '')
  expect(without).not.toBe(PRODUCTS_YAML)
  const root = await aPublishedFolder()
  const link = ['2024.1.200', '/products/example-server/2024.1.200/']
  writeFileSync(path.join(root, 'products.yaml'), without)
  await build(root)
  expect(targets(root)).toEqual([['2024.2.200', null], link])
  writeFileSync(path.join(root, 'products.yaml'), PRODUCTS_YAML)
  await build(root)
  expect(targets(root)).toEqual([['2024.2.200', '/products/example-server/2024.2.200/'], link])
  // What one build remembers of releases does not hold for the next.
  await tocsin(root, ['build', '--out', 'fresh'])
  expect(pages(root)['advisories/SA1900-01/index.html']?.bytes).toBe(
    pages(root, 'fresh')['advisories/SA1900-01/index.html']?.bytes,
  )
  const again = await tocsin(root, ['build', '--out', 'public', '--json'])
  expect(JSON.parse(again.out)).toMatchObject({ rendered: 0 })
})

test('after one advisory only the pages whose answer differs are written, and they are what a fresh build writes', async () => {
  const narrow = DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002').replace(/ {10}- \{introduced: 2024\.2.*\n/, '')
  const root = await aPublishedFolder({ 'products.yaml': MANY })
  writeFileSync(path.join(root, 'advisories/red-kite.md'), narrow)
  await tocsin(root, ['approve', 'red-kite', '--as', 'Grace'], { now: NOON + DAY })
  await tocsin(root, ['publish'], { now: NOON + DAY })
  await build(root)
  const first = pages(root)
  expect(Object.keys(first).filter(isRelease).length).toBe(120)
  await build(root)
  expect(changed(first, pages(root))).toEqual([])

  async function afterChange(day: number, from: string, to: string): Promise<readonly string[]> {
    const before = pages(root)
    const file = path.join(root, 'advisories/SA1900-02.md')
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(from)
    writeFileSync(file, text.replaceAll(from, to))
    await tocsin(root, ['approve', 'SA1900-02', '--as', 'Grace'], { now: NOON + day * DAY })
    expect(await tocsin(root, ['publish'], { now: NOON + day * DAY })).toMatchObject({ code: 0 })
    await build(root)
    return changed(before, pages(root)).filter((one) => isRelease(one) || one.includes('/releases/'))
  }
  // What a page of a release does not tell, it is not written for.
  expect(await afterChange(2, 'Whoever may write', 'Anybody who may write')).toEqual([])
  // It affects 2024.1.100 to 2024.1.190: ten releases of 120.
  const affected = versions('2024.1', 100, 190)
  expect(await afterChange(3, 'title: Stored script in a note', 'title: Stored text in a note')).toEqual(affected)
  // Ten more, and their list.
  expect(await afterChange(4, '2024.1.200', '2024.1.300')).toEqual([
    ...versions('2024.1', 100, 290),
    'products/example-server/releases/2024.1/index.html',
  ])

  await tocsin(root, ['build', '--out', 'fresh'])
  const bytes = (files: ReturnType<typeof pages>) =>
    Object.fromEntries(Object.entries(files).map(([name, one]) => [name, one.bytes]))
  expect(bytes(pages(root))).toEqual(bytes(pages(root, 'fresh')))
})

function isRelease(file: string): boolean {
  return /^products\/example-server\/\d[^/]*\/index\.html$/.test(file)
}

function versions(branch: string, from: number, to: number): readonly string[] {
  return Array.from(
    { length: (to - from) / 10 + 1 },
    (_, n) => `products/example-server/${branch}.${from + n * 10}/index.html`,
  )
}

test('a page that somebody changed or deleted is written again, and the others are not', async () => {
  const root = await aPublishedFolder()
  await build(root)
  const before = pages(root)
  const defaced = 'products/example-server/2024.1.100/index.html'
  const deleted = 'products/example-server/releases/2024.2/index.html'
  writeFileSync(path.join(root, 'public', defaced), 'defaced')
  rmSync(path.join(root, 'public', deleted))
  await build(root)
  const after = pages(root)
  expect(changed(before, after)).toEqual([defaced, deleted])
  for (const file of [defaced, deleted]) expect(after[file]?.bytes).toBe(before[file]?.bytes)
})

test('a release that leaves the catalogue keeps its page, which goes on telling', async () => {
  const root = await aPublishedFolder()
  await build(root)
  writeFileSync(path.join(root, 'products.yaml'), PRODUCTS_YAML.replace('      - 2024.1.100\n', ''))
  // Folders of others, and one that only looks like a release.
  for (const name of ['9.9.9', '_bad_', 'releases']) {
    mkdirSync(path.join(root, 'public/products/example-server', name), { recursive: true })
  }
  const foreign = path.join(root, 'public/products/example-server/9.9.9/index.html')
  writeFileSync(foreign, '<title>of somebody else</title>')
  await build(root)
  const page = release(root, '2024.1.100')
  expect(page.text('#verdict')).toBe('affected')
  expect(page.texts('.ruling p').at(-1)).toMatch(/^The vendor does not list this version as a release/)
  expect(readFileSync(foreign, 'utf8')).toBe('<title>of somebody else</title>')

  // Without a memory too, and when something new is published about it.
  rmSync(path.join(root, '.tocsin'), { recursive: true })
  writeFileSync(path.join(root, 'advisories/red-kite.md'), DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002'))
  await tocsin(root, ['approve', 'red-kite', '--as', 'Grace'], { now: NOON + DAY })
  await tocsin(root, ['publish'], { now: NOON + DAY })
  await build(root)
  expect(release(root, '2024.1.100').texts('#affecting tbody th').length).toBe(2)
  const list = readPage(
    readFileSync(path.join(root, 'public/products/example-server/releases/2024.1/index.html'), 'utf8'),
  )
  expect(list.texts('.grid tbody th')).toEqual(['2024.1.200', '2024.1.100'])
})

test('the page of all branches is written when a branch changes, and stands before what leads to it', async () => {
  const root = await aPublishedFolder()
  await build(root)
  const file = 'products/example-server/releases/index.html'
  const rows = () => readPage(readFileSync(path.join(root, 'public', file), 'utf8')).texts('.branches tbody tr')
  const [newest] = rows()
  expect(newest).toMatch(/^2024\.2 /)
  const before = pages(root)
  await build(root)
  expect(changed(before, pages(root))).toEqual([])
  rmSync(path.join(root, 'public', file))
  await build(root)
  expect(changed(before, pages(root))).toEqual([file])

  // A release of no branch takes the address for its list, and gives it back.
  const odd = PRODUCTS_YAML.concat('      - 1999.1.1\n')
  writeFileSync(path.join(root, 'products.yaml'), odd)
  await build(root)
  expect(rows()).toEqual([])
  expect(release(root, 'releases').texts('.parts a')).toContain('2024.2')
  rmSync(path.join(root, 'public/products/example-server/1999.1.1'), { recursive: true })
  writeFileSync(path.join(root, 'products.yaml'), PRODUCTS_YAML)
  await build(root)
  expect(rows()[0]).toBe(newest)
})

test('what is planned or embargoed has no page, and no neighbour that names it', async () => {
  const hidden = PRODUCTS_YAML.replace(
    '      - 2024.1.200\n',
    '      - 2024.1.200\n      - {version: 2024.1.300, state: planned}\n      - {version: 2024.1.400, state: embargoed}\n',
  )
  const root = await aPublishedFolder({ 'products.yaml': hidden })
  await build(root)
  for (const [file, { bytes }] of Object.entries(pages(root))) {
    expect(`${file}${bytes}`, file).not.toMatch(/2024\.1\.[34]00/)
  }
})

test('versions of any spelling have pages, each its own; one that is too long is refused where it stands', async () => {
  const odd = PRODUCTS_YAML.replace('    versionScheme: dotted\n', '    versionScheme: maven\n').concat(
    '      - 3.0-RC1\n      - "3.0+a"\n      - "3.1_x"\n',
  )
  const root = await aPublishedFolder({ 'products.yaml': odd })
  await build(root)
  for (const folder of ['3.0-_r_c1', '3.0_2ba', '3.1_5fx']) {
    expect(existsSync(path.join(root, 'public/products/example-server', folder, 'index.html')), folder).toBe(true)
  }
  expect(release(root, '3.0_2ba').text('h1')).toBe('Example Server 3.0+a')

  const long = anExampleFolder({ 'products.yaml': `${odd}      - "3.${'1'.repeat(250)}"\n` })
  const refused = await tocsin(long, ['validate'])
  expect(refused.code).not.toBe(0)
  expect(refused.err + refused.out).toMatch(/products\.yaml:17:\d+.*this version can have no address: it is too long/s)
})

test('while a site is written for the first time there is something at every address of a release', async () => {
  const root = await aPublishedFolder()
  await build(root)
  const file = path.join(root, 'public/products/example-server/2024.1.100/index.html')
  // What a killed first build leaves: the next one takes it for what it is.
  writeFileSync(file, 'This page is being written')
  utimesSync(file, 1, 1)
  rmSync(path.join(root, '.tocsin'), { recursive: true })
  await build(root)
  expect(release(root, '2024.1.100').text('#verdict')).toBe('affected')
})
