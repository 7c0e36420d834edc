import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAdvisory } from '../../../test/arbitraries/advisory.ts'
import { anAdvisory } from '../../../test/builders/advisory.ts'
import { LATER_FIELDS, sealedForm, sealOf } from './seal.ts'

const COMPARED = { aspect: 'Sender', genuine: 'example.com', fake: 'example.support' }

test('a field that came later is sealed as soon as it holds something', () => {
  const without = anAdvisory()
  const compared = anAdvisory({ comparison: [COMPARED] })
  expect(sealedForm(without)).not.toHaveProperty('comparison')
  expect(sealedForm(compared)).toHaveProperty('comparison', [COMPARED])
  expect(sealOf(compared)).not.toBe(sealOf(without))
  expect(sealOf(anAdvisory({ comparison: [{ ...COMPARED, fake: 'example.org' }] }))).not.toBe(sealOf(compared))
})

test('two contents of one seal are the same', () => {
  fc.assert(
    fc.property(anyAdvisory(), (advisory) => {
      const form = sealedForm(advisory)
      const emptied = Object.fromEntries(LATER_FIELDS.map((field) => [field, []]))
      expect({ ...emptied, ...form }).toEqual(advisory)
    }),
  )
})
