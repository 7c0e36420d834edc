import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { withFolderLock } from './folder-lock.ts'

function aFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'tocsin-lock-'))
}

function lockOf(root: string, content: string): string {
  mkdirSync(path.join(root, '.tocsin'))
  const file = path.join(root, '.tocsin', 'lock')
  writeFileSync(file, content)
  return file
}

test('one writer at a time; the lock is gone afterwards', async () => {
  const root = aFolder()
  const outcome = await withFolderLock(root, () => withFolderLock(root, async () => 'inner'))
  expect(outcome).toMatchObject({ ok: true, value: { ok: false, error: { kind: 'folder_busy', pid: process.pid } } })
  expect(existsSync(path.join(root, '.tocsin', 'lock'))).toBe(false)
})

test('the lock is freed when the action throws', async () => {
  const root = aFolder()
  await expect(withFolderLock(root, () => Promise.reject(new Error('boom')))).rejects.toThrow('boom')
  expect(await withFolderLock(root, async () => 'next')).toEqual({ ok: true, value: 'next' })
})

test('a dead process and half a lock are taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  for (const content of [JSON.stringify({ pid, host: hostname(), token: 'x' }), '{"pid":', '']) {
    const root = aFolder()
    // Long ago: half a lock that is new may be one that is just being filled.
    utimesSync(lockOf(root, content), 1, 1)
    expect(await withFolderLock(root, async () => 'mine')).toEqual({ ok: true, value: 'mine' })
    expect(readdirSync(path.join(root, '.tocsin'))).toEqual([])
  }
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate)
}

const TELLS_PROCESSES = existsSync('/proc/self/stat')

test('the lock of a process that has ended and was not asked after is taken over', async (context) => {
  if (!TELLS_PROCESSES) return context.skip('This system does not tell the state of a process in /proc.')
  // A shell begins it and becomes a program that asks after nobody; only then does it end.
  const parent = spawn('sh', ['-c', 'read line <&3 & echo $!; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  })
  try {
    const pid = Number(await new Promise((resolve) => parent.stdout?.once('data', resolve)))
    await until(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'cat\n')
    const end = parent.stdio[3]
    if (end instanceof Writable) end.end('now\n')
    await until(() => / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
    expect(process.kill(pid, 0)).toBe(true)
    const root = aFolder()
    lockOf(root, JSON.stringify({ pid, host: hostname(), token: 'x' }))
    expect(await withFolderLock(root, async () => 'mine')).toEqual({ ok: true, value: 'mine' })
  } finally {
    parent.stdin?.end()
  }
})

test('the lock of a process whose number another one has by now is taken over', async (context) => {
  if (!TELLS_PROCESSES) return context.skip('This system does not tell the start of a process in /proc.')
  const root = aFolder()
  const file = path.join(root, '.tocsin', 'lock')
  const held = await withFolderLock(root, async () => JSON.parse(readFileSync(file, 'utf8')))
  if (!held.ok) throw new Error('Nobody else is here.')
  expect(held.value).toMatchObject({ pid: process.pid, started: expect.stringMatching(/^\d+$/) })
  // The very same process still holds it; one that began at another moment was somebody else.
  writeFileSync(file, JSON.stringify({ ...held.value, token: 'x' }))
  expect(await withFolderLock(root, async () => 'mine')).toMatchObject({ ok: false, error: { kind: 'folder_busy' } })
  writeFileSync(file, JSON.stringify({ ...held.value, started: '1', token: 'x' }))
  expect(await withFolderLock(root, async () => 'mine')).toEqual({ ok: true, value: 'mine' })
})

test('a dead lock is inherited even when its heir died too', async () => {
  const root = aFolder()
  const { pid } = spawnSync(process.execPath, ['--version'])
  const dead = (token: string) => JSON.stringify({ pid, host: hostname(), token })
  const heirOf = (text: string) => `${lockFile}.heir-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  const lockFile = lockOf(root, dead('holder'))
  writeFileSync(heirOf(dead('holder')), dead('heir'))
  writeFileSync(heirOf(dead('heir')), dead('heir of the heir'))
  expect(await withFolderLock(root, async () => 'mine')).toEqual({ ok: true, value: 'mine' })
  expect(readdirSync(path.join(root, '.tocsin'))).toEqual([])
})

test('a lock that is just being filled is waited for, not taken over', async () => {
  const root = aFolder()
  const lockFile = lockOf(root, '')
  const outcome = withFolderLock(root, async () => 'mine')
  // The first time that the waiting one could have looked it was empty.
  await new Promise((resolve) => setImmediate(resolve))
  writeFileSync(lockFile, JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }))
  expect(await outcome).toMatchObject({ ok: false, error: { kind: 'folder_busy', pid: process.pid } })
})

test('a lock of another machine is respected', async () => {
  const root = aFolder()
  const lockFile = lockOf(root, JSON.stringify({ pid: 1, host: 'elsewhere.example.com', token: 'x' }))
  expect(await withFolderLock(root, async () => 'mine')).toEqual({
    ok: false,
    error: { kind: 'folder_busy', pid: 1, host: 'elsewhere.example.com', lockFile },
  })
})

test('of many at once exactly one works at any time', async () => {
  const root = aFolder()
  let working = 0
  let most = 0
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      withFolderLock(root, async () => {
        working += 1
        most = Math.max(most, working)
        await Promise.resolve()
        working -= 1
      }),
    ),
  )
  expect(most).toBe(1)
  expect(outcomes.some(({ ok }) => ok)).toBe(true)
})

test('where no lock can be made, that is told', async () => {
  const root = aFolder()
  // A file where the lock's folder would be: the same refusal for root as for an ordinary user.
  writeFileSync(path.join(root, '.tocsin'), '')
  expect(await withFolderLock(root, async () => 'mine')).toMatchObject({
    ok: false,
    error: { kind: 'folder_read_only', folder: root },
  })
})
