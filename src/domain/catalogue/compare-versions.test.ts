import { expect, test } from 'vitest'
import { aRelease } from '../../../test/builders/catalogue.ts'
import { compareVersionTexts, sortReleases } from './compare-versions.ts'
import { versionScheme } from './version-schemes/index.ts'

const dotted = versionScheme('dotted')

test.each([
  ['2022.3.348', '2022.3.10586', -1],
  ['2024.1', '2024.1.0', 0],
  ['2.6.0.778', '2.6', 1],
] as const)('%s against %s: %d', (a, b, expected) => {
  expect(compareVersionTexts(dotted, a, b)).toEqual({ ok: true, value: expected })
})

test.each([
  ['1.x', '2'],
  ['2', '1.x'],
] as const)('%s against %s is refused', (a, b) => {
  expect(compareVersionTexts(dotted, a, b)).toMatchObject({ ok: false, error: { input: '1.x' } })
})

test('releases are sorted from the oldest version, and stay as they are', () => {
  const releases = ['2024.1.300', '2024.1', '3.17.7', '2024.1.0', '2024.1.99'].map((version) => aRelease(version))
  const sorted = sortReleases(dotted, releases)
  expect(sorted.ok && sorted.value.map(({ version }) => version)).toEqual([
    '3.17.7',
    '2024.1',
    '2024.1.0',
    '2024.1.99',
    '2024.1.300',
  ])
  expect(releases[0]?.version).toBe('2024.1.300')
})

test('a release with a version of another scheme is refused by name', () => {
  expect(sortReleases(dotted, [aRelease('1.0'), aRelease('2.0-rc')])).toMatchObject({
    ok: false,
    error: { input: '2.0-rc' },
  })
})
