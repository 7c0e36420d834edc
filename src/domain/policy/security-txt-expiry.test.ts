import { expect, test } from 'vitest'
import { aVendor } from '../../../test/builders/catalogue.ts'
import type { Instant } from '../../base/instant.ts'
import { securityTxtExpiry } from './security-txt-expiry.ts'

const securityTxt = { expires: '1900-12-31T12:00:00Z' as Instant, languages: [], alsoAt: [] }

test.each([
  ['1900-12-01T12:00:00Z', null],
  ['1900-12-01T12:00:01Z', 'security.txt expires on 1900-12-31, in 29 days.'],
  ['1900-12-30T12:00:00Z', 'security.txt expires on 1900-12-31, in 1 day.'],
  ['1900-12-31T11:59:59Z', 'security.txt expires on 1900-12-31, within a day.'],
  [
    '1900-12-31T12:00:00Z',
    'security.txt expired on 1900-12-31: who finds a vulnerability is told not to rely on it, and may tell everybody instead of you.',
  ],
])('at %s', (now, message) => {
  const found = securityTxtExpiry(aVendor({ securityTxt }), now as Instant)
  expect(found.map((finding) => finding.message)).toEqual(message === null ? [] : [message])
  for (const finding of found) {
    expect(finding).toMatchObject({ code: 'security-txt-expires', weight: 'warning', path: ['securityTxt', 'expires'] })
    expect(finding.fix).toMatch(/^See .*\.$/)
  }
})

test('a vendor without the file is not asked for it', () => {
  expect(securityTxtExpiry(aVendor(), '2100-01-01T00:00:00Z' as Instant)).toEqual([])
})
