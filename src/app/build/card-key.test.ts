import { expect, test } from 'vitest'
import { cardFaces, drawCard } from '../../card/index.ts'
import { cardKey, type SocialCard } from '../../domain/publication/social-card.ts'
import { keyOfPng } from './card-key.ts'
import { BUILT_FONTS } from './program-files.ts'

const CARD: SocialCard = {
  id: 'SA1900-04',
  vendor: ['Example Corp'],
  accent: null,
  mark: 'critical',
  word: 'Critical',
  score: '9.1',
  tags: [],
  title: 'Sensitive variables can be read by a user without permission',
  whatToDo: ['Upgrade to 1900.1.7'],
  note: null,
}

test('a card says from what it was made, as long as it is whole', () => {
  const png = drawCard(CARD, cardFaces(BUILT_FONTS))
  expect(keyOfPng(png)).toBe(cardKey(CARD))
  expect(keyOfPng(png.subarray(0, -1))).toBeNull()
  expect(keyOfPng(png.subarray(0, -12))).toBeNull()
  for (const at of [0, 30, 1500, png.byteLength - 20]) {
    const damaged = png.slice()
    damaged[at] = (damaged[at] ?? 0) ^ 1
    expect(keyOfPng(damaged), String(at)).toBeNull()
  }
})

test('whatever the card says is in its key, the colour too', () => {
  const others = [{ score: '9.2' }, { accent: '#8a1c6b' }, { note: 'A demonstration.' }].map((difference) =>
    cardKey({ ...CARD, ...difference }),
  )
  expect(new Set([cardKey(CARD), ...others]).size).toBe(4)
})
