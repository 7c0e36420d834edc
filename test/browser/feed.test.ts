import { afterAll, describe, expect, test, vi } from 'vitest'
import { anAdvisory } from '../builders/advisory.ts'
import { aRevision } from '../builders/published.ts'
import { allPublished, wholeSite } from '../site/fixtures.ts'
import { textAt } from '../site/reader.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

const hostile = `]]> </entry><entry> &amp; <!-- " ' \u0000\u0008\u000b\u001f\ufffe`
const advisories = [
  ...allPublished(),
  {
    latest: aRevision(
      anAdvisory({ title: hostile, prose: { ...anAdvisory().prose, summary: hostile, whatToDo: hostile } }),
    ),
    earlier: [],
  },
]

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(browser === null)('the feed before a strict XML parser', () => {
  afterAll(async () => browser?.close())

  test('is well-formed, and holds as many entries as there are advisories', async () => {
    const site = { baseUrl: 'https://example.com/security', notice: hostile, robots: true }
    const xml = textAt(wholeSite({ site, name: hostile }, advisories), 'feeds/all.atom.xml')
    const page = await browser?.newPage()
    const found = await page?.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml')
      return {
        error: document.querySelector('parsererror')?.textContent ?? null,
        root: document.documentElement.namespaceURI,
        entries: document.querySelectorAll('feed > entry').length,
        // What the reader's program would show as HTML must be HTML that ends where it should.
        bodies: [...document.querySelectorAll('content')].map(
          (content) =>
            new DOMParser().parseFromString(content.textContent ?? '', 'text/html').querySelectorAll('script').length,
        ),
      }
    }, xml)
    expect(found).toEqual({
      error: null,
      root: 'http://www.w3.org/2005/Atom',
      entries: advisories.length,
      bodies: advisories.map(() => 0),
    })
  })
})
