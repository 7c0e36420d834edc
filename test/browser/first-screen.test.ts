import type { Locator, Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { exampleServedTo } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('what is seen before anybody scrolls', () => {
  const preview = exampleServedTo(browser)

  async function open(address: string, width: number, height: number, javaScriptEnabled = true): Promise<Page> {
    const context = await browser?.newContext({ viewport: { width, height }, javaScriptEnabled })
    const page = await context?.newPage()
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(preview.url + address)
    return page
  }

  async function isInFirstScreen(found: Locator): Promise<boolean> {
    const box = await found.boundingBox()
    const size = found.page().viewportSize()
    if (box === null || size === null) return false
    return (
      box.width > 0 &&
      box.height > 0 &&
      box.x >= 0 &&
      box.y >= 0 &&
      box.x + box.width <= size.width &&
      box.y + box.height <= size.height
    )
  }

  test.each([
    [360, 640],
    [1280, 800],
  ])(
    'at %i × %i: how things stand, the newest, the way to hear of the next, and the question',
    async (width, height) => {
      const page = await open('/', width, height)
      expect(await page.locator('.state .recent').innerText()).toContain('3 new, severity not stated')
      for (const selector of ['.state .recent', '.state .newest', '.state', '#check-product', '#check-version']) {
        expect(await isInFirstScreen(page.locator(selector)), selector).toBe(true)
      }
      expect(await isInFirstScreen(page.getByRole('button', { name: 'Check', exact: true }))).toBe(true)
      for (const place of ['.masthead', '.state']) {
        const way = page.locator(place).getByRole('link', { name: 'Get notified' })
        expect(await isInFirstScreen(way), place).toBe(true)
        expect(await way.getAttribute('href')).toBe('/feeds/')
      }
      await page.context().close()
    },
  )

  test('without scripts the way to the answer stands there in place of the question', async () => {
    const page = await open('/', 360, 640, false)
    expect(await isInFirstScreen(page.locator('.state'))).toBe(true)
    expect(await isInFirstScreen(page.getByRole('link', { name: 'How to find out' }))).toBe(true)
    expect(await isInFirstScreen(page.locator('.masthead').getByRole('link', { name: 'Get notified' }))).toBe(true)
    await page.context().close()
  })

  test.each([320, 360])('at %i the menu is small and no link of it too small or over another', async (width) => {
    const page = await open('/policy/', width, 640)
    const boxes = await page.locator('.masthead nav a').evaluateAll((links) =>
      links.map((link) => {
        const { left, top, right, bottom } = link.getBoundingClientRect()
        return { left, top, right, bottom }
      }),
    )
    expect(boxes.length).toBe(5)
    // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, that of no other within it.
    for (const box of boxes) {
      expect(box.right - box.left).toBeGreaterThanOrEqual(24)
      expect(box.bottom - box.top).toBeGreaterThanOrEqual(24)
      const over = boxes.filter(
        (other) =>
          other !== box &&
          other.left < box.right &&
          box.left < other.right &&
          other.top < box.bottom &&
          box.top < other.bottom,
      )
      expect(over).toEqual([])
    }
    // With the notice above it a quarter of the screen, and not a third.
    expect(await page.locator('.masthead').evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(
      width === 320 ? 200 : 160,
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  test.each([
    [360, 640],
    [1280, 800],
  ])('at %i × %i: the address of the feed, and a button that copies it', async (width, height) => {
    const page = await open('/feeds/', width, height)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const button = page.getByRole('button', { name: 'Copy' })
    expect(await isInFirstScreen(page.locator('#feed-address'))).toBe(true)
    expect(await isInFirstScreen(button)).toBe(true)
    const place = await page.locator('.same').boundingBox()
    await button.click()
    await page.getByText('Copied. Now paste it into your feed reader.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://octopus-advisories.example/feeds/all.atom.xml',
    )
    expect(await page.locator('.same').boundingBox()).toEqual(place)
    await page.context().close()
  })

  test.each([1280, 360])('at %i: every feed has its line, and none is hidden', async (width) => {
    const page = await open('/feeds/', width, 800)
    const lines = page.locator('.feeds li')
    expect(await lines.count()).toBeGreaterThan(25)
    expect(await lines.evaluateAll((all) => all.filter((line) => !line.checkVisibility()).length)).toBe(0)
    await page.context().close()
  })

  test.each([['/advisories/SA2026-12/'], ['/advisories/SA2024-04/']])(
    '%s: what to do begins on the first screen of a telephone',
    async (address) => {
      const page = await open(address, 360, 780)
      expect(await isInFirstScreen(page.locator('.now h2'))).toBe(true)
      await page.context().close()
    },
  )

  test('where the browser does not let it copy, the address is marked and the page says so', async () => {
    const page = await open('/feeds/', 1280, 800)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
    })
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('The browser does not allow it').waitFor()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      'https://octopus-advisories.example/feeds/all.atom.xml',
    )
    await page.context().close()
  })
})
