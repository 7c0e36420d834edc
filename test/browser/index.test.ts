import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildSite } from '../../src/app/build/build-site.ts'
import { type Preview, startPreview } from '../../src/app/preview-server.ts'
import type { Instant } from '../../src/base/instant.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'examples/octopus')

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the front page in a browser', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'tocsin-front-page-'))
  let preview: Preview
  let page: Page

  beforeAll(async () => {
    const now = '2100-01-01T00:00:00Z' as Instant
    expect(
      await buildSite({ folder: FOLDER, out: site, asOf: null, now, overwrite: false, onProgress: () => undefined }),
    ).toMatchObject({ ok: true })
    const started = await startPreview({ root: site, port: 0, host: '127.0.0.1' })
    if (!started.ok) throw new Error(started.error.message)
    preview = started.value
  })
  afterAll(async () => {
    await browser?.close()
    await preview.close()
    rmSync(site, { recursive: true })
  })
  beforeEach(async () => {
    page = await newPage()
  })
  afterEach(() => page.context().close())

  async function newPage(options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const made = await (await browser?.newContext(options))?.newPage()
    if (made === undefined) throw new Error('There is a browser.')
    return made
  }

  describe('the box that asks about a version', () => {
    test('leads by keyboard to the answer, and no request carries what was typed', async () => {
      const seen: string[] = []
      page.on('request', (request) => seen.push(`${request.url()} ${JSON.stringify(request.headers())}`))
      await page.goto(`${preview.url}/`)
      expect(await page.getByRole('combobox', { name: 'Product' }).inputValue()).toBe('octopus-server')
      await page.getByRole('textbox', { name: 'Version' }).focus()
      await page.keyboard.type('2024.3.12000')
      await page.keyboard.press('Enter')
      await page.locator('.answer').waitFor()
      expect(page.url()).toBe(`${preview.url}/check/#octopus-server@2024.3.12000`)
      expect(await page.locator('.answer').innerText()).toContain('Go to 2026.2.13487')
      expect(seen.length).toBeGreaterThan(4)
      expect(seen.filter((request) => request.includes('2024.3.12000'))).toEqual([])
    })

    test('without scripts it is a link, and no form that does nothing', async () => {
      const plain = await newPage({ javaScriptEnabled: false })
      await plain.goto(`${preview.url}/`)
      expect(await plain.locator('form:visible').count()).toBe(0)
      await plain.getByRole('link', { name: 'How to find out' }).click()
      expect(plain.url()).toBe(`${preview.url}/check/`)
      await plain.context().close()
    })
  })
})
