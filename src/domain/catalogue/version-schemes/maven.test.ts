import { describe, expect, test } from 'vitest'
import { expectAscending } from '../../../../test/builders/versions.ts'
import { versionScheme } from './index.ts'

const maven = versionScheme('maven')

describe('maven', () => {
  test('orders qualifiers around the release', () => {
    expectAscending(maven, [
      ['1-alpha-1', '1.0a1', '1.0.0-ALPHA1', '1.0.alpha-1'],
      '1-alpha.1',
      ['1-beta-2', '1b2'],
      ['1-milestone-3', '1m3'],
      ['1-rc-1', '1cr1', '1.RC1'],
      '1-SNAPSHOT',
      ['1', '1.0', '1.0.0', '1-0', '1.ga', '1-final', '1.RELEASE', '01', '1.', '1-', '1.0.0-0.0.0'],
      '1-sp',
      ['1-a', '1a', '1.0-a'],
      ['1-foo', '1.0.0-foo.0.0'],
      '1-jre8',
      '1-jre11',
      '1-0-2',
      ['1-1', '1-ga-1'],
      '1-1.0.1',
      '1-2',
      '1.0.1',
      '1.1',
      '1.9',
      '1.10',
      '1.9007199254740992',
      '1.9007199254740993',
    ])
  })

  test('the splitting example of the specification', () => {
    expectAscending(maven, [['1-1.foo-bar1baz-.1', '1-1.foo-bar-1-baz-0.1']])
  })

  // The order of Maven itself goes round in a circle here in old releases: 1.0.alpha < 1 < 1-1 < 1.0.alpha.
  test('a qualifier counts the same after a dot as after a hyphen', () => {
    expectAscending(maven, [['1.0.alpha', '1-alpha'], '1', '1-1', '1.0.1'])
  })

  test.each(['', 'unspecified', 'LATEST', '1.x', '1.X', '[1.0,2.0)', '{revision}', '1:2', '1 2', '<1.2', 'n/a'])(
    'refuses %j',
    (text) => {
      expect(maven.parse(text)).toMatchObject({ ok: false })
    },
  )
})
