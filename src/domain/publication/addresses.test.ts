import { expect, test } from 'vitest'
import type { CalendarDate } from '../../base/instant.ts'
import { sha256Of } from '../../base/sha256.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import { parseProductId } from '../catalogue/identifiers.ts'
import type { ProductId } from '../catalogue/product.ts'
import {
  advisoryJsonPath,
  advisoryPath,
  advisoryTag,
  assetPath,
  CHECK_INDEX_PATH,
  checkDataPath,
  FEEDS_PATH,
  feedPath,
  fileOfPath,
  hrefOfPath,
  INDEX_PATH,
  imagePath,
  NOT_FOUND_PATH,
  type PublicPath,
  productPath,
  revisionPath,
  urlOfPath,
} from './addresses.ts'
import { FIXED_FEED_TOPICS } from './feed-topics.ts'

const id = 'SA1900-01' as AdvisoryId
const product = 'example-server' as ProductId

// Addresses are promises: a change here breaks links that customers hold.
test.each<[PublicPath, string, string]>([
  [INDEX_PATH, '/', 'index.html'],
  [advisoryPath(id), '/advisories/SA1900-01/', 'advisories/SA1900-01/index.html'],
  [revisionPath(id, 1), '/advisories/SA1900-01/r1/', 'advisories/SA1900-01/r1/index.html'],
  [advisoryJsonPath(id), '/advisories/SA1900-01.json', 'advisories/SA1900-01.json'],
  [productPath(product), '/products/example-server/', 'products/example-server/index.html'],
  [CHECK_INDEX_PATH, '/check/data/index.json', 'check/data/index.json'],
  [checkDataPath(product), '/check/data/example-server.json', 'check/data/example-server.json'],
  [FEEDS_PATH, '/feeds/', 'feeds/index.html'],
  [feedPath('all', 'atom'), '/feeds/all.atom.xml', 'feeds/all.atom.xml'],
  [feedPath('critical', 'rss'), '/feeds/critical.rss.xml', 'feeds/critical.rss.xml'],
  [feedPath('preliminary', 'json'), '/feeds/preliminary.json', 'feeds/preliminary.json'],
  [feedPath(product, 'json'), '/feeds/example-server.json', 'feeds/example-server.json'],
  [NOT_FOUND_PATH, '/404.html', '404.html'],
])('%s', (path, address, file) => {
  expect(path).toBe(address)
  expect(fileOfPath(path)).toBe(file)
})

test('fixed files carry the hash of their bytes', () => {
  const hash = sha256Of('body{}')
  const digits = hash.slice('sha256:'.length)
  expect(assetPath('site', hash, 'css')).toBe(`/assets/site-${digits.slice(0, 8)}.css`)
  expect(imagePath(hash, 'images/Fake mail.PNG')).toBe(`/assets/images/${digits}.png`)
  expect(imagePath(hash, 'no-extension')).toBe(`/assets/images/${digits}.bin`)
  expect(imagePath(hash, 'a.p/../../n')).toBe(`/assets/images/${digits}.bin`)
})

test.each([
  ['https://advisories.example.com', '/advisories/SA1900-01/', 'https://advisories.example.com/advisories/SA1900-01/'],
  [
    'https://example.com/security',
    '/security/advisories/SA1900-01/',
    'https://example.com/security/advisories/SA1900-01/',
  ],
  ['http://localhost:8080', '/advisories/SA1900-01/', 'http://localhost:8080/advisories/SA1900-01/'],
  ['https://example.com/a/b/', '/a/b/advisories/SA1900-01/', 'https://example.com/a/b/advisories/SA1900-01/'],
])('below %s', (baseUrl, href, url) => {
  expect(hrefOfPath(advisoryPath(id), baseUrl)).toBe(href)
  expect(urlOfPath(advisoryPath(id), baseUrl)).toBe(url)
})

test('no product can have an address that is taken', () => {
  const products = ['all', 'critical', 'none', 'preliminary', 'guidance', 'index', 'example-server'] as ProductId[]
  const taken = [CHECK_INDEX_PATH, ...FIXED_FEED_TOPICS.map((topic) => feedPath(topic, 'json'))]
  const colliding = products.filter((id) =>
    [checkDataPath(id), feedPath(id, 'json')].some((path) => taken.includes(path)),
  )
  expect(colliding).toEqual(products.slice(0, -1))
  expect(products.filter((id) => !parseProductId(id).ok)).toEqual(colliding)
})

test('the tag of an advisory depends on neither its address nor its title', () => {
  const day = '1900-01-01' as CalendarDate
  expect(advisoryTag('https://Example.com/security', day, id)).toBe('tag:example.com,1900-01-01:SA1900-01')
})
