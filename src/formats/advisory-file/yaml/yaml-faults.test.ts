import { expect, test } from 'vitest'
import { positionsIn } from '../text-position.ts'
import { readYaml } from './read-yaml.ts'

// What people write who do not know YAML: each must be told in words that show the remedy, and at the right place.
test.each<[yaml: string, place: string, message: string]>([
  ['title: Foo: bar', '1:11', 'a second colon stands on this line'],
  ['title: a "b" : c', '1:14', 'a second colon stands on this line'],
  ['title:foo\nkind: b', '2:5', 'the line above has no key, or this one is indented further than it should be'],
  ['kind: b\ntitle:foo\n', '2:1', 'this line has no key'],
  ['kind: b\nsome text\nmore: c\n', '3:1', 'this line has no key'],
  ['title: @home', '1:8', 'a text begins with @'],
  ['title: `code` in it', '1:8', 'a text begins with `'],
  ['title: 100%\nlang: %x', '2:7', 'a text begins with %'],
  ['title: - a', '1:8', 'a list begins on the line of its key'],
  ['title: | text\n  more', '1:10', 'text stands beside the | or > that begins a block'],
  ['title: "a" b', '1:12', 'text goes on after a value has ended'],
  ["title: 'it's'", '1:12', 'text goes on after a value has ended'],
  ['title: "a\\"\n  b', '1:8', 'a text that begins with " does not end'],
  ["title: 'it''s\n  b", '1:8', "a text that begins with ' does not end"],
  ["title: '''a\n  b", '1:8', "a text that begins with ' does not end"],
  [
    'title: "a\nkind: b',
    '2:1',
    'a text in quotes or a list in brackets began above and has not ended before this line',
  ],
  ['list: [a\nkind: b', '2:1', 'a text in quotes or a list in brackets began above and has not ended before this line'],
  ['list: [a', '1:9', 'a list or map in brackets does not end'],
  ['list: [,]', '1:8', 'a comma has no entry before it'],
  ['list: [{a: "b"c: d}]', '1:15', 'two entries in brackets have no comma between them'],
  ['list:\n - a: b\n  c: d', '3:3', 'the indentation does not fit the lines above'],
  ['kind: a\n  title: b', '2:8', 'the line above has no key, or this one is indented further than it should be'],
  [' kind: a\ntitle: b', '2:1', 'this line stands further left than the lines before it'],
  ['title: *foo* bar', '1:14', 'text goes on after a value has ended'],
  ['a: "b":c', '1:7', 'a second colon stands on this line'],
])('%j is refused at %s: %s', (yaml, place, message) => {
  const root = readYaml(yaml)
  const problem = root.ok ? null : root.error[0]
  const { line, column } = positionsIn(yaml)(problem?.at ?? -1)
  expect([`${line}:${column}`, problem?.message]).toEqual([place, message])
})
