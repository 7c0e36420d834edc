import { describe, expect, test } from 'vitest'
import { anAdvisory, aRange, aVulnerability } from '../../test/builders/advisory.ts'
import { affected, checkOf, from, NOT_RECORDED, upTo } from '../../test/builders/asked.ts'
import { aProduct, aRelease } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import type { Instant } from '../base/instant.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { VersionRange } from '../domain/catalogue/version-range.ts'
import type { Answer } from './answer.ts'
import { checkVersion } from './check-version.ts'
import { openProduct } from './checkable-product.ts'
import { checkFragments } from './cut-fragments.ts'
import { productCheckData } from './product-check-data.ts'

/** Nobody recorded where it ends. */
const ENDLESS: VersionRange = { introduced: from('1.0'), end: NOT_RECORDED }
const until = (version: string): VersionRange => ({ introduced: NOT_RECORDED, end: upTo('before', version) })

function advisory(number: number, ...ranges: [VersionRange, ...VersionRange[]]): Advisory {
  const vulnerabilities = [aVulnerability({ statements: [affected(...ranges)] })] as const
  return anAdvisory({ id: `SA1900-0${number}` as AdvisoryId, vulnerabilities })
}

const product = aProduct({ branches: [], releases: ['1.0', '2.0', '3.0'].map((version) => aRelease(version)) })

/** In the order in which it is told. */
const told = ({ headline, reason, upgrade, upgradeReason }: Answer) => [
  headline,
  reason.slice(headline.length).trim(),
  upgrade?.version ?? null,
  upgrade?.reason ?? upgradeReason,
]

describe('what an answer says first, and then', () => {
  test('nothing known affects the newest release, and nothing is better', () => {
    expect(told(checkOf(product, advisory(1, ENDLESS), advisory(2, ENDLESS))('3.0'))).toEqual([
      'No advisory is known to affect this version.',
      '2 advisories do not say whether they do: SA1900-01 and SA1900-02 (the oldest since 1900-01-02).',
      null,
      'This is the newest release, and no other leaves less open: there is nothing better to move to.',
    ])
  })

  test('nothing known affects it, and later releases are no better', () => {
    const [, , move, why] = told(checkOf(product, advisory(1, ENDLESS))('2.0'))
    expect([move, why]).toEqual([
      null,
      'Every later release in the catalogue is affected or leaves as much open: there is nothing better to move to.',
    ])
  })

  test('the newest release is not called the best where an older one is', () => {
    const late: VersionRange = { introduced: from('2.5'), end: NOT_RECORDED }
    expect(told(checkOf(product, advisory(1, late))('3.0'))[3]).toBe('The catalogue lists no later release.')
    // Nor what is no release at all.
    expect(told(checkOf(product, advisory(1, ENDLESS))('4.0'))[3]).toBe('The catalogue lists no later release.')
  })

  test('nothing known affects it, and a later release leaves less open', () => {
    expect(told(checkOf(product, advisory(1, ENDLESS), advisory(2, until('2.0')))('1.0'))).toEqual([
      'No advisory is known to affect this version.',
      '2 advisories do not say whether they do: SA1900-01 and SA1900-02 (the oldest since 1900-01-02).',
      '2.0',
      'The nearest release that no advisory is known to affect; the same branch has no later one like that. Still open there: SA1900-01; no later release leaves less open.',
    ])
  })

  test('affected, and of others nobody can say', () => {
    const answer = checkOf(product, advisory(1, ENDLESS), advisory(2, aRange('1.0', '1.5')), advisory(3, until('3.0')))
    expect(told(answer('1.0'))).toEqual([
      'Affected by 1 advisory.',
      '2 more do not say whether they affect it: SA1900-01 and SA1900-03 (the oldest since 1900-01-02).',
      // 2.0 is nearer, and whoever went there would be sent on.
      '2.0',
      'The nearest release that no advisory is known to affect; the same branch has no later one like that. Still open there: SA1900-01 and SA1900-03; 3.0 leaves less open.',
    ])
    expect(told(answer('2.0')).slice(2, 3)).toEqual(['3.0'])
    expect(told(answer('3.0')).slice(2, 3)).toEqual([null])
  })
})

test('since when it is open is since the first publication, and of several since that of the oldest', () => {
  const fragments = [advisory(1, ENDLESS), advisory(2, ENDLESS), advisory(3, aRange('9.0', '9.1'))].flatMap(
    (one, index) =>
      checkFragments(aRevision(one, { publishedAt: '1900-03-01T00:00:00Z' as Instant }), {
        firstPublishedAt: `190${index}-02-01T00:00:00Z` as Instant,
      }),
  )
  expect(fragments.map(({ openSince }) => openSince)).toEqual(['1900-02-01', '1901-02-01', undefined])
  const answer = checkVersion(openProduct(productCheckData(product, fragments)), '3.0')
  expect(answer.reason).toContain('(the oldest since 1900-02-01)')
  expect(answer.advisories.map(({ openSince }) => openSince)).toEqual(['1900-02-01', '1901-02-01'])
})

test('what is invented says so in data, answer and sentence; what is not has no key', () => {
  const invented = { ...advisory(1, ENDLESS), invented: true }
  const [fragment] = checkFragments(aRevision(invented))
  expect(fragment).toHaveProperty('invented', true)
  expect(checkFragments(aRevision(advisory(1, ENDLESS)))[0]).not.toHaveProperty('invented')
  const answer = checkOf(product, invented, advisory(2, ENDLESS))('3.0')
  expect(answer.advisories.map((one) => 'invented' in one)).toEqual([true, false])
  expect(answer.reason).toContain('SA1900-01 (invented) and SA1900-02')
})
