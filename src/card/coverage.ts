/**
 * How much of each pixel a shape covers, from the lines around it. Each line adds, in the row that it crosses, the area
 * between itself and the right edge; the sum from the left is then the coverage. Contours that turn the other way take away
 * again, as the hole of an `o` does, and where two of the same turn overlap there is no more than all.
 */
export class Coverage {
  readonly width: number
  readonly height: number
  readonly #areas: Float64Array
  readonly #stride: number

  /** In pixels. What lies outside must not be drawn. */
  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    // A line along the right edge adds to the column after it.
    this.#stride = width + 2
    this.#areas = new Float64Array(this.#stride * height)
  }

  line(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return
    const down = fromY < toY
    const [topX, topY, endX, endY] = down ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY]
    const slope = (endX - topX) / (endY - topY)
    let x = topX
    for (let row = Math.floor(topY); row < endY; row++) {
      const height = Math.min(row + 1, endY) - Math.max(row, topY)
      const next = x + slope * height
      this.#add(row, Math.min(x, next), Math.max(x, next), down ? height : -height)
      x = next
    }
  }

  /** Each pixel in sixteenths but one: 0 for untouched, 15 for covered. */
  levels(): Uint8Array {
    const levels = new Uint8Array(this.width * this.height)
    for (let row = 0; row < this.height; row++) {
      let sum = 0
      for (let column = 0; column < this.width; column++) {
        sum += this.#areas[row * this.#stride + column] ?? 0
        levels[row * this.width + column] = Math.min(15, Math.round(Math.abs(sum) * 15))
      }
    }
    return levels
  }

  /** A piece of a line within one row, from left to right. */
  #add(row: number, left: number, right: number, height: number): void {
    const areas = this.#areas
    const first = Math.floor(left)
    const at = row * this.#stride + first
    const columns = Math.ceil(right) - first
    if (columns <= 1) {
      const beside = (left + right) / 2 - first
      areas[at] = (areas[at] ?? 0) + height * (1 - beside)
      areas[at + 1] = (areas[at + 1] ?? 0) + height * beside
      return
    }
    // What lies right of the piece, column by column: `covered` of the columns up to here, the rest in the last one.
    const steepness = height / (right - left)
    let before = 0
    for (let column = 0; column < columns; column++) {
      const from = Math.max(left - first, column)
      const to = Math.min(right - first, column + 1)
      // Of this column: where the piece has passed, all of it; where it passes, the trapezium right of it.
      const passing = steepness * (to - from) * (column + 1 - (from + to) / 2)
      const passed = steepness * (from - (left - first))
      const covered = passing + passed
      areas[at + column] = (areas[at + column] ?? 0) + covered - before
      before = covered
    }
    areas[at + columns] = (areas[at + columns] ?? 0) + height - before
  }
}
