import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  parseAdvisoryFile,
  parseProductsFile,
  parseVendorFile,
  printAdvisoryFile,
  printProductsFile,
  printVendorFile,
} from '../../src/formats/advisory-file/index.ts'
import { anyCatalogue } from '../arbitraries/catalogue.ts'
import { anyDraft } from '../arbitraries/draft.ts'
import { anyLanguage, anyVendor } from '../arbitraries/vendor.ts'
import { expectReadAlike } from '../builders/read-alike.ts'

const MINUTE_MS = 60_000

test('any draft comes back from its file, in which every reader of YAML reads the same', {
  timeout: 5 * MINUTE_MS,
}, () => {
  fc.assert(
    fc.property(anyDraft(), anyLanguage(), (draft, lang) => {
      const text = printAdvisoryFile(draft, { lang })
      const file = parseAdvisoryFile(text, { lang })
      expect(file.ok ? file.value.draft : file.error).toEqual(draft)
      expect(file.ok && printAdvisoryFile(file.value.draft, { lang })).toBe(text)
      expectReadAlike(text.slice('---\n'.length, text.indexOf('\n---\n') + 1))
    }),
    { numRuns: 5000 },
  )
})

test('any catalogue and any vendor profile likewise', { timeout: 5 * MINUTE_MS }, () => {
  fc.assert(
    fc.property(anyCatalogue(), anyVendor(), (catalogue, vendor) => {
      const products = printProductsFile(catalogue)
      expect(parseProductsFile(products)).toEqual({ ok: true, value: catalogue })
      expectReadAlike(products)
      const profile = printVendorFile(vendor)
      expect(parseVendorFile(profile)).toEqual({ ok: true, value: vendor })
      expectReadAlike(profile)
    }),
    { numRuns: 3000 },
  )
})
