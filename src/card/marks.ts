import type { CardMark } from '../domain/publication/social-card.ts'
import type { Canvas, Colour } from './canvas.ts'
import { circle, hole, polygon, rounded } from './shapes.ts'

/** In pixels. */
export const MARK_WIDTH = 92
const HEIGHT = 68
const BAR = 17
const GAP = 8

/** How many of the four bars are full; null where there are none. */
const BARS: Readonly<Record<CardMark, number | null>> = {
  critical: 4,
  high: 3,
  medium: 2,
  low: 1,
  none: 0,
  not_stated: 0,
  guidance: null,
  withdrawn: null,
}

/**
 * The mark beside the word, white on the colour of its level: four bars, as many full as it is bad, so that it is told by
 * shape as well; a sign of its own for what has no level.
 *
 * @param middle y.
 */
export function drawMark(canvas: Canvas, mark: CardMark, colour: Colour, x: number, middle: number): void {
  const white = canvas.ink('#ffffff', colour)
  const full = BARS[mark]
  if (full !== null) {
    for (let bar = 0; bar < 4; bar++) {
      const height = (HEIGHT * (bar + 1.6)) / 4.6
      const left = x + bar * (BAR + GAP)
      const top = middle + HEIGHT / 2 - height
      const shape = rounded(left, top, BAR, height, 4)
      const inside = bar < full ? [] : hole(rounded(left + 3, top + 3, BAR - 6, height - 6, 2))
      canvas.shape([...shape, ...inside], white)
    }
    return
  }
  const centre = x + MARK_WIDTH / 2
  const ring = [...circle(centre, middle, 36), ...hole(circle(centre, middle, 29))]
  canvas.shape(ring, white)
  if (mark === 'withdrawn') canvas.shape(slash(centre, middle, 32, 7), white)
  else {
    canvas.shape(circle(centre, middle - 14, 5), white)
    canvas.shape(rounded(centre - 4, middle - 3, 8, 23, 3), white)
  }
}

function slash(x: number, y: number, radius: number, thickness: number) {
  const along = radius * Math.SQRT1_2
  const across = (thickness / 2) * Math.SQRT1_2
  return polygon([
    [x - along - across, y - along + across],
    [x - along + across, y - along - across],
    [x + along + across, y + along - across],
    [x + along - across, y + along + across],
  ])
}
