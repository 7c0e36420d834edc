import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Preview } from '../../src/app/preview-server.ts'
import { brokenLinks } from '../site/links.ts'
import { axeViolations } from './axe.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { buildFrom, serve } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const site = mkdtempSync(path.join(tmpdir(), 'tocsin-octopus-'))

/** One of each kind of page, by what is special about it. */
const PAGES = {
  index: '/',
  'rated advisory': '/advisories/SA2026-12/',
  'half-recorded advisory': '/advisories/SA2022-03/',
  'unusable record': '/advisories/SA2023-08/',
  'replaced advisory': '/advisories/SA2024-04/',
  'older revision': '/advisories/SA2024-04/r1/',
  'third-party flaw': '/advisories/SA2021-12/',
  preliminary: '/advisories/SA1900-02/',
  guidance: '/advisories/SA1900-01/',
  product: '/products/octopus-server/',
  'product without advisories': '/products/calamari/',
  'affected release': '/products/octopus-server/2022.2.7244/',
  'unknown release': '/products/octopus-server/2026.3.15909/',
  'releases of a branch': '/products/octopus-server/releases/2022.1/',
  'product of few releases': '/products/kubernetes-agent/',
  severity: '/severity/',
  policy: '/policy/',
  contact: '/contact/',
  feeds: '/feeds/',
  'absent page': '/no/such/page',
} as const

beforeAll(async () => {
  await buildFrom(path.join(ROOT, 'examples/octopus'), site)
})

afterAll(() => {
  rmSync(site, { recursive: true })
})

test('no link of the whole Octopus site leads nowhere', () => {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.relative(site, file), body: readFileSync(file, 'utf8') }))
  expect(files.length).toBeGreaterThan(200)
  expect(brokenLinks(files, 'https://octopus-advisories.example')).toEqual([])
})

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the Octopus site in a browser', () => {
  let preview: Preview

  beforeAll(async () => {
    preview = await serve(site)
  })

  afterAll(async () => {
    await browser?.close()
    await preview.close()
  })

  test.each(Object.entries(PAGES))(
    '%s: axe finds nothing, wide and narrow, light and dark; nothing overflows, nothing comes from elsewhere',
    async (_, address) => {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [320, 'light'],
        [320, 'dark'],
      ] as const) {
        const context = await browser?.newContext({ viewport: { width, height: 900 }, colorScheme })
        const page = await context?.newPage()
        if (page === undefined) throw new Error('There is a browser.')
        const asked: string[] = []
        const complaints: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        page.on('console', (message) => complaints.push(message.text()))
        const response = await page.goto(preview.url + address)
        expect(response?.status()).toBe(address === PAGES['absent page'] ? 404 : 200)
        expect(await axeViolations(page), `${width} ${colorScheme}`).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          `overflow at ${width}`,
        ).toBeLessThanOrEqual(0)
        expect(asked.filter((url) => !url.startsWith(preview.url))).toEqual([])
        expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
        await context?.close()
      }
    },
  )

  test.each([...Object.entries(PAGES), ['check', '/check/'] as const])(
    '%s as the first page: less than 100 kB as it is sent, less than 30 kB of scripts',
    async (_, address) => {
      const page = await browser?.newPage()
      if (page === undefined) throw new Error('There is a browser.')
      const sent: Promise<{ readonly isScript: boolean; readonly bytes: number }>[] = []
      page.on('requestfinished', (request) => {
        sent.push(
          request.sizes().then(({ responseBodySize }) => ({
            isScript: request.resourceType() === 'script',
            bytes: responseBodySize,
          })),
        )
      })
      await page.goto(preview.url + address, { waitUntil: 'networkidle' })
      const sizes = await Promise.all(sent)
      await page.close()
      expect(sizes.length).toBeGreaterThanOrEqual(2)
      expect(sumOf(sizes)).toBeLessThan(100_000)
      expect(sumOf(sizes.filter(({ isScript }) => isScript))).toBeLessThan(30_000)
    },
  )

  test.each(Object.entries(PAGES))(
    '%s by keyboard: what is focused is seen and follows the text; at twice the size nothing overflows, and nothing moves',
    async (_, address) => {
      // At 200 % a window of 1280 has room for 640; forced colours and less motion are the reader's own settings.
      const context = await browser?.newContext({
        viewport: { width: 640, height: 450 },
        forcedColors: 'active',
        reducedMotion: 'reduce',
      })
      const page = await context?.newPage()
      if (page === undefined) throw new Error('There is a browser.')
      await page.goto(preview.url + address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      const reached: number[] = []
      for (let steps = 0; steps < 15; steps++) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate(() => {
          const focused = document.activeElement
          if (focused === null || focused === document.body) return null
          const { outlineStyle, outlineWidth } = getComputedStyle(focused)
          const { width, height, bottom, right, top } = focused.getBoundingClientRect()
          return {
            name: focused.outerHTML.slice(0, 120),
            order: [...document.querySelectorAll('*')].indexOf(focused),
            outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
            isSeen: width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight,
          }
        })
        // After the last one the focus leaves the page.
        if (at === null) break
        expect(at).toMatchObject({ isSeen: true })
        expect(at.outline, at.name).toBeGreaterThanOrEqual(2)
        reached.push(at.order)
      }
      await context?.close()
      expect(reached.length).toBeGreaterThan(4)
      expect(reached).toEqual([...reached].sort((a, b) => a - b))
    },
  )

  test('a reader finds from the index to what to do, by keyboard alone', async () => {
    const page = await browser?.newPage()
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(`${preview.url}/`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content')
    await page.keyboard.press('Enter')
    await page.locator('a', { hasText: 'SA2026-12' }).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/advisories/SA2026-12/')
    expect(await page.locator('#what-to-do').innerText()).toContain('2026.2.12438')
    await page.close()
  })

  test('indicators stand on one line each where there is room, and a note that is not there takes none', async () => {
    const page = await browser?.newPage({ viewport: { width: 1280, height: 900 } })
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(`${preview.url}/advisories/SA1900-01/`)
    const rows = page.locator('.indicators tbody tr')
    const lines = await rows.evaluateAll((all) =>
      all.map((row) => {
        const range = document.createRange()
        const kind = row.querySelector('td')
        range.selectNodeContents(kind ?? row)
        return [kind?.textContent, range.getClientRects().length, row.querySelector('code')?.getClientRects().length]
      }),
    )
    expect(lines).toContainEqual(['IP address', 1, 1])
    expect(lines).toContainEqual(['SHA-256', 1, 1])
    expect(lines.every(([, kind, value]) => kind === 1 && value === 1)).toBe(true)
    await page.setViewportSize({ width: 360, height: 900 })
    const email = rows.filter({ hasText: 'E-mail' })
    expect(await email.locator('td[data-label]').count()).toBe(2)
    await page.close()
  })

  test('every page says that it is a demonstration, and asks robots to stay away', async () => {
    const page = await browser?.newPage()
    if (page === undefined) throw new Error('There is a browser.')
    for (const address of Object.values(PAGES)) {
      await page.goto(preview.url + address)
      expect(await page.locator('body').innerText()).toMatch(/demonstration/i)
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
    }
    await page.close()
  })
})

function sumOf(sizes: readonly { readonly bytes: number }[]): number {
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0)
}
