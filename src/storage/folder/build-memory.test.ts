import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildMemoryName, forgetBuilds } from './build-memory.ts'
import { withLock } from './folder-lock.ts'

function aFolderThatRemembers(...sites: readonly string[]): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'tocsin-memory-')), '.tocsin')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'lock'), '')
  for (const site of sites) {
    writeFileSync(path.join(folder, `${buildMemoryName(site)}.json`), '')
    writeFileSync(path.join(folder, `${buildMemoryName(site)}-0123456789ab.payloads`), '')
  }
  return folder
}

test('what builds remember of all sites goes, and nothing else', async () => {
  const folder = aFolderThatRemembers('/srv/a', '/srv/b')
  expect(await forgetBuilds(path.dirname(folder))).toEqual({ forgotten: 2, building: 0 })
  expect(readdirSync(folder)).toEqual(['lock'])
  expect(await forgetBuilds(path.dirname(folder))).toEqual({ forgotten: 0, building: 0 })
})

test('a site that is being built is told, and left to its build', async () => {
  const folder = aFolderThatRemembers('/srv/a', '/srv/b')
  const name = buildMemoryName('/srv/a')
  const ran = await withLock(path.join(folder, `${name}.lock`), () => forgetBuilds(path.dirname(folder)))
  expect(ran).toEqual({ ok: true, value: { forgotten: 1, building: 1 } })
  expect(existsSync(path.join(folder, `${name}.json`))).toBe(true)
})

test('a folder that was never built has nothing to forget', async () => {
  expect(await forgetBuilds(mkdtempSync(path.join(tmpdir(), 'tocsin-memory-')))).toEqual({ forgotten: 0, building: 0 })
})
