import { expect, test } from 'vitest'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { publicVendor, type SiteFile } from '../../src/site/index.ts'
import { AS_OF, allPublished, CATALOGUE, pagesOf, siteContext, VENDOR } from './fixtures.ts'
import { renderIndexes } from './render-indexes.ts'
import { SCRIPTS } from './scripts.ts'

/** The same data with a member in every object that no page knows of. */
function withCanaries<T>(value: T): T {
  if (Array.isArray(value)) return value.map((member: unknown) => withCanaries(member)) as T
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, member]) => [key, withCanaries(member)])
  return Object.fromEntries([...members, ['canaryKey', 'canaryValue']]) as T
}

function siteOf(vendor: Vendor, advisories: readonly PublishedAdvisory[]): readonly SiteFile[] {
  const context = { ...siteContext({}, advisories), vendor: publicVendor(vendor, SCRIPTS, null) }
  return [
    ...advisories.flatMap((advisory) => pagesOf(advisory, context)),
    ...renderIndexes({
      context,
      advisories,
      catalogue: withCanaries(CATALOGUE),
      asOf: AS_OF,
    }),
  ]
}

test('pages hold what they were made to tell and nothing that comes with it', () => {
  // A recorded row is shown as it stands, whatever its columns are called.
  const advisories = allPublished().map((published) => withoutRows(withCanaries(published)))
  const files = siteOf(withCanaries(VENDOR), advisories)
  expect(files.length).toBeGreaterThan(15)
  expect(files.filter(({ body }) => String(body).includes('canary')).map(({ path }) => path)).toEqual([])
})

function withoutRows(published: PublishedAdvisory): PublishedAdvisory {
  return JSON.parse(JSON.stringify(published), (key, value) => (key === 'rows' ? [] : value))
}

test('the desk’s part of the vendor profile stays at the desk', () => {
  const vendor: Vendor = { ...VENDOR, advisoryIdPattern: 'CANARY{number}', cnaShortName: 'canary-cna' }
  const files = siteOf(vendor, allPublished())
  expect(files.filter(({ body }) => /canary/i.test(String(body)))).toEqual([])
  expect(JSON.stringify(publicVendor(vendor, SCRIPTS, null))).not.toMatch(/canary|approval|preliminaryMinProducts/i)
})

test('an advisory that is not public is not even named', () => {
  const files = siteOf(VENDOR, allPublished())
  expect(JSON.stringify(allPublished())).toContain('SA2026-13')
  expect(files.filter(({ body }) => String(body).includes('SA2026-13'))).toEqual([])
})
