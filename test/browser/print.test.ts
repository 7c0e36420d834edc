import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { exampleServedTo } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

/** Advisories that do not fit on two sheets, how many they need, and why; one that needs fewer has to leave the list. */
const LONGER: { readonly [id: string]: { readonly sheets: number; readonly why: string } } = {}

/** A4, with the margins of the site's own style. */
async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4' })
  return paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('on paper', () => {
  const preview = exampleServedTo(browser)

  async function newPage(): Promise<Page> {
    const page = await browser?.newPage()
    if (page === undefined) throw new Error('There is a browser.')
    return page
  }

  test('every advisory of the example needs two A4 sheets at most, but for those that are listed', async () => {
    const ids = readdirSync(path.join(preview.site, 'advisories'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(ids.length).toBeGreaterThan(70)
    const page = await newPage()
    const sheets: [string, number][] = []
    for (const id of ids) {
      await page.goto(`${preview.url}/advisories/${id}/`)
      sheets.push([id, await sheetsOf(page)])
    }
    await page.close()
    expect(sheets.filter(([, count]) => count === 0)).toEqual([])
    expect(Object.fromEntries(sheets.filter(([, count]) => count > 2))).toEqual(
      Object.fromEntries(Object.entries(LONGER).map(([id, longer]) => [id, longer.sheets])),
    )
  })

  test.each(['SA2024-04', 'SA1900-01', 'SA1900-02', 'SA2026-12'])(
    '%s: nothing that only works on a screen, no type below 7 points, and text of 9',
    async (id) => {
      const page = await newPage()
      await page.emulateMedia({ media: 'print' })
      await page.goto(`${preview.url}/advisories/${id}/`)
      const useless = 'nav, button, .anchor, .own, .due, .command, .online, footer'
      expect(await page.locator(useless).filter({ visible: true }).count()).toBe(0)
      const points = await page
        .locator('main *')
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility() && [...one.childNodes].some(({ nodeType }) => nodeType === 3))
            .map((one) => (Number.parseFloat(getComputedStyle(one).fontSize) * 72) / 96),
        )
      expect(Math.min(...points)).toBeGreaterThanOrEqual(7)
      const text = await page
        .locator('main :is(p, li, td, dd)')
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => (Number.parseFloat(getComputedStyle(one).fontSize) * 72) / 96),
        )
      expect(Math.min(...text)).toBeGreaterThanOrEqual(9)
      // What says whether it is the newest and the same is on paper as well.
      expect(await page.locator('#copies').innerText()).toMatch(/advisories\/[A-Z0-9-]+\/[\s\S]*sha256:[0-9a-f]{64}/)
      await page.close()
    },
  )

  async function askedList(lines: readonly string[]): Promise<Page> {
    const page = await newPage()
    await page.goto(`${preview.url}/check/`)
    await page.locator('summary').click()
    await page.locator('#check-lines').fill(['product,version', ...lines].join('\n'))
    await page.getByRole('button', { name: 'Check the list' }).click()
    await page.locator('#check-results tbody tr').last().waitFor()
    await page.emulateMedia({ media: 'print' })
    return page
  }

  test('a list of the check: its rows and how many there are of each, and nothing that one could press', async () => {
    const page = await askedList([
      'octopus-server,2024.3.12000',
      'octopus-server,2026.3.15909',
      'kubernetes-agent,99.0.0',
      'no-such-product,1',
    ])
    const controls = page.locator('button, input, select, textarea, summary, nav, .command, .online')
    expect(await controls.filter({ visible: true }).count()).toBe(0)
    const text = await page.locator('main').innerText()
    expect(text).toContain('4 lines: 1 affected, 2 unknown, 1 not affected')
    expect(text).not.toContain('On the command line')
    expect(await page.locator('.lines tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^2\s+octopus-server\s+2024\.3\.12000\s+affected\s+2026\.2\.13487\s+SA2024-09/),
      expect.stringMatching(/^3\s+octopus-server\s+2026\.3\.15909\s+unknown/),
      expect.stringMatching(/^4\s+kubernetes-agent\s+99\.0\.0\s+not affected\s*$/),
      expect.stringMatching(/^5\s+no-such-product\s+1\s+unknown\s+No product is known by the name/),
    ])
    expect(await page.locator('main').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    expect(await sheetsOf(page)).toBe(1)
    await page.close()
  })

  test('a long list is printed whole, though the page shows the beginning only', async () => {
    const page = await askedList(Array.from({ length: 260 }, (_, index) => `octopus-server,2024.3.${index}`))
    const rows = page.locator('.lines tbody tr')
    expect(await rows.count()).toBe(200)
    const sheets = await sheetsOf(page)
    expect(await rows.count()).toBe(260)
    expect(await page.getByRole('button', { name: 'Show' }).count()).toBe(0)
    // As many as the rows need, and no sheet that holds one row.
    expect(sheets).toBeGreaterThan(4)
    expect(sheets).toBeLessThan(30)
    await page.close()
  })

  test('the list of the front page: its titles have room, and the box that asks is not there', async () => {
    const page = await newPage()
    // As wide as the text on A4.
    await page.setViewportSize({ width: 688, height: 900 })
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${preview.url}/`)
    expect(await page.locator('button, input, select, .box').filter({ visible: true }).count()).toBe(0)
    const title = page.locator('.list tbody th[scope=row]').first()
    expect(await title.evaluate((cell) => cell.getBoundingClientRect().width)).toBeGreaterThan(160)
    expect(await page.locator('.list').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.close()
  })

  test('one answer of the check: the verdict, where to go, and each advisory', async () => {
    const page = await newPage()
    await page.goto(`${preview.url}/check/#octopus-server@2024.3.12000`)
    await page.locator('.answer').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0)
    expect(await page.locator('.answer').innerText()).toMatch(
      /^Affected\s+Octopus Server 2024\.3\.12000\s+Affected by \d+ advisories\.\s+Go to 2026\.2\.13487/,
    )
    expect(await page.locator('.answers tbody tr').count()).toBe(21)
    expect(await sheetsOf(page)).toBeLessThanOrEqual(2)
    await page.close()
  })
})
