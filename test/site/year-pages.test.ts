import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import type { AdvisoryId } from '../../src/domain/advisory/identifiers.ts'
import { type IndexPageFile, indexPages, listingOf, NO_RELEASES, summarize } from '../../src/site/index.ts'
import { AS_OF, CATALOGUE, richAdvisory, siteContext } from './fixtures.ts'
import { readPage } from './reader.ts'

const idOf = (number: number) => `SA1900-${String(number).padStart(4, '0')}` as AdvisoryId

/**
 * What a site writes for a year of so many advisories, one an hour, with the longest rows that the fixtures have. There are
 * others of a century before, so that years have pages.
 */
function yearFiles(count: number): readonly IndexPageFile[] {
  const rich = summarize(richAdvisory())
  const old = Array.from({ length: 401 }, (_, index) => ({
    ...rich,
    id: `SA1800-${index}` as AdvisoryId,
    publishedAt: '1800-01-01T00:00:00Z' as Instant,
  }))
  const ofYear = Array.from({ length: count }, (_, index) => ({
    ...rich,
    id: idOf(index + 1),
    publishedAt: new Date(Date.UTC(1900, 0, 1) + index * 3_600_000).toISOString().replace('.000', '') as Instant,
  }))
  const summaries = [...old, ...ofYear]
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return indexPages({
    context: siteContext({}, []),
    listings: summaries.map(listingOf),
    summaryOf: (id) => byId.get(id) ?? rich,
    stepsOf: () => [],
    releases: NO_RELEASES,
    catalogue: CATALOGUE,
    asOf: AS_OF,
    scripts: null,
    logo: null,
  }).filter(({ path }) => /^(years\/1900\/.*\.html|sitemap\.xml)$/.test(path))
}

const pagesOf = (files: readonly IndexPageFile[]) =>
  files.flatMap(({ path, render }) => (path.endsWith('.html') ? [{ path, page: readPage(String(render())) }] : []))
const idsOn = (page: ReturnType<typeof readPage>) => page.texts('.list th a > .v')

const files = yearFiles(701)
/** As readers go through them: newest first. */
const pages = pagesOf(files).toReversed()

describe('a year with too many advisories for a page', () => {
  test('has more pages, which hold each of them once, newest first', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      'years/1900/index.html',
      'years/1900/3/index.html',
      'years/1900/2/index.html',
      'years/1900/1/index.html',
    ])
    expect(pages.map(({ page }) => idsOn(page).length)).toEqual([251, 150, 150, 150])
    expect(pages.flatMap(({ page }) => idsOn(page))).toEqual(
      Array.from({ length: 701 }, (_, index) => idOf(701 - index)),
    )
  })

  test('leads from each to each, and to the next', () => {
    const addresses = ['/years/1900/', '/years/1900/3/', '/years/1900/2/', '/years/1900/1/']
    for (const [index, { page }] of pages.entries()) {
      expect(page.attribute('link[rel="canonical"]', 'href')).toBe(`https://advisories.example.com${addresses[index]}`)
      expect(page.texts('.parts a')).toEqual([
        'since 1900-01-19',
        '1900-01-13 to 1900-01-19',
        '1900-01-07 to 1900-01-13',
        '1900-01-01 to 1900-01-07',
      ])
      expect(page.attribute('.parts a[aria-current]', 'href')).toBe(addresses[index])
    }
    expect(pages.map(({ page }) => page.texts('.around a'))).toEqual([
      ['Older advisories'],
      ['Newer advisories', 'Older advisories'],
      ['Newer advisories', 'Older advisories'],
      ['Newer advisories'],
    ])
    const [ofYear, third] = pages
    expect(ofYear?.page.attribute('.around a', 'href')).toBe('/years/1900/3/')
    expect(third?.page.attribute('.around a', 'href')).toBe('/years/1900/')
    const sitemap = files.find(({ path }) => path === 'sitemap.xml')?.render()
    for (const address of addresses) expect(sitemap).toContain(`<loc>https://advisories.example.com${address}</loc>`)
    expect(ofYear?.page.text('.line span')).toBe('The newest 251 of 701 advisories')
    expect(third?.page.text('h1')).toBe('Security advisories from 13 January 1900 to 19 January 1900')
  })

  test.each([
    [300, [300]],
    [301, [151, 150]],
    [450, [300, 150]],
    [451, [151, 150, 150]],
    [600, [300, 150, 150]],
    [1_500, [300, ...Array.from({ length: 8 }, () => 150)]],
  ])('%i advisories of a year: no page over 500 kB', (count, lengths) => {
    const made = yearFiles(count)
      .filter(({ path }) => path.endsWith('.html'))
      .toReversed()
    expect(made.map(({ shows }) => shows.length)).toEqual(lengths)
    for (const { path, render } of made) expect(Buffer.byteLength(String(render())), path).toBeLessThan(500_000)
  })

  test('another one writes none of its pages but the newest, and no page ever moves', () => {
    const dependsOn = (all: readonly IndexPageFile[]) =>
      new Map(
        all
          .filter(({ path }) => path.endsWith('.html'))
          .map(({ path, shows, facts }) => [path, JSON.stringify([shows, facts])]),
      )
    const before = dependsOn(files)
    const written = [...dependsOn(yearFiles(702))].filter(([path, facts]) => before.get(path) !== facts)
    expect(written.map(([path]) => path)).toEqual(['years/1900/index.html'])

    const later = pagesOf(yearFiles(751)).toReversed()
    expect(later.map(({ path }) => path)).toEqual([
      'years/1900/index.html',
      'years/1900/4/index.html',
      ...pages.slice(1).map(({ path }) => path),
    ])
    expect(later.slice(2).map(({ page }) => idsOn(page))).toEqual(pages.slice(1).map(({ page }) => idsOn(page)))
  })

  test('one more is written before its advisories leave that of the year, and something stands there before the others lead to it', () => {
    const written = yearFiles(751).filter(({ path }) => path.endsWith('.html'))
    expect(written.map(({ path }) => path).slice(-2)).toEqual(['years/1900/4/index.html', 'years/1900/index.html'])
    for (const { meanwhile } of written) {
      const page = readPage(String(meanwhile?.()))
      expect(page.text('h1')).toBe('Security advisories of 1900')
      expect(page.text('h1 + p')).toMatch(/is being written/)
    }
  })

  test('says in its description how many of them it shows', () => {
    const description = (count: number) =>
      pagesOf(yearFiles(count)).at(-1)?.page.attribute('meta[name="description"]', 'content')
    expect(description(300)).toBe('All security advisories that Example Corp first published in 1900.')
    expect(description(301)).toBe('Security advisories of 1900: The newest 151 of 301 advisories: Example Corp.')
  })
})
