import type { Vendor } from '../catalogue/vendor.ts'
import { oldFeedAddressOf } from '../publication/old-address.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './finding-codes.ts'

/** A finding for each address of the old feed from which no server is told to lead on, because the site has it for itself. */
export function oldFeedAddresses({ oldFeed, site }: Pick<Vendor, 'oldFeed' | 'site'>): readonly Finding[] {
  return (oldFeed?.addresses ?? []).flatMap(({ url }, index) => {
    if (oldFeedAddressOf(url, site.baseUrl) !== null) return []
    const message = `${url} is an address that the site has for itself, so no server is told to lead on from there.`
    const fix = 'Take it out. Where that feed has readers, keep the site at another host or path.'
    return [findingOf('old-feed-stays', ['oldFeed', 'addresses', index, 'url'], message, fix)]
  })
}
