/** Of a picture of pixels: width and height in them, and whether it moves. */
export interface RasterSize {
  readonly width: number
  readonly height: number
  readonly moves: boolean
}
