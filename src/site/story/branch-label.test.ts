import { describe, expect, test } from 'vitest'
import type { BranchId } from '../../domain/catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import {
  type BranchLabel,
  branchesInRange,
  branchOfVersion,
  labelOfHalfRange,
  labelOfRange,
  numberingOf,
} from './branch-label.ts'

const numbering = numberingOf({
  versionScheme: 'dotted',
  branches: ['2024.10', '2024.2', '2024.1', '2023.4', '2025.1'] as BranchId[],
})

const BEGINNING: LowerBound = { kind: 'beginning' }
const UNRECORDED = { kind: 'not_recorded', asRecorded: null } as const
const from = (version: string): LowerBound => ({ kind: 'version', version })
const upTo = (kind: 'fixed' | 'before' | 'last_affected', version: string): UpperBound => ({ kind, version })
const branch = (id: string): BranchLabel => ({ kind: 'branch', branch: id as BranchId })
const span = (first: string, last: string): BranchLabel => ({
  kind: 'span',
  first: first as BranchId,
  last: last as BranchId,
})

test.each<[string, VersionRange, BranchLabel]>([
  ['within one', { introduced: from('2024.2.1'), end: upTo('fixed', '2024.2.9') }, branch('2024.2')],
  ['over several', { introduced: from('2023.4.7'), end: upTo('fixed', '2024.2.9') }, span('2023.4', '2024.2')],
  [
    'by number, not by letter',
    { introduced: from('2024.2.1'), end: upTo('fixed', '2024.10.5') },
    span('2024.2', '2024.10'),
  ],
  ['a bound on the branch itself', { introduced: from('2024.1'), end: upTo('fixed', '2024.1.5') }, branch('2024.1')],
  ['up to the start of the next', { introduced: from('2024.1.1'), end: upTo('before', '2024.2.0') }, branch('2024.1')],
  [
    'up to the start of the next, short',
    { introduced: from('2024.1.1'), end: upTo('before', '2024.2') },
    branch('2024.1'),
  ],
  ['into the next', { introduced: from('2024.1.1'), end: upTo('before', '2024.2.3') }, span('2024.1', '2024.2')],
  [
    'fixed at the start of the next',
    { introduced: from('2024.1.1'), end: upTo('fixed', '2024.2.0') },
    branch('2024.1'),
  ],
  [
    'from the beginning',
    { introduced: BEGINNING, end: upTo('fixed', '2024.1.5') },
    { kind: 'and_older', last: '2024.1' as BranchId },
  ],
  [
    'without an end',
    { introduced: from('2024.10.1'), end: { kind: 'open' } },
    { kind: 'and_newer', first: '2024.10' as BranchId },
  ],
  ['all', { introduced: BEGINNING, end: { kind: 'open' } }, { kind: 'all' }],
  [
    'from and to branches that have no name',
    { introduced: from('2023.3.7'), end: upTo('fixed', '2024.7.9') },
    span('2023.3', '2024.7'),
  ],
  [
    'up to the start of one that has no name',
    { introduced: from('2024.1.7'), end: upTo('fixed', '2024.7.0') },
    span('2024.1', '2024.2'),
  ],
  ['between the branches', { introduced: from('2022.1.1'), end: upTo('fixed', '2022.2.1') }, { kind: 'none' }],
  ['not a version', { introduced: from('1.x'), end: upTo('fixed', '2024.2.9') }, { kind: 'none' }],
])('%s', (_name, range, label) => {
  expect(labelOfRange(numbering, range, branchesInRange(numbering, range))).toEqual(label)
})

describe('half a range reaches as far as the check takes it to', () => {
  const andOlder = (last: string): BranchLabel => ({ kind: 'and_older', last: last as BranchId })
  const maybeOlder = (last: string): BranchLabel => ({ kind: 'maybe_older', last: last as BranchId })

  test.each<[string, VersionRange, readonly string[], BranchLabel]>([
    ['no lower bound', { introduced: UNRECORDED, end: upTo('fixed', '2024.2.9') }, ['2024.2'], andOlder('2024.2')],
    [
      'an older branch has its own fix',
      { introduced: UNRECORDED, end: upTo('fixed', '2024.2.9') },
      ['2024.2', '2024.1'],
      maybeOlder('2024.2'),
    ],
    [
      'a newer branch has its own fix',
      { introduced: UNRECORDED, end: upTo('fixed', '2024.2.9') },
      ['2024.2', '2025.1'],
      andOlder('2024.2'),
    ],
    ['it ends between branches', { introduced: UNRECORDED, end: upTo('fixed', '2024.7.1') }, [], andOlder('2024.2')],
    ['it ends before all', { introduced: UNRECORDED, end: upTo('fixed', '2022.1.1') }, [], { kind: 'none' }],
    [
      'no upper bound',
      { introduced: from('2024.1.1'), end: UNRECORDED },
      ['2024.1'],
      { kind: 'and_newer', first: '2024.1' as BranchId },
    ],
    [
      'no upper bound, and a newer branch has its own fix',
      { introduced: from('2024.1.1'), end: UNRECORDED },
      ['2025.1'],
      { kind: 'maybe_newer', first: '2024.1' as BranchId },
    ],
    ['neither', { introduced: UNRECORDED, end: UNRECORDED }, [], { kind: 'any' }],
  ])('%s', (_name, range, fixed, label) => {
    expect(labelOfHalfRange(numbering, range, fixed as BranchId[])).toEqual(label)
  })
})

test('a product without branches has no labels', () => {
  const none = numberingOf({ versionScheme: 'semver', branches: [] })
  expect(branchesInRange(none, { introduced: BEGINNING, end: { kind: 'open' } })).toEqual([])
})

test.each([
  ['2024.10.4', '2024.10'],
  ['2024.1', '2024.1'],
  ['2024', null],
  ['2022.1.1', null],
  ['nonsense', null],
])('%s is on branch %s', (version, expected) => {
  expect(branchOfVersion(numbering, version)).toBe(expected)
})

test('the longest branch wins, and leading zeros are spelling', () => {
  const nested = numberingOf({ versionScheme: 'deb', branches: ['22', '22.04'] as BranchId[] })
  expect(branchOfVersion(nested, '22.4.1')).toBe('22.04')
  expect(branchOfVersion(nested, '1:22.10-3ubuntu1')).toBe('22')
})
