import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Preview } from '../../src/app/preview-server.ts'
import { LOGO_DARK_SVG, LOGO_SVG, LOGO_WEBP } from '../builders/logo.ts'
import { axeViolations } from './axe.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { buildFrom, serve } from './served-site.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

const work = mkdtempSync(path.join(tmpdir(), 'tocsin-look-'))
const VARIANTS = [
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [320, 'dark'],
] as const

/** The Octopus site with an invented logo. */
async function aSiteWith(name: string, look: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = path.join(work, name)
  cpSync(path.resolve(import.meta.dirname, '../../examples/octopus'), folder, { recursive: true })
  mkdirSync(path.join(folder, 'brand'))
  for (const [file, body] of Object.entries(files)) writeFileSync(path.join(folder, 'brand', file), body)
  appendFileSync(path.join(folder, 'vendor.yaml'), `look:\n  logo: ${look}\n`)
  await buildFrom(folder, `${folder}-site`)
  return serve(`${folder}-site`)
}

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('a logo in a browser', () => {
  let both: Preview
  let one: Preview

  beforeAll(async () => {
    both = await aSiteWith('both', '{file: brand/logo.svg, dark: brand/dark.svg}', {
      'logo.svg': LOGO_SVG,
      'dark.svg': LOGO_DARK_SVG,
    })
    one = await aSiteWith('one', '{file: brand/logo.webp}', { 'logo.webp': LOGO_WEBP.extended })
  })

  afterAll(async () => {
    await browser?.close()
    await Promise.all([both.close(), one.close()])
    rmSync(work, { recursive: true })
  })

  async function open(address: string, width: number, colorScheme: 'light' | 'dark') {
    const page = await browser?.newPage({ viewport: { width, height: 900 }, colorScheme })
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(address)
    return page
  }

  const LOGO = '.brand img'

  test.each(VARIANTS)('fits its line, is read as the name, and axe finds nothing: %d, %s', async (width, scheme) => {
    for (const { url } of [both, one]) {
      const page = await open(`${url}/`, width, scheme)
      const box = await page.locator(LOGO).boundingBox()
      expect(box?.height).toBeGreaterThan(24)
      expect(box?.height).toBeLessThanOrEqual(40)
      expect(await page.locator(LOGO).evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(
        true,
      )
      expect(await page.getByRole('link', { name: 'Octopus Deploy Security advisories' }).count()).toBe(1)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect(await axeViolations(page)).toEqual([])
      await page.close()
    }
  })

  test('is the one for the scheme, and for paper that for light', async () => {
    const logoOf = (page: Page) => page.locator(LOGO).evaluate((img: HTMLImageElement) => img.currentSrc)
    const pages = [await open(`${both.url}/`, 1280, 'light'), await open(`${both.url}/`, 1280, 'dark')] as const
    const light = await logoOf(pages[0])
    expect(await logoOf(pages[1])).not.toBe(light)
    for (const page of pages) {
      await page.emulateMedia({ media: 'print' })
      // A browser that changes from one picture to another has none in between.
      await expect.poll(() => logoOf(page)).toBe(light)
      await page.close()
    }
  })

  test('stands on a light ground on a dark screen where there is no other, and nowhere else', async () => {
    const groundOf = async (scheme: 'light' | 'dark', media: 'screen' | 'print') => {
      const page = await open(`${one.url}/`, 1280, scheme)
      await page.emulateMedia({ media, colorScheme: scheme })
      const ground = await page.locator('.brand .plate').evaluate((plate) => getComputedStyle(plate).backgroundColor)
      await page.close()
      return ground
    }
    expect(await groundOf('dark', 'screen')).toBe('rgb(255, 255, 255)')
    expect(await groundOf('light', 'screen')).toBe('rgba(0, 0, 0, 0)')
    expect(await groundOf('dark', 'print')).toBe('rgba(0, 0, 0, 0)')
  })

  test('has its place before it has come, so that nothing jumps', async () => {
    const place = async (isThere: boolean) => {
      const page = await browser?.newPage({ viewport: { width: 360, height: 900 } })
      if (page === undefined) throw new Error('There is a browser.')
      // A picture that never comes; the page is looked at as it stands without it.
      if (!isThere) await page.route('**/assets/logo-*', () => undefined)
      await page.goto(`${both.url}/`, { waitUntil: isThere ? 'load' : 'domcontentloaded' })
      const boxes = [await page.locator(LOGO).boundingBox(), await page.locator('main').boundingBox()]
      await page.close()
      return boxes
    }
    expect(await place(false)).toEqual(await place(true))
  })

  test('is a picture by itself that asks for nothing', async () => {
    const [logo = ''] = readdirSync(path.join(work, 'both-site/assets')).filter((name) => name.startsWith('logo-'))
    const page = await browser?.newPage()
    if (page === undefined) throw new Error('There is a browser.')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${both.url}/assets/${logo}`)
    expect(await page.locator('svg').boundingBox()).not.toBeNull()
    expect(asked).toEqual([`${both.url}/assets/${logo}`])
    await page.close()
  })
})
