import { expect, test } from 'vitest'
import { closestWord, oneOfWords, quoted } from './words.ts'

test.each([
  ['statment', 'statements'],
  ['Statements', 'statements'],
  ['next_update', 'nextUpdate'],
  ['next-update', 'nextUpdate'],
  ['titel', 'title'],
  ['xyz', null],
  ['', null],
  ['s'.repeat(1000), null],
])('%s was meant to be %s', (word, meant) => {
  expect(closestWord(word, ['statements', 'nextUpdate', 'title'])).toBe(meant)
})

test('words are joined as in a sentence', () => {
  expect([oneOfWords([]), oneOfWords(['a']), oneOfWords(['a', 'b']), oneOfWords(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ])
})

test('what is quoted is short and on one line', () => {
  expect(quoted('a\n  b')).toBe('`a b`')
  expect(quoted('x'.repeat(100))).toBe(`\`${'x'.repeat(60)}…\``)
})
