import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { SHOTS } from '../screenshots/shots.ts'
import { takeScreenshots, VARIANTS } from '../screenshots/take-screenshots.ts'
import { wholeSite } from '../site/fixtures.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

vi.setConfig({ testTimeout: 240_000 })

const browser = await launchChromium()
await browser?.close()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

// Skipped: where there is no Chromium; the line above says so.
test.skipIf(browser === null)(
  'the same pages give the same pictures, four of each and a page that shows them',
  async () => {
    const taken = [await picturesOf('preliminary-late'), await picturesOf('preliminary-late')]
    expect(Object.keys(taken[0] ?? {}).sort()).toEqual(
      [...VARIANTS.map(({ name }) => `advisory-preliminary-late-${name}.png`), 'index.html'].sort(),
    )
    expect(taken[0]).toEqual(taken[1])
  },
)

async function picturesOf(only: string): Promise<Readonly<Record<string, string>>> {
  const out = mkdtempSync(path.join(tmpdir(), 'tocsin-pictures-'))
  await takeScreenshots({ out, only, readmeImages: null, onProgress: () => undefined })
  const pictures = readdirSync(out).map((file) => [file, readFileSync(path.join(out, file)).toString('base64')])
  rmSync(out, { recursive: true })
  return Object.fromEntries(pictures)
}

test('every part of the site is in the list of pictures', () => {
  const partOf = (address: string) => address.split('/')[1] || 'index.html'
  const shown = new Set(SHOTS.map(({ address }) => partOf(address)))
  const parts = wholeSite().flatMap(({ path: file }) => (file.endsWith('.html') ? [partOf(`/${file}`)] : []))
  expect([...new Set(parts)].filter((part) => !shown.has(part) && part !== '404.html')).toEqual([])
  expect(SHOTS.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index)).toEqual([])
})
