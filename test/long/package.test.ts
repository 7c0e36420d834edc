import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../project/project-files.ts'

/**
 * What a user has who never saw the repository: an empty folder, npm, and the packed tarball. Here and not among the
 * quick tests because installing asks npm's cache and, where that is empty, the network.
 */
let folder = ''

function run(command: string, ...args: readonly string[]): string {
  // A user's Node is new enough; the machine's may not be, so this test's own comes first.
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter)
  return execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-package-'))
  // `npm run test:long` has built; building once more here would change dist/ under other tests.
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: projectRoot, stdio: 'pipe' })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  writeFileSync(join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}')
  run('npm', 'install', `./${tarball}`, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the package holds what a user needs and nothing else', () => {
  const installed = join(folder, 'node_modules/tocsin')
  expect(readdirSync(installed).sort()).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'STYLE.md',
    'bin',
    'dist',
    'docs',
    'package.json',
    'schemas',
  ])
  expect(readFileSync(join(installed, 'dist/fonts/LICENSE'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => /\.test\.|\.tsbuildinfo$|\.tsx?$/.test(file) && !file.endsWith('.d.ts'))).toEqual([])
})

test('each library in the bundle has its notice, with the words of its licence', () => {
  const program = join(folder, 'node_modules/tocsin/dist/program')
  const notices = readFileSync(join(program, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  // The preview server is loaded by the demo alone, which is not in the package's program.
  const { fastify, '@fastify/static': files, ...bundled } = projectPackage().dependencies
  expect([fastify, files]).not.toContain(undefined)
  const font = projectPackage().devDependencies['@fontsource/inter'] ?? 'none'
  for (const [name, version] of Object.entries({ ...bundled, '@fontsource/inter': font })) {
    const [, notice = ''] = notices.split(`\n${name} ${version} (`)
    expect(notice, name).toMatch(/^[^)]+\)\n\n=+\n\n.*(?:licen[cs]e|permission)/is)
  }
})

test('tocsin runs', () => {
  expect(run('npx', '--no-install', 'tocsin', '--version').trim()).toBe(projectPackage().version)
})

function projectPackage(): {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
} {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
}

/** In strict mode and without the types of Node or a browser: the library may need neither. */
const CONSUMER = `
import { type Answer, checkVersion, openProduct, parseProductCheckData } from 'tocsin/check'
import { type Advisory, FINDING_CODES, sealOf, versionScheme } from 'tocsin/domain'
import { parseAdvisoryFile } from 'tocsin/formats/advisory-file'
import data from './octopus-server.json' with { type: 'json' }

declare const console: { log(...values: readonly unknown[]): void }

const product = parseProductCheckData(data)
if (!product.ok) throw new Error(product.error.kind)
const answer: Answer = checkVersion(openProduct(product.value), '2024.3.12000')
console.log(answer.verdict, answer.advisories.some(({ id }) => id === 'SA2024-09'))

const file = parseAdvisoryFile('---\\nkind: guidance\\ntitle: T\\nid: SA1900-01\\n---\\n', { lang: 'en' })
if (!file.ok) throw new Error(file.error[0]?.message)
const { content } = file.value.draft
const isNamed = (draft: typeof content): draft is Advisory => draft.id !== null
console.log(isNamed(content) && sealOf(content).startsWith('sha256:'))

const scheme = versionScheme('dotted')
const [older, newer] = [scheme.parse('2024.3.9'), scheme.parse('2024.3.10')]
console.log(older.ok && newer.ok && scheme.compare(older.value, newer.value) < 0, FINDING_CODES.length > 10)
`

test('the library can be imported, with its types', () => {
  run('npx', '--no-install', 'tocsin', 'build', join(projectRoot, 'examples/octopus'), '--out', 'site')
  mkdirSync(join(folder, 'src'))
  cpSync(join(folder, 'site/check/data/octopus-server.json'), join(folder, 'src/octopus-server.json'))
  writeFileSync(join(folder, 'src/consumer.ts'), CONSUMER)
  const compilerOptions = {
    target: 'ES2023',
    lib: ['ES2023'],
    types: [],
    module: 'NodeNext',
    resolveJsonModule: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    rootDir: 'src',
    outDir: 'out',
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  run(process.execPath, join(projectRoot, 'node_modules/typescript/lib/tsc.js'), '-p', 'tsconfig.json')
  expect(run(process.execPath, 'out/consumer.js').trim().split('\n')).toEqual(['affected true', 'true', 'true true'])
})

test('it draws a picture for each advisory, with the fonts that it brings', () => {
  rmSync(join(folder, 'site'), { recursive: true, force: true })
  run('npx', '--no-install', 'tocsin', 'build', join(projectRoot, 'examples/octopus'), '--out', 'site')
  const card = readFileSync(join(folder, 'site/advisories/SA2024-04/card.png'))
  expect(card.subarray(1, 4).toString()).toBe('PNG')
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630])
  expect(readFileSync(join(folder, 'site/advisories/SA2024-04/index.html'), 'utf8')).toContain('/card.png?')
})

test('a path that the package does not offer cannot be imported', () => {
  expect(() => run(process.execPath, '--input-type=module', '--eval', "await import('tocsin/cli')")).toThrow(
    /ERR_PACKAGE_PATH_NOT_EXPORTED/,
  )
})
