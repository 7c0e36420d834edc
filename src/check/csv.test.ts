import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'

test.each([
  ['', []],
  ['a', [[1, 'a']]],
  [
    'a,b\nc,d\n',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'a,b\r\nc,d\re,f',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
    ],
  ],
  [
    'a,\n,\n\n\nb',
    [
      [1, 'a', ''],
      [2, '', ''],
      [5, 'b'],
    ],
  ],
  ['"a,b","c ""d"""', [[1, 'a,b', 'c "d"']]],
  [
    '"two\nlines",b\nc',
    [
      [1, 'two\nlines', 'b'],
      [3, 'c'],
    ],
  ],
  ['"a" ,b', [[1, 'a', 'b']]],
  ['a"b,c', [[1, 'a"b', 'c']]],
])('%j', (text, rows) => {
  expect(readCsv(text, ',')).toEqual(rows.map(([line, ...cells]) => ({ line, cells, problem: null })))
})

test('a quote that nothing closes costs its own line', () => {
  expect(readCsv('a,b\n"c,d\ne,f\n"g",h\n"i', ',')).toMatchObject([
    { line: 1, cells: ['a', 'b'], problem: null },
    // Here the next quote closes it, as it would anywhere.
    { line: 2, cells: ['c,d\ne,f\n', 'h'], problem: 'there is text after a closing quote' },
    { line: 5, cells: ['"i'], problem: 'a quote is opened and never closed' },
  ])
  expect(readCsv('a,b\n"c,d\ne,f', ',')).toMatchObject([
    { line: 1, problem: null },
    { line: 2, cells: ['"c,d'], problem: 'a quote is opened and never closed' },
    { line: 3, cells: ['e', 'f'], problem: null },
  ])
})

test('reads sound CSV as Papa Parse does', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', '0', '"', ',', ';', '\n', '\r\n', ' ', 'é', '\t') })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (rows, separator, newline) => {
        const text = Papa.unparse(rows, { delimiter: separator, newline, quotes: (value) => value !== '' })
        const parsed = Papa.parse<string[]>(text, { delimiter: separator, newline, skipEmptyLines: true })
        expect(readCsv(text, separator).map(({ cells }) => cells)).toEqual(parsed.data)
      },
    ),
    { numRuns: 500 },
  )
})

test('reads any text to its end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') })
  fc.assert(
    fc.property(text, (given) => {
      const lines = readCsv(given, ',').map(({ line }) => line)
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
      expect(lines.at(-1) ?? 0).toBeLessThanOrEqual(given.split(/\r\n|\n|\r/).length)
    }),
    { numRuns: 1_000 },
  )
})
