import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Preview, startPreview } from '../../src/app/preview-server.ts'
import { axeViolations } from './axe.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

const FILES: Readonly<Record<string, string>> = {
  'index.html': pageOf(`<h1 id="title">Index</h1><p id="own">not run</p><p id="inline">not run</p>
    <img src="https://example.com/a.png" alt="From elsewhere">
    <script src="/own.js"></script><script>document.getElementById('inline').textContent = 'run'</script>
    <p id="handler" onclick="this.textContent = 'run'">not run</p>`),
  'own.js': "document.getElementById('own').textContent = 'run'",
  'site.css': '#title { color: rgb(1, 2, 3) }',
  'flawed/index.html': pageOf('<h1>Flawed</h1><img src="/a.png"><p style="color: #fff">a</p><input>'),
  'sound/index.html': pageOf('<h1>Sound</h1><p>Nothing to find.</p>'),
  '404.html': pageOf('<h1>No such page</h1>'),
}

function pageOf(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="/site.css"></head><body><main>${body}</main></body></html>`
}

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('a built folder in a browser', () => {
  let root: string
  let preview: Preview
  let page: Page

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'tocsin-browser-'))
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    }
    const started = await startPreview({ root, port: 0, host: '127.0.0.1' })
    if (!started.ok) throw new Error(started.error.message)
    preview = started.value
    if (browser !== null) page = await browser.newPage()
  })

  afterAll(async () => {
    await browser?.close()
    await preview.close()
    rmSync(root, { recursive: true })
  })

  test('the page is shown with its style sheet and its script', async () => {
    await page.goto(`${preview.url}/`)
    expect(await page.textContent('#title')).toBe('Index')
    expect(await page.textContent('#own')).toBe('run')
    expect(await page.$eval('#title', (title) => getComputedStyle(title).color)).toBe('rgb(1, 2, 3)')
  })

  test('the policy keeps out scripts in the page, handlers, and what comes from elsewhere', async () => {
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.goto(`${preview.url}/`)
    await page.click('#handler')
    expect(await page.textContent('#inline')).toBe('not run')
    expect(await page.textContent('#handler')).toBe('not run')
    const policies = refused.join('\n')
    expect(policies).toContain('inline script')
    expect(policies).toContain('inline event handler')
    expect(policies).toContain("image 'https://example.com/a.png'")
  })

  test('an address that is not there shows the page for it', async () => {
    const reply = await page.goto(`${preview.url}/absent/`)
    expect(reply?.status()).toBe(404)
    expect(await page.textContent('h1')).toBe('No such page')
  })

  test('several contexts live side by side', async () => {
    const contexts = await Promise.all([browser?.newContext(), browser?.newContext({ javaScriptEnabled: false })])
    const [withScripts, without] = await Promise.all(
      contexts.map(async (context) => {
        const own = await context?.newPage()
        await own?.goto(`${preview.url}/`)
        return own?.textContent('#own')
      }),
    )
    expect([withScripts, without]).toEqual(['run', 'not run'])
    await Promise.all(contexts.map((context) => context?.close()))
  })

  test('axe runs under the policy, and finds what is wrong', async () => {
    await page.goto(`${preview.url}/flawed/`)
    const found = await axeViolations(page)
    expect(found).toContainEqual(expect.stringMatching(/^image-alt: .+: img$/))
    expect(found).toContainEqual(expect.stringMatching(/^label: .+: input$/))
  })

  test('axe finds nothing where nothing is wrong', async () => {
    await page.goto(`${preview.url}/sound/`)
    expect(await axeViolations(page)).toEqual([])
  })
})
