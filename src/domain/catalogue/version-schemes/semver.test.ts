import fc from 'fast-check'
import reference from 'semver'
import { describe, expect, test } from 'vitest'
import { expectAscending, read } from '../../../../test/builders/versions.ts'
import { semver } from './semver.ts'

describe('semver', () => {
  test('orders by the example of Semantic Versioning 2.0.0 §11, and numbers of any size', () => {
    expectAscending(semver, [
      '0.37.0',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      ['1.0.0', '1.0.0+build.7', 'v1.0.0'],
      '1.9.0',
      '1.10.0',
      '2.0.0-9007199254740992',
      '2.0.0-9007199254740993',
      '9007199254740992.0.0',
      '9007199254740993.0.0',
    ])
  })

  test.each(['1', '1.2', '1.2.3.4', '01.2.3', '1.2.3-01', '1.2.3-', '1.2.3+', '1.2.3-a..b', 'V1.2.3', '=1.2.3', '1.x'])(
    'refuses %j',
    (text) => {
      expect(semver.parse(text)).toMatchObject({ ok: false, error: { kind: 'malformed_version', scheme: 'semver' } })
    },
  )

  test('agrees with npm wherever its numbers reach', () => {
    const number = fc.nat(20).map(String)
    const part = fc.oneof(number, fc.stringMatching(/^[0-9A-Za-z-]{0,2}[A-Za-z-]$/))
    const version = fc
      .tuple(fc.tuple(number, number, number), fc.array(part, { maxLength: 3 }))
      .map(([numbers, parts]) => numbers.join('.') + (parts.length > 0 ? `-${parts.join('.')}` : ''))
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(semver.compare(read(semver, a) as never, read(semver, b) as never)).toBe(reference.compare(a, b))
      }),
    )
  })
})
