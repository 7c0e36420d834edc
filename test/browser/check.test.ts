import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import { csvOf } from '../../src/browser/check/table-text.ts'
import { checkInventory, checkVersion, parseInventory } from '../../src/check/index.ts'
import { openCheckSource } from '../../src/queries/check-source.ts'
import { axeViolations } from './axe.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'
import { EXAMPLE, exampleServedTo } from './served-site.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the check in a browser', () => {
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

  async function askList(text: string): Promise<void> {
    await page.goto(`${preview.url}/check/`)
    await page.locator('#check-several > summary').click()
    await page.locator('#check-lines').fill(text)
    await page.getByRole('button', { name: 'Check the list' }).click()
  }

  async function savedCsv(): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ])
    return readFileSync(await download.path(), 'utf8')
  }

  test('one version: what is affected, where to go, and a link that says it again', async () => {
    await page.goto(`${preview.url}/check/`)
    await page.locator('#check-product').selectOption('octopus-server')
    await page.locator('#check-version').fill('2024.3.12000')
    await page.keyboard.press('Enter')
    const answer = page.locator('.answered')
    await answer.waitFor()
    expect(await answer.innerText()).toMatch(
      /^Affected\s+Octopus Server 2024\.3\.12000\s+Affected by \d+ advisories\.\s+Go to 2026\.2\.13487/,
    )
    expect(await page.locator('#check-status').innerText()).toBe('octopus-server 2024.3.12000: affected')
    expect(await answer.getByRole('row').filter({ hasText: 'SA2024-09' }).innerText()).toContain('Upgrade; fixed in')
    const unclear = await answer.getByRole('row').filter({ hasText: 'SA2021-03' }).innerText()
    expect(unclear).toContain('Not known: read the advisory')
    expect(unclear).not.toContain('Nothing to do')
    const link = page.url()
    expect(link).toBe(`${preview.url}/check/#octopus-server@2024.3.12000`)

    const other = await newPage()
    await other.goto(link)
    expect(await other.locator('.answered').innerText()).toBe(await answer.innerText())
    await other.context().close()
    await answer.getByRole('link', { name: /^SA2024-09/ }).click()
    await page.waitForURL(`${preview.url}/advisories/SA2024-09/`)
  })

  test('an advisory leads here with its product, and only the version is asked', async () => {
    await page.goto(`${preview.url}/advisories/SA2026-12/`)
    await page.getByRole('link', { name: 'check it or a whole list here' }).click()
    await page.waitForURL(`${preview.url}/check/#octopus-server`)
    expect(await page.locator('#check-product').inputValue()).toBe('octopus-server')
    await page.locator('#check-version:focus').fill('2026.2.12437')
    await page.keyboard.press('Enter')
    await page.locator('.answer').waitFor()
    expect(await page.locator('.answered').innerText()).toContain('SA2026-12')
  })

  test('a service is asked without a version', async () => {
    await page.goto(`${preview.url}/check/`)
    await page.locator('#check-product').selectOption('octopus-cloud')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.answer').waitFor()
    expect(await page.locator('.answer').innerText()).toMatch(
      /^Unknown\s+Octopus Cloud\s+No advisory is known to affect this service\.\n/,
    )
  })

  test('a list is answered as the command line answers it, line by line', async () => {
    const source = await openCheckSource('.', EXAMPLE, '2100-01-01T00:00:00Z' as Instant)
    if (!source.ok) throw new Error(source.error[0]?.message)
    const names = ['octopus-server', 'Octopus Tentacle', 'octopus-cloud', 'octopus-cli', 'no-such-product']
    const versions = ['2024.3.12000', '2026.2.13487', '0.5', '6.0.1', '2022.3.10586', 'x', '']
    const text = `product,version\n${names.flatMap((name) => versions.map((version) => `${name},${version}`)).join('\n')}`
    const lines = parseInventory(text)
    if (!lines.ok) throw new Error('The list is sound.')
    const products = new Map(
      await Promise.all(names.map(async (name) => [name, await source.value.product(name)] as const)),
    )
    const answers = checkInventory(lines.value, (name) => {
      const product = products.get(name)
      return product?.ok === true ? product.value : null
    })
    expect(new Set(answers.map(({ verdict }) => verdict)).size).toBe(3)

    await askList(text)
    await page.locator('#check-results tbody tr').last().waitFor()
    const expected = csvOf(answers.map((answer, index) => ({ line: lines.value[index]?.line ?? 0, answer })))
    expect(await savedCsv()).toBe(`\uFEFF${expected}`)
    expect(await page.locator('#check-results tbody tr').count()).toBe(names.length * versions.length)
  })

  test.each([
    ['2026.3.15909', null],
    ['2024.3.12000', '2026.2.13487'],
    ['0.5', '2026.2.13487'],
  ])(
    'on a telephone the verdict on %s and what to do are on the screen once they are there',
    async (version, target) => {
      await page.setViewportSize({ width: 360, height: 780 })
      await page.goto(`${preview.url}/check/`)
      await page.locator('#check-version').fill(version)
      await page.keyboard.press('Enter')
      await page.locator('.answer').waitFor()
      const boxes = await page.locator('.answer :is(.verdict, .lead, p)').evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom, left, right } = one.getBoundingClientRect()
          return { text: one.textContent ?? '', top, bottom, left, right }
        }),
      )
      expect(boxes.length).toBeGreaterThan(3)
      const outside = boxes.filter(({ top, bottom, left, right }) => top < 0 || bottom > 780 || left < 0 || right > 360)
      expect(outside).toEqual([])
      expect(boxes.some(({ text }) => text.startsWith('Go to '))).toBe(target !== null)
      // What can be done with the answer comes after it, and then what it rests on.
      const [answer, tools, details] = await page
        .locator('.answer, #check-tools, .answered table')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
      expect([answer, tools, details]).toEqual([answer, tools, details].toSorted((a = 0, b = 0) => a - b))
      // Where one is sent has a page of its own.
      if (target === null) return
      await page.locator('.answer').getByRole('link', { name: target }).click()
      await page.waitForURL(`${preview.url}/products/octopus-server/${target}/`)
      expect(await page.locator('.ruling .move').count()).toBe(0)
    },
  )

  test('the sentence that leads is the same in the browser, on the page of the release and on the command line', async () => {
    const version = '2026.3.15909'
    await page.goto(`${preview.url}/check/#octopus-server@${version}`)
    const inBrowser = await page.locator('.answer .lead').innerText()
    const size = (selector: string) =>
      page.locator(selector).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    expect(await size('.answer .lead')).toBeGreaterThan(await size('.answer .verdict'))
    await page.goto(`${preview.url}/products/octopus-server/${version}/`)
    expect(await page.locator('.ruling .lead').innerText()).toBe(inBrowser)
    expect(await size('.ruling .lead')).toBeGreaterThan(await size('.ruling .verdict'))
    const source = await openCheckSource('.', EXAMPLE, '2100-01-01T00:00:00Z' as Instant)
    const product = source.ok ? await source.value.product('octopus-server') : null
    if (!product?.ok || product.value === null) throw new Error('It is in the catalogue.')
    expect(checkVersion(product.value, version).headline).toBe(inBrowser)
  })

  test('where there is little room reasons are folded, and unfold where there is more, and on paper', async () => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto(`${preview.url}/check/#octopus-server@2024.3.12000`)
    const reason = page.locator('.why .sub').first()
    await reason.waitFor({ state: 'attached' })
    expect(await reason.isVisible()).toBe(false)
    await page.locator('.why summary').first().click()
    expect(await reason.isVisible()).toBe(true)
    await page.setViewportSize({ width: 1280, height: 780 })
    await page.locator('.why .sub').last().waitFor()
    expect(await page.locator('.why summary').first().isVisible()).toBe(false)
    await page.setViewportSize({ width: 360, height: 780 })
    await reason.waitFor({ state: 'hidden' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await reason.waitFor()
  })

  test('an invented advisory is marked as one', async () => {
    await page.goto(`${preview.url}/check/#octopus-server@1900.1.5`)
    const row = page.getByRole('row').filter({ hasText: 'SA1900-02' })
    await row.waitFor()
    expect(await row.locator('.tag').allInnerTexts()).toEqual(['Invented'])
    expect(await page.locator('.tag').count()).toBe(1)
  })

  test('what is no version is not said to be held against anything', async () => {
    await page.goto(`${preview.url}/check/#octopus-tentacle@6.2`)
    const answer = page.locator('.answer')
    await answer.waitFor()
    expect(await answer.innerText()).toContain('is not a version of Octopus Tentacle')
    expect(await answer.innerText()).not.toContain('does not list this version')
    await page.goto(`${preview.url}/check/#octopus-server@2024.3.12000`)
    await page.getByText('does not list this version').waitFor()
  })

  test('on a narrow screen a line of a list begins with its product, and names each of its cells', async () => {
    await page.setViewportSize({ width: 360, height: 900 })
    await askList('product,version\noctopus-server,2024.3.12000\nocto-cli,\nno-such-product,1')
    const rows = page.locator('.lines tbody tr')
    await rows.last().waitFor()
    const cells = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll<HTMLElement>('th, td')]
          .filter((cell) => cell.checkVisibility())
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((cell) => cell.dataset.label ?? cell.textContent),
      ),
    )
    expect(cells).toEqual([
      ['octopus-server', 'Line', 'Version', 'Answer', 'Go to', 'Advisories'],
      [expect.any(String), 'Line', 'Answer', 'Advisories'],
      ['no-such-product', 'Line', 'Version', 'Answer', 'Advisories'],
    ])
  })

  test('no request carries what was typed', async () => {
    const secret = 'canary4711'
    const seen: string[] = []
    page.on('request', (request) => {
      seen.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
    })
    await page.goto(`${preview.url}/check/`)
    await page.locator('#check-product').selectOption('octopus-server')
    await page.locator('#check-version').fill(secret)
    await page.keyboard.press('Enter')
    await page.locator('.answer').waitFor()
    await page.locator('#check-several > summary').click()
    await page.locator('#check-lines').fill(`product,version\n${secret},${secret}\ntentacle,${secret}`)
    await page.getByRole('button', { name: 'Check the list' }).click()
    await page.locator('#check-results tbody tr').last().waitFor()
    await page.reload()
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.filter((request) => request.includes(secret))).toEqual([])
  })

  test('ten thousand lines are answered, and shown as far as one can read', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `octopus-server,2024.3.${index}`)
    await page.goto(`${preview.url}/check/`)
    await page.locator('#check-several > summary').click()
    await page.locator('#check-file').setInputFiles({
      name: 'installed.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['product,version', ...lines].join('\n')),
    })
    await page.locator('#check-results tbody tr').last().waitFor()
    expect(await page.locator('#check-status').innerText()).toMatch(/^10,000 lines: [\d,]+ affected, /)
    expect(await page.locator('#check-results tbody tr').count()).toBe(200)
    await page.getByRole('button', { name: 'Show all 10,000 lines' }).click()
    expect(await page.locator('#check-results tbody tr').count()).toBe(10_000)
    expect(await page.evaluate(() => document.activeElement?.querySelector('td')?.textContent)).toBe('202')
  })

  test.each([
    ['nothing', '  ', 'Nothing to check: paste a list with the header product,version first.'],
    [
      'no header',
      'octopus-server,1.0',
      'Line 1: The header has no column "product" and "version". CSV with the header product,version, or JSON lines; at most 100000 lines',
    ],
  ])('%s in place of a list: what is wrong, and what is expected', async (_, text, sentence) => {
    await askList(text)
    await page.locator('.problem').waitFor()
    expect(await page.locator('#check-status').innerText()).toBe(sentence)
    expect(await page.locator('#check-tools').isVisible()).toBe(false)
  })

  test('a file that is dropped anywhere on the page is answered', async () => {
    await page.goto(`${preview.url}/check/`)
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['{"product":"octopus-server","version":"2024.3.12000"}\n'], 'installed.jsonl'))
      return transfer
    })
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped })
    await page.locator('.answer').waitFor()
    expect(await page.locator('.answer').innerText()).toContain('Go to 2026.2.13487')
  })

  test('data that does not come is told, and asked for again', async () => {
    await page.route('**/check/data/**', (route) => route.abort())
    await page.goto(`${preview.url}/check/#octopus-server@2024.3.12000`)
    await page.locator('.problem').waitFor()
    expect(await page.locator('#check-status').innerText()).toContain('could not be loaded')
    await page.unroute('**/check/data/**')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.answer').waitFor()
  })

  test('what was typed is text and never markup', async () => {
    await page.goto(`${preview.url}/check/#${encodeURIComponent('<img src=x onerror=alert(1)>')}@1`)
    await page.locator('.answer').waitFor()
    expect(await page.locator('#check-results img').count()).toBe(0)
    expect(await page.locator('.answer').innerText()).toContain('<img src=x onerror=alert(1)>')
  })

  test('axe finds nothing in the answers, and nothing overflows', async () => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [320, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await page.goto(`${preview.url}/check/#octopus-server@2024.3.12000`)
      await page.locator('.answer').waitFor()
      expect(await axeViolations(page), `one, ${width} ${colorScheme}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await askList('product,version\noctopus-server,2024.3.12000\nnothing,1\noctopus-cloud,')
      await page.locator('#check-results tbody tr').last().waitFor()
      expect(await axeViolations(page), `list, ${width} ${colorScheme}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  })

  test('without scripts the page shows the ways to the same answers, and no form', async () => {
    const plain = await newPage({ javaScriptEnabled: false })
    await plain.goto(`${preview.url}/check/`)
    expect(await plain.locator('form:visible').count()).toBe(0)
    expect(await plain.getByRole('link', { name: 'Octopus Server' }).isVisible()).toBe(true)
    await plain.context().close()
  })
})
