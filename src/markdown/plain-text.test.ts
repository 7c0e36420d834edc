import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileMarkdown } from '../../test/builders/hostile-markdown.ts'
import { plainText } from './plain-text.ts'

test.each([
  ['', ''],
  ['a *b* **c** `d` ~~e~~', 'a b c d e'],
  ['a\nb  \nc', 'a b\nc'],
  ['# a\n\nb\n\nc', 'a\n\nb\n\nc'],
  ['a <b> &lt;c&gt; &amp;', 'a <b> <c> &'],
  ['[a](https://example.com)', 'a (https://example.com)'],
  ['[https://example.com](https://example.com) <psirt@example.com>', 'https://example.com psirt@example.com'],
  ['[a](javascript:b)', 'a (javascript:b)'],
  ['![a *b*](c.png)', 'a b'],
  ['a\n\n- b\n- c\n\nd', 'a\n\n- b\n- c\n\nd'],
  ['- a\n  - b\n    1. c\n- d', '- a\n  - b\n    1. c\n- d'],
  ['9. a\n10. b\n\n    c', '9. a\n\n10. b\n\n    c'],
  ['> a\n>\n> - b\n>\n>   c\n\nd', '> a\n>\n> - b\n>\n>   c\n\nd'],
  ['a\n\n```\nb\n  c\n```\n\nd', 'a\n\nb\n  c\n\nd'],
  ['a\n\n***\n\nb', 'a\n\nb'],
  [
    '| Branch | Fixed in |\n|---|---|\n| 2024.3 | **2024.3.5** |\n| 2024.4 | |',
    'Branch: 2024.3; Fixed in: 2024.3.5\nBranch: 2024.4',
  ],
  ['| | b |\n|---|---|\n| c | d |\n\n| e |\n|---|', 'c; b: d\n\ne'],
])('%j', (source, text) => {
  expect(plainText(source)).toBe(text)
})

test('a text without marks stays as it is', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,8}$/), { minLength: 1 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(words, (text) => {
      expect(plainText(text)).toBe(text)
    }),
  )
})

test('holds nothing that XML may not hold, and no space at the end of a line', () => {
  fc.assert(
    fc.property(hostileMarkdown, (source) => {
      const text = plainText(source)
      expect(text).not.toMatch(/[^\P{Cc}\t\n]|\p{Surrogate}|[\uFFFE\uFFFF]/u)
      expect(text).not.toMatch(/[ \t]$/m)
    }),
  )
})
