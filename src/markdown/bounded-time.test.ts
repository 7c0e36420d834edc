import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'
import { renderMarkdown } from './render.ts'

/**
 * Texts that make a careless reader go back again and again. Each has about this many characters: a reader whose time
 * grows with the square would need minutes for one of them and be noticed without a clock, all of ours take seconds.
 */
const LENGTH = 100_000

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length))
}

/** A text of lines or pieces that grow: 1 + 2 + … + n is about LENGTH. */
function growing(piece: (size: number) => string): string {
  return Array.from({ length: Math.sqrt(2 * LENGTH) }, (_, size) => piece(size)).join('')
}

test.each([
  ['open brackets', repeated('[')],
  ['nested brackets', `${repeated('[')}a${repeated(']')}`],
  ['open images', repeated('![')],
  ['nested images', `${repeated('![')}a${repeated('](b)')}`],
  ['broken links', repeated('[a](<b')],
  ['unclosed links', repeated('[a](b')],
  ['brackets and empty links', repeated('![[]()')],
  ['open parentheses', `[a](${repeated('(')}`],
  ['emphasis that never closes', repeated('*a **a ')],
  ['emphasis of two kinds', repeated('*_')],
  ['nested emphasis', `${repeated('*a ')}${repeated('a* ')}`],
  ['strikethrough', repeated('~~a')],
  ['stars', repeated('*')],
  ['underscores', repeated('_a__b')],
  ['backticks of growing length', growing((size) => `e${'`'.repeat(size)}`)],
  ['backslashes', repeated('\\')],
  ['quotes within quotes', repeated('>')],
  ['quotes within quotes, many lines', repeated(`${'>'.repeat(100)}a\n`)],
  ['lists within lists', repeated('- ')],
  ['lists that step in', growing((size) => `${' '.repeat(size)}- a\n`)],
  ['lists and quotes in turn', repeated(`${'> - '.repeat(30)}a\n`)],
  ['numbered lists within each other', repeated(`${'1. '.repeat(60)}a\n`)],
  ['ampersands', repeated('&')],
  ['broken entities', repeated('&#')],
  ['less-than signs', repeated('<')],
  ['broken addresses', repeated('<https:')],
  ['comments that never close', repeated('<!--')],
  ['processing instructions', repeated('<?')],
  ['CDATA', repeated('<![CDATA[')],
  ['open tags', repeated('<a href="')],
  ['a wide table with short rows', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${repeated('a\n')}`],
  ['many tables', repeated('a|b\n-|-\nc|d\n\n')],
  ['many links', repeated('[a](https://example.com) ')],
  ['many refused links', repeated('[a](b) ')],
  ['many images', repeated('![a](b) ')],
  ['many headings', repeated('# a\n')],
  ['many rules', repeated('- - -\n')],
  ['many definitions', growing((size) => `[r${size}]: https://example.com/${'a'.repeat(size)}\n`)],
  ['uses of one definition', `[a]: https://example.com\n\n${repeated('[a]')}`],
  ['a definition that never ends', `[a]: b "${repeated('c\n')}`],
  ['a heading after a long paragraph', `${repeated('a\n')}===`],
  ['fences that open and close', repeated('```\n')],
  ['spaces', `a${repeated(' ')}`],
  ['tabs', `${repeated('\t')}a`],
  ['one line', repeated('word ')],
  ['what cannot be printed', repeated('\0\ud800')],
])('%s', (_, source) => {
  expect(typeof renderMarkdown(source, { image: (src) => src })).toBe('string')
  expect(typeof plainText(source)).toBe('string')
})

test('a text of a megabyte', () => {
  const piece =
    'A *note* with [a link](https://example.com) and `code`.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n'
  const source = piece.repeat(Math.ceil(1_000_000 / piece.length))
  expect(renderMarkdown(source).length).toBeGreaterThan(source.length)
  expect(plainText(source).length).toBeGreaterThan(source.length / 2)
})

test('blocks nested deeper than a hundred levels are blocks no more', () => {
  const html = renderMarkdown(`${'> '.repeat(60)}a\n\n${'> '.repeat(200)}b`)
  expect(html).toContain('<p>a</p>')
  expect(html).toMatch(/<p>(?:&gt; )+b<\/p>/)
  expect(html.split('<blockquote>').length).toBeLessThan(200)
})
