import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { anAdvisory } from '../../test/builders/advisory.ts'
import { aProduct } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import type { Instant } from '../base/instant.ts'
import { checkCatalogueData, checkFragments, checkVersion, productCheckData } from '../check/index.ts'
import { openCheckSource } from './check-source.ts'

const NOW = '1900-02-01T00:00:00Z' as Instant

/** What the check reads of a built site, in a folder below a new temporary one. */
function aSite(): string {
  const product = aProduct()
  const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-site-')))
  const data = path.join(parent, 'site', 'check', 'data')
  mkdirSync(data, { recursive: true })
  writeFileSync(path.join(data, 'index.json'), JSON.stringify(checkCatalogueData([product])))
  const fragments = checkFragments(aRevision(anAdvisory()))
  writeFileSync(path.join(data, 'example-server.json'), JSON.stringify(productCheckData(product, fragments)))
  return parent
}

async function verdictFrom(cwd: string, from: string): Promise<string> {
  const source = await openCheckSource(cwd, from, NOW)
  if (!source.ok) return source.error.map(({ message }) => message).join()
  const product = await source.value.product('example-server')
  if (!product.ok) return product.error.message
  return product.value === null ? 'no such product' : checkVersion(product.value, '2024.1.150').verdict
}

test('a built site answers, also through a link to it and from a place that is reached by one', async () => {
  const parent = aSite()
  symlinkSync('site', path.join(parent, 'current'))
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-site-')))
  symlinkSync(parent, path.join(place, 'linked'))
  expect(await verdictFrom(parent, 'site')).toBe('affected')
  expect(await verdictFrom(parent, 'current')).toBe('affected')
  expect(await verdictFrom(path.join(place, 'linked'), 'current')).toBe('affected')
})

test('a link within the site that leads out of it is not followed', async () => {
  const parent = aSite()
  const outside = path.join(parent, 'outside.json')
  writeFileSync(outside, '{}')
  const inside = path.join(parent, 'linked-out', 'check', 'data')
  mkdirSync(inside, { recursive: true })
  symlinkSync(outside, path.join(inside, 'index.json'))
  expect(await verdictFrom(parent, 'linked-out')).toContain('cannot be read')
})

test('a data file that the index names outside of the site is not read', async () => {
  const parent = aSite()
  const data = path.join(parent, 'site', 'check', 'data')
  const index = checkCatalogueData([aProduct()])
  const [entry] = index.products
  writeFileSync(path.join(parent, 'outside.json'), JSON.stringify(productCheckData(aProduct(), [])))
  writeFileSync(
    path.join(data, 'index.json'),
    JSON.stringify({ ...index, products: [{ ...entry, file: '../../../outside.json' }] }),
  )
  expect(await verdictFrom(parent, 'site')).toContain('cannot be read')
})
