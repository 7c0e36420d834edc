import type { Moved } from './redirects.ts'

/** What a server needs to answer old addresses itself, with 301 instead of a page that leads on. */

/**
 * For nginx, to be included in `http`: sets `$advisory_moved` to where an address leads, or to nothing. It compares
 * without regard to letter case (ngx_http_map_module), so each address stands once, with and without its last slash; but
 * a regular expression with regard to it, so that our own address is not led on to itself.
 * Addresses may be longer than its tables are made for: `map_hash_bucket_size 512;` belongs before it.
 *
 * @param href what a link on the site says for a path.
 */
export function nginxMap(redirects: readonly Moved[], href: (moved: Moved) => string): string {
  const lines = redirects.flatMap((redirect) =>
    (redirect.isOwn ? [exactly(redirect.from)] : bothForms(redirect.from)).map(
      (from) => `  ${quoted(from)} ${quoted(href(redirect))};\n`,
    ),
  )
  return `map $uri $advisory_moved {\n  default "";\n${lines.join('')}}\n`
}

/** For Caddy, to be imported in a site: sets `{advisory_moved}` in the same way; letter case counts there. */
export function caddyMap(redirects: readonly Moved[], href: (moved: Moved) => string): string {
  const lines = redirects.flatMap((redirect) =>
    caddyForms(redirect.from).map((from) => `  "${from}" "${href(redirect)}"\n`),
  )
  return `map {path} {advisory_moved} {\n${lines.join('')}  default ""\n}\n@advisory_moved expression \`{advisory_moved} != ""\`\nredir @advisory_moved {advisory_moved} permanent\n`
}

/**
 * For Amazon S3: for each key the value of `x-amz-website-redirect-location`, which its website endpoint answers with
 * 301. A key has no slash at its start, and the one of a folder is its index document.
 */
export function s3Redirects(redirects: readonly Moved[], href: (moved: Moved) => string): string {
  const entries = redirects.flatMap((redirect) => redirect.keys.map((key) => [key, href(redirect)] as const))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

/** What a key value store of CloudFront takes, in characters. */
const LONGEST_KEY = 512
const LONGEST_VALUE = 1024

/**
 * For Amazon CloudFront: the file from which a key value store is made, for the function in `docs/operating/serving.md`,
 * which asks for an address in small letters and without its last slash. What is too long for a store is left out.
 */
export function cloudFrontStore(redirects: readonly Moved[], href: (moved: Moved) => string): string {
  const data = redirects
    .map((redirect) => ({ key: redirect.from.replace(/\/+$/, '').toLowerCase(), value: href(redirect) }))
    .filter(({ key, value }) => key.length <= LONGEST_KEY && value.length <= LONGEST_VALUE)
  return `${JSON.stringify({ data }, null, 2)}\n`
}

function exactly(path: string): string {
  return `~^${path.replace(/\/+$/, '').replace(/[^\w/]/g, '\\$&')}/?$`
}

/**
 * In quotes Caddy reads `{path}` as what it stands for, and a backslash as itself, but for one before a quote. Where an
 * address has such a sign, it is a regular expression with that sign as a number.
 */
function caddyForms(path: string): readonly string[] {
  if (!/[{}"\\]/.test(path)) return bothForms(path)
  return [`~^${path.replace(/\/+$/, '').replace(/[^\w/\u0080-\uffff]/g, hex)}/?$`]
}

function hex(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

function bothForms(path: string): readonly string[] {
  const bare = path.replace(/\/+$/, '')
  return /\.html?$/i.test(bare) ? [bare] : [bare, `${bare}/`]
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
