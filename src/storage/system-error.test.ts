import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { errorCode, systemErrorWords } from './system-error.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tocsin-system-error-'))
const file = path.join(folder, 'file')
writeFileSync(file, '')
symlinkSync('loop', path.join(folder, 'loop'))

/** What the system really says, and what is made of it. */
test.each([
  ['EEXIST', () => mkdirSync(file), 'something else stands in its place'],
  ['EISDIR', () => readFileSync(folder), 'a folder stands in its place'],
  ['ENOENT', () => readFileSync(path.join(folder, 'absent')), 'there is no such file or folder'],
  ['ENOTDIR', () => readFileSync(path.join(file, 'below')), 'a file stands where a folder should'],
  ['ENOTEMPTY', () => rmdirSync(folder), 'a folder stands in its place'],
  ['ELOOP', () => readFileSync(path.join(folder, 'loop')), 'the link leads to itself'],
  ['ENAMETOOLONG', () => readFileSync(path.join(folder, 'n'.repeat(5000))), 'the name is too long'],
])('%s is told in words', (code, provoke, words) => {
  expect(codeOf(provoke)).toBe(code)
  expect(systemErrorWords(code)).toBe(words)
})

// Skipped: the system has no device that is always full.
test.skipIf(!existsSync('/dev/full'))('a full disk is told in words', () => {
  const code = codeOf(() => writeFileSync('/dev/full', 'x'))
  expect([code, systemErrorWords(code)]).toEqual(['ENOSPC', 'the disk is full'])
})

test.each([
  ['EACCES', 'you do not have the permission'],
  ['ECONNREFUSED', 'nothing answers there'],
  ['EWHATEVER', 'the system says EWHATEVER'],
  ['constructor', 'the system says constructor'],
  [null, 'the system does not say why'],
])('%s ends a sentence', (code, words) => {
  expect(systemErrorWords(code)).toBe(words)
})

test('what is no error of the system has no short name', () => {
  expect([errorCode(new Error('x')), errorCode('EACCES'), errorCode(null)]).toEqual([null, null, null])
})

function codeOf(action: () => unknown): string | null {
  try {
    action()
    return null
  } catch (error) {
    return errorCode(error)
  }
}
