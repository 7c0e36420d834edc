import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../project/project-files.ts'
import { cruiseSources } from './cruise.ts'
import { importTable, PURE_FOLDERS } from './import-table.ts'
import { rulesFrom } from './rules.ts'

const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

test('every folder under src has a row in the import table, and every row a folder', () => {
  expect(Object.keys(importTable).sort()).toEqual(folders)
})

test('what the import table names exists', () => {
  const named = Object.values(importTable).flatMap((allowed) => (allowed === 'everything' ? [] : allowed))
  const missing = [...named, ...PURE_FOLDERS].filter(
    (folder) => !existsSync(join(projectRoot, 'src', folder.replace('!', ''))),
  )
  expect(missing).toEqual([])
})

test('no module lies outside a folder', () => {
  expect(readdirSync(join(projectRoot, 'src')).filter((name) => !folders.includes(name))).toEqual([])
})

test('imports follow the table', async () => {
  const { modules, violations } = await cruiseSources(projectRoot, rulesFrom(importTable))
  // dependency-cruiser finds nothing wrong where it could read nothing, as with a TypeScript that it does not know.
  const unread = folders.filter((folder) => !modules.some((module) => module.source.startsWith(`src/${folder}/`)))
  expect(unread).toEqual([])
  expect(violations).toEqual([])
})

/** Small trees with one thing wrong each: a check that cannot fail checks nothing. */
const wrongTrees: readonly (readonly [name: string, violation: string, files: Readonly<Record<string, string>>])[] = [
  [
    'a folder that the row does not name',
    'imports of base: src/base/result.ts -> src/domain/advisory.ts',
    {
      'src/base/result.ts': "import { advisory } from '../domain/advisory.ts'\nexport const result = advisory\n",
      'src/domain/advisory.ts': 'export const advisory = 1\n',
    },
  ],
  [
    'a type only',
    'imports of site: src/site/page.ts -> src/domain/approval/draft.ts',
    {
      'src/site/page.ts': "import type { Draft } from '../domain/approval/draft.ts'\nexport type Page = Draft\n",
      'src/domain/approval/draft.ts': 'export interface Draft { id: string }\n',
    },
  ],
  [
    'a part of an allowed folder that was taken away',
    'exceptions of site: src/site/page.ts -> src/formats/advisory-file/index.ts',
    {
      'src/site/page.ts': "export { print } from '../formats/advisory-file/index.ts'\n",
      'src/formats/advisory-file/index.ts': 'export const print = 1\n',
    },
  ],
  [
    'one format that knows another',
    'formats are islands: src/formats/csaf/index.ts -> src/formats/osv/index.ts',
    {
      'src/formats/csaf/index.ts': "export { osv } from '../osv/index.ts'\n",
      'src/formats/osv/index.ts': 'export const osv = 1\n',
    },
  ],
  [
    'a node module in a pure folder',
    'check is pure: src/check/inventory.ts -> fs',
    { 'src/check/inventory.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n" },
  ],
  [
    'a cycle',
    'no cycles: src/base/a.ts -> src/base/b.ts',
    {
      'src/base/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'src/base/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
    },
  ],
  ['a left-over', 'no orphans: src/base/old.ts -> src/base/old.ts', { 'src/base/old.ts': 'export const old = 1\n' }],
  [
    'a test builder in the product',
    'src stands alone: src/cli/main.ts -> test/builders/advisory.ts',
    {
      'src/cli/main.ts': "export { advisory } from '../../test/builders/advisory.ts'\n",
      'test/builders/advisory.ts': 'export const advisory = 1\n',
    },
  ],
  [
    'a schema library in the domain',
    'zod stays at the edges: src/domain/advisory.ts -> zod',
    { 'src/domain/advisory.ts': "export { z } from 'zod'\n" },
  ],
  [
    'something that is not there',
    'imports resolve: src/cli/main.ts -> ./gone.ts',
    { 'src/cli/main.ts': "export { gone } from './gone.ts'\n" },
  ],
]

const trees: string[] = []
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true })
})

test.each(wrongTrees)('finds %s', async (_name, violation, files) => {
  const tree = mkdtempSync(join(tmpdir(), 'tocsin-architecture-'))
  trees.push(tree)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  const { violations } = await cruiseSources(tree, rulesFrom(importTable))
  expect(violations).toContain(violation)
})
