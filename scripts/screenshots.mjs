/**
 * `npm run screenshots [-- --out screenshots --only advisory --readme]`: pictures of every type of page, wide and narrow,
 * light and dark, and a page that shows them all. `--readme` makes those of the README anew as well.
 *
 * Plain JavaScript that lets Vite read the rest: Node cannot read the `.tsx` of the fixtures' pages.
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'screenshots' },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
})
const out = resolve(values.out)
const { module } = await runnerImport(join(root, 'test', 'screenshots', 'take-screenshots.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
const taken = await module.takeScreenshots({
  out,
  only: values.only,
  readmeImages: values.readme ? join(root, 'docs', 'images') : null,
  onProgress: (name) => console.log(name),
})
console.log(`${taken} pictures: ${join(out, 'index.html')}`)
