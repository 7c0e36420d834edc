import { expect, test } from 'vitest'
import { anAdvisory, anAffectedStatement, aRange, aVulnerability } from '../../../test/builders/advisory.ts'
import { aProduct, aRelease } from '../../../test/builders/catalogue.ts'
import { aRevision } from '../../../test/builders/published.ts'
import type { BranchId } from '../../domain/catalogue/product.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { AdvisoryId, SeverityLevel } from '../../domain/publication/public-record.ts'
import { type AdvisoryListing, listingOf } from '../advisory-listing.ts'
import { summarize } from '../summary.ts'
import { branchStatuses } from './branches.ts'

const branch = (id: string) => ({ id: id as BranchId, support: { kind: 'not_stated' as const } })
const product = aProduct({
  branches: ['2024.1', '2024.2', '2024.3'].map(branch),
  releases: ['2024.1.100', '2024.1.300', '2024.2.50'].map((version) => aRelease(version)),
})

function affecting(id: string, level: SeverityLevel, ...ranges: [VersionRange, ...VersionRange[]]): AdvisoryListing {
  const vulnerability = aVulnerability({
    assessment: { kind: 'stated', level, reason: null },
    statements: [anAffectedStatement({ product: product.id, extent: { kind: 'ranges', ranges } })],
  })
  const { branches, ...slice } = product
  const latest = aRevision(anAdvisory({ id: id as AdvisoryId, vulnerabilities: [vulnerability] }), {
    products: [{ ...slice, branches: branches.slice(0, 2).map((one) => one.id) }],
  })
  return listingOf(summarize({ latest, earlier: [] }))
}

function rows(...listings: AdvisoryListing[]) {
  return branchStatuses(product, listings).map(
    ({ id, newest, highestFix, unfixed, advisories, worst, unclear }) =>
      `${id} ${newest?.version} ${highestFix} ${unfixed} of ${advisories}, ${worst}${unclear > 0 ? `, ${unclear} unclear` : ''}`,
  )
}

test('nothing concerns it', () => {
  expect(rows()).toEqual([
    '2024.3 undefined null 0 of 0, null',
    '2024.2 2024.2.50 null 0 of 0, null',
    '2024.1 2024.1.300 null 0 of 0, null',
  ])
})

test('the highest fix of a branch, and the worst of its advisories', () => {
  expect(
    rows(
      affecting('A', 'low', aRange('2024.1.1', '2024.1.90')),
      affecting('B', 'high', aRange('2024.1.1', '2024.1.200'), aRange('2024.2.1', '2024.2.40')),
    ).slice(1),
  ).toEqual(['2024.2 2024.2.50 2024.2.40 0 of 1, high', '2024.1 2024.1.300 2024.1.200 0 of 2, high'])
})

test('a branch that must be left for its fix has none of its own', () => {
  expect(rows(affecting('A', 'high', aRange('2024.1.1', '2024.2.40'))).slice(1)).toEqual([
    '2024.2 2024.2.50 2024.2.40 0 of 1, high',
    '2024.1 2024.1.300 null 1 of 1, high',
  ])
})

test('what has no end reaches branches that came after the advisory', () => {
  const open: VersionRange = { introduced: { kind: 'version', version: '2024.2.1' }, end: { kind: 'open' } }
  expect(rows(affecting('A', 'medium', open))).toEqual([
    '2024.3 undefined null 1 of 1, medium',
    '2024.2 2024.2.50 null 1 of 1, medium',
    '2024.1 2024.1.300 null 0 of 0, null',
  ])
})

test('half a range leaves older branches unclear, and one that has its own fix is no more without one', () => {
  const half = (fixed: string): VersionRange => ({
    introduced: { kind: 'not_recorded', asRecorded: null },
    end: { kind: 'fixed', version: fixed },
  })
  expect(rows(affecting('A', 'high', half('2024.2.40')))).toEqual([
    '2024.3 undefined null 0 of 0, null',
    '2024.2 2024.2.50 2024.2.40 0 of 0, null, 1 unclear',
    '2024.1 2024.1.300 null 0 of 0, null, 1 unclear',
  ])
  expect(rows(affecting('A', 'high', aRange('2024.1.1', '2024.1.90'), half('2024.2.40')))).toEqual([
    '2024.3 undefined null 0 of 0, null',
    '2024.2 2024.2.50 2024.2.40 0 of 0, null, 1 unclear',
    '2024.1 2024.1.300 2024.1.90 0 of 1, high',
  ])
})

test('a branch that left the catalogue takes nothing with it', () => {
  const later = { ...product, branches: product.branches.slice(1) }
  const summary = affecting('A', 'high', aRange('2024.1.1', '2024.2.40'))
  expect(branchStatuses(later, [summary]).map(({ id, advisories }) => [id, advisories])).toEqual([
    ['2024.3', 0],
    ['2024.2', 1],
  ])
})

test('a withdrawn advisory counts no more', () => {
  const summary = { ...affecting('A', 'high', aRange('2024.1.1', '2024.1.9')), withdrawn: true }
  expect(rows(summary)[2]).toBe('2024.1 2024.1.300 null 0 of 0, null')
})
