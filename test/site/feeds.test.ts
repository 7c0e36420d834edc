import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantOf } from '../../src/base/instant.ts'
import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import type { AdvisoryId } from '../../src/domain/advisory/identifiers.ts'
import type { ProductId } from '../../src/domain/catalogue/product.ts'
import { FEED_FORMATS, FIXED_FEED_TOPICS } from '../../src/domain/publication/feed-topics.ts'
import type { PublishedAdvisory, PublishedRevision } from '../../src/domain/publication/published-advisory.ts'
import { indexPages, listingOf, NO_RELEASES, stepsByProduct, summarize } from '../../src/site/index.ts'
import { anAdvisory, anAffectedStatement, aPreliminary, aVulnerability } from '../builders/advisory.ts'
import { aRevision } from '../builders/published.ts'
import { FILES, readEntries, textsOf } from './feed-reader.ts'
import { AS_OF, allPublished, CATALOGUE, PRODUCTS, richAdvisory, siteContext, wholeSite } from './fixtures.ts'
import { JSON_FEED_SCHEMA } from './json-feed-schema.ts'
import { pageAt, readPage, textAt } from './reader.ts'

const files = wholeSite()
const TOPICS = [...FIXED_FEED_TOPICS, ...PRODUCTS.map(({ id }) => id)]
const BASE = 'https://advisories.example.com'
const validateJsonFeed = new Ajv2020({ strict: false }).compile(JSON_FEED_SCHEMA)

function idsIn(topic: string, site = files): readonly string[] {
  const { atom, rss, json } = readEntries(site, topic)
  expect(rss.map(({ id }) => id)).toEqual(atom.map(({ id }) => id))
  expect(json.map(({ id }) => id)).toEqual(atom.map(({ id }) => id))
  return atom.map(({ id }) => id.slice(id.lastIndexOf(':') + 1))
}

test('there is a feed of everything, of every severity, every kind and every product, in three formats', () => {
  const found = files.map(({ path }) => path).filter((path) => path.startsWith('feeds/') && !path.endsWith('.html'))
  expect(found.toSorted()).toEqual(TOPICS.flatMap((topic) => FEED_FORMATS.map((one) => FILES[one](topic))).toSorted())
})

describe.each(TOPICS)('the feed %s', (topic) => {
  test('says in Atom what RFC 4287 asks of it', () => {
    const feed = textAt(files, FILES.atom(topic))
    const address = `${BASE}/feeds/${topic}.atom.xml`
    expect(feed).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${address}"/>`)
    expect(feed).toContain('<author>\n<name>Example Corp</name>')
    expect(textsOf(feed, 'id')[0]).toBe(address)
    const [head = '', ...entries] = feed.split('<entry')
    for (const element of ['id', 'title', 'updated']) expect(textsOf(head, element), element).toHaveLength(1)
    for (const entry of entries) {
      for (const element of ['id', 'title', 'updated', 'published', 'content']) {
        expect(textsOf(entry, element), element).toHaveLength(1)
      }
    }
    // RFC 4287 §4.1.1: no two entries with the same id and the same date.
    expect(new Set(textsOf(feed, 'id')).size).toBe(entries.length + 1)
  })

  test('says in RSS what RSS 2.0 asks of it', () => {
    const feed = textAt(files, FILES.rss(topic))
    expect(feed).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<rss version="2.0" xmlns:atom="[^"]+">\n<channel>\n/,
    )
    expect(feed).toContain(`<atom:link rel="self" type="application/rss+xml" href="${BASE}/feeds/${topic}.rss.xml"/>`)
    const [head = '', ...items] = feed.split('<item>')
    for (const element of ['title', 'link', 'description', 'language']) {
      expect(textsOf(head, element), element).toEqual([expect.stringMatching(/./)])
    }
    for (const item of items) {
      expect(item).toContain('<guid isPermaLink="false">tag:example.com,')
      expect(textsOf(item, 'pubDate')).toEqual([
        expect.stringMatching(/^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d [JFMASOND][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/),
      ])
    }
  })

  test('is a JSON Feed 1.1', () => {
    const feed = JSON.parse(textAt(files, FILES.json(topic)))
    expect(validateJsonFeed(feed) ? [] : validateJsonFeed.errors).toEqual([])
    expect(feed).toMatchObject({ feed_url: `${BASE}/feeds/${topic}.json`, language: 'en' })
  })

  test('tells the same in all three', () => {
    const { atom, rss, json } = readEntries(files, topic)
    expect(json).toEqual(atom)
    expect(rss).toEqual(atom.map((entry) => ({ ...entry, published: null })))
  })

  test('leads to what is there, with whole addresses', () => {
    const present = new Set(files.map(({ path }) => path))
    for (const format of FEED_FORMATS) {
      const text = textAt(files, FILES[format](topic))
      const addresses = [...text.matchAll(/https:\/\/advisories\.example\.com(\/[^\s"<&#\\]*)/g)].map(
        ([, path]) => path,
      )
      expect(addresses.length).toBeGreaterThan(1)
      const broken = addresses.filter(
        (path = '') => !present.has(path.slice(1) + (path.endsWith('/') ? 'index.html' : '')),
      )
      expect(broken, format).toEqual([])
      expect(text).not.toMatch(/href=(?:&quot;|\\?")\//)
    }
  })
})

test.each<[topic: string, ids: readonly string[]]>([
  ['all', ['SA2026-12', 'SA2026-11', 'SA2025-09', 'SA2025-03', 'SA2021-03']],
  ['critical', ['SA2026-11']],
  ['high', ['SA2026-12', 'SA2025-03']],
  ['medium', []],
  ['low', []],
  ['none', []],
  ['preliminary', ['SA2026-11']],
  ['vulnerability', ['SA2026-12', 'SA2025-03', 'SA2021-03']],
  ['guidance', ['SA2025-09']],
  ['example-server', ['SA2026-12', 'SA2026-11', 'SA2025-03', 'SA2021-03']],
  ['example-agent', ['SA2026-12', 'SA2026-11', 'SA2021-03']],
  ['example-cloud', ['SA2026-12']],
  ['example-library', ['SA2026-12', 'SA2021-03']],
])('%s tells of its own alone, the newest news first: %j', (topic, ids) => {
  expect(idsIn(topic)).toEqual(ids)
})

test('a feed is as old as its newest news', () => {
  expect(textsOf(textAt(files, FILES.atom('high')), 'updated')[0]).toBe('2026-11-09T02:10:00Z')
  expect(textsOf(textAt(files, FILES.rss('high')), 'lastBuildDate')).toEqual(['Mon, 09 Nov 2026 02:10:00 GMT'])
})

test('a feed without news is one all the same, and a new build alone changes nothing', () => {
  const later = wholeSite({}, [], { asOf: '2027-01-01T00:00:00Z' as Instant })
  for (const format of FEED_FORMATS) {
    expect(readEntries(later, 'all')[format]).toEqual([])
    for (const topic of TOPICS) {
      const now = textAt(wholeSite({}, []), FILES[format](topic))
      expect(textAt(later, FILES[format](topic))).toBe(now)
    }
  }
  expect(validateJsonFeed(JSON.parse(textAt(later, FILES.json('all'))))).toBe(true)
})

const first = aRevision(anAdvisory())
const CHANGES = {
  cosmetic: { kind: 'compared', class: 'cosmetic', changes: [] },
  clarifying: { kind: 'compared', class: 'clarifying', changes: [] },
  material: { kind: 'compared', class: 'material', changes: [] },
  'not comparable': { kind: 'not_comparable', note: 'The old text is lost.' },
} as const satisfies Record<string, PublishedRevision['change']>

function revised(...changes: readonly (keyof typeof CHANGES)[]): PublishedAdvisory {
  const revisions = changes.map((change, index) =>
    aRevision(anAdvisory({ title: `Title ${index}` }), {
      revision: index + 2,
      publishedAt: instantOf(Date.UTC(1900, 1, index + 1)),
      change: CHANGES[change],
    }),
  )
  const all = [first, ...revisions]
  return { latest: all.at(-1) ?? first, earlier: all.slice(0, -1) }
}

describe('an entry', () => {
  const id = 'tag:example.com,1900-01-02:SA1900-01'

  test.each([
    [[], '1900-01-02T00:00:00Z'],
    [['cosmetic'], '1900-01-02T00:00:00Z'],
    [['clarifying'], '1900-01-02T00:00:00Z'],
    [['material'], '1900-02-01T00:00:00Z'],
    [['not comparable'], '1900-02-01T00:00:00Z'],
    [['material', 'cosmetic'], '1900-02-01T00:00:00Z'],
    [['clarifying', 'material'], '1900-02-02T00:00:00Z'],
  ] as const)('after %j is of %s, and keeps its id', (changes, updated) => {
    const read = readEntries(wholeSite({}, [revised(...changes)]), 'all')
    for (const format of FEED_FORMATS) expect(read[format], format).toMatchObject([{ id, updated }])
    for (const format of ['atom', 'json'] as const)
      expect(read[format]).toMatchObject([{ published: '1900-01-02T00:00:00Z' }])
  })

  test('moves with a material change and with no other, whatever came before', () => {
    const anyChange = fc.constantFrom('cosmetic', 'clarifying', 'material' as const)
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), anyChange, (before, change) => {
        const [old, now] = [revised(...before), revised(...before, change)].map((published) => {
          const [entry] = readEntries(wholeSite({}, [published]), 'high').rss
          return entry
        })
        expect(now?.id).toBe(old?.id)
        if (change === 'material') expect(now?.updated).toBe(instantOf(Date.UTC(1900, 1, before.length + 1)))
        else expect(now?.updated).toBe(old?.updated)
      }),
      { numRuns: 30 },
    )
  })

  test('says how bad it is and what to do', () => {
    const [entry] = readEntries(files, 'all').atom
    expect(entry?.html).toContain('Example Corp’s rating: High')
    expect(entry?.html).toContain('2026.2.9876')
    expect(entry?.terms).toEqual([
      'vulnerability',
      'high',
      'example-server',
      'example-agent',
      'example-cloud',
      'example-library',
    ])
  })

  test('has its lines apart where no style sheet is', () => {
    const [entry] = readEntries(files, 'all').json
    const lines = (entry?.html ?? '')
      .split(/<\/?(?:p|ul|li|h2|div)(?: [^>]*)?>/)
      .map((line) => line.replace(/<[^>]*>/g, ''))
    expect(lines.filter((line) => line !== '').slice(-8)).toEqual([
      'What to do',
      'Example Server',
      '2026.2 → 2026.2.9876',
      '2026.1 → 2026.2.9876',
      'no fix here, so move there',
      '2025.4 → 2025.4.10811',
      'and 4 more',
      `${BASE}/advisories/SA2026-12/`,
    ])
  })

  test('of a withdrawn advisory stays, and says so first', () => {
    expect(readEntries(files, 'example-server').rss.map(({ title }) => title)).toContain(
      'Withdrawn: SA2025-03: Path traversal on upload',
    )
  })

  test('has in JSON what programs choose by', () => {
    const [item] = JSON.parse(textAt(files, FILES.json('high'))).items
    expect(item._tocsin).toEqual({
      id: 'SA2026-12',
      revision: 3,
      kind: 'vulnerability',
      severity: 'high',
      exploitation: 'proof_of_concept',
      cves: ['CVE-1900-0012'],
      products: ['example-server', 'example-agent', 'example-cloud', 'example-library'],
      withdrawn: false,
      record: `${BASE}/advisories/SA2026-12.json`,
    })
  })

  test('in another language says so where the format can', () => {
    const site = wholeSite({}, [{ latest: aRevision(anAdvisory({ lang: 'de' })), earlier: [] }])
    expect(textAt(site, FILES.atom('all'))).toContain('<entry xml:lang="de">')
    expect(JSON.parse(textAt(site, FILES.json('all'))).items).toMatchObject([{ language: 'de' }])
  })
})

describe('who was told once goes on being told', () => {
  const before: Advisory = aPreliminary({
    vulnerabilities: [
      aVulnerability({
        assessment: { kind: 'stated', level: 'critical', reason: 'It is reached without signing in.' },
        statements: [
          anAffectedStatement({ product: 'example-server' as ProductId }),
          anAffectedStatement({ product: 'example-agent' as ProductId }),
        ],
      }),
    ],
  })
  const after = anAdvisory({
    vulnerabilities: [
      aVulnerability({ statements: [anAffectedStatement({ product: 'example-server' as ProductId })] }),
    ],
  })
  const site = wholeSite({}, [
    {
      latest: aRevision(after, {
        revision: 2,
        publishedAt: '1900-02-01T00:00:00Z' as Instant,
        change: CHANGES.material,
      }),
      earlier: [aRevision(before)],
    },
  ])

  test.each([
    ['preliminary', 1],
    ['vulnerability', 1],
    ['critical', 1],
    ['high', 1],
    ['example-server', 1],
    ['example-agent', 1],
    ['medium', 0],
    ['guidance', 0],
    ['example-cloud', 0],
  ])('by %s: %d', (topic, count) => {
    expect(idsIn(topic, site)).toHaveLength(count)
  })

  test('what it is now', () => {
    for (const { terms } of readEntries(site, 'critical').atom) {
      expect(terms).toEqual(['vulnerability', 'high', 'example-server'])
    }
  })
})

test('there are a hundred at most, the newest news among them', () => {
  const ids = idsIn('all', wholeSite({}, many(150)))
  expect(ids).toHaveLength(100)
  expect(ids[0]).toBe('SA1900-1149')
})

test('one advisory changes its own feeds alone, and is made once for all of them', () => {
  const pagesOf = (advisories: readonly PublishedAdvisory[]) => {
    const summaries = new Map(advisories.map((one) => [one.latest.advisory.id, summarize(one)]))
    const steps = new Map(advisories.map((one) => [one.latest.advisory.id, stepsByProduct(one)]))
    const asked: string[] = []
    const pages = indexPages({
      context: siteContext({}, advisories),
      catalogue: CATALOGUE,
      asOf: AS_OF,
      scripts: null,
      logo: null,
      releases: NO_RELEASES,
      listings: [...summaries.values()].map(listingOf),
      summaryOf: (id) => {
        asked.push(id)
        const summary = summaries.get(id)
        if (summary === undefined) throw new Error('Only what is listed is shown.')
        return summary
      },
      stepsOf: (id, product) => steps.get(id)?.get(product) ?? [],
    })
    return { asked, feeds: pages.filter(({ path }) => path.startsWith('feeds/')) }
  }
  const before = pagesOf(
    allPublished().filter(({ latest }) => latest.advisory.id !== richAdvisory().latest.advisory.id),
  )
  const { asked, feeds } = pagesOf(allPublished())
  const shown = new Map(before.feeds.map(({ path, shows, facts }) => [path, JSON.stringify([shows, facts])]))
  const changed = feeds.filter(({ path, shows, facts }) => shown.get(path) !== JSON.stringify([shows, facts]))
  const own = ['all', 'high', 'vulnerability', ...PRODUCTS.map(({ id }) => id)]
  expect(changed.map(({ path }) => path).toSorted()).toEqual(
    own.flatMap((topic) => FEED_FORMATS.map((format) => FILES[format](topic))).toSorted(),
  )
  for (const feed of feeds) feed.render()
  expect(asked.toSorted()).toEqual(
    allPublished()
      .map(({ latest }) => latest.advisory.id)
      .toSorted(),
  )
})

test('whatever a title or text holds, it stays text', () => {
  const title = ']]> <entry><item>&amp; " \u0001'
  const advisory = anAdvisory({
    title,
    prose: { ...anAdvisory().prose, summary: title },
    vulnerabilities: [aVulnerability({ statements: [] })],
  })
  const site = wholeSite({}, [{ latest: aRevision(advisory), earlier: [] }])
  const read = readEntries(site, 'all')
  expect(read.atom.map((entry) => entry.title)).toEqual(['SA1900-01: ]]> <entry><item>&amp; " \ufffd'])
  expect(read.rss.map((entry) => entry.title)).toEqual(read.atom.map((entry) => entry.title))
  expect(textAt(site, FILES.atom('all'))).not.toContain(']]>')
  expect(textAt(site, FILES.rss('all')).match(/<item>/g)).toHaveLength(1)
})

describe('pages lead to feeds', () => {
  const alternates = (path: string) =>
    [...textAt(files, path).matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)"/g)].map(
      ([, ...found]) => found,
    )

  test.each([
    ['index.html', 'all', 'Example Corp security advisories'],
    ['advisories/SA2026-12/index.html', 'all', 'Example Corp security advisories'],
    ['products/example-agent/index.html', 'example-agent', 'Example Corp security advisories: Example Agent'],
  ])('%s to %s', (path, topic, title) => {
    expect(alternates(path)).toEqual([
      ['application/atom+xml', title, `/feeds/${topic}.atom.xml`],
      ['application/rss+xml', title, `/feeds/${topic}.rss.xml`],
      ['application/feed+json', title, `/feeds/${topic}.json`],
    ])
  })

  test('and that of the feeds to each of them once, with its name', () => {
    const html = textAt(files, 'feeds/index.html')
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    const links = [...main.matchAll(/href="\/feeds\/([^"]+)"/g)].map(([, file]) => `feeds/${file}`)
    expect(links.toSorted()).toEqual(TOPICS.flatMap((topic) => FEED_FORMATS.map((one) => FILES[one](topic))).toSorted())
    expect(html).toContain('href="/feeds/example-agent.rss.xml" aria-label="RSS: Example Agent"')
  })

  test('which begins with one address to copy, and says where else it works and that no mail is sent', () => {
    // Where an address may break it is one word all the same.
    const html = textAt(files, 'feeds/index.html').replaceAll('<wbr/>', '')
    const page = readPage(html)
    expect(page.texts('main h2').slice(0, 3)).toEqual(['In ten seconds', 'No feed reader?', 'Only what concerns you'])
    expect(page.text('#feed-address')).toBe(`${BASE}/feeds/all.atom.xml`)
    expect(page.text('[aria-labelledby="ways"] > p')).toMatch(/^This site itself sends no e-mail/)
    const asked = page.texts('[aria-labelledby="ways"] pre')
    expect(asked.slice(0, 3)).toEqual([
      `/feed subscribe ${BASE}/feeds/all.rss.xml`,
      `${BASE}/feeds/all.rss.xml`,
      `r2e add advisories ${BASE}/feeds/all.atom.xml`,
    ])
    // An address that somebody is told to give away has to be one of ours.
    const told = asked.join(' ').match(/https:\S+/g) ?? []
    expect(told.length).toBe(4)
    const paths = new Set(files.map(({ path }) => `${BASE}/${path}`))
    expect(told.filter((address) => !paths.has(address))).toEqual([])
    const german = textAt(wholeSite({ lang: 'de' }), 'feeds/index.html')
    expect(german).toContain('Diese Website selbst verschickt keine E-Mails')
    expect(html).not.toContain('Diese Website')
  })

  test('which tells what an update means, and what a program finds', () => {
    const page = pageAt(files, 'feeds/index.html')
    expect(page.text('h1')).toBe('Get notified of new advisories')
    expect(page.texts('.masthead [aria-current]')).toEqual(['Get notified'])
    const [item] = JSON.parse(textAt(files, FILES.json('all'))).items
    expect(page.texts('[aria-labelledby="json-fields"] dt')).toEqual(Object.keys(item._tocsin))
    expect(JSON.parse(textAt(files, FILES.json('all')))._tocsin.about).toBe(`${BASE}/feeds/#json-fields`)
  })
})

function many(count: number): readonly PublishedAdvisory[] {
  return Array.from({ length: count }, (_, index) => ({
    latest: aRevision(anAdvisory({ id: `SA1900-${1000 + index}` as AdvisoryId }), {
      publishedAt: instantOf(Date.UTC(1900, 0, 1, 0, 0, index)),
    }),
    earlier: [],
  }))
}
