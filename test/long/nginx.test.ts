import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import type { AdvisoryId } from '../../src/domain/publication/public-record.ts'
import { redirectsOf } from '../../src/site/redirects/redirects.ts'
import { nginxMap } from '../../src/site/redirects/server-maps.ts'
import { textOf } from '../project/project-files.ts'
import { builtExample, ended, expectServedAs, freePort, LED_ON, ledFrom, SERVED_AS } from './served-example.ts'

const hasNginx = spawnSync('nginx', ['-v']).status === 0
if (!hasNginx) process.stderr.write('The recipes for nginx are not tried: there is no nginx here.\n')

const OWN = redirectsOf(
  [
    {
      id: 'SA1-A' as AdvisoryId,
      publishedAt: '2025-01-01T00:00:00Z' as Instant,
      aliases: ['/advisories/sa1-a', '/say "x"/'],
    },
  ],
  [],
  'https://advisories.example.com',
)

// Skipped: where nginx is not installed; the line above says so.
describe.skipIf(!hasNginx)('nginx with the map of old addresses', () => {
  let folder = ''
  let remove = () => {}
  let server: ChildProcess
  let url = ''

  beforeAll(async () => {
    ;({ folder, remove } = await builtExample('nginx'))
    writeFileSync(path.join(folder, 'own.map'), nginxMap(OWN, ({ to }) => to).replaceAll('advisory_moved', 'own_moved'))
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, port))
    server = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' })
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
    ['in another letter case, without its slash', '/Post/2024/SA2025-03', 301, '/advisories/SA2025-03/'],
    ['a new address', '/advisories/SA2025-03/', 200, null],
    ['an address that never was', '/post/2024/sa0000-00/', 404, null],
    ['our own in another spelling', '/advisories/sa1-a', 301, '/advisories/SA1-A/'],
    ['our own', '/advisories/SA1-A/', 200, null],
    ['one with quotes', '/say%20%22x%22', 301, '/advisories/SA1-A/'],
  ])('%s: %s', async (_, address, status, location) => {
    expect(await ledFrom(url + address)).toEqual([status, location])
  })

  test.each(SERVED_AS)('%s is %s, to be kept: %s', async (...row) => {
    const headers = await expectServedAs(url, folder, row)
    if (row[0] !== 'script') expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

/** The recipe as it is documented, with this folder and port in place of the example's. */
function configuration(folder: string, port: number): string {
  const recipe = /```nginx\n(.*?)```/s.exec(textOf('docs/operating/serving.md'))?.[1] ?? ''
  const served = recipe
    .replaceAll('/srv/advisories', `${folder}/site`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('  if ($advisory_moved)', '  if ($own_moved) {\n    return 301 $own_moved;\n  }\n  if ($advisory_moved)')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http {
  access_log off; ${temporary}
  ${served}
  include ${folder}/own.map;
}
`
}
