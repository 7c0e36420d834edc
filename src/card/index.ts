export { type CardFaces, cardFaces, drawCard } from './draw-card.ts'
export { keyOfPng } from './png.ts'
export type { FontSource } from './typeface.ts'
