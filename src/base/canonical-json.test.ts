import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { isSha256, sha256Of, sha256OfJson } from './sha256.ts'

// RFC 8785 §3.2.2 and §3.2.3, shortened.
test.each([
  [
    'keys by UTF-16 code units',
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  ],
  [
    'numbers as ECMAScript writes them',
    // biome-ignore lint/correctness/noPrecisionLoss: the sample of RFC 8785 section 3.2.2, with more digits than a double keeps
    [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
    '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
  ],
  [
    'literals and nesting',
    { b: [null, true, false], a: { d: '', c: '"\\/' } },
    '{"a":{"c":"\\"\\\\/","d":""},"b":[null,true,false]}',
  ],
])('%s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('refuses what JSON cannot say', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow()
  expect(() => canonicalJson(undefined)).toThrow()
})

test('SHA-256 is that of everybody else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = new TextEncoder().encode(text)
      expect(sha256Of(bytes)).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    }),
  )
  expect(isSha256(sha256OfJson({ a: 1 }))).toBe(true)
  expect(isSha256('sha256:abc')).toBe(false)
})
