import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRange } from '../../test/arbitraries/catalogue.ts'
import { checkRange, versionRange } from './check-range.ts'

test('a range comes back as it went', () => {
  fc.assert(
    fc.property(anyRange(), (range) => {
      expect(versionRange(JSON.parse(JSON.stringify(checkRange(range))))).toEqual(range)
    }),
  )
})
