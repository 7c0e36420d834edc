export { type CardFaces, cardFaces, drawCard } from './draw-card.ts'
export { CARD_KEYWORD } from './png.ts'
export type { FontSource } from './typeface.ts'
