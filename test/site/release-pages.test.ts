import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import { checkFragments, productCheckData } from '../../src/check/index.ts'
import type { AdvisoryId, CveId } from '../../src/domain/advisory/identifiers.ts'
import type { BranchId } from '../../src/domain/catalogue/product.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { productSliceOf } from '../../src/domain/publication/slices.ts'
import { anAdvisory, anAffectedStatement, aVulnerability } from '../builders/advisory.ts'
import { aProduct, aRelease } from '../builders/catalogue.ts'
import { aRevision } from '../builders/published.ts'
import { siteContext, wholeSite } from './fixtures.ts'
import { pageAt, readPage, textAt } from './reader.ts'
import { releasesOf, renderIndexes } from './render-indexes.ts'

const BRANCHES = Array.from({ length: 6 }, (_, index) => `2024.${index + 1}`)

/** 300 releases, 150 of them on one branch. */
const PRODUCT = aProduct({
  branches: BRANCHES.map((id) => ({ id: id as BranchId, support: { kind: 'supported', until: null } })),
  releases: BRANCHES.flatMap((branch, index) =>
    Array.from({ length: index === 5 ? 150 : 30 }, (_, step) => aRelease(`${branch}.${(step + 1) * 10}`)),
  ),
})

/** A thousand advisories, each about every release of a third of the branches, some about half a range only. */
const ADVISORIES: readonly PublishedAdvisory[] = Array.from({ length: 1_000 }, (_, number) => {
  const first = number % BRANCHES.length
  const introduced = number % 10 === 0 ? null : `${BRANCHES[first]}.0`
  const advisory = anAdvisory({
    id: `SA1900-${String(number + 1).padStart(4, '0')}` as AdvisoryId,
    title: `Flaw ${number} of the part of the server that keeps what others may not read`,
    vulnerabilities: [
      aVulnerability({
        cve: { kind: 'assigned', id: `CVE-1900-${10_000 + number}` as CveId },
        statements: [
          anAffectedStatement({
            product: PRODUCT.id,
            extent: {
              kind: 'ranges',
              ranges: [
                {
                  introduced:
                    introduced === null
                      ? { kind: 'not_recorded', asRecorded: null }
                      : { kind: 'version', version: introduced },
                  end: { kind: 'fixed', version: `${BRANCHES[Math.min(first + 2, 5)]}.${number + 1}` },
                },
              ],
            },
          }),
        ],
        remediations: [
          {
            kind: 'mitigation',
            scope: { products: [], branches: [] },
            text: 'Take the permission to edit from people whom you do not trust. '.repeat(8),
            cost: 'They cannot change anything.',
            undo: 'Give it back.',
            isolate: false,
          },
        ],
      }),
    ],
  })
  const publishedAt = `${1900 + Math.floor(number / 100)}-01-02T00:00:00Z` as Instant
  return { latest: aRevision(advisory, { publishedAt, products: [productSliceOf(PRODUCT, publishedAt)] }), earlier: [] }
})

const context = siteContext({}, ADVISORIES)
const lines = releasesOf(PRODUCT, ADVISORIES, context)
const pages = lines.flatMap((line) => line.pages)

const KB = 1_000

test('300 releases and 1,000 advisories: no page is over 500 kB, and every advisory is named', () => {
  expect(pages.length).toBe(300 + BRANCHES.length + 1)
  const lists = pages.filter(({ path }) => path.includes('/releases/'))
  const some = pages.filter(({ path }, index) => !path.includes('/releases/') && index % 25 === 0)
  for (const { path, render } of [...lists, ...some]) {
    expect(Buffer.byteLength(render()), path).toBeLessThan(500 * KB)
  }
  // Most of what is told of a release that very many affect is told by title.
  const [worst] = some.map(({ render }) => readPage(render())).toSorted((a, b) => rows(b) - rows(a))
  if (worst === undefined) throw new Error('There are pages.')
  const told = Number(/Affected by (\d+) advisories/.exec(worst.text('.ruling'))?.[1])
  const unknown = Number(/(\d+) more do not say/.exec(worst.text('.ruling'))?.[1])
  expect(told).toBeGreaterThan(300)
  expect(rows(worst)).toBe(told + unknown)
  expect(worst.texts('#others li').length).toBeGreaterThan(100)
})

function rows(page: ReturnType<typeof readPage>): number {
  return page.texts('.answers tbody tr').length + page.texts('#others li').length
}

test('its product page is not over 500 kB either, and leads to every release', () => {
  const files = renderIndexes({
    context,
    catalogue: { products: [PRODUCT] },
    asOf: '2026-01-01T00:00:00Z' as Instant,
    advisories: ADVISORIES.slice(0, 250),
  })
  const bodies = new Map(files.map(({ path, body }) => [path, String(body)]))
  const start = `products/${PRODUCT.id}/index.html`
  expect(Buffer.byteLength(bodies.get(start) ?? '')).toBeLessThan(500 * KB)
  const reached = new Set([start])
  const lists = [...bodies.keys()].filter((path) => path.includes('/releases/'))
  // From the page of the product over the lists: no step through a page of a release is needed.
  for (let step = 0; step < 3; step++) {
    for (const path of [...reached]) {
      if (path !== start && !lists.includes(path)) continue
      for (const [, link] of (bodies.get(path) ?? '').matchAll(/href="\/(products\/[^"#]+\/)"/g)) {
        reached.add(`${link}index.html`)
      }
    }
  }
  for (const { version } of PRODUCT.releases) {
    expect(reached.has(`products/${PRODUCT.id}/${version}/index.html`), version).toBe(true)
  }
})

test('above the lists stands a page with all branches, and each leads to it', () => {
  const files = wholeSite()
  const page = pageAt(files, 'products/example-server/releases/index.html')
  expect(page.text('h1')).toBe('Releases of Example Server')
  expect(page.texts('.branches thead th')).toEqual([
    'Branch',
    'Support',
    'Releases',
    'Newest release',
    'Answer',
    'Newest safe release',
  ])
  const rows = page.texts('.branches tbody tr')
  expect(rows[0]).toBe('2026.2 Supported 1 2026.2.9876 affected none: nowhere to move yet')
  expect(rows.at(-1)).toBe('2025.3 Ended on 30 June 2026 1 2025.3.9120 affected none: nowhere to move yet')
  expect(page.attribute('.branches tbody th a', 'href')).toBe('/products/example-server/releases/2026.2/')
  const list = pageAt(files, 'products/example-server/releases/2026.2/index.html')
  expect(list.texts('.line a')).toEqual(['Products', 'Example Server', 'All releases'])
  const product = pageAt(files, 'products/example-server/index.html')
  expect(product.texts('.ways li')[0]).toBe('All releases')
  expect(product.attribute('.ways a', 'href')).toBe('/products/example-server/releases/')
  expect(textAt(files, 'sitemap.xml')).toContain('/products/example-server/releases/</loc>')
})

test('where some releases are of no branch their list stands there, and leads to the branches', () => {
  const product = aProduct({
    branches: ['2.0', '1.0'].map((id) => ({ id: id as BranchId, support: { kind: 'not_stated' } })),
    releases: ['2.0.1', '1.0.1', '0.9.0'].map((version) => aRelease(version)),
  })
  const files = renderIndexes({
    context: siteContext({}, []),
    catalogue: { products: [product] },
    asOf: '2026-01-01T00:00:00Z' as Instant,
    advisories: [],
  })
  const at = files.filter(({ path }) => path === `products/${product.id}/releases/index.html`)
  expect(at.length).toBe(1)
  const page = readPage(String(at[0]?.body))
  expect(page.texts('.grid tbody th')).toEqual(['0.9.0'])
  expect(page.texts('.parts a')).toEqual(['2.0', '1.0'])
})

test('the page of a release marks what is invented, in full and by title, and nothing else', () => {
  const invented = ADVISORIES.map((one, number) => {
    const { latest } = one
    return { ...one, latest: { ...latest, advisory: { ...latest.advisory, invented: number % 2 === 0 } } }
  })
  // Of those that very many affect: the rest of them are told by title.
  const [page] = releasesOf(PRODUCT, invented, context)
    .flatMap((line) => line.pages.filter(({ path }) => !path.includes('/releases/')).slice(0, 2))
    .map(({ render }) => readPage(render()))
    .toSorted((a, b) => rows(b) - rows(a))
  if (page === undefined) throw new Error('There are pages.')
  const titles = [...page.texts('.answers tbody th'), ...page.texts('#others li')]
  const marked = titles.filter((text) => text.includes('Invented'))
  expect(page.texts('#others li').length).toBeGreaterThan(0)
  expect(marked.length).toBeGreaterThan(0)
  expect(marked.length).toBeLessThan(titles.length)
  for (const text of titles) {
    const number = Number(/^SA1900-(\d+)/.exec(text)?.[1]) - 1
    expect([number, text.includes('Invented')]).toEqual([number, number % 2 === 0])
  }
})

test('its data for the check stays below 1 MB compressed', () => {
  const data = productCheckData(
    PRODUCT,
    ADVISORIES.flatMap(({ latest }) => checkFragments(latest)),
  )
  expect(data.advisories.length).toBe(1_000)
  expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(1_000 * KB)
})

test('releases that follow each other with the same answer are one row, which leads to each', () => {
  const list = pages.find(({ path }) => path.endsWith('/releases/2024.1/index.html'))
  const page = readPage(list?.render() ?? '')
  const [row] = page.texts('.grid tbody tr th')
  expect(page.texts('.grid tbody tr').length).toBeLessThan(30)
  expect(row).toMatch(/^2024\.1\.\d+ – 2024\.1\.300 \d+ releases/)
  expect(page.attribute('.grid-scroll', 'tabindex')).toBe('0')
  expect(page.text('.grid-scroll + p')).toMatch(/^\d+ older advisories are not in the table/)
})

test('a service has no release that anybody but the vendor sees', () => {
  const service = aProduct({ ...PRODUCT, deployment: 'service' })
  expect(releasesOf(service, ADVISORIES.slice(0, 3), context)).toEqual([])
})

test('nobody knows how a product is numbered: its releases have pages, and each is unknown', () => {
  const unnumbered = aProduct({
    ...PRODUCT,
    versionScheme: null,
    branches: [],
    releases: [aRelease('blue'), aRelease('releases')],
  })
  const [line, ...others] = releasesOf(unnumbered, ADVISORIES.slice(0, 3), context)
  expect(others).toEqual([])
  expect(line?.pages.map(({ path }) => path)).toEqual([
    `products/${PRODUCT.id}/releases/index.html`,
    `products/${PRODUCT.id}/_72eleases/index.html`,
    `products/${PRODUCT.id}/blue/index.html`,
  ])
  const page = line?.pages[2]?.render() ?? ''
  expect(readPage(page).text('#verdict')).toBe('unknown')
  expect(page).not.toContain('does not list this version')
})
