import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchOf } from '../../domain/catalogue/branch-of.ts'
import { parseRange } from '../../domain/catalogue/parsed-range.ts'
import type { BranchId } from '../../domain/catalogue/product.ts'
import { positionInParsedRange } from '../../domain/catalogue/range-position.ts'
import { isOfLine } from '../../domain/catalogue/version-line.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import { versionScheme } from '../../domain/catalogue/version-schemes/index.ts'
import { branchesInRange, labelOfRange, numberingOf } from './branch-label.ts'
import { reachOfFix } from './fix-reach.ts'

const scheme = versionScheme('dotted')
const NAMED = ['1.0', '1.2', '2.0', '2.1'] as BranchId[]

function told(range: VersionRange, to: string, branches: readonly BranchId[] = NAMED) {
  const numbering = numberingOf({ versionScheme: 'dotted', branches })
  return reachOfFix(numbering, [range], labelOfRange(numbering, range, branchesInRange(numbering, range)), to)
}

const from = (version: string): LowerBound => ({ kind: 'version', version })
const fixed = (version: string): UpperBound => ({ kind: 'fixed', version })

test.each<[string, VersionRange, string, ReturnType<typeof told>]>([
  [
    'within the branch',
    { introduced: from('2.0.1'), end: fixed('2.0.5') },
    '2.0.5',
    { line: '2.0' as BranchId, own: true, others: null },
  ],
  [
    'over several branches',
    { introduced: from('1.0.1'), end: fixed('2.0.5') },
    '2.0.5',
    { line: '2.0' as BranchId, own: true, others: { kind: 'span', first: '1.0' as BranchId, last: '1.2' as BranchId } },
  ],
  [
    'from a branch that has no name',
    { introduced: from('1.1.7'), end: fixed('2.0.5') },
    '2.0.5',
    { line: '2.0' as BranchId, own: true, others: { kind: 'span', first: '1.1' as BranchId, last: '1.2' as BranchId } },
  ],
  [
    'raised out of the branch',
    { introduced: from('1.2.1'), end: fixed('1.2.5') },
    '2.0.5',
    { line: '2.0' as BranchId, own: false, others: { kind: 'branch', branch: '1.2' as BranchId } },
  ],
  [
    'ended by the first release of the next branch',
    { introduced: from('1.2.1'), end: fixed('2.0.0') },
    '2.0.0',
    { line: '2.0' as BranchId, own: false, others: { kind: 'branch', branch: '1.2' as BranchId } },
  ],
  [
    'older than all that have a name',
    { introduced: { kind: 'beginning' }, end: fixed('1.0.5') },
    '1.0.5',
    { line: '1.0' as BranchId, own: true, others: { kind: 'older' } },
  ],
])('a fix %s', (_name, range, to, reach) => {
  expect(told(range, to)).toEqual(reach)
})

const number = fc.integer({ min: 0, max: 2 })
const version = fc.tuple(number, number, number).map((numbers) => numbers.join('.'))
const ALL = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => `${a}.${b}.${c}`)))

test('who upgrades and who moves is told as the check tells it of each version', () => {
  const parse = (text: string) => {
    const parsed = scheme.parse(text)
    if (!parsed.ok) throw new Error(text)
    return parsed.value
  }
  fc.assert(
    fc.property(
      fc.oneof(version.map(from), fc.constant<LowerBound>({ kind: 'beginning' })),
      version,
      version,
      fc.constantFrom([], NAMED, ['0', '1', '2'] as BranchId[]),
      (introduced, one, other, branches) => {
        const [end = '', to = ''] = [one, other].sort((a, b) => scheme.compare(parse(a), parse(b)))
        const range: VersionRange = { introduced, end: fixed(end) }
        const { own, others } = told(range, to, branches)
        const lineOf = (text: string) => {
          const parts = scheme.releaseParts(parse(text))
          return {
            parts,
            branch: branchOf(
              branches.map((id) => ({ id, support: { kind: 'not_stated' } })),
              parts,
            ),
          }
        }
        const parsed = parseRange(scheme, range)
        for (const text of ALL) {
          if (positionInParsedRange(scheme, parsed, parse(text)).kind !== 'inside') continue
          const isOwn = isOfLine(lineOf(text), lineOf(to))
          expect({ text, told: isOwn ? own : others !== null }).toEqual({ text, told: true })
          if (!own || others === null) expect({ text, isOwn }).toEqual({ text, isOwn: own })
        }
      },
    ),
    { numRuns: 2_000 },
  )
})
