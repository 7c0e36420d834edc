import { describe, expect, test } from 'vitest'
import { LOGO_PNG, LOGO_SVG, LOGO_WEBP } from '../../../test/builders/logo.ts'
import { readPicture } from './index.ts'

function read(text: string) {
  return readPicture(new TextEncoder().encode(text))
}

/** What is published of a picture; throws where it is refused. */
function published(text: string): string {
  const picture = read(text)
  if (!picture.ok) throw new Error(JSON.stringify(picture.error))
  return new TextDecoder().decode(picture.value.bytes)
}

function svg(inside: string, attributes = 'viewBox="0 0 20 10"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`
}

describe('pictures of pixels', () => {
  test.each([
    ['png', LOGO_PNG],
    ['webp', LOGO_WEBP.lossy],
    ['webp', LOGO_WEBP.lossless],
    ['webp', LOGO_WEBP.extended],
  ] as const)('are known by their bytes, and published as they are: %s', (format, bytes) => {
    expect(readPicture(bytes)).toEqual({ ok: true, value: { format, width: 12, height: 5, bytes } })
    for (const length of [bytes.length - 4, 20, 13]) {
      expect(readPicture(bytes.slice(0, length)), String(length)).toEqual({ ok: false, error: { kind: 'damaged' } })
    }
  })

  test('are published without what nobody sees, and without what stands behind their end', () => {
    const chunk = (type: string, text: string, order: 'png' | 'webp') => {
      const data = new TextEncoder().encode(text)
      const length = new Uint8Array(4)
      new DataView(length.buffer).setUint32(0, data.length, order === 'webp')
      const name = new TextEncoder().encode(type)
      return order === 'png' ? [...length, ...name, ...data, 0, 0, 0, 0] : [...name, ...length, ...data]
    }
    const behind = [...new TextEncoder().encode('secret')]
    const png = [...LOGO_PNG.slice(0, 33), ...chunk('tEXt', 'Author\0secret', 'png'), ...LOGO_PNG.slice(33), ...behind]
    expect(readPicture(Uint8Array.from(png))).toMatchObject({ ok: true, value: { bytes: LOGO_PNG } })

    const webp = Uint8Array.from([...LOGO_WEBP.extended, ...chunk('EXIF', 'secret', 'webp')])
    new DataView(webp.buffer).setUint32(4, webp.length - 8, true)
    webp[20] = (webp[20] ?? 0) | 8
    expect(readPicture(Uint8Array.from([...webp, ...behind]))).toMatchObject({
      ok: true,
      value: { bytes: LOGO_WEBP.extended },
    })
  })

  test('do not move', () => {
    const webp = LOGO_WEBP.extended.slice()
    webp[20] = (webp[20] ?? 0) | 2
    expect(readPicture(webp)).toEqual({ ok: false, error: { kind: 'moves' } })
    // An empty chunk of the name after the header: the size of what it holds is not looked at.
    const animation = Uint8Array.from([0, 0, 0, 0, 0x61, 0x63, 0x54, 0x4c, 0, 0, 0, 0])
    const png = Uint8Array.from([...LOGO_PNG.slice(0, 33), ...animation, ...LOGO_PNG.slice(33)])
    expect(readPicture(png)).toEqual({ ok: false, error: { kind: 'moves' } })
  })

  test('have no more pixels than a browser can hold', () => {
    const png = LOGO_PNG.slice()
    png[18] = 0x80
    expect(readPicture(png)).toMatchObject({ ok: false, error: { kind: 'too_many_pixels', width: 32_780, height: 5 } })
  })

  test.each([
    ['a GIF', 'GIF89a'],
    ['nothing', ''],
    ['what stands in the place of a large file', 'version https://git-lfs.github.com/spec/v1\n'],
    ['a page', '<!DOCTYPE html><html><body>No picture</body></html>'],
  ])('are nothing else: %s', (_, text) => {
    expect(read(text)).toEqual({ ok: false, error: { kind: 'unknown_format' } })
  })
})

describe('an SVG', () => {
  test('is published as it draws', () => {
    const text = published(LOGO_SVG)
    expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 252 60">')
    expect(text).toContain('<rect x="4" y="10" width="34" height="40" rx="10" fill="#8a1c6b"></rect>')
    expect(text).toContain('.ink{fill:none;stroke:#14202b')
    // Written once more it stays as it is.
    expect(published(text)).toBe(text)
  })

  test('keeps what refers to itself, and its own colours for a dark screen', () => {
    const inside = `<defs><linearGradient id="g"><stop offset="1" style="stop-color:rgb(1,2,3)"/></linearGradient></defs>
      <style>@media (prefers-color-scheme: dark) { .a { fill: url(#g) } }</style>
      <use xlink:href="#g" href="#g" transform="translate(1 2)"/><path class="a" fill="url('#g')" d="M0 0"/>
      <text x="1">A &amp; B</text><image href="data:image/png;base64,iVBORw0KGgo="/>`
    const text = published(svg(inside))
    expect(text).toContain('@media (prefers-color-scheme: dark) { .a { fill: url(#g) } }')
    expect(text).toContain('<use href="#g" transform="translate(1 2)"></use>')
    expect(text).toContain(`fill="url('#g')"`)
    expect(text).toContain('A &amp; B')
    expect(text).toContain('href="data:image/png;base64,iVBORw0KGgo="')
  })

  test('loses what nobody sees of it', () => {
    const text = published(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <!-- made by hand -->${svg(
        '<title>secret</title><metadata><rdf:RDF><script>secret</script></rdf:RDF></metadata><sodipodi:namedview inkscape:zoom="secret"/><g inkscape:label="secret" data-name="secret"><path d="M0 0"/></g>',
        'viewBox="0 0 20 10" sodipodi:docname="secret.svg"',
      )}`,
    )
    expect(text).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><g><path d="M0 0"></path></g></svg>\n',
    )
  })

  test.each([
    ['<script>alert(1)</script>', 'the element <script>'],
    ['<foreignObject><p>x</p></foreignObject>', 'the element <foreignObject>'],
    ['<a href="https://example.com"><path/></a>', 'the element <a>'],
    ['<path onload="alert(1)"/>', 'the attribute onload, which can run a script'],
    ['<g ONCLICK="alert(1)"/>', 'the attribute ONCLICK, which can run a script'],
    ['<image href="https://example.com/a.png"/>', 'href="https://example.com/a.png", which leads elsewhere'],
    ['<image xlink:href="//example.com/a.png"/>', 'xlink:href="//example.com/a.png", which leads elsewhere'],
    ['<use href="data:image/svg+xml;base64,AAAA"/>', 'href="data:image/svg+xml;base64,AAAA", which leads elsewhere'],
    ['<use href=" javascript:alert(1)"/>', 'href="javascript:alert(1)", which leads elsewhere'],
    ['<path fill="url(https://example.com/#a)"/>', 'url(https://example.com/#a) in the attribute fill'],
    ['<path style="fill:URL( //example.com )"/>', 'URL(//example.com) in the attribute style'],
    ['<path fill="\\75rl(//example.com)"/>', 'a backslash, which can hide an address, in the attribute fill'],
    ['<style>@import "//example.com/a.css";</style>', '@import in <style>'],
    ['<style>@font-face{src:url(//example.com/a)}</style>', '@font-face in <style>'],
    ['<style>a{mask:image-set("//example.com/a" 1x)}</style>', 'image-set("//example.com/a" 1x) in <style>'],
    ['<style><![CDATA[a{fill:url(//example.com)}]]></style>', 'url(//example.com) in <style>'],
    ['<style>a{fill:url(</style><style>//example.com)}</style>', 'url() in <style>'],
    ['<style>a{fill:u&#114;l(//example.com)}</style>', 'url(//example.com) in <style>'],
    ['</svg><svg><path/>', 'the element <svg>'],
    // A comment that is none: in a string, in an address, and between two of them.
    [
      `<path style="font-family:'/*';mask:url(//example.com/a#m)"/>`,
      'a comment, which can hide an address, in the attribute style',
    ],
    [
      '<path style="fill:url(#a/*);mask:url(//example.com)"/>',
      'a comment, which can hide an address, in the attribute style',
    ],
    [
      '<path mask="url(#a/*) , url(https://example.com/b)"/>',
      'a comment, which can hide an address, in the attribute mask',
    ],
    ['<style>a{mask:url(#a/*x*/) , url(//example.com)}</style>', 'url(//example.com) in <style>'],
  ])('is refused with %s', (inside, what) => {
    expect(read(svg(`<g/>\n\n${inside}`))).toEqual({ ok: false, error: { kind: 'unsafe', what, line: 3 } })
  })

  test.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'entities of its own (<!DOCTYPE … [)'],
    ['<?xml-stylesheet href="//example.com/a.css"?>', 'a style sheet of its own, which is loaded from elsewhere'],
  ])('is refused after %s', (before, what) => {
    expect(read(`${before}${svg('<g/>')}`)).toEqual({ ok: false, error: { kind: 'unsafe', what, line: 1 } })
  })

  test('is published without the comments of its style sheets, as it was looked through', () => {
    const text = published(svg(`<style>a{font-family:'/*'} b{mask:url(//example.com)} /* x */ c{fill:red}</style>`))
    expect(text).toContain("<style>a{font-family:'  c{fill:red}</style>")
  })

  test('may say for those who read it out what is no style', () => {
    const text = published(
      svg('<path d="M0 0" font-family="a@b"/>', 'viewBox="0 0 20 10" role="img" aria-label="Logo(1)"'),
    )
    expect(text).toContain('viewBox="0 0 20 10"><path d="M0 0" font-family="a@b">')
  })

  test.each([
    ['a style', svg(`<path style="${'a'.repeat(400_000)}"/>`)],
    ['a length', svg('<g/>', `viewBox="0 0 20 10" width="${'1'.repeat(400_000)}!"`)],
    ['blanks', svg('<g/>', `viewBox="0 0 20 10" width="1${' '.repeat(400_000)}!"`)],
  ])('is read at once, however long a value is: %s', (_, text) => {
    expect(read(text)).toMatchObject({ ok: true, value: { width: 20, height: 10 } })
  })

  test('stands still', () => {
    const moving = svg('<path><animate attributeName="href" to="javascript:alert(1)"/></path>')
    expect(read(moving)).toEqual({ ok: false, error: { kind: 'moves' } })
  })

  test.each([
    ['viewBox="0 0 20 10"', 20, 10],
    ['viewBox="0,0,20,10" width="100%" height="100%"', 20, 10],
    ['viewBox="0 0 20 10" height="30"', 60, 30],
    ['width="1in" height="48pt"', 96, 64],
    ['viewBox="0 0 1 1" width="30px" height="10px"', 30, 10],
  ])('says how large it is: %s', (attributes, width, height) => {
    expect(read(svg('<g/>', attributes))).toMatchObject({ ok: true, value: { width, height } })
  })

  test.each(['', 'viewBox="0 0 0 10"', 'viewBox="0 0 1e400 1"', 'width="20"', 'width="50%" height="50%"'])(
    'is refused where it does not: %s',
    (attributes) => {
      expect(read(svg('<g/>', attributes))).toEqual({ ok: false, error: { kind: 'damaged' } })
    },
  )
})
