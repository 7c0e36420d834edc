import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openFont } from './font.ts'

function open(name: string) {
  return openFont(
    readFileSync(new URL(`../../node_modules/@fontsource/inter/files/inter-${name}-normal.woff`, import.meta.url)),
    inflateSync,
  )
}

const latin = open('latin-700')

function glyph(font: typeof latin, character: string): number {
  const found = font.glyph(character.codePointAt(0) ?? 0)
  if (found === null) throw new Error(`There is no ${character}.`)
  return found
}

test('the font says of which characters it has glyphs', () => {
  expect(latin.unitsPerEm).toBe(2048)
  expect(latin.glyph(0x410)).toBeNull()
  expect(open('cyrillic-700').glyph(0x410)).not.toBeNull()
  expect(latin.glyph(0x6f22)).toBeNull()
})

test('figures are wider than an i, and A and V stand closer than N and N', () => {
  expect(latin.advance(glyph(latin, '0'))).toBeGreaterThan(latin.advance(glyph(latin, 'i')))
  expect(latin.kerning(glyph(latin, 'A'), glyph(latin, 'V'))).toBeLessThan(-50)
  expect(latin.kerning(glyph(latin, 'T'), glyph(latin, 'o'))).toBeLessThan(-50)
  expect(latin.kerning(glyph(latin, 'N'), glyph(latin, 'N'))).toBe(0)
})

test.each(['latin-500', 'latin-700', 'latin-ext-700', 'cyrillic-700', 'greek-700', 'vietnamese-700'])(
  'each outline of %s is closed',
  (name) => {
    const font = open(name)
    let curves = 0
    for (let code = 0x21; code < 0x1f00; code++) {
      const found = font.glyph(code)
      if (found === null) continue
      const outline = font.outline(found)
      curves += outline.length
      // Where each piece ends another one begins, so that as much goes down as comes up.
      const ends = outline.map(([, , , , x, y]) => `${x} ${y}`).sort()
      expect(outline.map(([x, y]) => `${x} ${y}`).sort(), String.fromCodePoint(code)).toEqual(ends)
    }
    expect(curves).toBeGreaterThan(1000)
  },
)

test('the outline of an H is as high as the font says, and an é is an e with an accent', () => {
  const tops = (character: string) => latin.outline(glyph(latin, character)).map(([, y]) => y)
  expect(Math.max(...tops('H'))).toBe(latin.capHeight)
  expect(Math.min(...tops('H'))).toBe(0)
  const [e, accented] = ['e', 'é'].map((character) => latin.outline(glyph(latin, character)))
  expect(accented?.length).toBeGreaterThan(e?.length ?? 0)
  for (const curve of e ?? []) expect(accented).toContainEqual(curve)
})

test('what is no font is refused', () => {
  expect(() => openFont(new Uint8Array(100), inflateSync)).toThrow('no WOFF file')
})
