import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zlibOf } from './deflate.ts'

function unpacked(bytes: Uint8Array, stride: number): Uint8Array {
  return new Uint8Array(inflateSync(zlibOf(bytes, stride)))
}

test('whatever is packed comes out again', () => {
  // Few different values, so that there is something that repeats, near and far.
  const bytes = fc.uint8Array({ max: 3, maxLength: 4000 })
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 400 }), (data, stride) => {
      expect(unpacked(data, stride)).toEqual(data)
    }),
  )
})

test('so do bytes that never repeat, and codes that would be too deep', () => {
  const random = Uint8Array.from({ length: 100_000 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 0xff)
  expect(unpacked(random, 1201)).toEqual(random)
  // Each value is as frequent as the two before it together: that makes the longest codes.
  const counts = [1, 1]
  while (counts.length < 24) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0))
  const skewed = Uint8Array.from(counts.flatMap((count, value) => Array.from({ length: count }, () => value)))
  const shuffled = skewed.map((_, index) => skewed[(index * 46_337) % skewed.length] ?? 0)
  expect(unpacked(shuffled, 32_768)).toEqual(shuffled)
})

test('far repetitions are found, and what repeats is small', () => {
  const piece = Uint8Array.from({ length: 1000 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 0xff)
  const far = new Uint8Array(30_000)
  far.set(piece)
  far.set(piece, 29_000)
  expect(unpacked(far, 7)).toEqual(far)
  expect(zlibOf(far, 7).byteLength).toBeLessThan(1300)
  expect(zlibOf(new Uint8Array(756_630), 1201).byteLength).toBeLessThan(2000)
})
