import { expect, test } from 'vitest'
import { unknownProduct } from '../../check/index.ts'
import { csvOf, tabTextOf } from './table-text.ts'

const answered = (product: string, version: string) => [{ line: 7, answer: unknownProduct(product, version, 'Why.') }]

test.each([
  ['plain', '1.0', '7,plain,1.0,unknown,,,,Why.'],
  ['a, b', '1', '7,"a, b",1,unknown,,,,Why.'],
  ['say "x"', '1', '7,"say ""x""",1,unknown,,,,Why.'],
  // What a spreadsheet would run.
  ['=HYPERLINK("x")', '-1', '7,"\'=HYPERLINK(""x"")",\'-1,unknown,,,,Why.'],
  ['@SUM(1)', '+1', "7,'@SUM(1),'+1,unknown,,,,Why."],
])('%s %s as CSV', (product, version, row) => {
  expect(csvOf(answered(product, version))).toBe(
    `line,product,version,verdict,move_to,affected_by,unknown,reason\r\n${row}\r\n`,
  )
})

test('for the clipboard a cell holds neither tab nor line break', () => {
  expect(tabTextOf(answered('a\tb', '1\n2')).split('\n')[1]).toBe('7\ta b\t1 2\tunknown\t\t\t\tWhy.')
})
