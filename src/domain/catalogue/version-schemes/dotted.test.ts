import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectAscending, read } from '../../../../test/builders/versions.ts'
import { versionScheme } from './index.ts'

const dotted = versionScheme('dotted')

describe('dotted', () => {
  test('sorts all eras of a product that changed the shape of its numbers', () => {
    expectAscending(dotted, [
      ['0', '0.0', '00.0.0'],
      '0.9',
      '1.6.3.1723',
      '2.0.7.966',
      ['2.6', '2.6.0', '2.6.0.0'],
      '2.6.0.778',
      '2.6.1',
      '3.17.7',
      '2018.9.17',
      '2022.3.348',
      '2022.3.9999',
      '2022.3.10586',
      ['2024.1', '2024.01', '2024.1.0'],
      '2024.1.0.0.1',
      '2024.1.1',
      '2024.10',
      '9007199254740992',
      '9007199254740993',
      '99999999999999999999999999',
    ])
  })

  test.each(['', 'v2024.1', '2024.1.', '.1', '1..2', '1.x', '2024.1-rc', '1,2', ' 1.2', '１.２', '-1'])(
    'refuses %j',
    (text) => {
      expect(dotted.parse(text)).toMatchObject({ ok: false })
    },
  )

  test('compares number by number', () => {
    const numbers = fc.array(fc.bigInt(0n, 2n ** 70n), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const at = Array.from({ length: 5 }).findIndex((_, index) => (a[index] ?? 0n) !== (b[index] ?? 0n))
        const expected = at < 0 ? 0 : (a[at] ?? 0n) < (b[at] ?? 0n) ? -1 : 1
        expect(dotted.compare(read(dotted, a.join('.')), read(dotted, b.join('.')))).toBe(expected)
      }),
    )
  })
})
