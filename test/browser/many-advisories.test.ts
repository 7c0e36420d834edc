import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { builtScripts } from '../../src/app/build/program-files.ts'
import type { Preview } from '../../src/app/preview-server.ts'
import type { Instant } from '../../src/base/instant.ts'
import type { AdvisoryId } from '../../src/domain/advisory/identifiers.ts'
import { indexPages, listingOf, publicVendor, summarize } from '../../src/site/index.ts'
import { AS_OF, CATALOGUE, preliminaryAdvisory, richAdvisory, VENDOR, withdrawnAdvisory } from '../site/fixtures.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { serve } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

const ADVISORIES = 10_000
const FIRST_YEAR = 2006
const YEARS = 20
/** Its next update is due on 21 October 2026 at 16:00 UTC. */
const PRELIMINARY = 13
const TITLES = ['Path traversal on upload', 'Script stored in notes', 'Request smuggled past sign-in']

/** Front page and what its script may fetch, of so many advisories: every tenth is critical, one in the oldest year is odd. */
function writeFrontPage(site: string): void {
  const rich = summarize(richAdvisory())
  const withdrawn = summarize(withdrawnAdvisory())
  const preliminary = summarize(preliminaryAdvisory())
  const summaries = Array.from({ length: ADVISORIES }, (_, index) => ({
    ...(index === PRELIMINARY ? preliminary : index % 100 === 99 ? withdrawn : rich),
    id: `SA-${index}` as AdvisoryId,
    title: index === 7 ? 'The <odd> one & only' : `${TITLES[index % TITLES.length]} ${index}`,
    severity: index % 10 === 0 ? ('critical' as const) : ('medium' as const),
    publishedAt: `${FIRST_YEAR + (index % YEARS)}-05-01T00:00:00Z` as Instant,
    materiallyUpdatedAt: null,
  }))
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  const scripts = builtScripts()
  const pages = indexPages({
    context: {
      vendor: publicVendor(VENDOR, scripts, null),
      isPublished: () => true,
      hasRelease: () => true,
      image: () => null,
    },
    listings: summaries.map(listingOf),
    summaryOf: (id) => byId.get(id) ?? rich,
    stepsOf: () => [],
    releases: { standings: new Map(), pages: [] },
    catalogue: CATALOGUE,
    asOf: AS_OF,
    scripts,
    logo: null,
  })
  for (const page of pages) {
    if (!/^(index\.html|assets\/.*|years\/\d+(\.json|\/(\d\/)?index\.html))$/.test(page.path)) continue
    const file = path.join(site, page.path)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, page.render())
  }
}

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the front page of 10,000 advisories in a browser', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'tocsin-many-'))
  let preview: Preview
  let page: Page
  const fetched: string[] = []

  beforeAll(async () => {
    writeFrontPage(site)
    preview = await serve(site)
    const made = await browser?.newPage()
    if (made === undefined) throw new Error('There is a browser.')
    page = made
    page.on('request', (request) => {
      if (request.url().endsWith('.json')) fetched.push(new URL(request.url()).pathname)
    })
  })
  afterAll(async () => {
    await browser?.close()
    await preview.close()
    rmSync(site, { recursive: true })
  })

  const status = () => page.locator('#filter-status')
  const rows = () => page.locator('.list tbody tr:not(.year)')
  const says = (sentence: string) =>
    status()
      .filter({ hasText: new RegExp(`^${sentence}$`) })
      .waitFor()

  test('a year alone is fetched alone; all of them once, and shown as far as one can read', async () => {
    await page.goto(`${preview.url}/`)
    await says('The newest 200 of 10,000 advisories')
    expect(fetched).toEqual([])
    const title = await rows().first().innerHTML()

    await page.getByRole('search').getByLabel('Year').selectOption('2025')
    await says('500 of 10,000 advisories')
    expect(fetched).toEqual(['/years/2025.json'])
    expect(await rows().count()).toBe(200)
    expect(await rows().first().innerHTML()).toBe(title)
    expect(await page.locator('.list .year').allInnerTexts()).toEqual(['2025 500 advisories'])
    await page.getByRole('button', { name: 'Show 200 more' }).click()
    expect(await rows().count()).toBe(400)
    expect(await page.evaluate(() => document.activeElement === document.querySelectorAll('.list th a')[200])).toBe(
      true,
    )
    await page.getByRole('button', { name: 'Show 100 more' }).click()
    expect(await rows().count()).toBe(500)
    expect(await page.locator('#more-hits').isVisible()).toBe(false)

    await page.getByRole('search').getByLabel('Year').selectOption('')
    await says('The newest 200 of 10,000 advisories')
    await page.getByRole('checkbox', { name: 'Critical' }).check()
    await says('1,000 of 10,000 advisories')
    expect(new Set(fetched).size).toBe(YEARS)
    expect(fetched.length).toBe(YEARS)

    await page.getByRole('searchbox').fill('odd & ONE')
    await says('0 of 10,000 advisories')
    await page.getByRole('checkbox', { name: 'Critical' }).uncheck()
    await says('1 of 10,000 advisories')
    expect(await rows().locator('th a').innerText()).toBe('SA-7 The <odd> one & only')
    expect(await page.locator('.list .year').allInnerTexts()).toEqual(['2013 1 advisory'])
    expect(fetched.length).toBe(YEARS)
    await page.getByRole('button', { name: 'Reset' }).click()
    await says('The newest 200 of 10,000 advisories')
    expect(await rows().count()).toBe(200)
  })

  test('a next update has the reader’s own time, in a row that is fetched and on the page of its year', async () => {
    const context = await browser?.newContext({ timezoneId: 'Pacific/Auckland' })
    const reader = await context?.newPage()
    if (reader === undefined) throw new Error('There is a browser.')
    const complaints: string[] = []
    reader.on('console', (message) => complaints.push(message.text()))
    const own = reader.locator('.list .do .own')
    await reader.goto(`${preview.url}/#year=2019&kind=preliminary`)
    await own.first().waitFor()
    expect(await own.allInnerTexts()).toEqual(['22 Oct, 05:00 UTC+13 your time'])
    await reader.goto(`${preview.url}/years/2019/1/`)
    expect(await own.allInnerTexts()).toEqual(['22 Oct, 05:00 UTC+13 your time'])
    expect(complaints).toEqual([])
    await context?.close()
  })

  test('a year that does not come is told, and asked for again', async () => {
    await page.route('**/years/*.json', (route) => route.abort())
    await page.goto(`${preview.url}/#year=2010`)
    await page.reload()
    await says('The list could not be loaded. Check the connection and choose again.')
    await page.unroute('**/years/*.json')
    await page.getByRole('checkbox', { name: 'Medium' }).check()
    await says('\\d+ of 10,000 advisories')
    expect(await rows().count()).toBe(200)
  })

  test('what a search of everything loads stays bounded', async () => {
    const sizes = await Promise.all(
      [...new Set(fetched)].map(async (address) =>
        gzipSync(await (await page.request.get(preview.url + address)).body()),
      ),
    )
    expect(sizes.length).toBe(YEARS)
    expect(sizes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(900_000)
  })

  test('the scripts of the page are small', async () => {
    await page.goto(`${preview.url}/`)
    const scripts = await page.locator('script[src]').evaluateAll((all) => all.map((one) => one.getAttribute('src')))
    expect(scripts.length).toBeGreaterThan(0)
    const bodies = await Promise.all(scripts.map((src) => page.request.get(`${preview.url}${src}`)))
    const sizes = await Promise.all(bodies.map(async (response) => gzipSync(await response.body()).length))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8_000)
  })
})
