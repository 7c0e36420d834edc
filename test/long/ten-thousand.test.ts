import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSyntheticFolder } from '../../bench/synthetic-folder.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const run = promisify(execFile)
const scratch = mkdtempSync(path.join(tmpdir(), 'tocsin-ten-thousand-'))
const site = path.join(scratch, 'site')

/** Of 10,000 advisories, each about three of thirty products with more than 300 releases. */
beforeAll(async () => {
  const folder = path.join(scratch, 'folder')
  writeSyntheticFolder(folder, 10_000)
  await run(process.execPath, [path.join(ROOT, 'bin', 'tocsin.js'), 'build', folder, '--out', site, '--quiet'])
}, 3_600_000)

afterAll(() => {
  rmSync(scratch, { recursive: true })
}, 600_000)

test('no page has more than 500 kB', () => {
  const pages = filesUnder(site).filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(10_000)
  const tooLong = pages.map((file) => [file, statSync(path.join(site, file)).size] as const)
  expect(tooLong.filter(([, bytes]) => bytes > 500_000)).toEqual([])
})

test('the check data of a product has less than 1 MB as gzip sends it', () => {
  const data = filesUnder(path.join(site, 'check', 'data')).filter((file) => file.startsWith('product-'))
  expect(data).toHaveLength(30)
  const sent = data.map(
    (file) => [file, gzipSync(readFileSync(path.join(site, 'check', 'data', file))).length] as const,
  )
  expect(sent.filter(([, bytes]) => bytes >= 1_000_000)).toEqual([])
})

test('what the front page loads first has less than 100 kB as gzip sends it', () => {
  const page = readFileSync(path.join(site, 'index.html'), 'utf8')
  const assets = [...page.matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '')
  expect(assets.length).toBeGreaterThanOrEqual(2)
  const sent = ['index.html', ...new Set(assets)].map((file) => gzipSync(readFileSync(path.join(site, file))).length)
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(100_000)
})

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}
