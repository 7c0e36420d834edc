import { describe, expect, test } from 'vitest'
import type { PublicPath } from '../../src/domain/publication/addresses.ts'
import { type SitemapEntry, sitemapFiles } from '../../src/site/sitemap.ts'
import { allPublished, wholeSite } from './fixtures.ts'
import { readPage, textAt } from './reader.ts'

const ADDRESS = '<loc>(https?://[^<>&"\'\\s]+(?:&(?:amp|apos);[^<>&"\'\\s]*)*)</loc>'
const CHANGED = '(?:<lastmod>(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)</lastmod>)?'

/** Every line of a sitemap, or of a list of them, and nothing else (sitemaps.org, protocol 0.9). */
function read(body: string, root: 'urlset' | 'sitemapindex'): readonly (readonly [address: string, changed: string])[] {
  const [declaration, , open, ...lines] = body.split('\n')
  expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"?>')
  expect(open).toBe(`<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
  expect(lines.splice(-2)).toEqual([`</${root}>`, ''])
  const line = new RegExp(root === 'urlset' ? `^<url>${ADDRESS}${CHANGED}</url>$` : `^<sitemap>${ADDRESS}</sitemap>$`)
  return lines.map((text) => {
    const [, address, changed = ''] = line.exec(text) ?? []
    if (address === undefined) throw new Error(`No line of a sitemap: ${text}`)
    return [address.replaceAll('&amp;', '&').replaceAll('&apos;', "'"), changed]
  })
}

describe.each(['https://advisories.example.com', 'https://example.com/psirt'])('the sitemap of %s', (baseUrl) => {
  const files = wholeSite({ site: { baseUrl, notice: null, robots: true, socialCards: true } })
  const entries = read(textAt(files, 'sitemap.xml'), 'urlset')

  test('lists exactly the pages that have an address of their own and may be listed', () => {
    const pages = files
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ path, body }) => ({ path, page: readPage(String(body)) }))
    const canonical = pages.flatMap(({ path, page }) => {
      const address = page.attribute('link[rel="canonical"]', 'href')
      const isListed = !page.has('meta[name="robots"]')
      expect(isListed && address === null, path).toBe(false)
      return address === null || !isListed ? [] : [address]
    })
    expect(canonical.length).toBeGreaterThan(12)
    expect(entries.map(([address]) => address)).toEqual(canonical.toSorted())
    expect(entries.map(([address]) => address)).toContain(`${baseUrl}/severity/`)
  })

  test('tells of each page when readers last had to be told of something on it', () => {
    const changed = new Map(entries.map(([address, day]) => [address.slice(baseUrl.length), day]))
    // Revised on the ninth; withdrawn in March; told in 2021 and never since.
    expect(changed.get('/advisories/SA2026-12/')).toBe('2026-11-09T02:10:00Z')
    expect(changed.get('/advisories/SA2021-03/')).toMatch(/^2021-05-14T/)
    expect(changed.get('/products/example-server/')).toBe('2026-11-09T02:10:00Z')
    expect(changed.get('/')).toBe('2026-11-09T02:10:00Z')
    expect(changed.get('/severity/')).toBe('')
  })
})

test('a page changes its day with its advisory, and with nothing else', () => {
  const [first, ...others] = allPublished()
  if (first === undefined) throw new Error('There are some.')
  const all = read(textAt(wholeSite(), 'sitemap.xml'), 'urlset')
  const fewer = new Map(read(textAt(wholeSite({}, others), 'sitemap.xml'), 'urlset'))
  const gone = all.filter(([address]) => !fewer.has(address)).map(([address]) => address)
  expect(gone).toEqual([`https://advisories.example.com/advisories/${first.latest.advisory.id}/`])
})

test('a site that robots should stay away from has none', () => {
  const files = wholeSite({
    site: { baseUrl: 'https://advisories.example.com', notice: null, robots: false, socialCards: true },
  })
  expect(files.map(({ path }) => path).filter((path) => path.includes('sitemap'))).toEqual([])
  expect(textAt(files, 'robots.txt')).toBe('User-agent: *\nDisallow: /\n')
})

test('robots are told where it is, where they look for it', () => {
  expect(textAt(wholeSite(), 'robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://advisories.example.com/sitemap.xml\n',
  )
  const below = wholeSite({
    site: { baseUrl: 'https://example.com/psirt', notice: null, robots: true, socialCards: true },
  })
  expect(below.map(({ path }) => path)).not.toContain('robots.txt')
})

describe('many addresses', () => {
  const entries: readonly SitemapEntry[] = Array.from({ length: 7 }, (_, index) => ({
    path: `/advisories/SA1900-${index}/` as PublicPath,
    changedAt: null,
  }))
  const url = (path: PublicPath) => `https://example.com/o'brien&ä${path}`

  test.each([
    [7, ['/sitemap.xml']],
    [6, ['/sitemaps/1.xml', '/sitemaps/2.xml', '/sitemap.xml']],
    [3, ['/sitemaps/1.xml', '/sitemaps/2.xml', '/sitemaps/3.xml', '/sitemap.xml']],
  ])('%d in a file', (most, paths) => {
    const files = sitemapFiles(entries.toReversed(), url, most)
    expect(files.map(({ path }) => path)).toEqual(paths)
    const parts = files.length === 1 ? files : files.slice(0, -1)
    const listed = parts.flatMap(({ render }) => read(render(), 'urlset'))
    expect(listed.map(([address]) => address)).toEqual(
      entries.map(({ path }) => `https://example.com/o'brien&%C3%A4${path}`),
    )
    const last = files.at(-1)
    if (last === undefined || files.length === 1) return
    expect(read(last.render(), 'sitemapindex').map(([address]) => address)).toEqual(
      parts.map(({ path }) => `https://example.com/o'brien&%C3%A4${path}`),
    )
  })

  test('every file stays below 50,000 addresses and 50 MB, however long the addresses', () => {
    const long = 'a'.repeat(2000)
    const many = Array.from({ length: 20_001 }, (_, index) => ({
      path: `/${index}/` as PublicPath,
      changedAt: null,
    }))
    const files = sitemapFiles(many, (path) => `https://example.com/${long}${path}`)
    const sizes = files.map(({ render }) => render().length)
    expect(files).toHaveLength(3)
    expect(Math.max(...sizes)).toBeLessThan(50 * 1024 * 1024)
  })
})
