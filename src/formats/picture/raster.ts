/** Of a picture of pixels: width and height in them, whether it moves, and its bytes as they may be served. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly moves: boolean
  readonly bytes: Uint8Array
}
