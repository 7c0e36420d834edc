import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PREVIEW_HEADERS } from './preview-headers.ts'
import { type Preview, startPreview } from './preview-server.ts'

const LONG_NAME = `${'a'.repeat(200)}.json`
const FILES: Readonly<Record<string, string>> = {
  'index.html': '<h1>Index</h1>',
  '404.html': '<h1>No such page</h1>',
  'advisories/SA2026-01/index.html': '<h1>SA2026-01</h1>',
  'advisories/SA2026-01.json': '{"id":"SA2026-01"}',
  'feeds/all.atom.xml': '<feed/>',
  'feeds/all.rss.xml': '<rss/>',
  'sitemap.xml': '<urlset/>',
  'assets/site.css': 'p{}',
  'assets/site.js': '1',
  'robots.txt': 'User-agent: *',
  'image.png': 'png',
  'unknown.xyz': 'x',
  'ä b.txt': 'x',
  'empty/file.txt': 'x',
  [LONG_NAME]: '{}',
  '.well-known/security.txt': 'Contact: mailto:psirt@example.com',
  '.secret': 'secret',
  '.git/config': 'secret',
  '.well-known/.hidden': 'secret',
}

const parent = mkdtempSync(join(tmpdir(), 'tocsin-preview-'))
const root = join(parent, 'site')
let preview: Preview

beforeAll(async () => {
  for (const [name, text] of Object.entries({ ...FILES, '../outside.txt': 'secret', '../site-2/a.txt': 'secret' })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  preview = await started(root)
})

afterAll(async () => {
  await preview.close()
  rmSync(parent, { recursive: true })
})

async function started(folder: string): Promise<Preview> {
  const result = await startPreview({ root: folder, port: 0, host: '127.0.0.1' })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

interface Reply {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Asks for a path exactly as written: `fetch` would tidy `..` away. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
  const { hostname, port } = new URL(preview.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method: 'GET', ...options }, (reply) => {
      let body = ''
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => {
        body += chunk
      })
      reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

test.each([
  ['/', 'text/html; charset=utf-8', '<h1>Index</h1>'],
  ['/?q=1', 'text/html; charset=utf-8', '<h1>Index</h1>'],
  ['/index.html', 'text/html; charset=utf-8', '<h1>Index</h1>'],
  ['/advisories/SA2026-01/', 'text/html; charset=utf-8', '<h1>SA2026-01</h1>'],
  ['/advisories/SA2026-01.json', 'application/json', '{"id":"SA2026-01"}'],
  ['/feeds/all.atom.xml', 'application/atom+xml; charset=utf-8', '<feed/>'],
  ['/feeds/all.rss.xml', 'application/rss+xml; charset=utf-8', '<rss/>'],
  ['/sitemap.xml', 'application/xml; charset=utf-8', '<urlset/>'],
  ['/assets/site.css', 'text/css; charset=utf-8', 'p{}'],
  ['/assets/site.js?v=1', 'text/javascript; charset=utf-8', '1'],
  ['/robots.txt', 'text/plain; charset=utf-8', 'User-agent: *'],
  ['/image.png', 'image/png', 'png'],
  ['/unknown.xyz', 'application/octet-stream', 'x'],
  ['/%C3%A4%20b.txt', 'text/plain; charset=utf-8', 'x'],
  [`/${LONG_NAME}`, 'application/json', '{}'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'Contact: mailto:psirt@example.com'],
])('%s is there, as %s', async (path, type, body) => {
  const reply = await ask(path)
  expect(reply).toMatchObject({ status: 200, body })
  expect(reply.headers['content-type']).toBe(type)
})

describe('compression', () => {
  async function headersOf(path: string, headers: Record<string, string>, method = 'GET') {
    const { status, headers: got } = await ask(path, { method, headers })
    return [status, got['content-encoding'], got.vary]
  }
  const gzip = { 'accept-encoding': 'gzip, deflate, br' }

  test('text is compressed for who can read that, and says that it depends on it', async () => {
    expect(await headersOf('/', gzip)).toEqual([200, 'gzip', 'Accept-Encoding'])
    expect(await headersOf('/', gzip, 'HEAD')).toEqual([200, 'gzip', 'Accept-Encoding'])
    expect(await headersOf('/', {})).toEqual([200, undefined, 'Accept-Encoding'])
    expect(await headersOf('/image.png', gzip)).toEqual([200, undefined, undefined])
    const whole = await fetch(`${preview.url}/advisories/SA2026-01.json`)
    expect([whole.headers.get('content-encoding'), await whole.json()]).toEqual(['gzip', { id: 'SA2026-01' }])
  })

  test('a part of a file, and a file that is there already, are not', async () => {
    expect(await headersOf('/', { ...gzip, range: 'bytes=0-3' })).toEqual([206, undefined, 'Accept-Encoding'])
    const { headers } = await ask('/', { headers: gzip })
    const again = await ask('/', { headers: { ...gzip, 'if-none-match': String(headers.etag) } })
    expect([again.status, again.body, again.headers['content-encoding']]).toEqual([304, '', undefined])
  })
})

test.each([
  ['/assets/site.css', 'public, max-age=31536000, immutable'],
  ['/', 'no-cache'],
  ['/feeds/all.atom.xml', 'no-cache'],
])('how long %s may be kept: %s', async (path, expected) => {
  expect((await ask(path)).headers['cache-control']).toBe(expected)
})

test.each([
  '/absent',
  '/advisories/',
  '/empty/',
  '/absent.json',
  '/.secret',
  '/%2esecret',
  '/.git/config',
  '/%2egit/config',
  '/.well-known/.hidden',
  '/.well-known/',
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/%2e%2e%2foutside.txt',
  '/..%5coutside.txt',
  '/..\\outside.txt',
  '/assets/../../outside.txt',
  '/assets/..%2f..%2foutside.txt',
  '/../site-2/a.txt',
  '//outside.txt',
  '/%252e%252e/outside.txt',
  '/index.html/',
  '/assets/site.css/x',
])('%s is not there', async (path) => {
  const reply = await ask(path)
  expect(reply.body).not.toContain('secret')
  expect(reply).toMatchObject({ status: 404, body: '<h1>No such page</h1>' })
  expect(reply.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' })
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('nothing answers to %s', async (method) => {
  expect(await ask('/', { method })).toMatchObject({ status: 404 })
})

test('a folder without its slash leads to the one with it', async () => {
  expect(await ask('/advisories/SA2026-01')).toMatchObject({
    status: 301,
    headers: { location: '/advisories/SA2026-01/' },
  })
})

test.each(['//example.com/..', '//example.com/%2e%2e', '/\\example.com/..', '//example.com'])(
  '%s leads nowhere else',
  async (path) => {
    const { headers } = await ask(path)
    expect(headers.location ?? '/').toMatch(/^\/(?![\\/])/)
  },
)

test.each([
  ['/%E0%A4%A', 'This is not an address.\n'],
  ['/%', 'This is not an address.\n'],
  ['/index.html%00.png', 'This cannot be answered.\n'],
])('%s is refused plainly', async (path, body) => {
  expect(await ask(path)).toMatchObject({ status: 400, body, headers: { 'content-type': 'text/plain; charset=utf-8' } })
})

test('every reply carries the security headers, and none says what serves it', async () => {
  for (const path of ['/', '/absent', '/.secret', '/%E0%A4%A', '/advisories/SA2026-01', '/advisories/SA2026-01.json']) {
    const { headers } = await ask(path)
    for (const [name, value] of Object.entries(PREVIEW_HEADERS)) expect(headers[name.toLowerCase()], path).toBe(value)
    expect(headers.server ?? headers['x-powered-by']).toBeUndefined()
  }
})

test('HEAD has the headers of GET and no body', async () => {
  const [head, get] = [await ask('/robots.txt', { method: 'HEAD' }), await ask('/robots.txt')]
  expect(head).toMatchObject({ status: 200, body: '' })
  for (const name of ['content-type', 'content-length', 'etag']) expect(head.headers[name]).toBe(get.headers[name])
})

test('what has not changed is not sent again', async () => {
  const etag = String((await ask('/robots.txt')).headers.etag)
  expect(etag).toMatch(/^(?:W\/)?".+"$/)
  expect(await ask('/robots.txt', { headers: { 'If-None-Match': etag } })).toMatchObject({ status: 304, body: '' })
  writeFileSync(join(root, 'robots.txt'), 'User-agent: * # changed')
  expect(await ask('/robots.txt', { headers: { 'If-None-Match': etag } })).toMatchObject({ status: 200 })
})

test('a part of a file', async () => {
  const part = await ask('/image.png', { headers: { Range: 'bytes=0-1' } })
  expect(part).toMatchObject({ status: 206, body: 'pn', headers: { 'content-type': 'image/png' } })
  expect(await ask('/image.png', { headers: { Range: 'bytes=9-' } })).toMatchObject({ status: 416 })
})

test('a folder without a 404 page still says so', async () => {
  const bare = mkdtempSync(join(parent, 'bare-'))
  const server = await started(bare)
  const reply = await fetch(`${server.url}/absent`)
  expect([reply.status, await reply.text()]).toEqual([404, 'There is no such page.\n'])
  await server.close()
})

describe('when it cannot start', () => {
  test('a taken port is named, and how to choose another', async () => {
    const port = Number(new URL(preview.url).port)
    const result = await startPreview({ root, port, host: '127.0.0.1' })
    expect(result).toMatchObject({ ok: false, error: { kind: 'port_taken' } })
    if (result.ok) return
    expect(result.error.message).toContain(`Port ${port}`)
    expect(result.error.remedy).toContain(`PORT=${port + 1}`)
  })

  test('a folder that is not there', async () => {
    const result = await startPreview({ root: join(parent, 'absent'), port: 0, host: '127.0.0.1' })
    expect(result).toMatchObject({ ok: false, error: { kind: 'no_folder' } })
  })

  test('a file in the place of the folder', async () => {
    const result = await startPreview({ root: join(root, 'robots.txt'), port: 0, host: '127.0.0.1' })
    expect(result).toMatchObject({ ok: false, error: { kind: 'no_folder' } })
  })

  test('an address of another machine', async () => {
    const result = await startPreview({ root, port: 0, host: '192.0.2.1' })
    expect(result).toMatchObject({ ok: false, error: { kind: 'host_unknown' } })
  })
})

test('localhost has its usual name in the address', async () => {
  const result = await startPreview({ root, port: 0, host: 'localhost' })
  if (!result.ok) throw new Error(result.error.message)
  expect(result.value.url).toMatch(/^http:\/\/localhost:\d+$/)
  expect(await (await fetch(`${result.value.url}/`)).text()).toBe('<h1>Index</h1>')
  await result.value.close()
})

test('closing does not wait for a browser that keeps its connection', async () => {
  const server = await started(root)
  await (await fetch(server.url)).text()
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

test('nothing is written to the console', async () => {
  const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
  await ask('/')
  await ask('/absent')
  await ask('/..%2foutside.txt')
  for (const spy of written) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
})
