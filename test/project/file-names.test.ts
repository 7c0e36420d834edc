import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { projectFiles, textOf } from './project-files.ts'

const code = projectFiles().filter((path) => /\.(?:tsx?|mjs|js|css)$/.test(path))

test('no file or folder is a drawer for whatever is left', () => {
  const drawers = code.filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common|types)(?:\/|\.[^/]*$)/.test(path))
  expect(drawers, 'name a file after its one concept').toEqual([])
})

test('files are named in lower case with hyphens', () => {
  // CSAF test files begin with the number of their test, hence the digits.
  const others = code.filter((path) => !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(basename(path)))
  expect(others).toEqual([])
})

test('a file of more than 300 lines says why it is one', () => {
  const long = code
    .filter((path) => path.startsWith('src/') && !/\.test\.|\/testing\//.test(path))
    .filter((path) => textOf(path).split('\n').length > 301 && !/NOTE: long because/.test(textOf(path)))
  expect(long, 'split it, or explain with a comment "NOTE: long because …"').toEqual([])
})
