import { expect, test } from 'vitest'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { anAdvisory } from '../builders/advisory.ts'
import { aRevision } from '../builders/published.ts'
import {
  allPublished,
  guidanceAdvisory,
  pagesOf,
  richAdvisory,
  siteContext,
  wholeSite,
  withdrawnAdvisory,
} from './fixtures.ts'
import { textAt } from './reader.ts'

type Graph = readonly { readonly [member: string]: unknown }[]

function dataOf(html: string): Graph {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  return json === undefined ? [] : JSON.parse(json)['@graph']
}

function pageOf(published: PublishedAdvisory, below = ''): string {
  const { id } = published.latest.advisory
  return textAt(pagesOf(published, siteContext({}, allPublished())), `advisories/${id}/${below}index.html`)
}

test('an advisory is an article of the vendor about its products, below the list of all', () => {
  const [article, way] = dataOf(pageOf(richAdvisory()))
  expect(article).toMatchObject({
    '@type': 'TechArticle',
    url: 'https://advisories.example.com/advisories/SA2026-12/',
    identifier: 'SA2026-12',
    headline: 'Stored script in a runbook’s notes runs in another user’s session',
    datePublished: '2026-11-04T02:10:00Z',
    dateModified: '2026-11-09T02:10:00Z',
    creativeWorkStatus: 'Final',
    version: '3',
    author: { '@type': 'Organization', name: 'Example Corp', url: 'https://example.com' },
    keywords: ['CVE-1900-0012'],
  })
  expect(article?.about).toContainEqual({ '@type': 'SoftwareApplication', name: 'Example Server' })
  expect(article?.about).toContainEqual({ '@type': 'Service', name: 'Example Cloud' })
  expect(way).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [{ item: 'https://advisories.example.com/' }, { name: 'SA2026-12', position: 2 }],
  })
})

test('one that no longer holds says so', () => {
  expect(dataOf(pageOf(withdrawnAdvisory()))[0]).toMatchObject({ creativeWorkStatus: 'Withdrawn' })
})

test('an older revision and what is invented are no news to search engines', () => {
  expect(dataOf(pageOf(richAdvisory(), 'r1/'))).toEqual([])
  expect(dataOf(pageOf(guidanceAdvisory()))).toEqual([])
})

test('the front page says whose site it is', () => {
  expect(dataOf(textAt(wholeSite(), 'index.html'))).toMatchObject([
    { '@type': 'WebSite', name: 'Example Corp security advisories' },
  ])
})

test('no text gets out of the data', () => {
  const title = '</script><script>alert(1)</script><!--'
  const html = pageOf({ latest: aRevision(anAdvisory({ title })), earlier: [] })
  expect(html.match(/<script/g)).toHaveLength(2)
  expect(dataOf(html)[0]).toMatchObject({ headline: title })
})
