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
  expect(readCsv(text, ',')).toMatchObject(rows.map(([line, ...cells]) => ({ line, cells, problem: null })))
})

test('a wrong quote costs its own line', () => {
  // The quote of line 2 would be closed by the first one of line 4, and swallow what stands between.
  expect(readCsv('a,b\n"c,d\ne,f\n"g",h\n"i', ',')).toMatchObject([
    { line: 1, cells: ['a', 'b'], problem: null },
    { line: 2, problem: 'a quote is opened and not closed as it should be' },
    { line: 3, cells: ['e', 'f'], problem: null },
    { line: 4, cells: ['g', 'h'], problem: null },
    { line: 5, cells: ['"i'], problem: 'a quote is opened and never closed' },
  ])
  expect(readCsv('a,b\n"c,d\ne,f', ',')).toMatchObject([
    { line: 1, problem: null },
    { line: 2, cells: ['"c,d'], problem: 'a quote is opened and never closed' },
    { line: 3, cells: ['e', 'f'], problem: null },
  ])
})

test('a wrong quote behind a cell of several lines costs all of these', () => {
  expect(readCsv('"a\nb","c\nd,e\n"f",g', ',')).toMatchObject([
    { line: 1, lastLine: 1, problem: 'a quote is opened and not closed as it should be' },
    { line: 2, lastLine: 2, problem: 'a quote is opened and not closed as it should be' },
    { line: 3, cells: ['d', 'e'], problem: null },
    { line: 4, cells: ['f', 'g'], problem: null },
  ])
})

test('a record tells on which lines it stands', () => {
  expect(readCsv('"two\r\nlines",b\r\nc', ',')).toMatchObject([
    { line: 1, lastLine: 2 },
    { line: 3, lastLine: 3 },
  ])
})

test('no line is lost, whatever its quotes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', '""', ',', '\n', '\n', '\r\n', ' '), maxLength: 40 })
  fc.assert(
    fc.property(text, (given) => {
      const rows = readCsv(given, ',')
      const told = new Set<number>()
      for (const { line, lastLine, problem } of rows) {
        if (problem !== null) expect(lastLine).toBe(line)
        for (let number = line; number <= lastLine; number++) {
          expect(told.has(number)).toBe(false)
          told.add(number)
        }
      }
      // A cell of nothing in quotes is as empty as a line without any.
      const isEmpty = (line: string) => /^(?:"" *)?$/.test(line)
      const written = given.split(/\r\n|\n|\r/).flatMap((line, index) => (isEmpty(line) ? [] : [index + 1]))
      expect(written.filter((number) => !told.has(number))).toEqual([])
    }),
    { numRuns: 5_000 },
  )
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
