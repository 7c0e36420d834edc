import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sha256Of } from '../base/sha256.ts'
import { cardKey, type SocialCard } from '../domain/publication/social-card.ts'
import { cardFaces, drawCard } from './draw-card.ts'
import { keyOfPng } from './png.ts'

const source = {
  read: (script: string, weight: number) =>
    readFileSync(
      new URL(`../../node_modules/@fontsource/inter/files/inter-${script}-${weight}-normal.woff`, import.meta.url),
    ),
  inflate: inflateSync,
}
const faces = cardFaces(source)

function aCard(difference: Partial<SocialCard> = {}): SocialCard {
  return {
    id: 'SA1900-04',
    vendor: ['Example Corp', 'advisories.example.com'],
    mark: 'critical',
    word: 'Critical',
    score: '9.1',
    tags: ['Exploited'],
    title: 'Sensitive variables can be read by a user without permission',
    whatToDo: ['Upgrade to 1900.1.7 or 1900.2.3', 'Upgrade to the fix of your branch'],
    note: null,
    ...difference,
  }
}

/** The colours of a picture, row by row, as a PNG reader sees them. */
function pixelsOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < png.byteLength; at += 12 + view.getUint32(at)) {
    chunks.set(String.fromCharCode(...png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type) ?? new Uint8Array())
  const fields = new DataView(header?.slice().buffer ?? new ArrayBuffer(8))
  const rows = inflateSync(data ?? new Uint8Array())
  const width = fields.getUint32(0)
  const colour = (x: number, y: number) => {
    const index = (rows[y * (width + 1) + 1 + x] ?? 0) * 3
    return [...(palette?.subarray(index, index + 3) ?? [])].map((channel) => channel.toString(16).padStart(2, '0'))
  }
  return { width, height: fields.getUint32(4), colour: (x: number, y: number) => `#${colour(x, y).join('')}` }
}

/** How many pixels of a part of the card are not of the colour that it has in its corner. */
function drawnIn(card: SocialCard, [left, top, right, bottom]: readonly [number, number, number, number]): number {
  const { colour } = pixelsOf(drawCard(card, faces))
  const ground = colour(left, top)
  let drawn = 0
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) drawn += Number(colour(x, y) !== ground)
  return drawn
}

const MARK = [60, 10, 170, 130] as const
const TITLE = [20, 230, 1190, 470] as const
const NAME = [20, 150, 600, 225] as const
const PANEL = [20, 480, 1190, 628] as const

/**
 * The pictures themselves, by the hash of their bytes: they are the same on every machine. Where one differs, somebody
 * changed how cards look: then CARD_DESIGN has to go up as well, or cards that are kept stay as they were.
 */
test('the look is the one that CARD_DESIGN counts', () => {
  const cards = [
    aCard(),
    aCard({ mark: 'withdrawn', word: 'Withdrawn', score: null, tags: [], note: 'A demonstration.' }),
    aCard({ mark: 'guidance', word: 'Guidance', score: null, title: 'Größe, Київ, Αθήνα, Việt Nam' }),
    aCard({ mark: 'not_stated', word: 'Severity not stated', score: '9.8 by NVD', tags: [] }),
  ]
  expect(cards.map((card) => sha256Of(drawCard(card, faces)))).toMatchInlineSnapshot(`
    [
      "sha256:85c3911daca818b5163e1ed8bc60e902db39cdd056034e7a62d976986074e631",
      "sha256:4a4d688757bddf4f5b7aa690617efc22bb860f137284320deb2620ddf2dff119",
      "sha256:46e961454cf7dcad0afa821fd0607e3b020ad869f6055b89a0de339ac1a12f68",
      "sha256:188d6ca673fad80c40c7672af4da5b4d67077fd350bc9664daebd3c0664021f1",
    ]
  `)
})

test('a card is a PNG of the size that networks show', () => {
  const { width, height } = pixelsOf(drawCard(aCard(), faces))
  expect([width, height]).toEqual([1200, 630])
})

test('the same card is the same bytes, whatever was drawn before it', () => {
  const first = drawCard(aCard(), faces)
  drawCard(aCard({ title: 'Another one' }), faces)
  expect(drawCard(aCard(), faces)).toEqual(first)
  expect(drawCard(aCard(), cardFaces(source))).toEqual(first)
})

describe('a card', () => {
  test('says from what it was made, as long as it is whole', () => {
    const png = drawCard(aCard(), faces)
    expect(keyOfPng(png)).toBe(cardKey(aCard()))
    expect(cardKey(aCard({ score: '9.2' }))).not.toBe(cardKey(aCard()))
    expect(keyOfPng(png.subarray(0, -1))).toBeNull()
    expect(keyOfPng(png.subarray(0, -12))).toBeNull()
    for (const at of [0, 30, 1500, png.byteLength - 20]) {
      const damaged = png.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 1
      expect(keyOfPng(damaged), String(at)).toBeNull()
    }
  })

  test('tells each level by its mark as well as by its colour', () => {
    const marks = ['critical', 'high', 'medium', 'low', 'none', 'guidance', 'withdrawn'] as const
    const shapes = marks.map((mark) => drawnIn(aCard({ mark }), MARK))
    expect(new Set(shapes).size).toBe(marks.length)
    expect(shapes.slice(0, 5)).toEqual([...shapes.slice(0, 5)].sort((a, b) => b - a))
  })

  test('shows its id in the place of a title for which there is no glyph, and no boxes', () => {
    const unreadable = drawCard(aCard({ title: '権限のない利用者' }), faces)
    const { colour } = pixelsOf(unreadable)
    const id = pixelsOf(drawCard(aCard({ title: 'SA1900-04' }), faces))
    const differing = Array.from({ length: 240 }, (_, row) => row + 230).filter((y) =>
      Array.from({ length: 1170 }, (_, column) => column + 20).some((x) => colour(x, y) !== id.colour(x, y)),
    )
    expect(differing).toEqual([])
  })

  test('leaves out what cannot be drawn, and takes the next way to say it', () => {
    expect(drawnIn(aCard({ vendor: ['株式会社', 'example.jp'] }), NAME)).toBe(
      drawnIn(aCard({ vendor: ['example.jp'] }), NAME),
    )
    expect(drawnIn(aCard({ vendor: ['株式会社'] }), NAME)).toBe(0)
    expect(drawnIn(aCard({ whatToDo: ['更新してください'] }), PANEL)).toBe(0)
    expect(drawnIn(aCard(), PANEL)).toBeGreaterThan(1000)
  })

  test('keeps within its margins, however much there is to say', () => {
    const much = 'Everything that can be said of this and of that '.repeat(20)
    const card = aCard({ title: much, whatToDo: [much], note: much, vendor: [much], word: much, score: much })
    const { colour } = pixelsOf(drawCard(card, faces))
    const edge = Array.from({ length: 630 }, (_, y) => [1140, 1170, 1199].map((x) => colour(x, y))).flat()
    expect(new Set(edge)).toEqual(new Set(['#a00d33', '#ffffff', '#f1f4f7']))
    expect(drawnIn(card, TITLE)).toBeGreaterThan(5000)
  })
})
