import { expect, test } from 'vitest'
import { oldAddressOf } from './old-address.ts'

test.each([
  ['https://old.example.com/post/2025/sa2025-03/', '/post/2025/sa2025-03/', 'post/2025/sa2025-03/index.html'],
  ['https://old.example.com/post/2025/sa2025-03', '/post/2025/sa2025-03', 'post/2025/sa2025-03/index.html'],
  ['/post/SA1', '/post/SA1', 'post/SA1/index.html'],
  ['http://old.example.com/adv/A-%28CVE%29.17.html?x=1#y', '/adv/A-(CVE).17.html', 'adv/A-(CVE).17.html'],
  ['/b%C3%BCro/', '/büro/', 'büro/index.html'],
  ['/page.HTM', '/page.HTM', 'page.HTM'],
  ['/page.php', '/page.php', 'page.php/index.html'],
])('%s is %s, and its page %s', (alias, path, file) => {
  expect(oldAddressOf(alias)).toEqual({ path, isOwn: false, file })
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
  expect(oldAddressOf(alias)).toMatchObject({ file: null })
})

test.each([
  ['a query alone', 'https://old.example.com/?id=7'],
  ['the root', 'https://old.example.com'],
  ['a broken escape', '/a%E0/'],
  ['a control character', '/a%0Ab'],
])('%s is no address that could be led on', (_, alias) => {
  expect(oldAddressOf(alias)).toBeNull()
})
