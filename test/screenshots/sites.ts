import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { writeSyntheticFolder } from '../../bench/synthetic-folder.ts'
import type { SiteFile } from '../../src/site/index.ts'
import { pagesMeanwhile, SAYS_NOTHING, wholeSite } from '../site/fixtures.ts'
import type { ShotSite } from './shots.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const run = promisify(execFile)

/** Enough that older ones have pages by year. */
const MANY = 600

/** Makes each site in the empty folder that it is given. */
export const MAKE_SITE: { readonly [site in ShotSite]: (out: string) => Promise<void> } = {
  octopus: (out) => build(path.join(ROOT, 'examples', 'octopus'), out),
  example: async (out) => writeSite(out, wholeSite()),
  empty: async (out) => writeSite(out, wholeSite(SAYS_NOTHING, [])),
  'first-build': async (out) => writeSite(out, [...wholeSite(SAYS_NOTHING, []), ...pagesMeanwhile()]),
  many: (out) => {
    const folder = `${out}-folder`
    writeSyntheticFolder(folder, MANY)
    return build(folder, out)
  },
}

async function build(folder: string, out: string): Promise<void> {
  await run(process.execPath, [path.join(ROOT, 'bin', 'tocsin.js'), 'build', folder, '--out', out, '--quiet'])
}

/** The fixtures name scripts without having them: what was built for browsers stands in. */
function writeSite(out: string, files: readonly SiteFile[]): void {
  for (const file of files) {
    const target = path.join(out, file.path)
    const script = /^assets\/([a-z]+)-[^/]+\.js$/.exec(file.path)?.[1]
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(
      target,
      script === undefined ? file.body : readFileSync(path.join(ROOT, 'dist', 'browser', `${script}.js`)),
    )
  }
}
