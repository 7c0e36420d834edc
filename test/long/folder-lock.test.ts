import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

interface Told {
  readonly taken: number
  readonly overlaps: number
}

/** Runs a process that takes the lock for so long; one that dies leaves its lock behind after so many times. */
function worker(folder: string, ms: number, dies: number | null): Promise<Told> {
  return new Promise((resolve, reject) => {
    const args = [
      path.join(import.meta.dirname, 'lock-worker.ts'),
      path.join(folder, 'lock'),
      path.join(folder, 'guard'),
    ]
    const child = spawn(process.execPath, [...args, String(ms), String(dies ?? '')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (text) => {
      out += text
    })
    child.on('error', reject)
    child.on('close', () => resolve(JSON.parse(out)))
  })
}

test('of several processes one works at a time, though some die with the lock in their hands', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tocsin-lock-'))
  const lasting = [1, 2, 3, 4].map(() => worker(folder, 4000, null))
  const dying = [20, 40, 60, 80].map((dies) => worker(folder, 4000, dies))
  const told = await Promise.all([...lasting, ...dying])
  expect(told.reduce((sum, { overlaps }) => sum + overlaps, 0)).toBe(0)
  expect(told.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(100)
})
