import { type Sha256, sha256OfJson } from '../../base/sha256.ts'
import type { SeverityLevel } from '../assessment/severity-policy.ts'

/** What stands at the top of a card, with a mark of its own. */
export type CardMark = SeverityLevel | 'not_stated' | 'guidance' | 'withdrawn'

/**
 * What the picture says that networks show beside a link to an advisory, in words: its newest revision, and nothing else.
 * Where there are several ways to say something, the first is taken for which there is room and a letter of each kind.
 */
export interface SocialCard {
  readonly id: string
  readonly vendor: readonly string[]
  /** The vendor's colour on white, `#0b5cad`; null where it has none. Drawn darker where it could not be read. */
  readonly accent: string | null
  readonly mark: CardMark
  /** What the mark means. */
  readonly word: string
  /** Null where nobody gave one. */
  readonly score: string | null
  /** What else a reader has to know first: that it is exploited, that not all is known yet. */
  readonly tags: readonly string[]
  readonly title: string
  readonly whatToDo: readonly string[]
  /** What a reader must know of the whole site; null for nothing. */
  readonly note: string | null
}

/** In pixels: what networks show without cutting. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** The look of cards, counted. It goes up with each change of the look, so that a card that is kept is drawn anew. */
const CARD_DESIGN = 2

/** Two cards with the same key are the same picture. */
export function cardKey(card: SocialCard): Sha256 {
  return sha256OfJson({ design: CARD_DESIGN, card })
}
