import { expect, test } from 'vitest'
import { wholeSite } from './fixtures.ts'
import { pageAt, readPage } from './reader.ts'

const files = wholeSite()

test('a page says who it is, for whoever shows a card of it', () => {
  const page = pageAt(files, 'advisories/SA2026-12/index.html')
  const said = (name: string) => page.attribute(`meta[property="og:${name}"]`, 'content')
  expect(said('type')).toBe('article')
  expect(said('title')).toBe('SA2026-12: Stored script in a runbook’s notes runs in another user’s session')
  expect(said('description')).toBe(page.attribute('meta[name="description"]', 'content'))
  expect(said('url')).toBe('https://advisories.example.com/advisories/SA2026-12/')
  expect(said('site_name')).toBe('Example Corp security advisories')
  expect(page.attribute('meta[name="twitter:card"]', 'content')).toBe('summary')
  expect(pageAt(files, 'index.html').attribute('meta[property="og:type"]', 'content')).toBe('website')
})

test('exactly the pages with an address of their own say so, and name that address', () => {
  for (const { path, body } of files.filter((file) => file.path.endsWith('.html'))) {
    const page = readPage(String(body))
    const canonical = page.attribute('link[rel="canonical"]', 'href')
    expect(page.attribute('meta[property="og:url"]', 'content'), path).toBe(canonical)
  }
  expect(pageAt(files, '404.html').has('meta[property="og:title"]')).toBe(false)
})
