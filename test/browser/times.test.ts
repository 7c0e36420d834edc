import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { axeViolations } from './axe.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { exampleServedTo } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

/** Its next update is due at 2026-11-13T15:30:00Z. */
const PRELIMINARY = '/advisories/SA1900-02/'

interface Reader {
  readonly zone: string
  readonly now: string
  readonly width?: number
  readonly javaScriptEnabled?: boolean
}

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('times beside the reader’s clock', () => {
  const preview = exampleServedTo(browser)

  async function read<T>(address: string, reader: Reader, look: (page: Page) => Promise<T>): Promise<T> {
    const { zone, now, width = 1280, javaScriptEnabled = true } = reader
    const context = await browser?.newContext({
      viewport: { width, height: 900 },
      timezoneId: zone,
      javaScriptEnabled,
    })
    const page = await context?.newPage()
    if (page === undefined) throw new Error('There is a browser.')
    if (javaScriptEnabled) {
      await page.clock.install({ time: new Date('2020-01-01T00:00:00Z') })
      await page.clock.pauseAt(new Date(now))
    }
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(preview.url + address)
    const seen = await look(page)
    expect(complaints).toEqual([])
    await context?.close()
    return seen
  }

  const own = (page: Page) => page.locator('.own').allInnerTexts()
  const due = (page: Page) => page.locator('.countdown').innerText()

  test.each([
    ['Europe/Berlin', 'in 3 hours', '16:30 UTC+1 your time', false],
    ['America/Los_Angeles', 'in 3 hours', '07:30 UTC−8 your time', false],
    ['Pacific/Auckland', 'in 3 hours', '14 Nov, 04:30 UTC+13 your time', false],
    ['UTC', 'in 3 hours', '', false],
  ])('in %s the next update is due %s, %s', async (zone, left, time) => {
    const seen = await read(PRELIMINARY, { zone, now: '2026-11-13T12:00:00Z' }, async (page) => ({
      due: await due(page),
      own: (await own(page))[0],
      text: await page.locator('.preliminary p').innerText(),
    }))
    expect(seen.due).toBe(left)
    expect(seen.own).toBe(time)
    expect(seen.text).toContain('by 13 November 2026, 15:30 UTC')
  })

  test('time goes on while the page is open, and a missed update is called overdue', async () => {
    await read(PRELIMINARY, { zone: 'UTC', now: '2026-11-13T15:28:00Z' }, async (page) => {
      expect(await due(page)).toBe('in 2 minutes')
      await page.clock.runFor('02:15')
      expect(await due(page)).toBe('due now')
      await page.clock.fastForward('48:00:00')
      expect(await due(page)).toBe('overdue by 2 days')
      expect(await page.locator('.countdown.overdue').count()).toBe(1)
      await page.clock.resume()
      expect(await axeViolations(page)).toEqual([])
    })
  })

  test('publication, exploitation and timeline are told in the reader’s time too; days stay days', async () => {
    const reader = { zone: 'Europe/Berlin', now: '2026-11-13T12:00:00Z' }
    const texts = await read(PRELIMINARY, reader, async (page) => ({
      line: await page.locator('.line').innerText(),
      exploitation: await page.locator('#exploitation').innerText(),
      timeline: await page.locator('#timeline li').allInnerTexts(),
    }))
    expect(texts.line).toContain('12 November 2026, 15:30 UTC 16:30 UTC+1 your time')
    expect(texts.exploitation).toContain('as of 12 November 2026, 15:00 UTC')
    expect(texts.exploitation).toMatch(/\n16:00 UTC\+1 your time$/)
    expect(texts.timeline[0]).not.toContain('your time')
    expect(texts.timeline[2]).toContain('16:00 UTC+1 your time')
  })

  test('the next update in the list of the front page has the reader’s time too, also in what a filter finds', async () => {
    const reader = { zone: 'Pacific/Auckland', now: '2026-11-13T12:00:00Z' }
    await read('/', reader, async (page) => {
      const told = () => page.locator('.list .do time').filter({ hasText: 'Next update' }).allInnerTexts()
      const [next, ...others] = await told()
      expect(next?.split('\n')).toEqual(['Next update 13 November 2026, 15:30 UTC', '14 Nov, 04:30 UTC+13 your time'])
      expect(others).toEqual([])
      await page.getByRole('searchbox').fill('forged answers')
      await page
        .locator('#filter-status')
        .filter({ hasText: /^1 of / })
        .waitFor()
      expect(await told()).toEqual([next])
      // It is this reader's: a link to this search has to find the same elsewhere.
      await page.getByRole('searchbox').fill('your time')
      await page
        .locator('#filter-status')
        .filter({ hasText: /^0 of / })
        .waitFor()
    })
  })

  test('without scripts the text says it in UTC, and no room is left open', async () => {
    const reader = { zone: 'Europe/Berlin', now: '', javaScriptEnabled: false }
    await read(PRELIMINARY, reader, async (page) => {
      expect(await page.locator('.preliminary').innerText()).toBe(
        'Preliminary: not everything is known yet.\nThe next update comes by 13 November 2026, 15:30 UTC.',
      )
      expect(await page.locator('.own:visible, .due:visible').count()).toBe(0)
    })
  })

  test.each([
    [PRELIMINARY, 1280],
    [PRELIMINARY, 320],
    ['/advisories/SA1900-01/', 1280],
    ['/advisories/SA1900-01/', 320],
    ['/', 1280],
    ['/', 320],
  ])('%s at %d: nothing moves when the script comes', async (address, width) => {
    // The longest that there is to say: another day, an odd offset, long overdue.
    const reader = { zone: 'Pacific/Chatham', now: '2029-11-13T12:00:00Z', width }
    await read(address, reader, async (page) => {
      const places = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('h1, h2, p, dt, dd, li, td, time')].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect()
            return [x, y, width, height].map(Math.round)
          }),
        )
      const with_ = await places()
      expect((await own(page)).filter((text) => text !== '').length).toBeGreaterThan(0)
      await page.evaluate(() => {
        for (const place of document.querySelectorAll('.own, .countdown')) place.textContent = ''
      })
      expect(await places()).toEqual(with_)
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(await overflow()).toBeLessThanOrEqual(0)
    })
  })

  test('the browser itself counts no layout shift, also where the script comes late', async () => {
    const reader = { zone: 'Pacific/Chatham', now: '2029-11-13T12:00:00Z', width: 360 }
    const context = await browser?.newContext({
      viewport: { width: reader.width, height: 900 },
      timezoneId: reader.zone,
    })
    const page = await context?.newPage()
    if (page === undefined) throw new Error('There is a browser.')
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] as number[] })
      new PerformanceObserver((list) => {
        const shifts: number[] = Reflect.get(window, 'shifts')
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    let release: () => void = () => undefined
    const painted = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/times-*.js', async (route) => {
      await painted
      await route.continue()
    })
    const loaded = page.goto(preview.url + PRELIMINARY)
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    expect(await page.locator('.countdown').textContent()).toBe('')
    release()
    await loaded
    await page.locator('.countdown.overdue').waitFor()
    // Two frames later whatever moved has been counted.
    const shifts = await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Reflect.get(window, 'shifts'))))
        }),
    )
    expect(shifts).toEqual([])
    await context?.close()
  })

  test('an older revision, and one that was withdrawn, count nothing down', async () => {
    const reader = { zone: 'Europe/Berlin', now: '2026-11-13T12:00:00Z' }
    const places = (page: Page) => page.locator('.due').count()
    expect(await read('/advisories/SA2024-04/r1/', reader, places)).toBe(0)
  })
})
