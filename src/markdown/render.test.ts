import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileMarkdown, MARKDOWN_ATTACKS } from '../../test/builders/hostile-markdown.ts'
import { elementsOf, forbiddenIn } from '../../test/builders/html-elements.ts'
import { isAllowedHtml } from './allowed-html.ts'
import { renderMarkdown } from './render.ts'

describe('renderMarkdown', () => {
  test.each([
    ['', ''],
    ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>\n'],
    ['a  \nb\nc', '<p>a<br>\nb\nc</p>\n'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>\n'],
    ['***', '<hr>\n'],
    ['```js\na < b\n```', '<pre><code>a &lt; b\n</code></pre>\n'],
    ['    a', '<pre><code>a\n</code></pre>\n'],
  ])('%j', (source, html) => {
    expect(renderMarkdown(source)).toBe(html)
  })

  test('shows HTML as text', () => {
    expect(renderMarkdown('a <b>c</b>\n\n<script>alert(1)</script>\n\n<!-- d -->')).toBe(
      '<p>a &lt;b&gt;c&lt;/b&gt;</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>&lt;!-- d --&gt;</p>\n',
    )
  })

  test('replaces what neither HTML nor XML may hold', () => {
    expect(renderMarkdown('a\0b\u0001c\u0085d\ud800e\uffff f😀')).toBe(
      '<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD f😀</p>\n',
    )
  })
})

describe('links', () => {
  test.each([
    ['[a](https://example.com/b?c=1&d=2 "e")', '<a href="https://example.com/b?c=1&amp;d=2" title="e">a</a>'],
    ['[a](HTTP://example.com)', '<a href="HTTP://example.com">a</a>'],
    ['[a](https://example.com/ä)', '<a href="https://example.com/%C3%A4">a</a>'],
    ['[a](mailto:psirt@example.com)', '<a href="mailto:psirt@example.com">a</a>'],
    ['<https://example.com>', '<a href="https://example.com">https://example.com</a>'],
    ['<psirt@example.com>', '<a href="mailto:psirt@example.com">psirt@example.com</a>'],
    ['[a][b]\n\n[b]: https://example.com', '<a href="https://example.com">a</a>'],
    // An address in an advisory may be an attacker's: it becomes no link by itself.
    ['https://example.com and psirt@example.com', 'https://example.com and psirt@example.com'],
    ['[a *b*](javascript:alert(1))', 'a <em>b</em> (javascript:alert(1))'],
    ['[a](../b.md)', 'a (../b.md)'],
    ['[a](#b)', 'a (#b)'],
    ['[a](//example.com)', 'a (//example.com)'],
    ['[a](https:example.com)', 'a (https:example.com)'],
    ['[a](https:///example.com)', 'a (https:///example.com)'],
    ['[a](ftp://example.com)', 'a (ftp://example.com)'],
    ['[a]()', 'a ()'],
    ['<irc://example.com>', 'irc://example.com'],
    ['[a][b]\n\n[b]: data:text/html,c', 'a (data:text/html,c)'],
  ])('%j', (source, html) => {
    expect(renderMarkdown(source)).toBe(`<p>${html}</p>\n`)
  })
})

describe('anchors', () => {
  const ids = (source: string): readonly (string | undefined)[] =>
    [...renderMarkdown(source, { anchors: 'faq' }).matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id)

  test('a heading has an address of its own and a link to it', () => {
    expect(renderMarkdown('### Does it concern *us*?', { anchors: 'faq' })).toBe(
      '<h2 id="faq--does-it-concern-us">Does it concern <em>us</em>?<a class="anchor" href="#faq--does-it-concern-us" aria-label="Does it concern us?">#</a></h2>\n',
    )
    expect(renderMarkdown('### Does it?')).toBe('<h2>Does it?</h2>\n')
  })

  test.each([
    ['# A\n\n# A\n\n# a!', ['faq--a', 'faq--a-2', 'faq--a-3']],
    ['# A\n\n# A 2\n\n# A', ['faq--a', 'faq--a-2', 'faq--a-3']],
    ['# Größe der Lücke', ['faq--grosse-der-lucke']],
    ['# 影響\n\n# \n\n# "><script>', ['faq--heading', 'faq--heading-2', 'faq--script']],
    [`# ${'word '.repeat(50)}`, [`faq--${Array(10).fill('word').join('-')}`]],
  ])('%j: %j', (source, expected) => {
    expect(ids(source)).toEqual(expected)
  })

  test('the text itself cannot take an address', () => {
    const html = renderMarkdown('<h2 id="what-to-do">a</h2>\n\n[b](#copies)\n\n# c {#revisions}', { anchors: 'faq' })
    expect([...html.matchAll(/ (?:id|href)="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      'faq--c-revisions',
      '#faq--c-revisions',
    ])
  })
})

describe('headings', () => {
  const levels = (source: string, headingLevel?: number): string =>
    [...renderMarkdown(source, headingLevel === undefined ? {} : { headingLevel }).matchAll(/<(h\d)/g)]
      .map(([, tag]) => tag)
      .join(' ')

  test.each([
    ['# a', undefined, 'h2'],
    ['### a\n### b', 3, 'h3 h3'],
    ['#### a', 3, 'h3'],
    ['# a\n## b\n# c', 3, 'h3 h4 h3'],
    ['# a\n#### b\n###### c', 2, 'h2 h3 h4'],
    ['# a\n## b\n### c\n#### d', 4, 'h4 h5 h6 h6'],
    ['a\n===\n\nb\n---', 2, 'h2 h3'],
    ['```\n# a\n```', 2, ''],
  ])('%j from level %s: %s', (source, headingLevel, expected) => {
    expect(levels(source, headingLevel)).toBe(expected)
  })

  test('have no ids', () => {
    expect(renderMarkdown('# a {#b}')).toBe('<h2>a {#b}</h2>\n')
  })
})

describe('tables', () => {
  const table = '| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |'

  test('scroll within a region that can be focused and is named', () => {
    expect(renderMarkdown(table)).toContain(
      '<section class="table-scroll" tabindex="0" aria-label="Table">\n<table>\n<thead>',
    )
    expect(renderMarkdown(table)).toContain('</table>\n</section>\n')
  })

  test('align by class, for the style sheet', () => {
    expect(renderMarkdown(table)).toContain(
      '<td class="align-left">1</td>\n<td class="align-center">2</td>\n<td class="align-right">3</td>',
    )
  })

  test('are named in the language of the page, and numbered where there are several', () => {
    const html = renderMarkdown(`${table}\n\n${table}`, { labels: { table: 'Tabelle "1" <b>' } })
    expect(elementsOf(html).filter(({ element }) => element === 'section')).toMatchObject([
      { attributes: expect.arrayContaining([['aria-label', 'Tabelle &quot;1&quot; &lt;b&gt; 1']]) },
      { attributes: expect.arrayContaining([['aria-label', 'Tabelle &quot;1&quot; &lt;b&gt; 2']]) },
    ])
  })
})

describe('images', () => {
  const published = (src: string): string | null => (src === 'images/a b.png' ? '/files/abc.png' : null)

  test.each([
    ['![a](<images/a b.png>)', '<img src="/files/abc.png" alt="a">'],
    ['![a *b* `c`](<images/a b.png> "d")', '<img src="/files/abc.png" alt="a b c" title="d">'],
    ['![a "b" <c>](<images/a b.png>)', '<img src="/files/abc.png" alt="a &quot;b&quot; &lt;c&gt;">'],
    ['![](<images/a b.png>)', '<img src="/files/abc.png" alt="">'],
    ['![a *b*](images/other.png)', 'a b'],
    ['![a](https://example.com/a.png)', 'a'],
    ['![a <b>](javascript:alert(1))', 'a &lt;b&gt;'],
    [
      '[![a](<images/a b.png>)](https://example.com)',
      '<a href="https://example.com"><img src="/files/abc.png" alt="a"></a>',
    ],
  ])('%j', (source, html) => {
    expect(renderMarkdown(source, { image: published })).toBe(`<p>${html}</p>\n`)
  })

  test('without a place where they are published, their text stands for them', () => {
    expect(renderMarkdown('![a](b.png)')).toBe('<p>a</p>\n')
  })

  test('an address that is no image on the web is dropped by the second barrier', () => {
    expect(renderMarkdown('![a](b)', { image: () => 'javascript:alert(1)' })).toBe('<p><img alt="a"></p>\n')
    expect(renderMarkdown('![a](b)', { image: () => '//example.com/"b' })).toBe('<p><img alt="a"></p>\n')
  })
})

describe('whatever the text, the page stays safe', () => {
  const options = { image: (src: string) => `/files/${src}`, labels: { table: 'Table' } }

  test.each(MARKDOWN_ATTACKS)('%j', (source) => {
    expect(forbiddenIn(renderMarkdown(source, options))).toEqual([])
  })

  test('nothing outside the allow list, in hostile text', () => {
    fc.assert(
      fc.property(hostileMarkdown, (source) => {
        expect(forbiddenIn(renderMarkdown(source, options))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('the first barrier holds alone: the second has nothing to do', () => {
    fc.assert(
      fc.property(hostileMarkdown, (source) => {
        const html = renderMarkdown(source)
        expect(isAllowedHtml(html)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('the same text gives the same page', () => {
    fc.assert(
      fc.property(hostileMarkdown, (source) => {
        expect(renderMarkdown(source, options)).toBe(renderMarkdown(source, options))
      }),
    )
  })
})

describe('what is nested deeper than anybody nests', () => {
  const list = (levels: number) => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- level ${level}`)
  test.each([
    ['quotes', `${'> '.repeat(150)}deepest\n\nafter it`],
    ['lists', `${list(80).join('\n')}\n\nafter it`],
    ['lists with more below', [...list(80), ...list(70).map((line) => line.replace('level', 'again'))].join('\n')],
  ])('is there as text, and so is what follows: %s', (_, source) => {
    const text = renderMarkdown(source).replace(/<[^>]*>/g, '')
    for (const words of source.match(/deepest|after it|(?:level|again) \d+/g) ?? []) expect(text).toContain(words)
  })
})
