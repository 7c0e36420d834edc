import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCatalogue } from '../../../test/arbitraries/catalogue.ts'
import { anyDraft } from '../../../test/arbitraries/draft.ts'
import { anyLanguage, anyVendor } from '../../../test/arbitraries/vendor.ts'
import { expectReadAlike } from '../../../test/builders/read-alike.ts'
import {
  parseAdvisoryFile,
  parseProductsFile,
  parseVendorFile,
  printAdvisoryFile,
  printProductsFile,
  printVendorFile,
} from './index.ts'

test('any draft is printed, read and printed again without a difference', () => {
  fc.assert(
    fc.property(anyDraft(), anyLanguage(), (draft, lang) => {
      const text = printAdvisoryFile(draft, { lang })
      const file = parseAdvisoryFile(text, { lang })
      expect(file.ok ? file.value.draft : file.error).toEqual(draft)
      expect(file.ok && printAdvisoryFile(file.value.draft, { lang })).toBe(text)
    }),
    { numRuns: 150 },
  )
})

test('any catalogue is printed, read and printed again without a difference', () => {
  fc.assert(
    fc.property(anyCatalogue(), (catalogue) => {
      const text = printProductsFile(catalogue)
      const file = parseProductsFile(text)
      expect(file.ok ? file.value : file.error).toEqual(catalogue)
      expect(file.ok && printProductsFile(file.value)).toBe(text)
      expectReadAlike(text)
    }),
    { numRuns: 100 },
  )
})

test('any vendor profile is printed, read and printed again without a difference', () => {
  fc.assert(
    fc.property(anyVendor(), (vendor) => {
      const text = printVendorFile(vendor)
      const file = parseVendorFile(text)
      expect(file.ok ? file.value : file.error).toEqual(vendor)
      expect(file.ok && printVendorFile(file.value)).toBe(text)
      expectReadAlike(text)
    }),
    { numRuns: 100 },
  )
})
