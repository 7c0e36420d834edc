import { describe, expect, test, vi } from 'vitest'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { exampleServedTo } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

/** About as many advisories as the example has. */
const WIDE = '/products/octopus-server/releases/2022.1/'
/** Nine advisories. */
const FITTING = '/products/octopus-server/releases/2026.3/'

/** What lies on top at the right edge of the scrolling area: the sign, which is drawn by it, or a cell. */
function topmostAtRightEdge(): string {
  const area = document.querySelector('.grid-scroll')
  const table = area?.querySelector('table')
  if (area == null || table == null) throw new Error('There is a grid.')
  // The sign lets clicks through. A sheet made by a script is none that the policy forbids.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.grid-scroll::after { pointer-events: auto }')
  document.adoptedStyleSheets = [sheet]
  const box = area.getBoundingClientRect()
  const right = Math.min(box.right, table.getBoundingClientRect().right)
  const top = document.elementFromPoint(right - 8, box.top + area.clientHeight / 2)
  return top === area ? 'sign' : (top?.tagName ?? 'nothing')
}

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the grid of releases and advisories', () => {
  const preview = exampleServedTo(browser)

  test.each([
    [1280, 'none', 'light'],
    [1280, 'active', 'light'],
    [800, 'none', 'dark'],
  ] as const)(
    '%i wide, forced colours %s, %s: it shows that it goes on, and no longer where it ends',
    async (width, forcedColors, colorScheme) => {
      const context = await browser?.newContext({
        viewport: { width, height: 900 },
        forcedColors,
        colorScheme,
      })
      const page = await context?.newPage()
      if (page === undefined) throw new Error('There is a browser.')
      await page.goto(preview.url + WIDE)
      const area = page.locator('.grid-scroll')
      expect(await page.evaluate(topmostAtRightEdge)).toBe('sign')
      const sign = await area.evaluate((element) => {
        const { content, borderRightStyle, borderRightWidth } = getComputedStyle(element, '::after')
        return { content, borderRightStyle, borderRightWidth }
      })
      expect(sign).toEqual({ content: '"→" / ""', borderRightStyle: 'solid', borderRightWidth: '3px' })

      // The names of the rows stay where they are.
      const nameLeft = () =>
        page
          .locator('.grid tbody th')
          .first()
          .evaluate((cell) => cell.getBoundingClientRect().left)
      const before = await nameLeft()
      await area.evaluate((element) => {
        element.scrollLeft = element.scrollWidth
      })
      expect(await area.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(500)
      expect(await page.evaluate(topmostAtRightEdge)).toBe('TD')
      expect(await nameLeft()).toBe(before)
      await context?.close()
    },
  )

  test.each([320, 360])('at %i it is a list that nobody has to scroll sideways', async (width) => {
    const page = await browser?.newPage({ viewport: { width, height: 800 } })
    if (page === undefined) throw new Error('There is a browser.')
    for (const address of [WIDE, '/products/octopus-server/']) {
      await page.goto(preview.url + address)
      for (const area of await page.locator('.grid-scroll').all()) {
        expect(await area.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
      }
      const [row] = await page.locator('.grid tbody tr').all()
      if (row === undefined) throw new Error('There is a release.')
      const box = await row.boundingBox()
      expect(box?.height).toBeLessThan(100)
      // Its name leads to what is only counted here.
      expect(await row.locator('a').first().getAttribute('href')).toMatch(/^\/products\/octopus-server\/[\d.]+\/$/)
    }
    await page.goto(preview.url + WIDE)
    expect((await page.locator('.grid tbody tr').first().innerText()).replace(/\s+/g, ' ')).toBe(
      '2022.1.3281 affected by 24 advisories, worst High; 4 unclear',
    )
    expect(await page.getByText('A dash: not affected').isVisible()).toBe(false)
    expect(await page.getByText('says which advisories these are').isVisible()).toBe(true)
    await page.close()
  })

  test('in the table of branches and advisories the branch stands beside its versions, and the remedy below them', async () => {
    const page = await browser?.newPage({ viewport: { width: 360, height: 800 } })
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(`${preview.url}/products/octopus-server/`)
    const row = page.locator('.concerning tbody:not(.invented) tr:not(:has([rowspan]))').first()
    const [branch, affected, remedy] = await row
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect))
    if (branch === undefined || affected === undefined || remedy === undefined) throw new Error('It has three cells.')
    expect(affected.left).toBeGreaterThanOrEqual(branch.right)
    expect(Math.abs(affected.top - branch.top)).toBeLessThan(4)
    expect(remedy.left).toBe(affected.left)
    expect(remedy.top).toBeGreaterThanOrEqual(affected.bottom)
    await page.close()
  })

  test('where all of it is seen there is no sign', async () => {
    const page = await browser?.newPage({ viewport: { width: 1280, height: 900 } })
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(preview.url + FITTING)
    const room = await page
      .locator('.grid-scroll')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(room).toBe(0)
    expect(await page.evaluate(topmostAtRightEdge)).toBe('TD')
    await page.close()
  })

  test('nor where no advisory has a column', async () => {
    const page = await browser?.newPage({ viewport: { width: 1280, height: 900 } })
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(`${preview.url}/products/kubernetes-agent/`)
    expect(await page.locator('.grid').first().locator('th.id').count()).toBe(0)
    // The sign lies below the last column, as on every grid that is seen whole.
    expect(await page.evaluate(topmostAtRightEdge)).not.toBe('sign')
    await page.close()
  })

  test('it is reached by the keyboard, named, and scrolled by arrow keys', async () => {
    const page = await browser?.newPage({ viewport: { width: 1280, height: 900 } })
    if (page === undefined) throw new Error('There is a browser.')
    await page.goto(preview.url + WIDE)
    const area = page.getByRole('region', { name: 'Releases of Octopus Server 2022.1' })
    for (let steps = 0; steps < 30; steps++) {
      await page.keyboard.press('Tab')
      if (await area.evaluate((element) => element === document.activeElement)) break
    }
    expect(await area.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.querySelector('.grid-scroll')?.scrollLeft ?? 0) > 0)
    await page.close()
  })
})
