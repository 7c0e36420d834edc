import { describe, expect, test } from 'vitest'
import { expectAscending } from '../../../../test/builders/versions.ts'
import { versionScheme } from './index.ts'

const nuget = versionScheme('nuget')

describe('nuget', () => {
  test('one to four numbers, pre-releases without regard to case', () => {
    expectAscending(nuget, [
      '0.9.9.1',
      '1.0.0-1',
      ['1.0.0-alpha', '1.0-ALPHA', '1-alpha+sha.1'],
      '1.0.0-alpha.2',
      '1.0.0-alpha.10',
      '1.0.0-alpha2',
      '1.0.0-beta',
      ['1', '1.0', '1.0.0', '1.0.0.0', '1.0.00+metadata'],
      '1.0.0.1-alpha',
      '1.0.0.1',
      '1.0.1',
      '13.0.3',
    ])
  })

  test.each(['1.2.3.4.5', 'v1.0', '1.0-', '1.*', '[1.0]', '1.0-a..b', ''])('refuses %j', (text) => {
    expect(nuget.parse(text)).toMatchObject({ ok: false })
  })
})
