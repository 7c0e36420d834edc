import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { axeViolations } from './axe.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { exampleServedTo } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the front page in a browser', () => {
  const preview = exampleServedTo(browser)
  let page: Page
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
      expect(await page.locator('#check-product').inputValue()).toBe('octopus-server')
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

  describe('the filter', () => {
    const status = () => page.locator('#filter-status').innerText()
    const rows = () => page.locator('.list tbody tr:not(.year)')
    const choose = (label: string, option: string) =>
      page.getByRole('search').getByLabel(label, { exact: true }).selectOption(option)
    const hash = () => page.evaluate(() => location.hash)

    test('by keyboard: a severity, a product and words; each is a step back', async () => {
      await page.goto(`${preview.url}/`)
      expect(await status()).toBe('77 advisories')
      const all = await rows().count()
      await page.getByRole('checkbox', { name: 'Critical' }).focus()
      await page.keyboard.press('Space')
      const critical = await rows().count()
      expect(await status()).toBe(`${critical} of 77 advisories`)
      expect(
        new Set(
          await page
            .locator('.list td:first-child .sev')
            .evaluateAll((cells) => cells.map(({ className }) => className)),
        ),
      ).toEqual(new Set(['sev critical']))
      expect(await hash()).toBe('#severity=critical')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      expect(await hash()).toBe('#severity=critical,high')
      expect(await rows().count()).toBeGreaterThan(critical)

      await page.getByRole('searchbox', { name: 'Search' }).focus()
      await page.keyboard.type('SERVER 2026.3')
      await page.keyboard.press('Enter')
      expect(await hash()).toBe('#severity=critical,high&text=SERVER%202026.3')
      const found = await rows().allInnerTexts()
      expect(found.length).toBeGreaterThan(0)
      for (const row of found) expect(row).toMatch(/Server.*2026\.3/s)
      expect(await page.locator('.list .year span').first().innerText()).toMatch(/^\d+ advisor(y|ies)$/)

      // A step back is there before the page has heard of it.
      await page.goBack()
      await expect.poll(status).not.toBe(`${found.length} of 77 advisories`)
      expect(await hash()).toBe('#severity=critical,high')
      expect(await page.getByRole('searchbox').inputValue()).toBe('')
      await page.goBack()
      await expect.poll(status).toBe(`${critical} of 77 advisories`)
      expect(await page.getByRole('checkbox', { name: 'High' }).isChecked()).toBe(false)
      await page.goBack()
      await expect.poll(status).toBe('77 advisories')
      expect(await rows().count()).toBe(all)
      await page.goForward()
      await expect.poll(status).toBe(`${critical} of 77 advisories`)
      expect(await rows().count()).toBe(critical)
    })

    test.each([
      ['kind=guidance', 1],
      ['product=octopus-tentacle&kind=preliminary', 1],
      ['exploitation=proof_of_concept', 1],
      ['fix=none', 1],
      ['year=2021&severity=not_stated', null],
      ['text=CVE-2026-92355', 1],
      ['text=sa2024-04', null],
    ])('a link to %s shows the same to whoever opens it', async (query, expected) => {
      await page.goto(`${preview.url}/#${query}`)
      const found = await rows().count()
      if (expected === null) expect(found).toBeGreaterThan(0)
      else expect(found).toBe(expected)
      expect(found).toBeLessThan(40)
      expect(await status()).toBe(`${found} of 77 advisories`)
      const asked = new URLSearchParams(query)
      for (const [name, value] of asked) {
        if (name !== 'severity') expect(await page.locator(`#filter-${name}`).inputValue()).toBe(value)
      }
      await page.reload()
      expect(await rows().count()).toBe(found)
    })

    test('nothing found says so, and leads back', async () => {
      await page.goto(`${preview.url}/#text=no-such-thing&product=nobody`)
      expect(await status()).toBe('0 of 77 advisories')
      expect(await page.locator('.list').isVisible()).toBe(false)
      expect(await page.locator('#filter-product').inputValue()).toBe('nobody')
      await page.getByRole('button', { name: 'Show all advisories' }).click()
      expect(await rows().count()).toBe(77)
      expect(await hash()).toBe('')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-text')
      expect(await page.getByRole('button', { name: 'Reset' }).isVisible()).toBe(false)
    })

    test('an anchor leaves the filter as it is', async () => {
      await page.goto(`${preview.url}/#kind=guidance`)
      await page.locator('.box').getByRole('link', { name: 'Products' }).click()
      expect(await hash()).toBe('#products')
      expect(await rows().count()).toBe(1)
      await page.getByRole('button', { name: 'Reset' }).click()
      expect(await hash()).toBe('')
      expect(await rows().count()).toBe(77)
    })

    test('the feeds are those of the filter, or the nearest, which is named', async () => {
      await page.goto(`${preview.url}/`)
      const feeds = () =>
        page.locator('a[data-feed]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      await choose('Product', 'octopus-server')
      expect(await page.locator('#feed-of').innerText()).toBe('Feed of this list')
      expect(await feeds()).toEqual(['atom.xml', 'rss.xml', 'json'].map((end) => `/feeds/octopus-server.${end}`))
      await choose('Fix', 'none')
      expect(await page.locator('#feed-of').innerText()).toBe('Nearest feed: Octopus Server')
      await choose('Product', '')
      expect(await page.locator('#feed-of').innerText()).toBe('Nearest feed: All advisories')
      await page.getByRole('button', { name: 'Reset' }).click()
      await page.getByRole('checkbox', { name: 'High' }).check()
      expect(await page.getByRole('link', { name: 'RSS: High' }).getAttribute('href')).toBe('/feeds/high.rss.xml')
      for (const address of [...(await feeds()), '/feeds/octopus-server.json']) {
        expect((await page.request.get(`${preview.url}${address}`)).status()).toBe(200)
      }
    })

    test('no request carries what was typed or chosen, nor does one follow from it', async () => {
      const seen: string[] = []
      page.on('request', (request) => seen.push(`${request.url()} ${JSON.stringify(request.headers())}`))
      await page.goto(`${preview.url}/`)
      const before = seen.length
      await page.getByRole('searchbox').fill('canary4711')
      await page.keyboard.press('Enter')
      await choose('Product', 'octopus-server')
      expect(seen.length).toBe(before)
      await page.reload()
      expect(await hash()).toBe('#product=octopus-server&text=canary4711')
      expect(seen.length).toBeGreaterThan(before)
      expect(seen.filter((request) => /canary4711|product=/.test(request))).toEqual([])
    })

    test('nothing that stays on the screen moves', async () => {
      await page.addInitScript(() => {
        Object.assign(globalThis, { moved: [] as string[] })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput, sources } = entry as LayoutShift
            if (!hadRecentInput) moved.push(`${value} ${sources.map(({ node }) => node?.nodeName)}`)
          }
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(`${preview.url}/#severity=critical&text=server`)
      expect(await rows().count()).toBeLessThan(10)
      const place = () => page.locator('.list thead').evaluate((head) => head.getBoundingClientRect().top + scrollY)
      const top = await place()
      await page.getByRole('button', { name: 'Reset' }).click()
      expect(await place()).toBe(top)
      await choose('Year', '2021')
      expect(await place()).toBe(top)
      expect(await page.evaluate(() => moved)).toEqual([])
    })

    test('axe finds nothing, filtered and empty, and nothing overflows', async () => {
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [320, 'light'],
        [320, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        for (const query of ['severity=critical,high&product=octopus-server', 'text=no-such-thing']) {
          await page.goto(`${preview.url}/#${query}`)
          await page.reload()
          const more = page.locator('#filter-more')
          if (width === 320) {
            expect(await more.innerText()).toBe(query.startsWith('text') ? 'Filters' : 'Filters (2)')
            expect(await page.locator('#filter-year').isVisible()).toBe(false)
            await more.click()
          }
          expect(await page.locator('#filter-year').isVisible()).toBe(true)
          expect(await axeViolations(page), `${query}, ${width} ${colorScheme}`).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        }
      }
      expect(complaints).toEqual([])
    })
  })
})

/** Layout Instability API, which the types of a browser do not know yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

declare global {
  /** What moved on the page, put there by a test. */
  var moved: string[]
}
