import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionInRange } from '../../catalogue/range-position.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../catalogue/version-range.ts'
import { versionScheme } from '../../catalogue/version-schemes/index.ts'
import { compareCovers } from './version-cover.ts'

const scheme = versionScheme('dotted')

function range(introduced: string | null, end: UpperBound): VersionRange {
  return { introduced: introduced === null ? { kind: 'beginning' } : { kind: 'version', version: introduced }, end }
}

const fixed = (version: string): UpperBound => ({ kind: 'fixed', version })
const last = (version: string): UpperBound => ({ kind: 'last_affected', version })
const open: UpperBound = { kind: 'open' }
const noEnd: UpperBound = { kind: 'not_recorded', asRecorded: null }

test.each([
  ['equal', [range('1', fixed('5'))], [range('1.0', fixed('5'))]],
  ['equal', [range('1', fixed('3')), range('3', fixed('5'))], [range('1', { kind: 'before', version: '5' })]],
  ['widened', [range('1', fixed('5'))], [range('0.9', fixed('5'))]],
  ['widened', [range('1', fixed('5'))], [range('1', last('5'))]],
  ['widened', [range('1', fixed('5'))], [range('1', fixed('5')), range('7', fixed('8'))]],
  ['widened', [range('1', open)], [range(null, open)]],
  ['narrowed', [range('1', open)], [range('1', fixed('5'))]],
  ['narrowed', [range('1', fixed('5'))], [range('1', fixed('2')), range('3', fixed('5'))]],
  ['moved', [range('1', fixed('5'))], [range('2', fixed('6'))]],
] as const)('%s: %j → %j', (relation, before, after) => {
  expect(compareCovers(scheme, before, after)).toBe(relation)
})

test.each([
  ['equal', [range('1', noEnd)], [range('1', { kind: 'not_recorded', asRecorded: 'unspecified' })]],
  ['widened', [range('1', noEnd)], [range('1', noEnd), range('7', fixed('8'))]],
  ['narrowed', [range('1', noEnd), range('7', fixed('8'))], [range('7', fixed('8'))]],
  ['moved', [range('1', noEnd)], [range('1', fixed('9'))]],
  ['moved', [range('1', fixed('x'))], [range('1', fixed('9'))]],
] as const)(
  'where a bound says nothing, whole ranges are held against each other: %s: %j → %j',
  (relation, before, after) => {
    expect(compareCovers(scheme, before, after)).toBe(relation)
    expect(compareCovers(null, before, after)).toBe(relation)
  },
)

test('the relation is that of the versions in the ranges', () => {
  // Nothing comes before 0 in this scheme, but nobody knows that of every scheme.
  const version = fc.integer({ min: 1, max: 9 }).map((number) => String(number))
  const lower: fc.Arbitrary<LowerBound> = fc.oneof(
    version.map((text) => ({ kind: 'version' as const, version: text })),
    fc.constant<LowerBound>({ kind: 'beginning' }),
  )
  const upper: fc.Arbitrary<UpperBound> = fc.oneof(version.map(fixed), version.map(last), fc.constant(open))
  const sound = fc
    .record({ introduced: lower, end: upper })
    .filter(
      ({ introduced, end }) =>
        !('version' in introduced && 'version' in end) || Number(introduced.version) < Number(end.version),
    )
  const some = fc.array(sound, { minLength: 1, maxLength: 4 })
  // Between two whole numbers lie others: 1.5 stands for all of them.
  const probes = Array.from({ length: 22 }, (_, index) => (index % 2 === 0 ? `${index / 2}` : `${(index - 1) / 2}.5`))
  const held = (ranges: readonly VersionRange[]) =>
    probes.map((probe) => {
      const parsed = scheme.parse(probe)
      return parsed.ok && ranges.some((one) => positionInRange(scheme, one, parsed.value).kind === 'inside')
    })
  fc.assert(
    fc.property(some, some, (before, after) => {
      const [old, now] = [held(before), held(after)]
      const grew = now.some((isHeld, index) => isHeld && old[index] !== true)
      const shrank = old.some((isHeld, index) => isHeld && now[index] !== true)
      const expected = grew ? (shrank ? 'moved' : 'widened') : shrank ? 'narrowed' : 'equal'
      expect(compareCovers(scheme, before, after)).toBe(expected)
    }),
    { numRuns: 1000 },
  )
})
