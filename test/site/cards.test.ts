import { describe, expect, test } from 'vitest'
import { allPublished, cardOf, richAdvisory, siteContext, wholeSite } from './fixtures.ts'
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
  expect(page.attribute('meta[name="twitter:card"]', 'content')).toBe('summary_large_image')
  expect(said('image:width')).toBe('1200')
  expect(said('image:height')).toBe('630')
  expect(pageAt(files, 'index.html').attribute('meta[property="og:type"]', 'content')).toBe('website')
})

test('older revisions show the picture of the newest one, and other pages none', () => {
  const imageOf = (path: string) => pageAt(files, path).attribute('meta[property="og:image"]', 'content')
  const image = imageOf('advisories/SA2026-12/index.html')
  expect(image).toMatch(/^https:\/\/advisories\.example\.com\/advisories\/SA2026-12\/card\.png\?[0-9a-f]{8}$/)
  expect(imageOf('advisories/SA2026-12/r1/index.html')).toBe(image)
  expect(pageAt(files, 'index.html').has('meta[property="og:image"]')).toBe(false)
  expect(pageAt(files, 'index.html').attribute('meta[name="twitter:card"]', 'content')).toBe('summary')
})

test('a vendor that wants no pictures has none', () => {
  const site = { baseUrl: 'https://advisories.example.com', notice: null, robots: true, socialCards: false }
  const page = pageAt(wholeSite({ site }), 'advisories/SA2026-12/index.html')
  expect(page.has('meta[property="og:image"]')).toBe(false)
  expect(page.attribute('meta[name="twitter:card"]', 'content')).toBe('summary')
})

describe('a picture', () => {
  const said = Object.fromEntries(
    allPublished().map((published) => [published.latest.advisory.id, cardOf(published, siteContext())]),
  )

  test('says how bad it is, whether it is exploited, and what to do', () => {
    expect(said['SA2026-12']).toMatchInlineSnapshot(`
      {
        "accent": null,
        "id": "SA2026-12",
        "mark": "high",
        "note": null,
        "score": "8.7",
        "tags": [],
        "title": "Stored script in a runbook’s notes runs in another user’s session",
        "vendor": [
          "Example Corp",
          "advisories.example.com",
        ],
        "whatToDo": [
          "Upgrade the server first: the agents follow by themselves within an hour.",
          "What to do depends on your version",
        ],
        "word": "High",
      }
    `)
  })

  test.each(Object.keys(said))('of %s is told in words, too', (id) => {
    const words = pageAt(files, `advisories/${id}/index.html`).attribute('meta[property="og:image:alt"]', 'content')
    const { word, tags = [], title = 'none', whatToDo = [] } = said[id] ?? {}
    for (const part of [id, word, ...tags, title.replace(/\.$/, ''), whatToDo[0]?.replace(/\.$/, '')]) {
      expect(words).toContain(part)
    }
  })

  test('of what was withdrawn says so, and neither score nor exploitation', () => {
    const withdrawn = Object.values(said).find((card) => card?.mark === 'withdrawn')
    expect(withdrawn).toMatchInlineSnapshot(`
      {
        "accent": null,
        "id": "SA2025-03",
        "mark": "withdrawn",
        "note": null,
        "score": null,
        "tags": [],
        "title": "Path traversal on upload",
        "vendor": [
          "Example Corp",
          "advisories.example.com",
        ],
        "whatToDo": [
          "No longer holds: see SA2026-12",
        ],
        "word": "Withdrawn",
      }
    `)
  })

  test('of guidance and of what is not yet known says that', () => {
    expect(Object.values(said).find((card) => card?.mark === 'guidance')?.word).toBe('Guidance')
    expect(Object.values(said).filter((card) => card?.tags.includes('Preliminary'))).toHaveLength(1)
  })

  test('says what there is to know of the whole site, its first sentence', () => {
    const notice = 'A demonstration. It is not the vendor’s.'
    const context = siteContext({
      site: { baseUrl: 'https://example.com/psirt', notice, robots: true, socialCards: true },
    })
    expect(cardOf(richAdvisory(), context)).toMatchObject({
      note: 'A demonstration.',
      vendor: ['Example Corp', 'example.com/psirt'],
    })
  })

  test('has the colour that links have on white', () => {
    const look = { logo: null, accent: { light: '#8a1c6b', dark: '#ffee00' }, header: [], footer: [] }
    expect(cardOf(richAdvisory(), siteContext({ look }))?.accent).toBe('#8a1c6b')
  })

  test('speaks the language of the site', () => {
    expect(cardOf(richAdvisory(), siteContext({ lang: 'de' }))).toMatchInlineSnapshot(`
      {
        "accent": null,
        "id": "SA2026-12",
        "mark": "high",
        "note": null,
        "score": "8.7",
        "tags": [],
        "title": "Stored script in a runbook’s notes runs in another user’s session",
        "vendor": [
          "Example Corp",
          "advisories.example.com",
        ],
        "whatToDo": [
          "Upgrade the server first: the agents follow by themselves within an hour.",
          "Was zu tun ist, hängt von Ihrer Version ab",
        ],
        "word": "Hoch",
      }
    `)
  })
})

test('exactly the pages with an address of their own say so, and name that address', () => {
  for (const { path, body } of files.filter((file) => file.path.endsWith('.html'))) {
    const page = readPage(String(body))
    const canonical = page.attribute('link[rel="canonical"]', 'href')
    expect(page.attribute('meta[property="og:url"]', 'content'), path).toBe(canonical)
  }
  expect(pageAt(files, '404.html').has('meta[property="og:title"]')).toBe(false)
})
