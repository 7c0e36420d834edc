import { expect, test } from 'vitest'
import { askedBy, linkOf } from './link.ts'

test.each([
  ['octopus-server', '2024.3.12000', '#octopus-server@2024.3.12000'],
  ['octopus-cloud', '', '#octopus-cloud'],
  ['@scope/package', '1.0.0-rc.1+5', '#%40scope%2Fpackage@1.0.0-rc.1%2B5'],
  ['Octopus Server', '2024.3', '#Octopus%20Server@2024.3'],
])('%s %s has a link that leads back to it', (product, version, link) => {
  expect(linkOf({ product, version })).toBe(link)
  expect(askedBy(link)).toEqual({ product, version })
})

test.each([
  ['', null],
  ['#', null],
  ['#%', null],
  ['#a@%E0', null],
  // As somebody writes it who knows the form but not the encoding.
  ['#@scope/package@1', { product: '@scope/package', version: '1' }],
  ['#@scope', { product: '@scope', version: '' }],
])('%s asks for %j', (hash, asked) => {
  expect(askedBy(hash)).toEqual(asked)
})
