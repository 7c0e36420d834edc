import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/instant.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import { inOrder, movedFeedsOf, redirectsOf } from './redirects.ts'
import { caddyMap, nginxMap, s3Redirects } from './server-maps.ts'

const ROOT = 'https://advisories.example.com'

const listing = (id: string, year: number, aliases: readonly string[]) => ({
  id: id as AdvisoryId,
  publishedAt: `${year}-01-01T00:00:00Z` as Instant,
  aliases,
})

const redirects = redirectsOf(
  [
    listing('SA2-A', 2025, [
      'https://old.example.com/post/sa2/',
      '/post/shared',
      '/advisories/sa2-a',
      '/advisories/SA2-A/',
      '/products/x/',
    ]),
    listing('SA1', 2024, ['/Post/Shared/', '/adv/a"b.html', 'https://old.example.com/?p=1']),
  ],
  [],
  ROOT,
)

test('each old address leads on once; one that two claim, to the older advisory', () => {
  expect(redirects.map(({ from, file, to }) => [from, file, to])).toEqual([
    ['/Post/Shared/', 'Post/Shared/index.html', '/advisories/SA1/'],
    ['/adv/a"b.html', null, '/advisories/SA1/'],
    ['/advisories/sa2-a', null, '/advisories/SA2-A/'],
    ['/post/sa2/', 'post/sa2/index.html', '/advisories/SA2-A/'],
  ])
})

test('the order of the advisories makes no difference', () => {
  expect(redirectsOf([listing('B', 2025, ['/x']), listing('A', 2025, ['/x'])], [], ROOT)[0]?.id).toBe('A')
})

test('pages that would stand in the way of each other: the older advisory has its page, the other is left to the server', () => {
  const files = redirectsOf(
    [
      listing('NEW', 2025, ['/adv/x.html/y/', '/p/index.html', '/q', '/z/a.html']),
      listing('OLD', 2024, ['/adv/X.html', '/P', '/q/b.html/c', '/z']),
      listing('NEWER', 2026, ['/q/b.html']),
    ],
    [],
    ROOT,
  ).map(({ from, file, id }) => [from, file, id])
  expect(files).toEqual([
    ['/P', 'P/index.html', 'OLD'],
    ['/adv/X.html', 'adv/X.html', 'OLD'],
    ['/adv/x.html/y/', null, 'NEW'],
    ['/p/index.html', null, 'NEW'],
    ['/q', 'q/index.html', 'NEW'],
    ['/q/b.html', null, 'NEWER'],
    ['/q/b.html/c', 'q/b.html/c/index.html', 'OLD'],
    ['/z', 'z/index.html', 'OLD'],
    ['/z/a.html', 'z/a.html', 'NEW'],
  ])
})

const href = ({ to }: { readonly to: string }) => `/security${to}`

test('the map for nginx', () => {
  expect(nginxMap(redirects, href)).toBe(`map $uri $advisory_moved {
  default "";
  "/Post/Shared" "/security/advisories/SA1/";
  "/Post/Shared/" "/security/advisories/SA1/";
  "/adv/a\\"b.html" "/security/advisories/SA1/";
  "~^/advisories/sa2\\\\-a/?$" "/security/advisories/SA2-A/";
  "/post/sa2" "/security/advisories/SA2-A/";
  "/post/sa2/" "/security/advisories/SA2-A/";
}
`)
})

test('the map for Caddy', () => {
  expect(caddyMap(redirects.slice(0, 1), href)).toBe(`map {path} {advisory_moved} {
  "/Post/Shared" "/security/advisories/SA1/"
  "/Post/Shared/" "/security/advisories/SA1/"
  default ""
}
@advisory_moved expression \`{advisory_moved} != ""\`
redir @advisory_moved {advisory_moved} permanent
`)
})

test('what Caddy reads otherwise in quotes is a regular expression', () => {
  const odd = redirectsOf([listing('SA1', 2024, ['/a"b/', '/c/{path}/d\\'])], [], ROOT)
  expect(caddyMap(odd, href)).toContain(
    '  "~^/a\\x22b/?$" "/security/advisories/SA1/"\n  "~^/c/\\x7bpath\\x7d/d\\x5c/?$" "/security/advisories/SA1/"\n',
  )
})

test('the keys for S3 are those that have a page', () => {
  expect(JSON.parse(s3Redirects(redirects, href))).toEqual({
    'Post/Shared/index.html': '/security/advisories/SA1/',
    'post/sa2/index.html': '/security/advisories/SA2-A/',
  })
})

describe('where the feed was before', () => {
  const feeds = movedFeedsOf(
    {
      id: null,
      entries: {},
      addresses: [
        { url: 'https://old.example.com/blog/feed/', format: 'rss' },
        { url: '/Blog/Feed', format: 'atom' },
        { url: '/security/atom.xml', format: 'atom' },
        { url: '/feeds/all.xml', format: 'json' },
        { url: '/feeds/all.rss.xml', format: 'atom' },
        { url: '/feeds/next-product.atom.xml', format: 'atom' },
        { url: '/advisories/feed', format: 'rss' },
      ],
    },
    ROOT,
  )

  test('each address leads to the feed of everything, in the format that was there; none of our own does', () => {
    expect(feeds.map(({ from, to, keys }) => [from, to, keys])).toEqual([
      ['/blog/feed', '/feeds/all.rss.xml', ['blog/feed', 'blog/feed/index.html']],
      ['/security/atom.xml', '/feeds/all.atom.xml', ['security/atom.xml']],
      ['/feeds/all.xml', '/feeds/all.json', ['feeds/all.xml']],
    ])
  })

  test('an advisory has no page there, since a page is no feed', () => {
    const own = redirectsOf([listing('SA1', 2024, ['/Blog/Feed', '/blog/feed/index.html', '/blog/x'])], feeds, ROOT)
    expect(own.map(({ from, file }) => [from, file])).toEqual([
      ['/blog/feed/index.html', null],
      ['/blog/x', 'blog/x/index.html'],
    ])
  })

  test('it stands in every map, with and without a slash', () => {
    const moved = inOrder([...feeds.slice(0, 1), ...redirects.slice(0, 1)])
    expect(nginxMap(moved, href)).toContain(
      '  "/blog/feed" "/security/feeds/all.rss.xml";\n  "/blog/feed/" "/security/feeds/all.rss.xml";\n',
    )
    expect(caddyMap(moved, href)).toContain('  "/blog/feed/" "/security/feeds/all.rss.xml"\n')
    expect(JSON.parse(s3Redirects(moved, href))).toEqual({
      'Post/Shared/index.html': '/security/advisories/SA1/',
      'blog/feed': '/security/feeds/all.rss.xml',
      'blog/feed/index.html': '/security/feeds/all.rss.xml',
    })
  })
})

describe('of a site below a path of its host', () => {
  const BELOW = 'https://example.com/security'
  const own = redirectsOf(
    [listing('SA1', 2024, ['/security/advisories/sa1', '/security/Advisories/SA1', '/security/products/x/', '/sa1'])],
    [],
    BELOW,
  )
  const feeds = movedFeedsOf(
    {
      id: null,
      entries: {},
      addresses: [
        { url: 'https://example.com/security/feeds/all.rss.xml', format: 'rss' },
        { url: '/security/feeds/news.xml', format: 'rss' },
        { url: '/feeds/all.rss.xml', format: 'rss' },
      ],
    },
    BELOW,
  )

  test('its own addresses lead nowhere, but for another spelling of an advisory’s', () => {
    expect(own.map(({ from, isOwn, to }) => [from, isOwn, to])).toEqual([
      ['/sa1', false, '/advisories/SA1/'],
      ['/security/advisories/sa1', true, '/advisories/SA1/'],
    ])
    expect(feeds.map(({ from, keys }) => [from, keys])).toEqual([
      ['/security/feeds/news.xml', ['feeds/news.xml']],
      ['/feeds/all.rss.xml', []],
    ])
  })

  test('no map leads an address to itself', () => {
    expect(nginxMap(own, href)).toBe(`map $uri $advisory_moved {
  default "";
  "/sa1" "/security/advisories/SA1/";
  "/sa1/" "/security/advisories/SA1/";
  "~^/security/advisories/sa1/?$" "/security/advisories/SA1/";
}
`)
    for (const moved of [...own, ...feeds]) expect(href(moved)).not.toBe(moved.from)
  })
})
