import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { decode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { sha256Of } from '../base/sha256.ts'
import { accentContrast, readableAccent } from '../domain/policy/accent-contrast.ts'
import type { SocialCard } from '../domain/publication/social-card.ts'
import { cardFaces, drawCard } from './draw-card.ts'

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
    accent: null,
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

/** The colours of a picture, as a PNG reader sees them. */
function pixelsOf(png: Uint8Array) {
  const { width, height, data, palette } = decode(png, { checkCrc: true })
  const colour = (x: number, y: number) =>
    `#${(palette?.[data[y * width + x] ?? 0] ?? []).map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
  return { width, height, colour }
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
      "sha256:f3a1e3fd59e593322a80b63479e77e3a9798fd14f485114af3f39dcc7c355349",
      "sha256:3a8319eb520d0b51bbca3b6a6561509cf123a044d0cb7ceed6709411267f8e27",
      "sha256:aea7833c09f46dc4173e60dcf44bb18ab2baafaddb023e432c1fd25b168b94f0",
      "sha256:b079446421b75530439c38e24d01b6d957aaeb40053bcdeddaf5d2050918046d",
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

  test('has the name of the vendor in its own colour, or in a darker one that can be read', () => {
    const inksOf = (accent: string | null) => {
      const { colour } = pixelsOf(drawCard(aCard({ accent }), faces))
      const [left, top, right, bottom] = NAME
      const inks = new Set<string>()
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) inks.add(colour(x, y))
      return inks
    }
    expect(inksOf('#8a1c6b')).toContain('#8a1c6b')
    expect(inksOf(null)).toContain('#0b5cad')
    for (const weak of ['#ffee00', '#FFF0F0', '#9ad0f5']) {
      const inks = inksOf(weak)
      expect(inks).not.toContain(weak.toLowerCase())
      expect(inks).toContain(readableAccent(weak, 'light'))
      // As the name is drawn, no link could be drawn too weakly either.
      const light = readableAccent(weak, 'light')
      expect(accentContrast({ accent: { light, dark: '#ffffff' } })).toEqual([])
    }
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
