import { describe, expect, test } from 'vitest'
import { anAdvisory, anAffectedStatement, aRange } from '../../../test/builders/advisory.ts'
import { aProduct } from '../../../test/builders/catalogue.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { ProductId } from '../catalogue/product.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import { CHANGE_CODES } from './change-codes.ts'
import { advisory, type ExpectedChanges, flaw, plain, ranges } from './differences/testing/difference-case.ts'
import { OLD_RECORDS } from './differences/testing/old-records.ts'
import { WHAT_IS_WRITTEN } from './differences/testing/what-is-written.ts'
import { WHAT_IT_IS } from './differences/testing/what-it-is.ts'
import { WHAT_TO_DO } from './differences/testing/what-to-do.ts'
import { WHICH_FLAWS } from './differences/testing/which-flaws.ts'
import { WHICH_VERSIONS } from './differences/testing/which-versions.ts'
import { semanticDiff } from './semantic-diff.ts'

const products = [
  aProduct({ name: 'Example Server' }),
  aProduct({ id: 'example-agent' as ProductId, name: 'Example Agent' }),
]

function diff(before: Advisory, after: Advisory) {
  return semanticDiff(before, after, products)
}

const seen = new Set<string>()

function check(_name: string, before: Advisory, after: Advisory, expected: ExpectedChanges): void {
  const { changes } = diff(before, after)
  for (const { code } of changes) seen.add(code)
  expect(changes.map(({ code, path, text }) => [code, path.join('.'), text])).toEqual(expected)
}

describe('what it is', () => {
  test.each(WHAT_IT_IS)('%s', check)
})

describe('which versions', () => {
  test.each(WHICH_VERSIONS)('%s', check)

  test('pieces that differ in what is said of them are compared one by one', () => {
    const piece = (range: VersionRange, level: 'high' | 'low') =>
      anAffectedStatement({
        extent: { kind: 'ranges', ranges: [range] },
        assessment: { kind: 'stated', level, reason: null },
      })
    const before = flaw({ statements: [piece(aRange('1', '2'), 'high'), piece(aRange('3', '4'), 'low')] })
    const after = flaw({ statements: [piece(aRange('1', '2'), 'low'), piece(aRange('3', '4'), 'high')] })
    expect(diff(before, after).changes.map(({ code }) => code)).toEqual(['severity_lowered', 'severity_raised'])
  })

  test('without the order of versions only whole ranges tell', () => {
    const before = ranges(aRange('1', '5'))
    expect(semanticDiff(before, ranges(aRange('0.9', '5'))).changes[0]?.code).toBe('affected_moved')
    expect(semanticDiff(before, ranges(aRange('1', '5'), aRange('7', '8'))).changes[0]).toMatchObject({
      code: 'affected_widened',
      text: 'affected widened: example-server 1 to before 5 → 1 to before 5, 7 to before 8',
    })
  })
})

describe('which flaws, and how bad', () => {
  test.each(WHICH_FLAWS)('%s', check)
})

describe('what an old source said', () => {
  test.each(OLD_RECORDS)('%s', check)
})

describe('what to do', () => {
  test.each(WHAT_TO_DO)('%s', check)
})

describe('what is written', () => {
  test.each(WHAT_IS_WRITTEN)('%s', check)
})

test('the whole has the class of its weightiest change, which comes first', () => {
  const after = advisory({ title: 'Another', lang: 'de', withdrawal: { reason: 'No flaw.', replacedBy: null } })
  const { class: highest, changes } = diff(plain, after)
  expect(highest).toBe('material')
  expect(changes.map((change) => change.class)).toEqual(['material', 'clarifying', 'clarifying'])
  expect(diff(plain, advisory({ lang: 'de' })).class).toBe('clarifying')
  expect(diff(plain, advisory({ aliases: ['https://example.com/old'] })).class).toBe('cosmetic')
  expect(diff(plain, anAdvisory())).toEqual({ class: 'cosmetic', changes: [] })
})

test('every code in the list is told by one of these cases', () => {
  // What no rule knows cannot be made on purpose.
  const never = ['other_changed']
  expect([...seen, ...never].sort()).toEqual(CHANGE_CODES.map(({ code }) => code).sort())
})
