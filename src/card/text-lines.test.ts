import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { cutLines, drawable, evenLinesOf, firstThatFits, widthOf } from './text-lines.ts'
import { Typeface } from './typeface.ts'

const face = new Typeface(
  {
    read: (script, weight) =>
      readFileSync(
        new URL(`../../node_modules/@fontsource/inter/files/inter-${script}-${weight}-normal.woff`, import.meta.url),
      ),
    inflate: inflateSync,
  },
  700,
)
const style = { face, size: 54, tracking: -0.025 }
const WIDTH = 1072

describe('a text as it is drawn', () => {
  test.each([
    ['two\n lines\tand  more ', 'two lines and more'],
    ['a → b, x ≥ 5', 'a -> b, x >= 5'],
    ['on 🔥 fire 👩‍💻', 'on fire'],
    ['zero\u200bwidth \u202eand direction', 'zerowidth and direction'],
    ['cafe\u0301', 'café'],
    ['Room #1 ©', 'Room #1 ©'],
  ])('%j is %j', (text, drawn) => {
    expect(drawable(text)).toBe(drawn)
  })

  test.each(['Größe', 'Żółć', 'Київ', 'Αθήνα', 'Việt Nam', '“a” – b…'])('there are glyphs for %s', (text) => {
    expect(face.has(drawable(text))).toBe(true)
  })

  test.each(['漢字', 'かな', 'العربية', 'עברית', 'हिन्दी', 'ไทย'])('there are none for %s', (text) => {
    expect(face.has(drawable(text))).toBe(false)
  })
})

describe('lines', () => {
  const long =
    'An authenticated user with the right to edit deployment processes in one space can run code on every worker'

  test('are no wider than they may be, and hold every word', () => {
    const lines = evenLinesOf(long, WIDTH, style)
    expect(lines.join(' ')).toBe(long)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(WIDTH)
  })

  test('do not end with a single short word', () => {
    expect(evenLinesOf('Denial of service in the web interface and portal', 900, style)).toEqual([
      'Denial of service in the',
      'web interface and portal',
    ])
  })

  test('a word that is longer than a line goes on in the next one', () => {
    const path = '/api/spaces/Spaces-1/projects/Projects-42/deploymentprocesses/template'
    const lines = evenLinesOf(`In ${path}`, WIDTH, style)
    expect(lines.join('').replace('In', '').trim()).toBe(path)
    for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(WIDTH)
  })

  test('are cut at a word, with an ellipsis', () => {
    const lines = cutLines(evenLinesOf(`${long}, and more than that`, 600, style), 3, 600, style)
    expect(lines).toHaveLength(3)
    const said = lines.join(' ')
    expect(said).toMatch(/\w…$/)
    expect(long.startsWith(said.slice(0, -1))).toBe(true)
    expect(long.charAt(said.length - 1)).toBe(' ')
    for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(600)
  })
})

describe('of several texts', () => {
  const small = { ...style, size: 30 }
  const [large, first, second] = [style, 'Upgrade to 2024.1.11865, 2024.2.9193 or 2024.3.12899', 'Upgrade']

  test('the first is taken that has room, smaller if need be', () => {
    expect(firstThatFits([first, second], 2000, [large, small])).toEqual({ text: first, style: large })
    expect(firstThatFits([first, second], 900, [large, small])).toEqual({ text: first, style: small })
    expect(firstThatFits([first, second], 400, [large, small])).toEqual({ text: second, style: large })
  })

  test('what cannot be drawn is passed over, and where nothing has room the first is cut', () => {
    expect(firstThatFits(['株式会社', 'example.jp'], 400, [small])?.text).toBe('example.jp')
    expect(firstThatFits(['株式会社'], 400, [small])).toBeNull()
    expect(firstThatFits([first], 400, [small])?.text).toBe('Upgrade to 2024.1.11865…')
  })
})
