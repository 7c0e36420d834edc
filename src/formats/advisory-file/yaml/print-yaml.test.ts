import { expect, test } from 'vitest'
import { printBare, printList, printMap, printRecorded, printText, spacious } from './print-node.ts'
import { printYaml } from './print-yaml.ts'

const LONG =
  'A sentence that goes on for so long that it does not fit beside its key, because a line ends after 110 columns.'

test('small maps and lists stand on one line, larger ones do not', () => {
  const small = printMap([
    ['level', printText('high')],
    ['products', printList(['a', 'b'], printText)],
    ['isolate', printBare(true)],
  ])
  const large = printMap([
    ['level', printText('high')],
    ['reason', printText(LONG)],
  ])
  expect(printYaml(printMap([['list', printList([small, large], (node) => node)]]))).toBe(
    [
      'list:',
      '  - {level: high, products: [a, b], isolate: true}',
      '  - level: high',
      '    reason: >',
      '      A sentence that goes on for so long that it does not fit beside its key, because a line ends after 110',
      '      columns.',
      '',
    ].join('\n'),
  )
})

test('a spacious map has one key a line, and an empty one stands in brackets', () => {
  const map = spacious(printMap([['a', printText('b')]]))
  expect(
    printYaml(
      printMap([
        ['map', map],
        ['items', printList([map], (node) => node)],
        ['none', printMap([])],
      ]),
    ),
  ).toBe('map:\n  a: b\nitems:\n  - a: b\nnone: {}\n')
})

test('text of several lines is a block', () => {
  const value = '\n\none\n\n  two  \n'
  expect(
    printYaml(
      printMap([
        ['a', printText(value)],
        ['b', printList([value], printText)],
      ]),
    ),
  ).toBe('a: |\n  one\n\n    two  \nb:\n  - |\n    one\n\n      two  \n')
})

test('a block that begins with a space says its indentation', () => {
  expect(printYaml(printMap([['a', printText('  code\ntext')]]))).toBe('a: |2\n    code\n  text\n')
})

test('text that a block cannot keep stands in quotes', () => {
  expect(printYaml(printMap([['a', printText('one\n\u2028two')]]))).toBe('a: "one\\n\\u2028two"\n')
  expect(printYaml(printMap([['a', printRecorded('one\n')]]))).toBe('a: "one\\n"\n')
})

test('entries without a value are left out', () => {
  expect(
    printYaml(
      printMap([
        ['a', null],
        ['b', printText('c')],
      ]),
    ),
  ).toBe('b: c\n')
})
