import { describe, expect, test } from 'vitest'
import { jsonFault, offsetInJson } from './json-structure.ts'

describe('the first fault', () => {
  test.each([
    ['{}', null],
    ['{"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}], "c": "a", "d": "\\"a"}', null],
    ['{"a": 1, "b": 2, "a": 3}', '17: the key "a" stands twice in one map'],
    ['{"a": [{"b": ",", "\\u0062": 1}]}', '18: the key "\\u0062" stands twice in one map'],
    ['{"a\\\\": "{[", "x": 1, "x": 2}', '22: the key "x" stands twice in one map'],
    ['[[[1], [[]]]]', '8: lists and maps are nested too deeply'],
    ['[[[["', '3: lists and maps are nested too deeply'],
    ['"]]}} not JSON {', null],
    [']}"a', null],
    ['{}\n\u0000\u0000', '3: a control character stands here'],
  ])('of %s is %s', (text, expected) => {
    const fault = jsonFault(text, 3)
    expect(fault === null ? null : `${fault.at}: ${fault.message}`).toBe(expected)
  })
})

describe('a value', () => {
  const text = '{"a": [1, {"b": "x", "c": {"d": true}}], "e": null}'
  test.each([
    [[], '{"a"'],
    [['a'], '[1'],
    [['a', 0], '1, '],
    [['a', 1], '{"b"'],
    [['a', 1, 'b'], '"x"'],
    [['a', 1, 'c', 'd'], 'true'],
    [['e'], 'null'],
    [['a', 1, 'z'], '{"b"'],
    [['z'], '{"a"'],
  ])('at %j begins with %s', (path, expected) => {
    expect(text.slice(offsetInJson(text, path)).startsWith(expected)).toBe(true)
  })
})
