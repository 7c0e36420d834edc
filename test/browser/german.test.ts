import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Preview } from '../../src/app/preview-server.ts'
import { axeViolations } from './axe.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { buildFrom, serve } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

const work = mkdtempSync(path.join(tmpdir(), 'tocsin-german-'))
const site = path.join(work, 'site')

const PAGES = {
  index: '/',
  'half-recorded advisory': '/advisories/SA2022-03/',
  'replaced advisory': '/advisories/SA2024-04/',
  preliminary: '/advisories/SA1900-02/',
  guidance: '/advisories/SA1900-01/',
  product: '/products/octopus-server/',
  release: '/products/octopus-server/2024.3.13097/',
  severity: '/severity/',
  policy: '/policy/',
  contact: '/contact/',
  feeds: '/feeds/',
  'affected version': '/check/#octopus-server@2024.3.12000',
  'absent page': '/no/such/page',
} as const

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the Octopus site in German, in a browser', () => {
  let preview: Preview

  beforeAll(async () => {
    const folder = path.join(work, 'folder')
    cpSync(path.resolve(import.meta.dirname, '../../examples/octopus'), folder, { recursive: true })
    appendFileSync(path.join(folder, 'vendor.yaml'), 'lang: de\n')
    await buildFrom(folder, site)
    preview = await serve(site)
  })

  afterAll(async () => {
    await browser?.close()
    await preview.close()
    rmSync(work, { recursive: true })
  })

  async function open(address: string, width = 1280, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser?.newPage({ viewport: { width, height: 900 }, colorScheme })
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(preview.url + address)
    if (address.includes('#')) await page.locator('#check-results > *').waitFor()
    return page
  }

  test.each(Object.entries(PAGES))('%s: long words overflow nothing, and axe finds nothing', async (_, address) => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [360, 'dark'],
      [320, 'light'],
    ] as const) {
      const page = await open(address, width, colorScheme)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `overflow at ${width}`,
      ).toBeLessThanOrEqual(0)
      expect(await axeViolations(page), `${width} ${colorScheme}`).toEqual([])
      await page.close()
    }
  })

  test('the check answers in German, reasons included', async () => {
    const page = await open(PAGES['affected version'])
    const answer = page.locator('#check-results')
    expect(await answer.locator('h3').innerText()).toMatch(/^Betroffen/i)
    const told = await answer.innerText()
    expect(told).toContain('Betroffen von 18 Sicherheitshinweisen.')
    expect(told).toContain('Betroffen: 2024.3.0 bis vor 2024.3.12766, wo die Schwachstelle behoben ist.')
    expect(told).toContain(
      'SA2023-06 nennt kein Ende: Versionen ab 0.9 können betroffen sein oder auch nicht. In der Quelle steht „unspecified“.',
    )
    // Titles and what the sources say are the vendor's own; of the check's words none is English.
    expect(told).not.toMatch(
      /Affected: |Affected by|may or may not|versions (?:before|from)|does not say which|Its source says|No fix to go/,
    )
    await page.close()
    const unread = await open('/check/#octopus-server@v')
    expect(await unread.locator('#check-results').innerText()).toContain(
      '„v“ ist keine Version von Octopus Server; erwartet: ganze Zahlen zwischen Punkten und sonst nichts, wie 2022.3.10586.',
    )
    await unread.close()
  })

  test('a list and its mistakes are answered in German', async () => {
    const page = await open('/check/')
    await page.locator('#check-several > summary').click()
    await page
      .locator('#check-lines')
      .fill('product,version\noctopus-server,2024.3.12000\nnobody,1\n"x\noctopus-server,v\n')
    await page.locator('#check-list button').click()
    await page.locator('#check-results tbody tr').nth(3).waitFor()
    const told = await page.locator('#check-results').innerText()
    expect(told).toContain('Unter dem Namen „nobody“ ist kein Produkt bekannt.')
    expect(told).toContain('Zeile 4 lässt sich nicht lesen: ein Anführungszeichen wird geöffnet und nie geschlossen.')
    await page.locator('#check-lines').fill('name,version\nx,1\n')
    await page.locator('#check-list button').click()
    await page.locator('#check-status.problem').waitFor()
    expect(await page.locator('#check-status').innerText()).toBe(
      'Zeile 1: In der Kopfzeile fehlt die Spalte "product". ' +
        'Erwartet wird CSV mit der Kopfzeile product,version oder JSON-Zeilen, höchstens 100000 Zeilen.',
    )
    await page.close()
  })
})
