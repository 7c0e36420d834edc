import { expect, test } from 'vitest'
import { projectFiles, textOf } from './project-files.ts'
import { silentSkipsIn } from './skipped-tests.ts'

test('every skipped test says why', () => {
  const tests = projectFiles().filter((path) => /\.test\.tsx?$/.test(path))
  expect(tests.length).toBeGreaterThan(5)
  expect(tests.flatMap((path) => silentSkipsIn(path, textOf(path)).map((line) => `${path}:${line}`))).toEqual([])
})

test.each([
  ["test.skip('a', run)", '1: test.skip'],
  ["describe('a', () => {\n  it.todo('b')\n})", '2: it.todo'],
  ["test.concurrent.skipIf(onWindows)('a', run)", '1: test.concurrent.skipIf'],
  ["// Some day.\ntest.skip('a', run)", '2: test.skip'],
  ["test('a', (context) => {\n  context.skip()\n})", '2: context.skip'],
] as const)('finds %j', (text, skip) => {
  expect(silentSkipsIn('sample.test.ts', text)).toEqual([skip])
})

test.each([
  "// Skipped: there is no Chromium for this processor.\ntest.skipIf(onArm)('a', run)",
  "test('a', (context) => {\n  context.skip('no corpora beside the project')\n})",
  "test('a', ({ skip }) => {\n  skip(absent, 'no corpora beside the project')\n})",
  'stream.skip(3)',
])('lets %j pass', (text) => {
  expect(silentSkipsIn('sample.test.ts', text)).toEqual([])
})
