import fc from 'fast-check'
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { anyRecordedText, anyText } from '../../../../test/arbitraries/text.ts'
import { foldedLines, inlineScalar } from './yaml-scalar.ts'

test.each([
  ['plain words', 'plain words'],
  ['2024.3.13071', '2024.3.13071'],
  ['CVSS:4.0/AV:N', 'CVSS:4.0/AV:N'],
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['a "quoted" word', 'a "quoted" word'],
  ['a & b', 'a & b'],
  ['ünïcödé 日本語 👩🏽‍💻', 'ünïcödé 日本語 👩🏽‍💻'],
  ['2024.10', '"2024.10"'],
  ['8', '"8"'],
  ['1e3', '"1e3"'],
  ['0x1F', '"0x1F"'],
  ['12:30:45', '"12:30:45"'],
  ['null', '"null"'],
  ['No', '"No"'],
  ['~', '"~"'],
  ['2026-11-04', '"2026-11-04"'],
  ['', '""'],
  [' a', '" a"'],
  ['a: b', '"a: b"'],
  ['a #b', '"a #b"'],
  ['- a', '"- a"'],
  ['"a"', '"\\"a\\""'],
  ['C:\\temp\\', 'C:\\temp\\'],
  ['a\nb', '"a\\nb"'],
  ['a\tb', '"a\\tb"'],
  ['a\u00a0b', '"a\\xA0b"'],
  ['\u202Eabc', '"\\u202Eabc"'],
])('%j is written %s', (value, written) => {
  expect(inlineScalar(value, false)).toBe(written)
})

test('brackets and commas need quotes only within brackets', () => {
  expect(inlineScalar('a, [b]', false)).toBe('a, [b]')
  expect(inlineScalar('a, [b]', true)).toBe('"a, [b]"')
})

const READERS = [
  (yaml: string) => load(yaml, { schema: CORE_SCHEMA }),
  (yaml: string) => load(yaml, { schema: YAML11_SCHEMA }),
  (yaml: string) => parse(yaml, { version: '1.2' }),
  (yaml: string) => parse(yaml, { version: '1.1' }),
]

test('readers of YAML 1.1 and 1.2 read back any text', () => {
  fc.assert(
    fc.property(fc.oneof(anyRecordedText(), anyText()), (value) => {
      for (const read of READERS) {
        expect(read(`a: ${inlineScalar(value, false)}\n`)).toEqual({ a: value })
        expect(read(`[${inlineScalar(value, true)}, {${inlineScalar(value, true)}: b}]`)).toEqual([
          value,
          { [value]: 'b' },
        ])
      }
    }),
  )
})

test('a long line is folded between words and read back', () => {
  const value = 'one two  three four\u3000five-six '.repeat(6).trim()
  const lines = foldedLines(value, 20) ?? []
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.join(' ')).toBe(value)
  expect(lines.every((line) => !/^\s|\s$/.test(line))).toBe(true)
  for (const read of READERS)
    expect(read(`a: >-\n${lines.map((line) => `  ${line}\n`).join('')}`)).toEqual({ a: value })
})

test('what folding would change is not folded', () => {
  expect(foldedLines(` ${'word '.repeat(30)}end`, 20)).toBeNull()
  expect(foldedLines('x'.repeat(300), 20)).toBeNull()
  expect(foldedLines(`${'word '.repeat(30)}\tend`, 20)).toBeNull()
})
