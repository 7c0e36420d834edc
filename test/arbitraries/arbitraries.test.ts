import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/base/canonical-json.ts'
import { anyCatalogue } from './catalogue.ts'
import { anyDraft } from './draft.ts'
import { anyVendor } from './vendor.ts'

test.each([
  ['draft', anyDraft()],
  ['catalogue', anyCatalogue()],
  ['vendor', anyVendor()],
] as const)('any %s is JSON through and through', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary as fc.Arbitrary<unknown>, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value)
    }),
    { numRuns: 50 },
  )
})
