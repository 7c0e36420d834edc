import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8 } from './utf8.ts'

function bytes(...values: readonly (number | string)[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value)] : [value])))
}

test('any text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/^.?\0/s.test(text))
      expect(decodeUtf8(bytes(text))).toEqual({ ok: true, value: text })
    }),
  )
})

test('a byte order mark stays, for the readers to take off', () => {
  expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 'a'))).toEqual({ ok: true, value: '\ufeffa' })
})

test.each<[what: string, input: Uint8Array, place: string]>([
  ['Latin-1', bytes('a\nGr', 0xfc, 'n'), '2:3'],
  ['a character cut off at the end', bytes('ab', 0xe2, 0x82), '1:3'],
  ['a character cut off by another', bytes('a', 0xe2, 0x82, 'b'), '1:2'],
  ['a continuation alone', bytes(0x80), '1:1'],
  ['more bytes than needed', bytes('a', 0xc0, 0xaf), '1:2'],
  ['more bytes than needed, of three', bytes('a', 0xe0, 0x80, 0xaf), '1:2'],
  ['more bytes than needed, of four', bytes('a', 0xf0, 0x80, 0x80, 0xaf), '1:2'],
  ['half a surrogate pair', bytes('a', 0xed, 0xa0, 0xbd), '1:2'],
  ['beyond Unicode', bytes('a', 0xf4, 0x90, 0x80, 0x80), '1:2'],
  ['a byte that UTF-8 never has', bytes('é👍', 0xff), '1:4'],
])('%s is refused where it stands', (_, input, place) => {
  const result = decodeUtf8(input)
  expect(result.ok ? null : `${result.error.line}:${result.error.column} ${result.error.message}`).toBe(
    `${place} the file is not UTF-8 from here on`,
  )
})

test.each<[what: string, input: Uint8Array, name: string]>([
  ['with its mark, little endian', bytes(0xff, 0xfe, 0x61, 0), 'UTF-16 (little endian)'],
  ['with its mark, big endian', bytes(0xfe, 0xff, 0, 0x61), 'UTF-16 (big endian)'],
  ['without a mark, little endian', bytes(0x2d, 0, 0x2d, 0), 'UTF-16 (little endian)'],
  ['without a mark, big endian', bytes(0, 0x2d, 0, 0x2d), 'UTF-16 (big endian)'],
])('UTF-16 %s is named', (_, input, name) => {
  expect(decodeUtf8(input)).toMatchObject({ ok: false, error: { line: 1, column: 1, message: `the file is ${name}` } })
})

test('any bytes end in text or in a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (input) => {
      const result = decodeUtf8(input)
      if (!result.ok) expect(result.error.line).toBeGreaterThan(0)
    }),
  )
})
