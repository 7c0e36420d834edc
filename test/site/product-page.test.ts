import { expect, test } from 'vitest'
import { productPath } from '../../src/domain/publication/addresses.ts'
import type { AdvisorySummary } from '../../src/site/index.ts'
import { aProduct } from '../builders/catalogue.ts'
import { CATALOGUE, PRODUCTS, richAdvisory, wholeSite } from './fixtures.ts'
import { pageAt } from './reader.ts'

const files = wholeSite()
const exampleServer = PRODUCTS[0] ?? aProduct()
const server = pageAt(files, 'products/example-server/index.html')

test('each branch says whether it is looked after, what is newest and what its users lack', () => {
  expect(server.texts('.branches tbody tr')).toEqual([
    '2026.2 Supported 2026.2.9876 2026-11-03 none: nowhere to move yet 2026.2.9876 2, worst Critical 1 0',
    '2026.1 Supported 2026.1.4011 2026-09-21 none: nowhere to move yet – 2, worst Critical 2 0',
    '2025.4 Supported until 31 January 2027 2025.4.10811 2026-11-03 none: nowhere to move yet 2025.4.10811 2, worst Critical 1 0',
    '2025.3 Ended on 30 June 2026 2025.3.9120 none: nowhere to move yet 2025.3.9120 2, worst Critical 2 1',
  ])
})

test('a narrow screen gets, in place of the cells, how many advisories affect a release', () => {
  expect(server.texts('.grid tbody .in-short')).toEqual([
    'by 1 advisory, worst Critical',
    'by 2 advisories, worst Critical',
    'by 1 advisory, worst Critical',
    'by 2 advisories, worst Critical',
  ])
})

test('there is a way to each part of the page', () => {
  expect(server.texts('.parts a')).toEqual(['Branches', 'Release by advisory', 'Advisories'])
})

test('what unclear means is said where something is', () => {
  expect(server.text('#branches .muted')).toMatch(/^Unclear are advisories whose sources do not say/)
  const quiet = pageAt(wholeSite({}, [richAdvisory()]), 'products/example-server/index.html')
  expect(quiet.texts('#branches p')).toEqual([])
})

test('what is stated of no branch is said once', () => {
  expect(server.has('#branches .unstated')).toBe(false)
  const branches = exampleServer.branches.map(({ id }) => ({ id, support: { kind: 'not_stated' as const } }))
  const catalogue = { products: [{ ...exampleServer, branches }, ...PRODUCTS.slice(1)] }
  const page = pageAt(wholeSite({}, [richAdvisory()], { catalogue }), 'products/example-server/index.html')
  expect(page.text('#branches .unstated')).toBe('Which branches are supported is not stated.')
  expect(page.texts('.branches thead th')).not.toContain('Support')
})

test('each advisory says what it means for each branch', () => {
  expect(server.texts('.concerning tbody')).toEqual([
    'High 8.7 SA2026-12 Stored script in a runbook’s notes runs in another user’s session CVE-1900-0012 2026-11-04, exploitation Proof of concept 2026.2 2026.2.0 – before 2026.2.9876 2026.2.0 – before 2026.2.9800 upgrade to 2026.2.9876 2026.1 2026.1.0 – before 2026.2.0 no fix here: move to 2026.2.9876 2025.4 2025.4.3 – before 2025.4.10811 upgrade to 2025.4.10811 2025.3 and older all up to and including 2025.3.9120 no fix is planned',
    'Critical SA2026-11 Requests can be smuggled past sign-in on Server and Agent Preliminary 2026-10-20, exploitation Exploited all versions all versions no fix yet, one is being made',
    'High 8.7 SA2025-03 Path traversal on upload CVE-1900-0033 2025-02-11, exploitation None known Withdrawn',
    'Not stated 7.5 by NVD SA2021-03 Encryption password written to the log of an import CVE-1900-0003 2021-05-14, exploitation Not stated 2025.3 and older before 2025.3.9120 lower bound not recorded, as recorded “1.x” may be affected in 2025.3 upgrade to 2025.3.9120; older branches have no fix: move to it',
  ])
})

test('not affected, unclear and a service are told as what they are', () => {
  expect(pageAt(files, 'products/example-agent/index.html').texts('.concerning tbody')).toEqual([
    expect.stringContaining('7.x 7.0.0 – before 7.4.2 upgrade to 7.4.2 all versions not affected –'),
    expect.stringContaining('all versions under investigation –'),
    expect.stringContaining('any version may be affected: the record is not clear –'),
  ])
  const cloud = pageAt(files, 'products/example-cloud/index.html')
  expect(cloud.text('.line')).toContain('Service run by the vendor')
  expect(cloud.text('.concerning tbody')).toContain('service fixed –')
  expect(cloud.has('.command')).toBe(false)
})

test('a product that nothing concerns has a page, and so has one that left the catalogue', () => {
  const quiet = pageAt(wholeSite({}, []), 'products/example-server/index.html')
  expect(quiet.text('#advisories .none')).toBe('No advisory concerns this product.')
  const gone = wholeSite({}, [richAdvisory()], { catalogue: { products: PRODUCTS.slice(1) } })
  expect(pageAt(gone, 'products/example-server/index.html').text('h1')).toBe('Example Server')
  expect(pageAt(gone, 'products/example-server/index.html').texts('.concerning tbody')).toHaveLength(1)
})

test('every product of the catalogue and of every summary has its page', () => {
  const paths = new Set(files.map(({ path }) => path))
  const named: readonly AdvisorySummary['products'][number]['id'][] = CATALOGUE.products.map(({ id }) => id)
  expect(named.filter((id) => !paths.has(`${productPath(id).slice(1)}index.html`))).toEqual([])
})
