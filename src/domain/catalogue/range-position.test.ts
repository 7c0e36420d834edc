import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../../test/builders/versions.ts'
import { explainRangeProblem, findRangeProblems, positionInRange, rangesOverlap } from './range-position.ts'
import type { LowerBound, UpperBound, VersionRange } from './version-range.ts'
import { versionScheme } from './version-schemes/index.ts'

const dotted = versionScheme('dotted')

const BEGINNING: LowerBound = { kind: 'beginning' }
const OPEN: UpperBound = { kind: 'open' }
const NOT_RECORDED = { kind: 'not_recorded', asRecorded: null } as const

function from(version: string): LowerBound {
  return { kind: 'version', version }
}

function upTo(kind: 'fixed' | 'before' | 'last_affected', version: string): UpperBound {
  return { kind, version }
}

function range(introduced: LowerBound, end: UpperBound): VersionRange {
  return { introduced, end }
}

describe('where a version lies', () => {
  test.each([
    // Start included, fix excluded.
    [range(from('2024.1.0'), upTo('fixed', '2024.3.13071')), '2024.0.9', 'outside'],
    [range(from('2024.1.0'), upTo('fixed', '2024.3.13071')), '2024.1', 'inside'],
    [range(from('2024.1.0'), upTo('fixed', '2024.3.13071')), '2024.3.13070', 'inside'],
    [range(from('2024.1.0'), upTo('fixed', '2024.3.13071')), '2024.3.13071', 'outside'],
    [range(from('2026.1.0'), upTo('before', '2026.2.0')), '2026.1.99999', 'inside'],
    [range(from('2026.1.0'), upTo('before', '2026.2.0')), '2026.2', 'outside'],
    // The last affected version is affected.
    [range(BEGINNING, upTo('last_affected', '2023.4.1')), '0.9', 'inside'],
    [range(BEGINNING, upTo('last_affected', '2023.4.1')), '2023.4.1.0', 'inside'],
    [range(BEGINNING, upTo('last_affected', '2023.4.1')), '2023.4.2', 'outside'],
    [range(from('3'), upTo('last_affected', '3.0')), '3.0.0', 'inside'],
    [range(from('2026.2.0'), OPEN), '2026.1.9', 'outside'],
    [range(from('2026.2.0'), OPEN), '2031.1', 'inside'],
    [range(BEGINNING, OPEN), '0', 'inside'],
    // Only a recorded bound puts a version outside.
    [range(NOT_RECORDED, upTo('fixed', '2021.2.8011')), '2021.2.8010', 'unknown'],
    [range(NOT_RECORDED, upTo('fixed', '2021.2.8011')), '0.9', 'unknown'],
    [range(NOT_RECORDED, upTo('fixed', '2021.2.8011')), '2021.2.8011', 'outside'],
    [range(from('0.9'), NOT_RECORDED), '0.8', 'outside'],
    [range(from('0.9'), NOT_RECORDED), '0.9', 'unknown'],
    [range(from('0.9'), NOT_RECORDED), '2031.1', 'unknown'],
    [range(BEGINNING, NOT_RECORDED), '1', 'unknown'],
    [range(NOT_RECORDED, OPEN), '1', 'unknown'],
    [range(NOT_RECORDED, NOT_RECORDED), '1', 'unknown'],
    // A range with a mistake in it says nothing of any version.
    [range(from('1.x'), upTo('fixed', '1.19.0')), '2.0', 'unknown'],
    [range(from('1.0'), upTo('fixed', '<')), '0.1', 'unknown'],
    [range(from('3.0'), upTo('fixed', '2.0')), '1.0', 'unknown'],
    [range(from('2.0'), upTo('fixed', '2')), '2.0', 'unknown'],
  ] as const)('%j: %s is %s', (given, version, kind) => {
    expect(positionInRange(dotted, given, read(dotted, version)).kind).toBe(kind)
  })

  test.each([
    [range(NOT_RECORDED, upTo('fixed', '2')), 'The start of the affected range is not recorded.'],
    [
      range({ kind: 'not_recorded', asRecorded: '1.x' }, upTo('fixed', '2')),
      'The start of the affected range is not recorded (the source says "1.x").',
    ],
    [range(from('1'), NOT_RECORDED), 'The end of the affected range is not recorded.'],
    [
      range(from('1.x'), upTo('fixed', '2')),
      'The start of the affected range, "1.x", is not whole numbers between dots and nothing else, like 2022.3.10586.',
    ],
    [range(from('3'), upTo('fixed', '2')), 'The affected range starts at 3 but ends at 2, so it holds no version.'],
  ] as const)('%j: the reason is given', (given, reason) => {
    expect(positionInRange(dotted, given, read(dotted, '1.5'))).toEqual({ kind: 'unknown', reason })
  })
})

describe('what is wrong with a range', () => {
  test.each([
    [range(from('1'), upTo('fixed', '2')), []],
    [range(from('2'), upTo('last_affected', '2.0')), []],
    [range(BEGINNING, OPEN), []],
    [range(NOT_RECORDED, NOT_RECORDED), []],
    [range(from('unspecified'), OPEN), ['malformed_bound introduced']],
    [range(BEGINNING, upTo('before', 'v2')), ['malformed_bound end']],
    [range(from('1.x'), upTo('fixed', '<')), ['malformed_bound introduced', 'malformed_bound end']],
    [range(from('2'), upTo('fixed', '2.0')), ['introduced_not_before_end']],
    [range(from('2'), upTo('before', '1')), ['introduced_not_before_end']],
    [range(from('2.1'), upTo('last_affected', '2')), ['introduced_not_before_end']],
  ] as const)('%j: %j', (given, expected) => {
    const problems = findRangeProblems(dotted, given)
    expect(problems.map((problem) => [problem.kind, 'bound' in problem ? problem.bound : ''].join(' ').trim())).toEqual(
      expected,
    )
    for (const problem of problems) expect(explainRangeProblem(problem)).toMatch(/^The .+\.$/)
  })
})

describe('whether two ranges share a version', () => {
  const first = range(from('2'), upTo('fixed', '4'))
  test.each([
    [range(from('4'), OPEN), false],
    [range(from('3.9'), OPEN), true],
    [range(BEGINNING, upTo('fixed', '2')), false],
    [range(BEGINNING, upTo('last_affected', '2')), true],
    [range(from('2.5'), upTo('before', '3')), true],
    [range(BEGINNING, OPEN), true],
    [first, true],
    // Not decidable.
    [range(NOT_RECORDED, upTo('fixed', '3')), false],
    [range(from('3'), NOT_RECORDED), false],
    [range(from('1.x'), OPEN), false],
    [range(from('3'), upTo('fixed', '1')), false],
  ] as const)('%j: %s', (second, expected) => {
    expect(rangesOverlap(dotted, first, second)).toBe(expected)
    expect(rangesOverlap(dotted, second, first)).toBe(expected)
  })
})

describe('against a model that tries every version', () => {
  // Bounds are whole numbers from 1 to 8; versions are all halves around and between them.
  const versions = Array.from({ length: 20 }, (_, index) => index / 2)
  const number = fc.integer({ min: 1, max: 8 })
  const lower = fc.oneof(
    number.map((version) => from(String(version))),
    fc.constantFrom<LowerBound>(BEGINNING, NOT_RECORDED),
  )
  const upper = fc.oneof(
    fc.tuple(fc.constantFrom('fixed', 'before', 'last_affected'), number).map(([kind, to]) => upTo(kind, String(to))),
    fc.constantFrom<UpperBound>(OPEN, NOT_RECORDED),
  )
  const anyRange = fc.tuple(lower, upper).map(([introduced, end]) => range(introduced, end))

  test('positions', () => {
    fc.assert(
      fc.property(anyRange, (given) => {
        const isSound = isSoundByModel(given, versions)
        expect(findRangeProblems(dotted, given).length === 0).toBe(isSound)
        for (const version of versions) {
          const expected = isSound ? positionByModel(given, version) : 'unknown'
          const actual = positionInRange(dotted, given, read(dotted, version.toFixed(1)))
          expect(actual.kind, String(version)).toBe(expected)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('overlaps', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        const shared = versions.some((version) =>
          [a, b].every((given) => isSoundByModel(given, versions) && positionByModel(given, version) === 'inside'),
        )
        expect(rangesOverlap(dotted, a, b)).toBe(shared)
      }),
      { numRuns: 500 },
    )
  })
})

/** In every way in which the unrecorded bounds could turn out: always in, never in, or it depends. */
function positionByModel({ introduced, end }: VersionRange, version: number): 'inside' | 'outside' | 'unknown' {
  const starts =
    introduced.kind === 'version' ? [Number(introduced.version)] : introduced.kind === 'beginning' ? [-1] : [-1, 99]
  const isBelow =
    end.kind === 'open'
      ? [true]
      : end.kind === 'not_recorded'
        ? [true, false]
        : [end.kind === 'last_affected' ? version <= Number(end.version) : version < Number(end.version)]
  const answers = starts.flatMap((start) => isBelow.map((below) => version >= start && below))
  return answers.every(Boolean) ? 'inside' : answers.some(Boolean) ? 'unknown' : 'outside'
}

function isSoundByModel(given: VersionRange, versions: readonly number[]): boolean {
  return versions.some((version) => positionByModel(given, version) !== 'outside')
}
