import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { syntheticProducts, writeSyntheticFolder } from '../../bench/synthetic-folder.ts'
import { printProductsFile } from '../../src/formats/advisory-file/index.ts'
import { brokenLinks } from '../site/links.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ADVISORIES = 400

let base = ''
let folder = ''

function build(out: string): { readonly args: readonly string[]; readonly finished: () => void } {
  const args = [path.join(ROOT, 'bin', 'tocsin.js'), 'build', folder, '--out', out, '--quiet']
  return {
    args,
    finished: () => {
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    },
  }
}

/** Every file of a site except what a build still works on. */
function filesOf(site: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  if (!existsSync(site)) return files
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const file = path.relative(site, path.join(entry.parentPath, entry.name))
    if (entry.isFile() && !file.startsWith('.')) files.set(file, readFileSync(path.join(site, file), 'utf8'))
  }
  return files
}

function linksThatLeadNowhere(site: string): readonly string[] {
  const files = [...filesOf(site)].map(([file, body]) => ({ path: file, body }))
  return brokenLinks(files, 'https://advisories.example.com')
}

/** Starts a build and kills it without a word after so long; it may also be done by then. */
function buildKilledAfter(out: string, ms: number): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...build(out).args], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), ms)
    child.on('error', reject)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      resolve(signal)
    })
  })
}

beforeAll(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-killed-')))
  folder = path.join(base, 'folder')
  writeSyntheticFolder(folder, ADVISORIES)
  // A tenth of the releases: some in each branch, and a site that can be looked through after each round.
  const products = syntheticProducts().map((product) => ({
    ...product,
    releases: product.releases.filter((_, index) => index % 10 === 0),
  }))
  writeFileSync(path.join(folder, 'products.yaml'), printProductsFile({ products }))
})

test('a killed build leaves a whole site, and the next one finishes it', async () => {
  const before = path.join(base, 'before')
  build(before).finished()
  const old = filesOf(before)
  // A new name changes every page, so that the second build has everything to replace.
  const vendor = path.join(folder, 'vendor.yaml')
  writeFileSync(vendor, readFileSync(vendor, 'utf8').replace('name: Example Corp', 'name: Renamed Corp'))
  const after = path.join(base, 'after')
  const started = performance.now()
  build(after).finished()
  const wholeMs = performance.now() - started
  const complete = filesOf(after)

  const killed: (NodeJS.Signals | null)[] = []
  for (let round = 1; round <= 12; round++) {
    const site = path.join(base, `site${round}`)
    cpSync(before, site, { recursive: true })
    killed.push(await buildKilledAfter(site, (wholeMs * round) / 12))
    for (const [file, body] of filesOf(site)) {
      expect([old.get(file), complete.get(file)], `${file} is half old, half new in round ${round}`).toContain(body)
    }
    expect(linksThatLeadNowhere(site)).toEqual([])
    build(site).finished()
    expect(filesOf(site)).toEqual(complete)
    rmSync(site, { recursive: true })
  }
  expect(killed.filter((signal) => signal === 'SIGKILL').length).toBeGreaterThan(0)
}, 1_800_000)

test('a build that was killed at its first publication shows no page that links nowhere', async () => {
  for (let round = 1; round <= 6; round++) {
    const site = path.join(base, `fresh${round}`)
    await buildKilledAfter(site, round * 250)
    expect(linksThatLeadNowhere(site)).toEqual([])
    build(site).finished()
    expect(linksThatLeadNowhere(site)).toEqual([])
    rmSync(site, { recursive: true })
  }
}, 1_800_000)
