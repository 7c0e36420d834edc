import { expect, test } from 'vitest'
import { aVendor } from '../../../test/builders/catalogue.ts'
import { oldFeedAddresses } from './old-feed-addresses.ts'

test('an address of the old feed that the site has for itself is told, others are not', () => {
  const { site } = aVendor()
  const addresses = ['/blog/feed', '/feeds/all.rss.xml', '/api/rss'].map((url) => ({ url, format: 'rss' as const }))
  const findings = oldFeedAddresses({ oldFeed: { id: null, entries: {}, addresses }, site })
  expect(findings.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['old-feed-stays', 'oldFeed.addresses.1.url'],
    ['old-feed-stays', 'oldFeed.addresses.2.url'],
  ])
})

test('a vendor without an old feed has none that could stay', () => {
  expect(oldFeedAddresses({ oldFeed: null, site: aVendor().site })).toEqual([])
})
