import { expect, test } from 'vitest'
import type { CalendarDate } from '../../base/instant.ts'
import { sha256Of } from '../../base/sha256.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { ProductId } from '../catalogue/product.ts'
import {
  advisoryJsonPath,
  advisoryPath,
  advisoryTag,
  assetPath,
  CHECK_INDEX_PATH,
  checkDataPath,
  FEED_PATH,
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
  [FEED_PATH, '/feeds/all.atom.xml', 'feeds/all.atom.xml'],
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

test('the tag of an advisory depends on neither its address nor its title', () => {
  const day = '1900-01-01' as CalendarDate
  expect(advisoryTag('https://Example.com/security', day, id)).toBe('tag:example.com,1900-01-01:SA1900-01')
})
