import { describe, expect, test } from 'vitest'
import { expectAscending } from '../../../../test/builders/versions.ts'
import { versionScheme } from './index.ts'

const scheme = versionScheme('octopus-semver-build')

describe('octopus-semver-build', () => {
  test('orders Tentacle and Halibut, pre-releases of branches before their release', () => {
    expectAscending(scheme, [
      ['2.4.2-bug-proxyselect-0001', '2.4.2-BUG-proxyselect-0001'],
      '2.4.2-bug-proxyselect-0002',
      ['2.4.2', '2.4.2+Branch.release-2.4.Sha.0123abc'],
      '3.15.4',
      '6.1.1116',
      '6.1.1266',
      '8.1.1128-ci.9',
      '8.1.1128-ci.0010',
      '8.1.1128',
    ])
  })

  test.each(['0.9', '8', '1.1.17.55', 'v8.1.1128', '8.1.x', '8.1.1128-', 'unspecified'])('refuses %j', (text) => {
    expect(scheme.parse(text)).toMatchObject({ ok: false, error: { expected: expect.stringContaining('8.3.3577') } })
  })
})
