import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { withFolderLock } from './folder-lock.ts'

// A file system that knows no links, like that of many memory cards.
vi.mock('node:fs/promises', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs/promises')>()),
  link: () => Promise.reject(Object.assign(new Error('not permitted'), { code: 'EPERM' })),
}))

test('one writer at a time where files cannot be linked', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'tocsin-lock-'))
  let working = 0
  let most = 0
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      withFolderLock(root, async () => {
        working += 1
        most = Math.max(most, working)
        await new Promise((resolve) => setImmediate(resolve))
        working -= 1
      }),
    ),
  )
  expect(most).toBe(1)
  expect(outcomes.some(({ ok }) => ok)).toBe(true)
  expect(readdirSync(path.join(root, '.tocsin'))).toEqual([])
})
