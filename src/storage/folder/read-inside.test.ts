import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readInside, readInsideSync } from './read-inside.ts'

const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-read-')))
const root = path.join(base, 'folder')
mkdirSync(path.join(root, 'advisories'), { recursive: true })
writeFileSync(path.join(base, 'secret.md'), 'secret')
writeFileSync(path.join(root, 'advisories', 'a.md'), 'text')
symlinkSync('a.md', path.join(root, 'advisories', 'inside.md'))
symlinkSync('../../secret.md', path.join(root, 'advisories', 'outside.md'))
symlinkSync(base, path.join(root, 'up'))
symlinkSync('loop.md', path.join(root, 'advisories', 'loop.md'))
writeFileSync(path.join(root, 'advisories', 'huge.md'), '')
truncateSync(path.join(root, 'advisories', 'huge.md'), 100 * 1024 * 1024)

test.each(['advisories/a.md', 'advisories/inside.md'])('reads %s', async (file) => {
  const bytes = await readInside(root, file, 10)
  expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe('text')
  const read = readInsideSync(root, file, 10)
  expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('text')
})

test.each([
  ['advisories/outside.md', 'outside_folder'],
  ['up/secret.md', 'outside_folder'],
  ['../secret.md', 'outside_folder'],
  ['advisories/loop.md', 'unreadable'],
  ['advisories', 'not_a_file'],
  ['advisories/absent.md', 'absent'],
  ['advisories/a.md/x', 'absent'],
  ['advisories/huge.md', 'too_large'],
])('refuses %s: %s', async (file, kind) => {
  expect(await readInside(root, file, 10)).toMatchObject({ ok: false, error: { kind, file } })
  expect(readInsideSync(root, file, 10)).toMatchObject({ ok: false, error: { kind, file } })
})

// Skipped: Windows has no named pipes in folders.
test.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes to', async () => {
  spawnSync('mkfifo', [path.join(root, 'advisories', 'pipe.md')])
  expect(await readInside(root, 'advisories/pipe.md', 10)).toMatchObject({ ok: false, error: { kind: 'not_a_file' } })
})
