import { expect, test } from 'vitest'
import { picturesIn, sentencesOf, wordsOf } from './prose-words.ts'

test.each([
  ['plain words', 'plain words'],
  ['**bold** _it_ `code` snake_case', 'bold it code snake_case'],
  ['a [link](https://example.com/1.2.3) here', 'a link here'],
  ['a ![picture](a.png) here', 'a   here'],
  ['before\n```\n1.2.3\n```\nafter', 'before\n\nafter'],
  ['before\n~~~yaml\n```\n1.2.3\n~~~\nafter', 'before\n\nafter'],
  ['never closed\n```\n1.2.3', 'never closed\n'],
  ['````\n```\n1\n````\nafter', '\nafter'],
  ['``` `not a fence', ' not a fence'],
])('the words of %j', (markdown, words) => {
  expect(wordsOf(markdown)).toBe(words)
})

test('sentences end at stops, paragraphs and list items, not inside numbers', () => {
  expect(sentencesOf('Fixed in 1.2.3. Upgrade\nnow!\n\nNext\n- one\n- two; three')).toEqual([
    'Fixed in 1.2.3.',
    'Upgrade now!',
    'Next',
    '- one',
    '- two;',
    'three',
  ])
})

test.each([
  ['![a](x.png)', ['x.png']],
  ['![a](<x y.png> "t")', ['x y.png']],
  ['[![a](x.png)](https://example.com)', ['x.png']],
  ['![a [b] c](x.png) ![](y.png)', ['x.png', 'y.png']],
  ['![a][one]\n\n[One]: x.png\n[two]: y.png', ['x.png']],
  ['![one]\n\n[one]: <x.png>', ['x.png']],
  ['[a](x.png) \\![b](y.png) !\\[c](z.png)', []],
  ['`![a](x.png)` ``![b](`y.png)``', []],
  ['` ![a](x.png)', ['x.png']],
  ['```\n![a](x.png)\n```\n![b](y.png)', ['y.png']],
  ['![a]() ![b]', []],
])('the pictures of %j', (markdown, files) => {
  expect(picturesIn(markdown)).toEqual(files)
})
