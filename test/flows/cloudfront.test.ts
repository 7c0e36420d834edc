import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtExample, LED_ON } from '../long/served-example.ts'
import { textOf } from '../project/project-files.ts'

interface ViewerRequest {
  uri: string
}

interface Answer {
  readonly statusCode: number
  readonly headers: { readonly location: { readonly value: string } }
}

type Handler = (event: { readonly request: ViewerRequest }) => Promise<ViewerRequest | Answer>

const source = /```js\n(.*?)```/s.exec(textOf('docs/operating/serving.md'))?.[1] ?? ''

/** The documented function as CloudFront runs it, with a store in place of the service's: `get` fails for what it has not. */
function handlerWith(store: ReadonlyMap<string, string>): Handler {
  const cf = {
    kvs: () => ({
      get: async (key: string) => {
        const value = store.get(key)
        if (value === undefined) throw new Error('KeyNotFound')
        return value
      },
    }),
  }
  const body = source.replace("import cf from 'cloudfront';", '')
  return new Function('cf', `${body}\nreturn handler;`)(cf) as Handler
}

let remove = () => {}
let site = ''
let handler: Handler
let data: readonly { readonly key: string; readonly value: string }[] = []
let s3: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  const built = await builtExample('cloudfront')
  remove = built.remove
  site = path.join(built.folder, 'site')
  data = JSON.parse(readFileSync(path.join(site, 'redirects/cloudfront.json'), 'utf8')).data
  s3 = JSON.parse(readFileSync(path.join(site, 'redirects/s3.json'), 'utf8'))
  handler = handlerWith(new Map(data.map(({ key, value }) => [key, value])))
})
afterAll(() => remove())

/** What is asked of the bucket, or where the reader is led. */
async function answerAt(uri: string): Promise<string> {
  const answer = await handler({ request: { uri } })
  return 'statusCode' in answer ? `${answer.statusCode} ${answer.headers.location.value}` : answer.uri
}

describe('the function for CloudFront', () => {
  test('the service takes it, and the file of its store', () => {
    expect(source).toContain("import cf from 'cloudfront';")
    expect(Buffer.byteLength(source)).toBeLessThan(10_240)
    expect(data.length).toBeGreaterThan(60)
    expect(new Set(data.map(({ key }) => key)).size).toBe(data.length)
    for (const { key, value } of data) {
      expect(key.length, key).toBeLessThanOrEqual(512)
      expect(value.length, key).toBeLessThanOrEqual(1024)
    }
  })

  test.each(LED_ON)('%s: %s', async (_, address, to) => {
    expect(await answerAt(address)).toBe(`301 ${to}`)
  })

  test('every file of the site is found, and every folder by its address with and without a slash', async () => {
    const files = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`)
    expect(files.length).toBeGreaterThan(300)
    const old = new Set(data.map(({ key }) => key))
    const wrong: string[] = []
    for (const file of files) {
      const folder = /^(.*\/)index\.html$/.exec(file)?.[1] ?? null
      if (old.has((folder ?? file).replace(/\/$/, '').toLowerCase())) continue
      const asked = encodeURI(file)
      if ((await answerAt(asked)) !== asked) wrong.push(file)
      if (folder === null || folder === '/') continue
      const address = encodeURI(folder)
      if ((await answerAt(address)) !== asked) wrong.push(folder)
      if ((await answerAt(address.slice(0, -1))) !== `301 ${address}`) wrong.push(folder.slice(0, -1))
    }
    expect(wrong).toEqual([])
  })

  test.each([
    ['the front page', '/', '/index.html'],
    ['what never was', '/no/such/page/', '/no/such/page/index.html'],
    ['broken escapes', '/a%E0/', '/a%E0/index.html'],
    ['another host in the guise of a path', '//example.com', '301 /example.com/'],
    ['the same with a backslash', '/\\example.com', '301 /example.com/'],
  ])('%s: %s', async (_, asked, answer) => {
    expect(await answerAt(asked)).toBe(answer)
  })

  test('our own address in another letter case is led on, and never to itself', async () => {
    const own = handlerWith(new Map([['/advisories/sa1-a', '/advisories/SA1-A/']]))
    const asked = async (uri: string) => JSON.stringify(await own({ request: { uri } }))
    expect(await asked('/advisories/sa1-a')).toContain('/advisories/SA1-A/')
    expect(await asked('/advisories/SA1-A/')).toBe('{"uri":"/advisories/SA1-A/index.html"}')
  })
})

test('what S3 leads on by keeps to its limits, and has a page at each key of an advisory', () => {
  const entries = Object.entries(s3)
  expect(entries.length).toBeGreaterThan(60)
  for (const [key, value] of entries) {
    expect(Buffer.byteLength(key), key).toBeLessThanOrEqual(1024)
    // Metadata is ASCII, and begins as the service wants it.
    expect(value, key).toMatch(/^\/[!-~]{0,2000}$/)
    const to = value.endsWith('/') ? `${value}index.html` : value
    expect(readFileSync(path.join(site, to)).length, value).toBeGreaterThan(0)
    if (!value.startsWith('/feeds/')) expect(readFileSync(path.join(site, key), 'utf8'), key).toContain(`url=${value}`)
  }
  expect(s3['blog/feed']).toBe('/feeds/all.rss.xml')
})
