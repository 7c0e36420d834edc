import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildSite } from '../../src/app/build/build-site.ts'
import type { Instant } from '../../src/base/instant.ts'
import { aFolderWith } from '../flows/tocsin.ts'
import { projectRoot } from './project-files.ts'

const scratch = aFolderWith({})
afterAll(() => rmSync(scratch, { recursive: true }))

test('the bundled program, whose pages are templates, writes the bytes that the sources write', async () => {
  const folders = ['bundled', 'sources'].map((name) => path.join(scratch, name))
  for (const folder of folders) cpSync(path.join(projectRoot, 'examples/octopus'), folder, { recursive: true })
  const [bundled = '', sources = ''] = folders

  const program = path.join(projectRoot, 'bin/tocsin.js')
  const ran = spawnSync(process.execPath, [program, 'build', bundled, '--out', `${bundled}-site`, '--quiet'])
  expect(ran.status).toBe(0)
  const options = { asOf: null, now: '2100-01-01T00:00:00Z' as Instant, overwrite: false, onProgress: () => undefined }
  expect(await buildSite({ folder: sources, out: `${sources}-site`, ...options })).toMatchObject({ ok: true })

  const files = filesOf(`${sources}-site`)
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(100)
  expect(filesOf(`${bundled}-site`)).toEqual(files)
  const different = files.filter(
    (file) =>
      !readFileSync(path.join(`${sources}-site`, file)).equals(readFileSync(path.join(`${bundled}-site`, file))),
  )
  expect(different).toEqual([])
})

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
}
