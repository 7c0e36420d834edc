import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { benchBrowser } from './browser.ts'
import { benchBuild, benchCards } from './build.ts'
import { benchLookUp } from './look-up.ts'

/** `npm run bench [-- --advisories 10000 --rounds 3]`: figures of one run on one machine; only the ratios travel. */
const { values } = parseArgs({
  options: { advisories: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } },
})
const scratch = mkdtempSync(path.join(tmpdir(), 'tocsin-bench-'))
try {
  process.stdout.write(`node ${process.version}, ${availableParallelism()} cores\n`)
  const site = await benchBuild(scratch, Number(values.advisories), Number(values.rounds))
  await benchBrowser(site)
  await benchCards(scratch, 1_000, Number(values.rounds))
  benchLookUp([1_000, 10_000, 100_000])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
