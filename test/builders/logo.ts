/** Letters of straight strokes, drawn for these tests. */
const LETTERS =
  'M62 16h-14v28h14M48 30h12 M72 16l20 28M92 16l-20 28 M102 44l11-28 11 28M106 34h14 M136 44v-28l12 18 12-18v28 M174 44v-28h10a8 8 0 0 1 0 16h-10 M204 16v28h14 M244 16h-14v28h14M230 30h12'

function logo(ink: string, mark: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 252 60">
  <style>.ink{fill:none;stroke:${ink};stroke-width:5;stroke-linejoin:round}</style>
  <rect x="4" y="10" width="34" height="40" rx="10" fill="${mark}"/>
  <path d="M12 36c6-14 12-14 18 0" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/>
  <circle cx="21" cy="41" r="3" fill="#fff"/>
  <path class="ink" d="${LETTERS}"/>
</svg>
`
}

/** An invented logo, for white paper; 252 × 60. */
export const LOGO_SVG = logo('#14202b', '#8a1c6b')
/** The same for a dark screen. */
export const LOGO_DARK_SVG = logo('#f2f5f8', '#d65db1')

/** A bar of 6 × 3 pixels on 12 × 5, as a browser encodes it. */
export const LOGO_PNG = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAFCAYAAABxeg0vAAAANUlEQVR4AZyNsQ0AMAjD2t7RD7v3CHY+5A+QmM0AkbIkcnJWUwnIfU6mrQSoqLIZ8E03mV4CAAD//9YihHsAAAAGSURBVAMALmkYC6RAAh0AAAAASUVORK5CYII=',
)
/** The same as WebP, by what its first chunk is. */
export const LOGO_WEBP = {
  lossy: bytesOf(
    'UklGRkoAAABXRUJQVlA4ID4AAADQAQCdASoMAAUAAsBMJQBdgCIj0vBWAAD+C5d89jHXnGZ6DA70KueiVOmhDA30P763CWxxERYAqzL438AAAA==',
  ),
  lossless: bytesOf('UklGRi4AAABXRUJQVlA4TCEAAAAvCwABAA9wjvHXKX6Ncv5DCwrZRoAQjvnIf4iI/ofAEwAA'),
  extended: bytesOf(
    'UklGRl4AAABXRUJQVlA4WAoAAAAQAAAACwAABAAAQUxQSBEAAAABDzD/ERFCIJBEPv0QEf0PGgBWUDggJgAAAHABAJ0BKgwABQACwEwliALsAUAAAP7zf//9ldh/4HA/lV3kNQAA',
  ),
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
