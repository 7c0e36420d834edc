import { describe, expect, test } from 'vitest'
import { findPolicyProblems, levelForScore, type SeverityPolicy, type SeverityThreshold } from './severity-policy.ts'

const POLICY: SeverityPolicy = {
  thresholds: [
    { level: 'critical', from: 9, repairDays: 14 },
    { level: 'high', from: 7, repairDays: 30 },
    { level: 'medium', from: 4, repairDays: 60 },
    { level: 'low', from: 0.1, repairDays: 90 },
  ],
}

/** The policy with one threshold changed. */
function withThreshold(index: number, change: Partial<SeverityThreshold>): SeverityPolicy {
  return {
    thresholds: POLICY.thresholds.map((threshold, at) => (at === index ? { ...threshold, ...change } : threshold)),
  }
}

test.each([
  [10, 'critical'],
  [9, 'critical'],
  [8.9, 'high'],
  [7, 'high'],
  [6.9, 'medium'],
  [4, 'medium'],
  [3.9, 'low'],
  [0.1, 'low'],
  [0, 'none'],
] as const)('a score of %d is %s', (score, level) => {
  expect(levelForScore(POLICY, score)).toBe(level)
})

test('a vendor that names two levels only leaves the rest as none', () => {
  const policy: SeverityPolicy = { thresholds: POLICY.thresholds.slice(0, 2) }
  expect(levelForScore(policy, 6.9)).toBe('none')
})

describe('findPolicyProblems', () => {
  test('finds none in a sound policy', () => {
    expect(findPolicyProblems(POLICY)).toEqual([])
    expect(
      findPolicyProblems({ thresholds: [...POLICY.thresholds, { level: 'none', from: 0, repairDays: null }] }),
    ).toEqual([])
  })

  test.each<[string, SeverityPolicy, number | null, string]>([
    ['no thresholds', { thresholds: [] }, null, 'The policy has no thresholds'],
    ['a threshold above 10', withThreshold(0, { from: 10.1 }), 0, 'between 0 and 10'],
    ['a threshold below 0', withThreshold(3, { from: -1 }), 3, 'between 0 and 10'],
    ['no number', withThreshold(2, { from: Number.NaN }), 2, 'between 0 and 10'],
    ['two equal thresholds', withThreshold(1, { from: 9 }), 1, 'must be lower than 9'],
    ['rising thresholds', withThreshold(2, { from: 8 }), 2, 'must be lower than 7'],
    ['a level twice', withThreshold(3, { level: 'high' }), 3, '"high" is given twice'],
    ['levels out of order', withThreshold(0, { level: 'none' }), 1, '"critical", "high", "medium", "low", "none"'],
    ['repair in no days', withThreshold(1, { repairDays: 0 }), 1, 'whole days, 1 or more'],
    ['repair in half a day', withThreshold(1, { repairDays: 0.5 }), 1, 'whole days, 1 or more'],
  ])('%s', (_, policy, index, message) => {
    const problems = findPolicyProblems(policy)
    expect(problems).toContainEqual({ index, message: expect.stringContaining(message) })
  })

  test('names every problem, not the first only', () => {
    const policy: SeverityPolicy = {
      thresholds: [
        { level: 'high', from: 11, repairDays: null },
        { level: 'high', from: 12, repairDays: -1 },
      ],
    }
    expect(findPolicyProblems(policy).map(({ index }) => index)).toEqual([0, 1, 1, 1, 1])
  })
})
