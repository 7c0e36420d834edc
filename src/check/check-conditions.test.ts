import { describe, expect, test } from 'vitest'
import { anAffectedStatement, aRange } from '../../test/builders/advisory.ts'
import { answerTo, from, NOT_RECORDED, ranges, unaffected, upTo } from '../../test/builders/asked.ts'
import type { Condition } from '../domain/advisory/statement.ts'
import type { LowerBound, UpperBound, VersionRange } from '../domain/catalogue/version-range.ts'

describe('conditions', () => {
  const windows: Condition = {
    platforms: ['Windows', 'Windows container'],
    configuration: 'Only where runbooks are on.',
  }
  const conditional = anAffectedStatement({ condition: windows })

  test('are shown and never turn the verdict', () => {
    const answer = answerTo('2024.1.150', { statements: [conditional] })
    expect(answer.verdict).toBe('affected')
    expect(answer.advisories[0]).toMatchObject({
      conditions: ['only on Windows or Windows container; Only where runbooks are on'],
      reason:
        'Affected: 2024.1.100 to before 2024.1.200, where it is fixed (only on Windows or Windows container; Only where runbooks are on).',
    })
  })

  test('fall away where the same version is affected without one', () => {
    const answer = answerTo('2024.1.150', { statements: [conditional, anAffectedStatement()] })
    expect(answer.advisories[0]?.conditions).toEqual([])
  })

  test('another condition does not settle this one', () => {
    const linux = unaffected({ kind: 'all_versions' }, { platforms: ['Linux'], configuration: null })
    const unclear = anAffectedStatement({
      condition: windows,
      extent: ranges({ introduced: NOT_RECORDED, end: upTo('fixed', '2024.3.0') }),
    })
    expect(answerTo('2024.1.150', { statements: [unclear, linux] }).verdict).toBe('unknown')
    expect(answerTo('2024.1.150', { statements: [unclear, { ...linux, condition: windows }] }).verdict).toBe(
      'not_affected',
    )
    expect(answerTo('2024.1.150', { statements: [unclear, { ...linux, condition: null }] }).verdict).toBe(
      'not_affected',
    )
  })
})

describe('a condition is told once', () => {
  const condition: Condition = { platforms: ['Windows'], configuration: null }
  const half = (introduced: LowerBound, end: UpperBound): VersionRange => ({ introduced, end })

  test('of several ranges that hold the version', () => {
    const extent = ranges(aRange('2024.1.100', '2024.1.200'), aRange('2024.1.50', '2024.2.200'))
    const { advisories } = answerTo('2024.1.150', { statements: [anAffectedStatement({ extent, condition })] })
    expect(advisories[0]?.reason).toBe(
      'Affected: 2024.1.100 to before 2024.1.200, and 2024.1.200 is affected too; 2024.1.50 to before 2024.2.200, where it is fixed (only on Windows).',
    )
  })

  test('of several ranges that leave it open', () => {
    const extent = ranges(half(from('2024.1.100'), NOT_RECORDED), half(NOT_RECORDED, upTo('fixed', '2024.2.200')))
    const { advisories } = answerTo('2024.1.150', { statements: [anAffectedStatement({ extent, condition })] })
    expect(advisories[0]?.reason).toBe(
      'SA1900-01 records no lower bound: versions before 2024.2.200, and no end: versions from 2024.1.100 on may or may not be affected (only on Windows).',
    )
  })
})
