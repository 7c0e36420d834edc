import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import type { AdvisoryId } from '../../src/domain/publication/public-record.ts'
import { redirectsOf } from '../../src/site/redirects/redirects.ts'
import { caddyMap } from '../../src/site/redirects/server-maps.ts'
import { textOf } from '../project/project-files.ts'
import { builtExample, ended, expectServedAs, freePort, LED_ON, ledFrom, SERVED_AS } from './served-example.ts'

const hasCaddy = spawnSync('caddy', ['version']).status === 0
if (!hasCaddy) process.stderr.write('The recipe for Caddy is not tried: there is no Caddy here.\n')

const OWN = redirectsOf(
  [
    {
      id: 'SA1-A' as AdvisoryId,
      publishedAt: '2025-01-01T00:00:00Z' as Instant,
      aliases: ['/advisories/sa1-a', '/say "x"/', '/brace/{path}/', '/back\\slash\\', '/größe/{x}-1.html'],
    },
  ],
  [],
  'https://advisories.example.com',
)

// Skipped: where Caddy is not installed; the line above says so.
describe.skipIf(!hasCaddy)('Caddy with the map of old addresses', () => {
  let folder = ''
  let site = ''
  let remove = () => {}
  let server: ChildProcess
  let url = ''

  beforeAll(async () => {
    ;({ folder, remove } = await builtExample('caddy'))
    site = path.join(folder, 'site')
    writeFileSync(
      path.join(folder, 'own.caddyfile'),
      caddyMap(OWN, ({ to }) => to).replaceAll('advisory_moved', 'own_moved'),
    )
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const file = path.join(folder, 'Caddyfile')
    writeFileSync(file, configuration(folder, url))
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
    const told = spawnSync('caddy', ['validate', '--config', file, '--adapter', 'caddyfile'], { env, encoding: 'utf8' })
    expect(told.status, told.stderr).toBe(0)
    server = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env, stdio: 'ignore' })
    await vi.waitFor(() => fetch(url), { timeout: 30_000, interval: 50 })
  })
  afterAll(async () => {
    await ended(server)
    remove()
  })

  test.each(LED_ON)('%s: %s', async (_, address, to) => {
    expect(await ledFrom(url + address)).toEqual([301, to])
  })

  test.each([
    ['a new address', '/advisories/SA2025-03/', 200, null],
    ['a folder without its slash', '/advisories/SA2025-03', 308, '/advisories/SA2025-03/'],
    ['an address that never was', '/post/2024/sa0000-00/', 404, null],
    ['our own in another spelling', '/advisories/sa1-a', 301, '/advisories/SA1-A/'],
    ['our own', '/advisories/SA1-A/', 200, null],
    ['one with quotes', '/say%20%22x%22', 301, '/advisories/SA1-A/'],
    ['one with braces', '/brace/%7Bpath%7D', 301, '/advisories/SA1-A/'],
    ['one with backslashes', '/back%5Cslash%5C', 301, '/advisories/SA1-A/'],
    ['one beyond ASCII', '/gr%C3%B6%C3%9Fe/%7Bx%7D-1.html', 301, '/advisories/SA1-A/'],
    ['one that only begins so', '/gr%C3%B6%C3%9Fe/%7Bx%7D-1xhtml', 404, null],
    ['a feed that is not there', '/feeds/nothing.atom.xml', 404, null],
  ])('%s: %s', async (_, address, status, location) => {
    expect(await ledFrom(url + address)).toEqual([status, location])
  })

  test.each([...SERVED_AS, ['/feeds/nothing.rss.xml', 'text/html; charset=utf-8', 'no-cache'] as const])(
    '%s is %s, to be kept: %s',
    async (...row) => {
      const headers = await expectServedAs(url, folder, row)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    },
  )

  test('what is not there is told on our page', async () => {
    const response = await fetch(`${url}/no/such/page`)
    expect([response.status, await response.text()]).toEqual([404, readFileSync(path.join(site, '404.html'), 'utf8')])
  })
})

/** The recipe as it is documented, with this folder and address in place of the example's, and no certificate. */
function configuration(folder: string, url: string): string {
  const recipe = /```caddyfile\n(.*?)```/s.exec(textOf('docs/operating/serving.md'))?.[1] ?? ''
  const served = recipe
    .replaceAll('/srv/advisories', `${folder}/site`)
    .replace('advisories.example.com {', `${url} {\n\timport ${folder}/own.caddyfile`)
  return `{\n\tadmin off\n\tauto_https off\n}\n${served}`
}
