import type { Curve } from './font.ts'

/** A shape with straight sides, by its corners. */
export function polygon(corners: readonly (readonly [x: number, y: number])[]): readonly Curve[] {
  return corners.map(([x, y], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [x, y]
    return [x, y, (x + toX) / 2, (y + toY) / 2, toX, toY]
  })
}

/** How far the control point of a quarter of a circle stands from its corner, so that two curves come near to it. */
const EIGHTH = Math.SQRT2 - 1

/** A rectangle with round corners. */
export function rounded(x: number, y: number, width: number, height: number, radius: number): readonly Curve[] {
  const right = x + width
  const bottom = y + height
  return [
    ...side(x + radius, y, right - radius, y),
    ...corner(right - radius, y, right, y, right, y + radius),
    ...side(right, y + radius, right, bottom - radius),
    ...corner(right, bottom - radius, right, bottom, right - radius, bottom),
    ...side(right - radius, bottom, x + radius, bottom),
    ...corner(x + radius, bottom, x, bottom, x, bottom - radius),
    ...side(x, bottom - radius, x, y + radius),
    ...corner(x, y + radius, x, y, x + radius, y),
  ]
}

/** A circle is a square with corners as round as they can be. */
export function circle(centreX: number, centreY: number, radius: number): readonly Curve[] {
  return rounded(centreX - radius, centreY - radius, 2 * radius, 2 * radius, radius)
}

/** The same border the other way round: taken from a shape that it lies in, it leaves a hole. */
export function hole(curves: readonly Curve[]): readonly Curve[] {
  return curves.map(([ax, ay, bx, by, cx, cy]) => [cx, cy, bx, by, ax, ay] as const).toReversed()
}

function side(fromX: number, fromY: number, toX: number, toY: number): readonly Curve[] {
  return [[fromX, fromY, (fromX + toX) / 2, (fromY + toY) / 2, toX, toY]]
}

/** A quarter of a circle around a corner, in two curves that meet in its middle. */
function corner(fromX: number, fromY: number, atX: number, atY: number, toX: number, toY: number): readonly Curve[] {
  const near = (from: number, at: number) => from + (at - from) * EIGHTH
  const [firstX, firstY] = [near(fromX, atX), near(fromY, atY)]
  const [secondX, secondY] = [near(toX, atX), near(toY, atY)]
  const [middleX, middleY] = [(firstX + secondX) / 2, (firstY + secondY) / 2]
  return [
    [fromX, fromY, firstX, firstY, middleX, middleY],
    [middleX, middleY, secondX, secondY, toX, toY],
  ]
}
