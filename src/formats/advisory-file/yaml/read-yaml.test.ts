import { expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'
import type { YamlNode } from './yaml-node.ts'

/** Without places, as plain data. */
function plain(node: YamlNode): unknown {
  if (node.kind === 'text') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
}

function dataOf(yaml: string): unknown {
  const root = readYaml(yaml)
  return root.ok ? plain(root.value) : root.error
}

test.each(['2024.10', '1e3', '007', '0x1F', 'null', '~', 'true', 'yes', '2026-11-04', '.inf', '-'])(
  '%s is text',
  (value) => {
    expect(dataOf(`a: ${value === '-' ? '"-"' : value}`)).toEqual({ a: value })
  },
)

test('texts, lists and maps of every style are read', () => {
  const yaml = [
    'plain: two',
    '  lines',
    "single: 'it''s'",
    'double: "tab \\t and \\u00e9 and \\U0001F600"',
    'literal: |',
    '  a',
    '   b',
    'folded: >-',
    '  a',
    '  b',
    'list:',
    '- a',
    '- - b',
    '  - {c: d, e: [f, "g"]}',
    'empty:',
    'none: []',
  ].join('\n')
  expect(dataOf(yaml)).toEqual({
    plain: 'two lines',
    single: "it's",
    double: 'tab \t and é and 😀',
    literal: 'a\n b\n',
    folded: 'a b',
    list: ['a', ['b', { c: 'd', e: ['f', 'g'] }]],
    empty: '',
    none: [],
  })
})

test.each<[what: string, yaml: string, at: number, message: string]>([
  ['an anchor', 'a: &x b', 3, 'an anchor (&) stands here'],
  ['an alias', 'a: &x b\nc: *x', 3, 'an anchor (&) stands here'],
  ['an alias alone', 'c: *x', 3, 'an alias (*) stands here'],
  ['a tag', 'a: !!binary aGk=', 3, 'a tag (!) stands here'],
  ['a tag of its own', 'a: !x b', 3, 'a tag (!) stands here'],
  ['a verbatim tag', 'a: !<tag:example.com,1900:x> b', 3, 'a tag (!) stands here'],
  ['a merge key', '<<: {a: b}', 0, 'a merge key (<<) stands here'],
  ['a map as key', '{a: b}: c', 0, 'a list or map is used as a key'],
  ['a list as key', '? [a]\n: c', 2, 'a list or map is used as a key'],
  ['two documents', 'a: b\n---\nc: d', 5, 'a second YAML document begins here'],
  ['an end mark', 'a: b\n...\n', 5, 'a line of three dots ends the YAML'],
  ['a directive', '%YAML 1.2\n---\na: b', 0, 'a YAML directive stands here'],
  ['a tab as indentation', 'a:\n\tb: c', 3, 'a tab is used for indentation'],
  ['a tab between values', 'a:\tb', 2, 'a tab stands between values'],
  ['an escape for NUL', 'a: "b\\0"', 3, 'an escape stands for U+0000'],
  ['an escape for half a character', 'a: "\\ud83d"', 3, 'an escape stands for U+D83D'],
  ['an escape for no character', 'a: "\\U00110000"', 3, 'the escape \\U00110000 stands for no character'],
  ['an unknown escape', 'a: "\\q"', 5, 'a backslash in double quotes begins no known escape'],
  ['an open quote', 'a: "b', 3, 'a text that begins with " does not end'],
  ['an open bracket', 'a: [b, c', 8, 'a list or map in brackets does not end'],
  ['two values without a comma', 'a: ["b" "c"]', 8, 'two entries in brackets have no comma between them'],
  ['text after a value', 'a: "b" c', 7, 'text goes on after a value has ended'],
  ['a line that is no entry', 'a: b\nc\n', 5, 'this line has no key'],
  ['no keys', 'just text', 0, 'there are no keys here'],
  ['nothing', '', 0, 'there are no keys here'],
  ['33 levels', `a: ${'['.repeat(33)}`, 35, 'lists and maps are nested too deeply'],
  ['100,000 levels', `a: ${'['.repeat(100_000)}`, 35, 'lists and maps are nested too deeply'],
  [
    'levels of indentation',
    Array.from({ length: 40 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    624,
    'lists and maps are nested too deeply',
  ],
])('%s is refused where it stands', (_, yaml, at, message) => {
  const root = readYaml(yaml)
  expect(root.ok ? null : root.error[0]).toMatchObject({ at, message })
})

test('31 levels below the first are read', () => {
  const yaml = `a: ${'['.repeat(31)}x${']'.repeat(31)}`
  expect(readYaml(yaml).ok).toBe(true)
})

test('tabs within texts and comments are text', () => {
  expect(dataOf('a: "b\tc" # d\te\nf: |\n  g\n  \th\n')).toEqual({ a: 'b\tc', f: 'g\n\th\n' })
})

test('keys that are dangerous to plain objects stay keys', () => {
  const root = readYaml('__proto__: a\nconstructor: b')
  expect(root.ok && root.value.entries.map(({ key }) => key)).toEqual(['__proto__', 'constructor'])
})

test('every value knows its place', () => {
  const root = readYaml('a: b\nc:\n  - "d"\n  - {e: |\n')
  expect(root.ok).toBe(false)
  const places = readYaml('a: b\nc:\n  - "d"\n  - {e: f}\ng: |\n  h\ni:\n')
  expect(places.ok && places.value).toMatchObject({
    at: 0,
    entries: [
      { keyAt: 0, value: { at: 3, end: 4 } },
      { keyAt: 5, value: { at: 10, items: [{ at: 12 }, { at: 20, entries: [{ keyAt: 21, value: { at: 24 } }] }] } },
      { keyAt: 27, value: { at: 30, value: 'h\n' } },
      { keyAt: 36, value: { at: 36, value: '' } },
    ],
  })
})
