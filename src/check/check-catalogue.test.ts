import { describe, expect, test } from 'vitest'
import { aProduct } from '../../test/builders/catalogue.ts'
import type { ProductId } from '../domain/catalogue/product.ts'
import { checkCatalogueData, findProduct, parseCheckCatalogueData } from './check-catalogue.ts'

const names = { cpe: null, purl: null, cveProduct: null, aliases: [] }
const products = [
  aProduct({ names: { ...names, aliases: ['Example  Server (self-hosted)', 'ES', 'Straße'] } }),
  aProduct({ id: 'example-agent' as ProductId, name: 'ES', names: { ...names, purl: 'pkg:nuget/Example.Agent' } }),
  aProduct({
    id: 'example-cloud' as ProductId,
    name: 'Example Cloud',
    deployment: 'service',
    names: { ...names, aliases: ['example'] },
  }),
  aProduct({ id: 'example-cli' as ProductId, name: 'Example CLI', names: { ...names, cveProduct: 'Example' } }),
]
const data = checkCatalogueData(products)

test('comes back through JSON', () => {
  expect(parseCheckCatalogueData(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, value: data })
  expect(data.products[2]).toEqual({
    id: 'example-cloud',
    name: 'Example Cloud',
    aliases: ['example'],
    deployment: 'service',
    file: 'example-cloud.json',
  })
  expect(parseCheckCatalogueData({ ...data, format: 'tocsin-check-index/2' })).toMatchObject({
    ok: false,
    error: { kind: 'unknown_format', found: 'tocsin-check-index/2' },
  })
})

describe('a product is found by what it is called', () => {
  test.each([
    ['example-server', 'example-server'],
    [' EXAMPLE-Server ', 'example-server'],
    ['example server', 'example-server'],
    ['Example Server  (Self-Hosted)', 'example-server'],
    ['STRAßE', 'example-server'],
    // A name comes before another one's alias.
    ['es', 'example-agent'],
    ['pkg:nuget/example.agent', 'example-agent'],
    // Two products have this alias.
    ['example', null],
    ['nothing', null],
    ['', null],
    ['__proto__', null],
  ])('%j is %s', (called, id) => {
    expect(findProduct(data, called)?.id ?? null).toBe(id)
  })
})
