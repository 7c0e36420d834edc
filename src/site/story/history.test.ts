import { expect, test } from 'vitest'
import { anAdvisory } from '../../../test/builders/advisory.ts'
import { aRevision } from '../../../test/builders/published.ts'
import type { Instant } from '../../base/instant.ts'
import type { PublishedRevision } from '../../domain/publication/published-advisory.ts'
import type { ChangeClass } from '../../domain/publication/semantic-change.ts'
import { firstRevision, materiallyUpdatedAt, revisionsOf } from './history.ts'

function revision(number: number, difference: Partial<PublishedRevision> = {}): PublishedRevision {
  return aRevision(anAdvisory(), {
    revision: number,
    publishedAt: `1900-01-0${number}T00:00:00Z` as Instant,
    ...difference,
  })
}

const changed = (level: ChangeClass) => ({ change: { kind: 'compared', class: level, changes: [] } }) as const

test('a single revision is first and last, and was never updated', () => {
  const published = { latest: revision(1), earlier: [] }
  expect(firstRevision(published)).toBe(published.latest)
  expect(revisionsOf(published)).toEqual([published.latest])
  expect(materiallyUpdatedAt(published)).toBeNull()
})

test.each<[string, Partial<PublishedRevision>, string | null]>([
  ['material', changed('material'), '1900-01-02T00:00:00Z'],
  ['clarifying', changed('clarifying'), null],
  ['cosmetic', changed('cosmetic'), null],
  [
    'not comparable: better told than swallowed',
    { change: { kind: 'not_comparable', note: null } },
    '1900-01-02T00:00:00Z',
  ],
  ['a withdrawal', { ...changed('cosmetic'), action: 'withdrawn' }, '1900-01-02T00:00:00Z'],
])('a second revision that is %s', (_name, difference, expected) => {
  expect(materiallyUpdatedAt({ latest: revision(2, difference), earlier: [revision(1)] })).toBe(expected)
})

test('the newest material one counts, not the newest one', () => {
  const published = {
    latest: revision(3, changed('cosmetic')),
    earlier: [revision(1), revision(2, changed('material'))],
  }
  expect(materiallyUpdatedAt(published)).toBe('1900-01-02T00:00:00Z')
})
