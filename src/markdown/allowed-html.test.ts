import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileMarkdown } from '../../test/builders/hostile-markdown.ts'
import { forbiddenIn } from '../../test/builders/html-elements.ts'
import { isAllowedHtml, keepAllowedHtml, rewriteHtml } from './allowed-html.ts'
import { htmlOf, parseMarkdown } from './parse.ts'

describe('isAllowedHtml recognises', () => {
  test.each([
    '',
    'text &lt;script&gt; "quoted" > more',
    '<p>a<br>b</p><hr>',
    '<a href="https://example.com/?a=1&amp;b=2" title="t">a</a>',
    '<a href="mailto:a@example.com">a</a>',
    '<img src="/advisories/SA2026-01/files/ab.png" alt="">',
    '<img src="https://example.com/a.png" alt="a" title="b">',
    '<ol start="3"><li>a</li></ol>',
    '<section class="table-scroll" tabindex="0" aria-label="Table"><table><tr><td class="align-left">a</td></tr></table></section>',
  ])('%s', (html) => {
    expect(isAllowedHtml(html)).toBe(true)
    expect(keepAllowedHtml(html)).toBe(html)
  })
})

describe('isAllowedHtml does not recognise', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT>',
    '<p onclick="x">a</p>',
    '<p class="x">a</p>',
    '<p >a</p>',
    '<p/>',
    '<p>a',
    'a</p>',
    '<p><em>a</p></em>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" javascript:alert(1)">a</a>',
    '<a href="/relative">a</a>',
    "<a href='https://example.com'>a</a>",
    '<a href=https://example.com>a</a>',
    '<a href="https://example.com" href="javascript:alert(1)">a</a>',
    '<a href="https://example.com"title="a">a</a>',
    '<a\nhref="https://example.com">a</a>',
    '<img src="javascript:alert(1)" alt="a">',
    '<img src="data:image/svg+xml,x" alt="a">',
    '<img src="//example.com/a.png" alt="a">',
    '<img src="/\\example.com/a.png" alt="a" onerror="x">',
    '<section class="other">a</section>',
    '<td class="align-left evil">a</td>',
    '<!-- a -->',
    '<',
    'a < b',
    '</',
    '<constructor></constructor>',
    '<p __proto__="x">a</p>',
  ])('%s', (html) => {
    expect(isAllowedHtml(html)).toBe(false)
    expect(forbiddenIn(keepAllowedHtml(html))).toEqual([])
  })
})

test('what is not allowed is shown as text, not dropped', () => {
  expect(keepAllowedHtml('<p>a <b>c</b></p>')).toBe('<p>a &lt;b&gt;c&lt;/b&gt;</p>')
})

test('whatever HTML goes in, only what is allowed comes out', () => {
  fc.assert(
    fc.property(hostileMarkdown, (html) => {
      expect(forbiddenIn(keepAllowedHtml(html))).toEqual([])
    }),
  )
})

test('what is recognised is what sanitize-html would have written', () => {
  // sanitize-html leaves quotation marks in text as they are; markdown-it writes them as entities.
  const withoutQuotes = (html: string): string => html.replaceAll('&quot;', '"')
  let recognised = 0
  fc.assert(
    fc.property(hostileMarkdown, (markdown) => {
      const html = htmlOf(parseMarkdown(markdown))
      if (!isAllowedHtml(html)) return
      recognised += 1
      expect(withoutQuotes(rewriteHtml(html))).toBe(withoutQuotes(html))
    }),
  )
  expect(recognised).toBeGreaterThan(10)
})
