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
describe.skipIf(browser === null)('the feeds before a strict XML parser', () => {
  afterAll(async () => browser?.close())

  test.each([
    ['all.atom.xml', 'feed', 'feed > entry', 'content', advisories.length],
    ['all.rss.xml', 'rss', 'channel > item', 'item > description', advisories.length],
    ['preliminary.atom.xml', 'feed', 'feed > entry', 'content', 1],
    ['low.rss.xml', 'rss', 'channel > item', 'item > description', 0],
  ])('%s is well-formed, and holds as many entries as there are advisories', async (file, root, entry, body, count) => {
    const site = { baseUrl: 'https://example.com/security', notice: hostile, robots: true, socialCards: true }
    const xml = textAt(wholeSite({ site, name: hostile }, advisories), `feeds/${file}`)
    const page = await browser?.newPage()
    const found = await page?.evaluate(
      ({ text, selectors }) => {
        const document = new DOMParser().parseFromString(text, 'application/xml')
        const [entrySelector = '', bodySelector = ''] = selectors
        return {
          error: document.querySelector('parsererror')?.textContent ?? null,
          root: document.documentElement.localName,
          entries: document.querySelectorAll(entrySelector).length,
          // RSS has addresses between the tags of an element that HTML leaves empty.
          emptyLinks: [...document.querySelectorAll('item > link')].filter(({ textContent }) => textContent === '')
            .length,
          // What the reader's program would show as HTML must be HTML that ends where it should.
          scripts: [...document.querySelectorAll(bodySelector)].map(
            (content) =>
              new DOMParser().parseFromString(content.textContent ?? '', 'text/html').querySelectorAll('script').length,
          ),
        }
      },
      { text: xml, selectors: [entry, body] },
    )
    const scripts = Array.from({ length: count }, () => 0)
    expect(found).toEqual({ error: null, root, entries: count, emptyLinks: 0, scripts })
  })
})
