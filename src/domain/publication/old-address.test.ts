import { describe, expect, test } from 'vitest'
import { oldAddressOf, oldFeedAddressOf } from './old-address.ts'

const ROOT = 'https://advisories.example.com'
const BELOW = 'https://example.com/security'

test.each([
  ['https://old.example.com/post/2025/sa2025-03/', '/post/2025/sa2025-03/', 'post/2025/sa2025-03/index.html'],
  ['https://old.example.com/post/2025/sa2025-03', '/post/2025/sa2025-03', 'post/2025/sa2025-03/index.html'],
  ['/post/SA1', '/post/SA1', 'post/SA1/index.html'],
  ['http://old.example.com/adv/A-%28CVE%29.17.html?x=1#y', '/adv/A-(CVE).17.html', 'adv/A-(CVE).17.html'],
  ['/b%C3%BCro/', '/büro/', 'büro/index.html'],
  ['/page.HTM', '/page.HTM', 'page.HTM'],
  ['/page.php', '/page.php', 'page.php/index.html'],
])('%s is %s, and its page %s', (alias, path, file) => {
  expect(oldAddressOf(alias, ROOT)).toEqual({ path, within: path, isOwn: false, file })
})

test.each([
  ['one of our own', '/advisories/sa2025-03/'],
  ['one of our own in another letter case', '/Advisories/SA2025-03.json'],
  ['our front page', '/index.html'],
  ['a hidden folder', '/.well-known/security.txt'],
  ['the folder above', '/a/../../b'],
  ['the folder above, encoded', '/a/%2e%2e/b'],
  ['a slash in a name', '/a//b'],
  ['what Windows reads as a device', '/adv/con.html'],
  ['what Windows cannot hold', '/adv/what%3F'],
  ['a name that is too long', `/${'a'.repeat(201)}`],
  ['a name that is too long in bytes', `/${'%E8%84%86'.repeat(100)}/`],
  ['a path that is too long', '/abcdefghi'.repeat(101)],
])('%s has no page that leads on, and is left to the server', (_, alias) => {
  expect(oldAddressOf(alias, ROOT)).toMatchObject({ file: null })
})

test.each([
  ['a query alone', 'https://old.example.com/?id=7'],
  ['the root', 'https://old.example.com'],
  ['a broken escape', '/a%E0/'],
  ['a control character', '/a%0Ab'],
  ['slashes alone', 'https://old.example.com//'],
  ['a slash that is encoded', '/%2F'],
  ['two slashes, which a server reads as one', '//old.example.com/feed.xml'],
])('%s is no address that could be led on', (_, alias) => {
  expect(oldAddressOf(alias, ROOT)).toBeNull()
})

describe('at a site that has a path of its host', () => {
  test.each([
    ['https://example.com/security/advisories/sa1', '/advisories/sa1', true, null],
    ['/Security/feeds/all.rss.xml', '/feeds/all.rss.xml', true, null],
    ['/security/post/sa1', '/post/sa1', false, 'post/sa1/index.html'],
    ['/advisories/sa1', null, false, null],
    ['/post/sa1', null, false, 'post/sa1/index.html'],
    ['/securityteam/sa1', null, false, 'securityteam/sa1/index.html'],
  ])('%s is %s of it', (alias, within, isOwn, file) => {
    expect(oldAddressOf(alias, BELOW)).toMatchObject({ within, isOwn, file })
  })

  test.each(['/security', '/security/', '/Security/'])(
    '%s is its front page, and nothing leads on from there',
    (alias) => {
      expect(oldAddressOf(alias, BELOW)).toBeNull()
    },
  )
})

describe('an old feed', () => {
  test.each([
    [ROOT, '/feeds/all.xml'],
    [ROOT, '/feeds/all/'],
    [ROOT, 'https://blog.example.com/feeds/posts/default'],
    [ROOT, '/blog/feed'],
    [BELOW, '/feeds/all.rss.xml'],
    [BELOW, '/security/feeds/default'],
  ])('at %s: %s is led on', (site, url) => {
    expect(oldFeedAddressOf(url, site)).not.toBeNull()
  })

  test.each([
    [ROOT, '/feeds/all.rss.xml'],
    [ROOT, '/feeds/a-product-to-come.json'],
    [ROOT, '/feeds/'],
    [ROOT, '/feeds/index.html'],
    [ROOT, '/api/rss'],
    [BELOW, '/security/feeds/all.rss.xml'],
    [BELOW, '/SECURITY/Feeds/Octopus-Server.rss.xml'],
    [BELOW, '/security/feeds'],
  ])('at %s: %s is not', (site, url) => {
    expect(oldFeedAddressOf(url, site)).toBeNull()
  })
})
