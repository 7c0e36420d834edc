import { expect, test } from 'vitest'
import { isReordered, isSame, pairUp } from './list-difference.ts'

function told(
  before: readonly string[],
  after: readonly string[],
  keys: readonly ((text: string) => string | null)[] = [],
) {
  const pairing = pairUp(before, after, keys)
  return {
    pairs: pairing.pairs.map((pair) => `${pair.before.index}→${pair.after.index}`),
    removed: pairing.removed.map(({ index }) => index),
    added: pairing.added.map(({ index }) => index),
    reordered: isReordered(pairing),
  }
}

test('equal members pair, each once', () => {
  expect(told(['a', 'b', 'a'], ['a', 'a', 'c'])).toEqual({
    pairs: ['0→0', '2→1'],
    removed: [1],
    added: [2],
    reordered: false,
  })
})

test('what is left pairs by the first key that agrees', () => {
  const initial = (text: string) => text.charAt(0)
  expect(told(['a1', 'b1', 'c1'], ['b2', 'a1', 'a2'], [initial])).toEqual({
    pairs: ['0→1', '1→0'],
    removed: [2],
    added: [2],
    reordered: true,
  })
})

test('a key that gives null pairs nothing', () => {
  expect(told(['a'], ['b'], [() => null]).pairs).toEqual([])
})

test('the order of keys makes no difference', () => {
  expect(isSame({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
  expect(isSame({ a: 1 }, { a: 2 })).toBe(false)
})
