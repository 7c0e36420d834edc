import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { buildSite } from '../../src/app/build/build-site.ts'
import type { Instant } from '../../src/base/instant.ts'

const OLD_FEED = `oldFeed:
  addresses:
    - url: https://old.example.com/blog/feed/
    - {url: /security/atom.xml, format: atom}
`

/** A folder with room for what a server needs, and in it `site`: the example, whose vendor had a feed before. */
export async function builtExample(server: string): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), `tocsin-${server}-`))
  // Started as root, a server may serve as somebody else.
  chmodSync(folder, 0o755)
  const example = path.join(folder, 'example')
  cpSync(path.resolve(import.meta.dirname, '..', '..', 'examples/octopus'), example, { recursive: true })
  const vendor = path.join(example, 'vendor.yaml')
  writeFileSync(vendor, `${readFileSync(vendor, 'utf8')}${OLD_FEED}`)
  const built = await buildSite({
    folder: example,
    out: path.join(folder, 'site'),
    asOf: null,
    now: '2100-01-01T00:00:00Z' as Instant,
    overwrite: false,
    onProgress: () => undefined,
  })
  expect(built).toMatchObject({ ok: true })
  mkdirSync(path.join(folder, 'site/advisories/SA1-A'))
  writeFileSync(path.join(folder, 'site/advisories/SA1-A/index.html'), 'own')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** Old addresses of {@link builtExample} that every server with a map leads on: as asked for, and where to. */
export const LED_ON = [
  ['an address as it was', '/post/2024/sa2025-03/', '/advisories/SA2025-03/'],
  ['without its slash', '/post/2024/sa2025-03', '/advisories/SA2025-03/'],
  [
    'a file with escapes',
    '/adv/2021-01---Local-privilege-escalation-in-Octopus-Server-%28CVE-2021-26556%29.1733296189.html',
    '/advisories/SA2021-01/',
  ],
  ['the old feed', '/blog/feed/', '/feeds/all.rss.xml'],
  ['the old feed without its slash', '/blog/feed', '/feeds/all.rss.xml'],
  ['the old feed in another format', '/security/atom.xml', '/feeds/all.atom.xml'],
] as const

/** What a server answers at an address: its status, and the path to which it leads; null where it does not. */
export async function ledFrom(address: string): Promise<readonly [status: number, to: string | null]> {
  const response = await fetch(address, { redirect: 'manual' })
  const led = response.headers.get('location')
  return [response.status, led === null ? null : new URL(led, address).pathname]
}

const LONG = 'public, max-age=31536000, immutable'

/** What every recipe serves: what is asked for (`script`: one of the site's), its type, and how long it may be kept. */
export const SERVED_AS = [
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/advisories/SA2025-03.json', 'application/json', 'no-cache'],
  ['/feeds/all.atom.xml', 'application/atom+xml; charset=utf-8', 'no-cache'],
  ['/feeds/all.rss.xml', 'application/rss+xml; charset=utf-8', 'no-cache'],
  ['/feeds/all.json', 'application/json', 'no-cache'],
  ['/check/data/octopus-server.json', 'application/json', 'no-cache'],
  ['/no/such/page', 'text/html; charset=utf-8', 'no-cache'],
  ['script', 'text/javascript; charset=utf-8', LONG],
] as const

/** Holds an answer against a row of {@link SERVED_AS}: compressed, with its type, keeping and headers. */
export async function expectServedAs(
  url: string,
  folder: string,
  [asked, type, keeping]: readonly [asked: string, type: string, keeping: string],
): Promise<Headers> {
  const script = readdirSync(path.join(folder, 'site/assets')).find((name) => name.endsWith('.js'))
  const { headers } = await fetch(url + (asked === 'script' ? `/assets/${script}` : asked))
  expect(headers.get('content-encoding')).toBe('gzip')
  expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([type, keeping])
  expect([headers.get('x-content-type-options'), headers.get('access-control-allow-origin')]).toEqual(['nosniff', '*'])
  return headers
}

/** Ends a server that a test has started. */
export async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  server.kill()
  await once(server, 'exit')
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
