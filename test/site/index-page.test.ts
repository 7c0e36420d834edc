import { describe, expect, test } from 'vitest'
import type { AdvisoryId } from '../../src/domain/advisory/identifiers.ts'
import type { ProductId } from '../../src/domain/catalogue/product.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { aGuidance, anAdvisory, aVulnerability } from '../builders/advisory.ts'
import { aProduct } from '../builders/catalogue.ts'
import { aRevision } from '../builders/published.ts'
import { AS_OF, CATALOGUE, richAdvisory, SAYS_NOTHING, siteContext, wholeSite } from './fixtures.ts'
import { pageAt, readPage, textAt } from './reader.ts'
import { renderIndexes } from './render-indexes.ts'

const page = pageAt(wholeSite(), 'index.html')

test('how things stand is told in one line', () => {
  expect(page.texts('.state > div')).toEqual([
    'New or changed, 30 days to 10 November 2026 1 critical, 1 high',
    'Of all in these 30 days 1 exploited',
    'Newest, 4 November 2026 SA2026-12 Stored script in a runbook’s notes runs in another user’s session',
    'The next one Get notified no account needed',
    'On record 4 advisories and 1 invented for demonstration',
  ])
})

test('every advisory has a row that says how bad, what to do and since when, newest first', () => {
  expect(page.texts('.list tbody tr')).toEqual([
    '2026 2 advisories',
    'High 8.7 SA2026-12 Stored script in a runbook’s notes runs in another user’s session Example Server, Example Agent, Example Cloud, Example Library · CVE-1900-0012 Example Server 2026.2 → 2026.2.9876 2026.1 → 2026.2.9876 no fix here, so move there 2025.4 → 2025.4.10811 and 4 more Proof of concept 2026-11-04 2026-11-09',
    'Critical SA2026-11 Requests can be smuggled past sign-in on Server and Agent Preliminary Example Server, Example Agent Block port 10933 from networks that you do not trust. Next update 21 October 2026, 16:00 UTC Exploited 2026-10-20',
    '2025 2 advisories',
    'High 8.7 SA2025-03 Path traversal on upload Example Server · CVE-1900-0033 Withdrawn, see SA2026-12 None known 2025-02-11 2025-03-01',
    'Invented Guidance SA2025-09 Fake licence-renewal e-mails: how to tell All customers Delete the message and tell us. Ongoing 2025-12-02',
    '2021 1 advisory',
    'Not stated 7.5 by NVD SA2021-03 Encryption password written to the log of an import Example Server, Example Library, Example Agent · CVE-1900-0003 Example Server 2025.3 → 2025.3.9120 may be affected older → 2025.3.9120 may be affected; no fix here, so move there Example Library → 1.19.0 no fix here, so move there Example Agent may be affected: the record is not clear Not stated 2021-05-14',
  ])
})

test('the way to one’s own version stands before the list, and the products after it, most concerned first', () => {
  expect(page.text('.box h2')).toBe('Is my version affected?')
  expect(page.texts('.box option')).toEqual([
    'Example Agent',
    'Example Cloud (a service, no version needed)',
    'Example Library',
    'Example Server',
  ])
  expect(page.attribute('.box option[selected]', 'value')).toBe('example-server')
  expect(page.texts('.box > p a')).toEqual(['Check a whole list', 'How to find out', 'Products'])
  expect(page.attribute('.box > p a.scriptless', 'href')).toBe('/check/')
  expect(page.texts('.check li')).toEqual([
    'Example Server 4',
    'Example Agent 3',
    'Example Library 2',
    'Example Cloud 1',
  ])
  expect(page.text('.check .command')).toBe(
    'tocsin check example-server@YOUR-VERSION --from https://advisories.example.com',
  )
  const html = textAt(wholeSite(), 'index.html')
  expect(html.indexOf('class="list"')).toBeGreaterThan(html.indexOf('class="box"'))
  expect(html.indexOf('id="products"')).toBeGreaterThan(html.indexOf('class="list"'))
})

test('a vendor without products has no box that asks about one', () => {
  expect(pageAt(wholeSite({}, [], { catalogue: { products: [] } }), 'index.html').has('.box')).toBe(false)
})

test('products that no advisory is about are named last, in a line', () => {
  const unconcerned = ['A Tool', 'B Tool'].map((name, index) => aProduct({ id: `tool-${index}` as ProductId, name }))
  const files = renderIndexes({
    context: siteContext(),
    catalogue: { products: [...unconcerned, ...CATALOGUE.products] },
    asOf: AS_OF,
    advisories: [richAdvisory()],
  })
  const index = pageAt(files, 'index.html')
  expect(index.texts('.check li').join()).not.toContain('Tool')
  expect(index.text('.check > p')).toBe('No advisory is about A Tool, B Tool.')
})

test('what has no rating, and of what no exploitation is stated, is counted beside what has, and never passes for good news', () => {
  const vulnerability = aVulnerability({ assessment: { kind: 'not_stated' }, exploitation: { kind: 'not_stated' } })
  const unrated = {
    latest: aRevision(anAdvisory({ vulnerabilities: [vulnerability] }), { publishedAt: AS_OF }),
    earlier: [],
  }
  const mild = aVulnerability({
    assessment: { kind: 'stated', level: 'low', reason: 'It takes much.' },
    exploitation: { kind: 'none_known', asOf: AS_OF, source: null, note: null },
  })
  const rest = {
    latest: aRevision(anAdvisory({ id: 'SA1900-07' as AdvisoryId, vulnerabilities: [mild] }), { publishedAt: AS_OF }),
    earlier: [],
  }
  const told = (...advisories: (typeof rest)[]) => {
    const files = renderIndexes({ context: siteContext(), catalogue: CATALOGUE, asOf: AS_OF, advisories })
    return pageAt(files, 'index.html').texts('.state dd').slice(0, 2)
  }
  expect(told(unrated)).toEqual(['1 new, severity not stated', 'Exploitation not stated'])
  // Guidance has no level: what is new is more than what could be rated.
  const guidance = {
    latest: aRevision(aGuidance({ id: 'SA1900-08' as AdvisoryId }), { publishedAt: AS_OF }),
    earlier: [],
  }
  expect(told(unrated, guidance)[0]).toBe('2 new, severity of 1 not stated')
  expect(told(unrated, rest)).toEqual([
    'None rated critical or high 1 not rated',
    'None known to be exploited 1 does not say',
  ])
})

test('how many there are and the feeds of them stand beside the list', () => {
  expect(page.text('#filter-status')).toBe('5 advisories')
  expect(page.text('.feedline')).toBe('Feed of this list Atom RSS JSON Get notified')
  expect(page.attribute('.feedline a', 'href')).toBe('/feeds/all.atom.xml')
  expect(page.attribute('.feedline a', 'aria-label')).toBe('Atom: All advisories')
})

test('every column that decides has a head', () => {
  expect(page.texts('.list thead th')).toEqual([
    'Severity',
    'Advisory',
    'What to do',
    'Exploitation',
    'Published',
    'Material update',
  ])
})

test('each row says what can be asked of it', () => {
  const html = textAt(wholeSite(), 'index.html')
  expect([...html.matchAll(/<tr[^>]*( data-kind="[^>]*)>/g)].map(([, attributes]) => attributes?.trim())).toEqual([
    'data-kind="vulnerability" data-severity="high" data-exploitation="proof_of_concept" data-fix="some" data-products="example-server example-agent example-cloud example-library"',
    'data-kind="preliminary" data-severity="critical" data-exploitation="exploited" data-fix="none" data-products="example-server example-agent"',
    'data-kind="vulnerability" data-severity="high" data-exploitation="none_known" data-products="example-server"',
    'data-kind="guidance" data-exploitation="exploited"',
    'data-kind="vulnerability" data-severity="not_stated" data-exploitation="not_stated" data-fix="some" data-products="example-server example-library example-agent"',
  ])
})

test('what can be chosen is what there is', () => {
  expect(page.texts('#filter-product option')).toEqual([
    'All',
    'Example Agent',
    'Example Cloud',
    'Example Library',
    'Example Server',
  ])
  expect(page.texts('#filter-year option')).toEqual(['All', '2026', '2025', '2021'])
  expect(page.texts('#filter fieldset label')).toEqual(['Critical', 'High', 'Medium', 'Low', 'None', 'Not stated'])
  expect(page.texts('#filter-fix option')).toEqual([
    'All',
    'For everyone',
    'For some branches',
    'None yet',
    'None needed',
    'Not stated',
  ])
})

describe('what a vendor sets', () => {
  test('robots are kept away only where they should be', () => {
    expect(page.has('meta[name="robots"]')).toBe(false)
    const away = wholeSite({
      site: { baseUrl: 'https://advisories.example.com', notice: null, robots: false, socialCards: true },
    })
    const html = away.filter(({ path }) => path.endsWith('.html'))
    expect(html.length).toBeGreaterThan(10)
    for (const { body } of html) {
      expect(readPage(String(body)).attribute('meta[name="robots"]', 'content')).toBe('noindex, nofollow, noarchive')
    }
  })

  test('a notice stands at the top of every page and in the feed', () => {
    const notice = 'Demonstration <made> from public records.'
    const files = wholeSite({
      site: { baseUrl: 'https://advisories.example.com', notice, robots: true, socialCards: true },
    })
    for (const { path, body } of files.filter((file) => file.path.endsWith('.html'))) {
      expect(readPage(String(body)).text('.notice'), path).toBe(notice)
    }
    expect(textAt(files, 'feeds/all.atom.xml')).toContain('Demonstration &lt;made&gt; from public records.')
  })

  test('the ways through the site are on every page, to its contacts only where there are some', () => {
    expect(page.texts('.masthead li')).toEqual([
      'Advisories',
      'Am I affected?',
      'Products',
      'Get notified',
      'Report a vulnerability',
    ])
    expect(page.texts('footer li')).toEqual(['Severity', 'Disclosure policy', 'Contact', 'Get notified'])
    const silent = pageAt(wholeSite(SAYS_NOTHING), 'index.html')
    expect(silent.texts('.masthead li')).toEqual(['Advisories', 'Am I affected?', 'Products', 'Get notified'])
    expect(silent.texts('footer li')).toEqual(['Severity', 'Disclosure policy', 'Get notified'])
  })
})

test('an empty site says that it is empty', () => {
  const empty = pageAt(wholeSite({}, []), 'index.html')
  expect(empty.text('.none')).toBe('No advisory has been published yet.')
  // Nothing is dated, so there is no day up to which anything could be counted.
  expect(empty.text('.state')).toBe('On record no advisories')
})

function many(count: number): readonly PublishedAdvisory[] {
  return Array.from({ length: count }, (_, index) => ({
    latest: aRevision(
      anAdvisory({ id: `SA1900-${index}` as AdvisoryId, vulnerabilities: [aVulnerability({ statements: [] })] }),
    ),
    earlier: [],
  }))
}

test('many advisories are listed without missing one, and so is what the filter fetches', () => {
  const files = wholeSite({}, [...many(1200), richAdvisory()])
  const lists = files
    .filter(({ path, body }) => path.endsWith('.html') && String(body).includes('class="list"'))
    .flatMap(({ body }) => [...String(body).matchAll(/<th scope="row"><a href="\/advisories\/([^/]+)\//g)])
  expect(new Set(lists.map(([, id]) => id)).size).toBe(1201)
  const front = pageAt(files, 'index.html')
  expect(front.text('#filter-status')).toBe('The newest 200 of 1,201 advisories')
  const years = front.attribute('#filter', 'data-years')?.split(' ') ?? []
  expect(years).toEqual(front.texts('.listhead nav a'))
  const fetched = years.flatMap((year) => {
    const { advisories } = JSON.parse(textAt(files, `years/${year}.json`))
    const html = files.flatMap(({ path, body }) => (path.startsWith(`years/${year}/`) ? String(body) : [])).join('')
    for (const { row } of advisories) expect(html).toContain(row)
    return advisories
  })
  expect(fetched.length).toBe(1201)
  expect(Object.keys(fetched[0])).toEqual(['kind', 'severity', 'exploitation', 'fix', 'products', 'row'])
  expect(pageAt(files, `years/${years[0]}/index.html`).attribute('.listhead p a', 'href')).toBe(`/#year=${years[0]}`)
})

test.each([400, 401])(
  '%i advisories: no page over 500 kB, and the rows say what is asked of them where all stand',
  (count) => {
    const files = wholeSite({}, many(count))
    const front = textAt(files, 'index.html')
    expect(front.match(/<tr data-kind/g)?.length ?? 0).toBe(count > 400 ? 0 : count)
    expect(files.some(({ path }) => path.startsWith('years/'))).toBe(count > 400)
    for (const { path, body } of files) expect(String(body).length, path).toBeLessThan(500_000)
  },
)
