import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { writeDurably } from './write-durably.ts'

const opened: string[] = []

vi.mock('node:fs/promises', async (importOriginal) => {
  const system = await importOriginal<typeof import('node:fs/promises')>()
  return {
    ...system,
    open: (...args: Parameters<typeof system.open>) => {
      opened.push(String(args[0]))
      return system.open(...args)
    },
  }
})

let root = ''
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-write-')))
  opened.length = 0
})

test('replaces a file and leaves nothing beside it', async () => {
  const file = path.join(root, 'a.md')
  await writeDurably(file, 'one')
  await writeDurably(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(readdirSync(root)).toEqual(['a.md'])
})

// Skipped: Windows has no such permissions.
test.skipIf(process.platform === 'win32').each([0o600, 0o640, 0o666])('keeps who may read: %o', async (mode) => {
  const file = path.join(root, 'a.md')
  writeFileSync(file, 'one')
  chmodSync(file, mode)
  await writeDurably(file, 'two')
  expect(statSync(file).mode & 0o777).toBe(mode)
})

test('forces every folder that it made to the disk, and the one in which the first appeared', async () => {
  await writeDurably(path.join(root, 'one/two/a.md'), 'text')
  expect(opened.filter((file) => !file.endsWith('.tmp')).sort()).toEqual(
    [root, path.join(root, 'one'), path.join(root, 'one/two')].sort(),
  )
})

test('the file beside it is one that .gitignore of a new folder can name', async () => {
  await writeDurably(path.join(root, 'a.md'), 'text')
  expect(path.basename(opened[0] ?? '')).toMatch(/^\.a\.md\.[0-9a-f]{12}\.tmp$/)
})
