import { expect, test } from 'vitest'
import { PURE_FOLDERS } from '../architecture/import-table.ts'
import { impuritiesIn } from './impurities.ts'
import { projectFiles, textOf } from './project-files.ts'

test('pure folders have no clock, no chance, no zone, no locale and no outside', () => {
  const sources = projectFiles().filter(
    (path) =>
      PURE_FOLDERS.some((folder) => path.startsWith(`src/${folder}/`)) &&
      /\.tsx?$/.test(path) &&
      !/\.test\.tsx?$/.test(path),
  )
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.flatMap((path) => impuritiesIn(path, textOf(path)).map((line) => `${path}:${line}`))).toEqual([])
})

test.each([
  ['const now = Date.now()', '1: Date.now reads the clock'],
  ['const now = new Date()', '1: new Date() reads the clock'],
  ['const then = new Date(2026, 10, 4)', '1: new Date(year, month, …) is in local time'],
  ['const text = Date()', '1: Date() reads the clock'],
  ['\nconst dice = Math.random()', '2: Math.random is random'],
  ['const hour = moment.getHours()', '1: getHours is in local time'],
  ['const text = count.toLocaleString()', '1: toLocaleString without a locale depends on the machine'],
  ['names.sort((a, b) => a.localeCompare(b))', '1: localeCompare without a locale depends on the machine'],
  ['const home = process.env.HOME', '1: process is outside'],
  ['const reply = await fetch(url)', '1: fetch is outside'],
  ["const bytes = Buffer.from('a')", '1: Buffer is outside'],
] as const)('finds %j', (text, impurity) => {
  expect(impuritiesIn('sample.ts', text)).toEqual([impurity])
})

test.each([
  'const then = new Date(milliseconds)',
  'const hour = moment.getUTCHours()',
  "names.sort((a, b) => a.localeCompare(b, 'en'))",
  "const text = count.toLocaleString('en')",
  'interface Step { readonly process: string }',
  "const step = { process: 'x' }",
  'const name = step.process',
])('lets %j pass', (text) => {
  expect(impuritiesIn('sample.ts', text)).toEqual([])
})
