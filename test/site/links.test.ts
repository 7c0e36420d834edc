import { expect, test } from 'vitest'
import { beingWritten } from '../../src/site/index.ts'
import { siteContext, wholeSite } from './fixtures.ts'
import { brokenLinks } from './links.ts'

const BASE = 'https://example.com/psirt'

function page(path: string, body: string) {
  return { path, body: `<!doctype html><html lang="en"><body>${body}</body></html>` }
}

test.each([
  ['<a href="/psirt/gone/">a</a>', '/psirt/gone/'],
  ['<a href="/elsewhere/">a</a>', '/elsewhere/'],
  ['<a href="#gone">a</a>', '#gone'],
  ['<a href="/psirt/#gone">a</a>', '/psirt/#gone'],
  ['<a href="/psirt/index.html">a</a>', '/psirt/index.html'],
  ['<img src="/psirt/gone.png" alt="">', '/psirt/gone.png'],
  ['<a href="https://example.com/psirt/gone/">a</a>', 'https://example.com/psirt/gone/'],
  ['<meta property="og:image" content="https://example.com/psirt/gone.png?1">', 'https://example.com/psirt/gone.png?1'],
])('finds %s', (body, address) => {
  expect(brokenLinks([page('index.html', body)], BASE)).toEqual([`index.html: ${address}`])
})

test('lets pass what leads somewhere or away', () => {
  const body = `<p id="here"><a href="#here">a</a> <a href="/psirt/">b</a> <a href="/psirt/sub/#there">c</a>
    <a href="https://elsewhere.example/">d</a> <a href="https://example.com/about">f</a> <a href="mailto:security@example.com">e</a> <img src="sub/a.png" alt=""></p>`
  const files = [
    page('index.html', body),
    page('sub/index.html', '<p id="there">a</p>'),
    { path: 'sub/a.png', body: '' },
  ]
  expect(brokenLinks(files, BASE)).toEqual([])
})

test('a question about a product is no anchor: the page of the check has the product, or is being written', () => {
  const asking = page('index.html', '<a href="/psirt/check/#server">a</a>')
  const brokenWith = (body: string) =>
    brokenLinks([asking, { path: 'check/index.html', body }], BASE).filter((line) => line.startsWith('index.html'))
  const choice = (id: string) => page('', `<select><option value="${id}">A</option></select>`).body
  expect(brokenWith(choice('server'))).toEqual([])
  expect(brokenWith(beingWritten('Am I affected?', siteContext()))).toEqual([])
  expect(brokenWith(choice('agent'))).toEqual(['index.html: /psirt/check/#server'])
})

test.each(['https://advisories.example.com', BASE])(
  'the whole site below %s has no broken link or anchor',
  (baseUrl) => {
    const files = wholeSite({ site: { baseUrl, notice: null, robots: true, socialCards: true } })
    expect(files.length).toBeGreaterThan(20)
    expect(brokenLinks(files, baseUrl)).toEqual([])
  },
)
