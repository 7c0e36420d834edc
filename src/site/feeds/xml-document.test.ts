import { expect, test } from 'vitest'
import { element, printXml, xmlDocument } from './xml-document.ts'

test('an element without text has a line for each child, one with text keeps it as it is', () => {
  const link = element('link', {}, 'https://example.com/')
  expect(xmlDocument(element('rss', { version: '2.0' }, link, null, [element('a:b', {}), printXml(link)]))).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<link>https://example.com/</link>
<a:b/>
<link>https://example.com/</link>
</rss>
`,
  )
})

test.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d', 'a &lt; b &amp; c &gt; d'],
  ['"]]>', '"]]&gt;', '&quot;]]&gt;'],
  ['one\r\n\ttwo', 'one&#13;\n\ttwo', 'one&#13;&#10;&#9;two'],
  ['\u0000\u001f\ufffe\ud800', '\ufffd\ufffd\ufffd\ufffd', '\ufffd\ufffd\ufffd\ufffd'],
  ['\u{1f514} \u0085', '\u{1f514} \ufffd', '\u{1f514} \ufffd'],
])('%j is %j as text and %j in an attribute', (input, text, attribute) => {
  expect(printXml(element('a', { b: input }, input)).printed).toBe(`<a b="${attribute}">${text}</a>`)
})
