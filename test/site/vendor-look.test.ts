import { expect, test } from 'vitest'
import { feedPath, fileOfPath } from '../../src/domain/publication/addresses.ts'
import { FEED_FORMATS } from '../../src/domain/publication/feed-topics.ts'
import { readPicture } from '../../src/formats/picture/index.ts'
import { fittingSize } from '../../src/site/logo.ts'
import { LOGO_DARK_SVG, LOGO_SVG } from '../builders/logo.ts'
import { wholeSite } from './fixtures.ts'
import { pageAt, textAt } from './reader.ts'

const look = {
  logo: null,
  accent: { light: '#123456', dark: '#abcdef' },
  header: [{ label: 'Our products', url: 'https://example.com/products' }],
  footer: [{ label: 'Imprint <&>', url: 'https://example.com/imprint' }],
}

test('the vendor’s links stand in header and footer of every page', () => {
  const pages = wholeSite({ look }).filter(({ path }) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(15)
  for (const { path, body } of pages) {
    expect(String(body), path).toContain('<a href="https://example.com/products">Our products</a>')
    expect(String(body), path).toContain('<a href="https://example.com/imprint">Imprint &lt;&amp;></a>')
  }
})

test('the accent is in the one style sheet, for screens only, under an address of its own', () => {
  const sheetOf = (files: ReturnType<typeof wholeSite>) => {
    const href = pageAt(files, 'index.html').attribute('link[rel="stylesheet"]', 'href') ?? ''
    return { href, css: textAt(files, href.slice(1)) }
  }
  const [own, plain] = [sheetOf(wholeSite({ look })), sheetOf(wholeSite())]
  expect(own.href).not.toBe(plain.href)
  expect(plain.css).not.toContain('@media screen {')
  expect(own.css.slice(plain.css.length)).toMatch(
    /^\n@media screen \{\n {2}:root \{\n {4}--accent: #123456;[^@]+@media screen and \(prefers-color-scheme: dark\) \{\n {2}:root \{\n {4}--accent: #abcdef;/,
  )
})

test('entries and feed keep the ids that the old feed gave them, in every format; others have those of the site', () => {
  const oldFeed = {
    id: 'tag:example.com,2019:blog',
    entries: { 'SA2026-12': 'https://example.com/blog/?p=7' },
    addresses: [],
  }
  const files = wholeSite({ oldFeed })
  for (const format of FEED_FORMATS) {
    const feed = textAt(files, fileOfPath(feedPath('all', format)))
    expect(feed, format).toContain('https://example.com/blog/?p=7')
    expect(feed, format).not.toContain(':SA2026-12<')
    expect(feed, format).toMatch(/tag:example\.com,\d{4}-\d\d-\d\d:SA2021-03/)
  }
  expect(textAt(files, 'feeds/all.atom.xml')).toContain('<id>tag:example.com,2019:blog</id>')
  expect(textAt(files, 'feeds/critical.atom.xml')).not.toContain('tag:example.com,2019:blog')
})

/** As a build reads it. */
function pictureOf(text: string) {
  const picture = readPicture(new TextEncoder().encode(text))
  if (!picture.ok) throw new Error(picture.error.kind)
  return picture.value
}

test('a logo stands in the place of the name on every page, says it, and is a file of the site', () => {
  const logo = { light: pictureOf(LOGO_SVG), dark: pictureOf(LOGO_DARK_SVG) }
  const files = wholeSite({}, undefined, { logo })
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  const links = new Set(pages.flatMap(({ body }) => String(body).match(/\/assets\/logo-[0-9a-f]{8}\.svg/g) ?? []))
  expect(files.filter(({ path }) => links.has(`/${path}`)).map(({ body }) => body)).toEqual([
    logo.light.bytes,
    logo.dark.bytes,
  ])
  for (const { path, body } of pages)
    expect(String(body), path).toContain('alt="Example Corp" width="145" height="35"/>')
  // One picture for both schemes is one file.
  const same = wholeSite({}, undefined, { logo: { light: logo.light, dark: logo.light } })
  expect(same.filter(({ path }) => path.startsWith('assets/logo-'))).toHaveLength(1)
})

test.each([
  [
    [252, 60],
    [145, 35],
  ],
  [
    [60, 60],
    [40, 40],
  ],
  [
    [4000, 4000],
    [40, 40],
  ],
  [
    [600, 40],
    [220, 15],
  ],
  [
    [30, 90],
    [13, 40],
  ],
  [
    [1, 4000],
    [1, 40],
  ],
] as const)('a logo of %j is shown as %j', ([width, height], [shownWidth, shownHeight]) => {
  expect(fittingSize({ width, height })).toEqual({ width: shownWidth, height: shownHeight })
})

test('the address of the old feed is in the maps for servers, and no page stands there', () => {
  const oldFeed = {
    id: null,
    entries: {},
    addresses: [{ url: 'https://example.com/blog/feed', format: 'atom' as const }],
  }
  const files = wholeSite({ oldFeed })
  for (const map of ['nginx.map', 'Caddyfile', 's3.json', 'cloudfront.json']) {
    expect(textAt(files, `redirects/${map}`)).toMatch(/"\/?blog\/feed"(?::|,\n *"value":)? "\/feeds\/all\.atom\.xml"/)
  }
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('blog/'))).toEqual([])
  expect(wholeSite().some(({ body }) => String(body).includes('blog/feed'))).toBe(false)
})
