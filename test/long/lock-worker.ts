/**
 * A process that takes a lock again and again, until its time is over, and tells how often somebody else worked at the
 * same time: `lock-worker.ts LOCK GUARD MS`.
 */
import { closeSync, openSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { withLock } from '../../src/storage/folder/folder-lock.ts'

const [lock = '', guard = '', ms = '0', dies = ''] = process.argv.slice(2)
const until = Date.now() + Number(ms)
let taken = 0
let overlaps = 0
while (Date.now() < until) {
  const outcome = await withLock(lock, async () => {
    taken += 1
    let handle: number
    try {
      handle = openSync(guard, 'wx')
    } catch {
      overlaps += 1
      return
    }
    await pause(1)
    closeSync(handle)
    rmSync(guard)
    // Leaves a dead lock behind, in the hands of nobody.
    if (dies !== '' && taken === Number(dies)) finish()
  })
  if (!outcome.ok) await pause(Math.random() * 2)
}
finish()

function finish(): never {
  process.stdout.write(JSON.stringify({ taken, overlaps }), () => undefined)
  process.exit(0)
}
