/**
 * What a web server in front of the public plane should say with every reply. The demonstration says it as well, so
 * that a page which needs more than this breaks before it is published.
 */
export const PREVIEW_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "script-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** What lies under assets/ has the hash of its bytes in its name; everything else is asked for anew. */
export function cacheControlOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Whether a server should compress it; pictures and fonts are compressed by themselves. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|image\/svg|application\/(?!octet-stream))/.test(contentType)
}

/** By the end of the name; the first that fits counts. JSON is UTF-8 by itself and has no charset (RFC 8259 section 11). */
const CONTENT_TYPES: readonly (readonly [string, string])[] = [
  ['/', 'text/html; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.jsonl', 'application/jsonl'],
  ['.atom.xml', 'application/atom+xml; charset=utf-8'],
  ['.rss.xml', 'application/rss+xml; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.asc', 'text/plain; charset=utf-8'],
  ['.sha256', 'text/plain; charset=utf-8'],
  ['.sha512', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/vnd.microsoft.icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
]

/** @param path of an address, without its query; a folder ends in `/` and is its index page. */
export function contentTypeOf(path: string): string {
  return CONTENT_TYPES.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream'
}
