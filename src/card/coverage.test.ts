import { expect, test } from 'vitest'
import { circle, hole, polygon, rounded } from './shapes.ts'
import { pictureOf } from './typeface.ts'

function area(levels: Uint8Array): number {
  return levels.reduce((sum, level) => sum + level, 0) / 15
}

test('a pixel is as dark as it is covered', () => {
  const half = pictureOf(
    polygon([
      [0.5, 0],
      [2, 0],
      [2, 1.5],
      [0.5, 1.5],
    ]),
  )
  expect([half.left, half.top, half.width, half.height]).toEqual([0, 0, 2, 2])
  expect([...half.levels]).toEqual([8, 15, 4, 8])
})

test('a slope covers the half of its square', () => {
  const slope = pictureOf(
    polygon([
      [0, 0],
      [40, 0],
      [0, 40],
    ]),
  )
  expect(area(slope.levels)).toBeCloseTo(800, -1)
})

test.each([3.3, 20, 36])('a circle of radius %d has its area, and a ring what is left of it', (radius) => {
  const [full, inner] = [Math.PI * radius ** 2, Math.PI * (radius / 2) ** 2]
  const disc = pictureOf(circle(50.3, 50.7, radius))
  expect(Math.abs(area(disc.levels) - full) / full).toBeLessThan(0.02)
  const ring = pictureOf([...circle(50.3, 50.7, radius), ...hole(circle(50.3, 50.7, radius / 2))])
  expect(Math.abs(area(ring.levels) - (full - inner)) / full).toBeLessThan(0.02)
})

test('what overlaps is covered once', () => {
  const twice = pictureOf([...rounded(0, 0, 10, 10, 2), ...rounded(5, 0, 10, 10, 2)])
  expect(twice.levels[5 * twice.width + 7]).toBe(15)
})
