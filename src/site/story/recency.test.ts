import { expect, test } from 'vitest'
import { anAdvisory, aVulnerability } from '../../../test/builders/advisory.ts'
import { aRevision } from '../../../test/builders/published.ts'
import type { Instant } from '../../base/instant.ts'
import type { AdvisoryId, Exploitation, SeverityLevel } from '../../domain/publication/public-record.ts'
import { type AdvisoryListing, listingOf } from '../advisory-listing.ts'
import { summarize } from '../summary.ts'
import { newestFirst, newestNewsFirst, realFirst, recentState } from './recency.ts'

function summary(id: string, publishedAt: string, difference: Partial<AdvisoryListing> = {}): AdvisoryListing {
  const advisory = anAdvisory({ id: id as AdvisoryId, vulnerabilities: [aVulnerability({ statements: [] })] })
  const latest = aRevision(advisory, { publishedAt: publishedAt as Instant })
  return { ...listingOf(summarize({ latest, earlier: [] })), ...difference }
}

const ids = (summaries: readonly AdvisoryListing[]) => summaries.map(({ id }) => id)
const asOf = '1900-03-31T12:00:00Z' as Instant
const rated = (severity: SeverityLevel | null, exploitation: Exploitation['kind'] = 'none_known') => ({
  severity,
  exploitation,
})

test('order does not depend on the order of the input', () => {
  const [a, b, c] = [
    summary('A', '1900-01-01T00:00:00Z', { materiallyUpdatedAt: '1900-03-01T00:00:00Z' as Instant }),
    summary('B', '1900-02-01T00:00:00Z'),
    summary('C', '1900-02-01T00:00:00Z'),
  ]
  for (const order of [
    [a, b, c],
    [c, b, a],
    [b, a, c],
  ]) {
    expect(ids(newestFirst(order))).toEqual(['C', 'B', 'A'])
    expect(ids(newestNewsFirst(order))).toEqual(['A', 'C', 'B'])
  }
})

test('of each year what is real comes before what is invented, and nothing else moves', () => {
  const invented = { invented: true }
  const listings = newestFirst([
    summary('A', '1900-01-01T00:00:00Z'),
    summary('B', '1900-02-01T00:00:00Z', invented),
    summary('C', '1900-03-01T00:00:00Z'),
    summary('D', '1901-02-01T00:00:00Z', invented),
    summary('E', '1901-01-01T00:00:00Z'),
    summary('F', '1901-03-01T00:00:00Z', invented),
    summary('G', '1902-01-01T00:00:00Z', invented),
  ])
  expect(ids(realFirst(listings))).toEqual(['G', 'E', 'F', 'D', 'C', 'A', 'B'])
})

test('the state counts what is news in the thirty days before', () => {
  const state = recentState(
    [
      summary('critical', '1900-03-30T00:00:00Z', rated('critical', 'exploited')),
      summary('high', '1900-03-02T00:00:00Z', rated('high')),
      summary('too old', '1900-03-01T12:00:00Z', rated('critical', 'exploited')),
      summary('updated', '1899-01-01T00:00:00Z', {
        ...rated('high'),
        materiallyUpdatedAt: '1900-03-20T00:00:00Z' as Instant,
      }),
      summary('medium', '1900-03-30T00:00:00Z', rated('medium', 'exploited')),
      summary('withdrawn', '1900-03-31T00:00:00Z', {
        ...rated('critical', 'exploited'),
        withdrawn: true,
      }),
      summary('unrated', '1900-03-31T01:00:00Z', rated(null, 'not_stated')),
      summary('guidance', '1900-03-30T01:00:00Z', { ...rated(null, 'not_stated'), kind: 'guidance' }),
      // It is shown and said to be invented; counted, it would pass for a fact.
      summary('invented', '1900-03-31T02:00:00Z', { ...rated('critical', 'exploited'), invented: true }),
    ],
    asOf,
  )
  expect(state).toMatchObject({
    recent: 6,
    rated: 4,
    critical: 1,
    high: 2,
    unrated: 1,
    exploited: 2,
    exploitationNotStated: 2,
    onRecord: 8,
    invented: 1,
    inventedRecently: 1,
  })
  expect(state.newest?.id).toBe('unrated')
})

test('nothing is published yet', () => {
  expect(recentState([], asOf)).toEqual({
    recent: 0,
    rated: 0,
    critical: 0,
    high: 0,
    unrated: 0,
    exploited: 0,
    exploitationNotStated: 0,
    newest: null,
    onRecord: 0,
    invented: 0,
    inventedRecently: 0,
  })
})
