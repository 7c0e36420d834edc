/** CSS pixels in each unit (CSS Values 4, section 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

/** The size of an SVG by the attributes of its root (SVG 2, section 8.2); null where they give no ratio. */
export function svgSize(
  root: Readonly<Record<string, string>>,
): { readonly width: number; readonly height: number } | null {
  const [, , boxWidth = 0, boxHeight = 0] = (root.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = isLength(boxWidth) && isLength(boxHeight) ? boxWidth / boxHeight : null
  const [width, height] = [lengthOf(root.width), lengthOf(root.height)]
  if (width !== null && height !== null) return { width, height }
  if (ratio === null || !isLength(ratio)) return null
  if (width !== null) return { width, height: width / ratio }
  return height === null ? { width: boxWidth, height: boxHeight } : { width: height * ratio, height }
}

/** In pixels; null where it says none, or a share of the place in which the picture stands. */
function lengthOf(value: string | undefined): number | null {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?|\.\d+) ?([a-z]*)$/.exec((value ?? '').trim()) ?? []
  const pixels = Number(number) * (UNITS[unit] ?? 0)
  return isLength(pixels) ? pixels : null
}

function isLength(pixels: number): boolean {
  return pixels > 0 && Number.isFinite(pixels)
}
