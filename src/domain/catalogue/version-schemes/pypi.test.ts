import * as reference from '@renovatebot/pep440'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectAscending, read } from '../../../../test/builders/versions.ts'
import { versionScheme } from './index.ts'

const pypi = versionScheme('pypi')

describe('pypi', () => {
  test('orders by PEP 440, in every spelling that it takes', () => {
    expectAscending(pypi, [
      ['1.dev0', '1.0.dev', '1.0-DEV0'],
      '1.0a1.dev4',
      ['1.0a1', '1.0-alpha.1', 'v1.0_A1', '1.0.alpha1'],
      '1.0a2',
      '1.0b1',
      ['1.0rc1', '1.0c1', '1.0-preview_1', '1.0pre1'],
      ['1.0', '1', '1.0.0', '01.00'],
      '1.0+abc',
      '1.0+abc.5',
      '1.0+abd',
      '1.0+5',
      '1.0+5.1',
      ['1.0.post1', '1.0-1', '1.0-r1', '1.0rev1'],
      '1.0.post1+local',
      '1.0.post2.dev3',
      '1.0.post2',
      '1.1.dev1',
      '1.9007199254740992',
      '1.9007199254740993',
      '1!0.1',
    ])
  })

  test.each(['1.x', '1.0-bulbasaur', '1.0+', '1.0 ', 'final', '1.0m1', '1!', '1.0a1b1', '1..0'])(
    'refuses %j',
    (text) => {
      expect(pypi.parse(text)).toMatchObject({ ok: false })
    },
  )

  test('agrees with another reader of PEP 440', () => {
    const suffix = (...suffixes: string[]) => fc.constantFrom('', '', ...suffixes)
    const version = fc
      .tuple(
        suffix('1!'),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }).map((numbers) => numbers.join('.')),
        suffix('a', 'a1', '.beta2', 'rc1', '-c2', '_preview'),
        suffix('.post1', '-2', '.r3', 'post'),
        suffix('.dev1', 'dev', '-dev2'),
        suffix('+a', '+a.1', '+1', '+1_b'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(pypi.compare(read(pypi, a), read(pypi, b))).toBe(Math.sign(reference.compare(a, b)))
      }),
    )
  })
})
