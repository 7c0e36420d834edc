import { sha256Of } from '../base/sha256.ts'
import { assetPath, type PublicPath } from '../domain/publication/addresses.ts'
import type { LogoPictures, Picture } from '../formats/picture/index.ts'

/** A logo as a page shows it. */
export interface ShownPicture {
  readonly path: PublicPath
  /** In CSS pixels, whole ones, so that its place is kept before it has come. */
  readonly width: number
  readonly height: number
}

export interface ShownLogo {
  readonly light: ShownPicture
  readonly dark: ShownPicture | null
}

export function shownLogo({ light, dark }: LogoPictures): ShownLogo {
  return { light: shown(light), dark: dark === null ? null : shown(dark) }
}

export function logoPath({ format, bytes }: Picture): PublicPath {
  return assetPath('logo', sha256Of(bytes), format)
}

const MOST_HIGH = 40
const MOST_WIDE = 220
/** In square pixels. */
const AREA = 5000

function shown(picture: Picture): ShownPicture {
  return { path: logoPath(picture), ...fittingSize(picture) }
}

/** About the same area for each: a long name is as loud as a round mark, and neither is higher than the line bears. */
export function fittingSize({ width, height }: Pick<Picture, 'width' | 'height'>): {
  readonly width: number
  readonly height: number
} {
  const ratio = width / height
  const high = Math.min(MOST_HIGH, Math.sqrt(AREA / ratio), MOST_WIDE / ratio)
  return { width: Math.max(1, Math.round(high * ratio)), height: Math.max(1, Math.round(high)) }
}
