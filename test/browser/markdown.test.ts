import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { ALLOWED_HTML } from '../../src/markdown/allowed-html.ts'
import { renderMarkdown } from '../../src/markdown/index.ts'
import { hostileMarkdown, MARKDOWN_ATTACKS } from '../builders/hostile-markdown.ts'
import { launchChromium, NO_CHROMIUM } from './chromium.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browser = await launchChromium()
if (browser === null) process.stderr.write(`Browser tests are skipped: ${NO_CHROMIUM}.\n`)

afterAll(async () => {
  await browser?.close()
})

// Skipped: where there is no Chromium; the line above says so.
test.skipIf(browser === null)('a browser finds nothing in rendered Markdown that is not allowed', async () => {
  const options = { image: (src: string) => src, labels: { table: 'Table' } }
  const sources = [...MARKDOWN_ATTACKS, ...fc.sample(hostileMarkdown, 2_000)]
  const pages = sources.map((source) => renderMarkdown(source, options))
  const page = await browser?.newPage()
  // No policy here: a script that gets through would run, and say so.
  await page?.setContent('<!DOCTYPE html><title>Markdown</title><main></main>')
  const seen = await page?.evaluate(readElements, pages)
  expect(seen?.length).toBeGreaterThan(10)
  const forbidden = seen?.filter(([element, attribute]) => {
    const allowed = ALLOWED_HTML[element]
    return allowed === undefined || (attribute !== null && !Object.hasOwn(allowed, attribute))
  })
  expect(forbidden).toEqual([])
  const addresses = seen?.flatMap(([element, attribute, values]) =>
    element === 'a' && attribute === 'href' ? values : [],
  )
  expect(addresses?.length).toBeGreaterThan(0)
  expect(addresses?.filter((protocol) => !['https:', 'http:', 'mailto:'].includes(protocol))).toEqual([])
})

/** Runs in the browser: each kind of element and attribute that the texts become, and the schemes of all links. */
function readElements(texts: readonly string[]): [element: string, attribute: string | null, values: string[]][] {
  const seen = new Map<string, [string, string | null, string[]]>()
  const main = document.querySelector('main')
  for (const text of texts) {
    if (main === null) break
    main.innerHTML = text
    for (const element of main.querySelectorAll('*')) {
      const name = element.localName
      seen.set(name, seen.get(name) ?? [name, null, []])
      for (const { localName } of element.attributes) {
        const key = `${name} ${localName}`
        const entry = seen.get(key) ?? [name, localName, []]
        if (element instanceof HTMLAnchorElement && localName === 'href') entry[2].push(element.protocol)
        seen.set(key, entry)
      }
    }
  }
  return [...seen.values()]
}
