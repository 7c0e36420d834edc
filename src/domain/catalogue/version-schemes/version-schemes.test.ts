import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../../../test/builders/versions.ts'
import { VERSION_SCHEME_IDS, type VersionSchemeId } from '../version-scheme.ts'
import { versionScheme } from './index.ts'

/** Texts of which each scheme takes a good part; what it refuses is left out. */
const SHAPE: Record<VersionSchemeId, RegExp> = {
  semver: /^v?[0-2]\.[0-2]\.[0-2](-[0-2a-b]{1,2}(\.[0-2a-b]{1,2})?)?(\+[a-b0-1])?$/,
  dotted: /^[0-2]{1,2}(\.[0-2]{1,2}){0,3}$/,
  'octopus-semver-build': /^[0-2]\.[0-2]\.[0-2]{1,2}(-[0-2a-bA]{1,2}([.-][0-2a-b]{1,2})?)?(\+a)?$/,
  maven: /^[0-2]([.-]?([0-2]{1,2}|alpha|rc|ga|sp|b|y)){0,4}$/,
  pypi: /^(1!)?[0-1](\.[0-1]){0,2}(a[0-1]?|rc[0-1])?(\.post[0-1])?(\.dev[0-1])?(\+[a0-1](\.[a0-1])?)?$/,
  nuget: /^[0-1](\.[0-1]){0,3}(-[0-1aA]{1,2}(\.[0-1a])?)?(\+a)?$/,
  deb: /^([01]:)?[0-1][01a~+.]{0,3}(-[01a~+.]{1,2})?$/,
  rpm: /^([01]:)?[0-1][01a~^._]{0,3}(-[01a~^.]{0,2})?$/,
}

describe.each(VERSION_SCHEME_IDS)('%s', (id) => {
  const scheme = versionScheme(id)
  const version = fc.stringMatching(SHAPE[id]).filter((text) => scheme.parse(text).ok)

  test('says its id', () => {
    expect(scheme.id).toBe(id)
  })

  test('is a total order', () => {
    fc.assert(
      fc.property(version, version, version, (...texts) => {
        const [a, b, c] = texts.map((text) => read(scheme, text))
        expect(scheme.compare(a, a)).toBe(0)
        expect(Math.sign(scheme.compare(a, b))).toBe(0 - Math.sign(scheme.compare(b, a)))
        const [first, second, third] = [a, b, c].sort((one, other) => scheme.compare(one, other))
        expect(scheme.compare(first, second)).toBeLessThanOrEqual(0)
        expect(scheme.compare(second, third)).toBeLessThanOrEqual(0)
        expect(scheme.compare(first, third)).toBeLessThanOrEqual(0)
        // What is the same version stands the same towards every other.
        if (scheme.compare(a, b) === 0) expect(scheme.compare(a, c)).toBe(scheme.compare(b, c))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '',
    ' ',
    '<',
    '*',
    '-',
    'unspecified',
    'n/a',
    '1.x',
    '2024.x',
    'all versions',
    '1.2\u0000',
    '\ud800',
    '>=1.0',
  ])('refuses %j and says what it takes', (text) => {
    const parsed = scheme.parse(text)
    expect(parsed).toMatchObject({ ok: false, error: { kind: 'malformed_version', scheme: id, input: text } })
    if (!parsed.ok) expect(parsed.error.expected).toMatch(/, like \d/)
  })

  test('reads up to 256 characters and no more, and an error shows no more', () => {
    // These two ask for three numbers.
    const start = id === 'semver' || id === 'octopus-semver-build' ? '1.0.1' : '1'
    const atMost = start + '0'.repeat(256 - start.length)
    expect(scheme.parse(atMost).ok).toBe(true)
    expect(scheme.parse(`${atMost}0`).ok).toBe(false)
    const huge = scheme.parse('1'.repeat(10_000_000))
    expect(!huge.ok && huge.error.input.length).toBe(257)
  })

  test('never throws, and takes nothing that it cannot place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = scheme.parse(text)
        if (parsed.ok) expect(scheme.compare(parsed.value, parsed.value)).toBe(0)
      }),
    )
  })
})

test.each([
  ['dotted', '2024.3.12899', ['2024', '3', '12899']],
  ['dotted', '2024.03', ['2024', '3']],
  ['dotted', '0', ['0']],
  ['semver', 'v3.0.0-rc.1+build.2', ['3', '0', '0']],
  ['octopus-semver-build', '2.4.2-bug-proxyselect-0001', ['2', '4', '2']],
  ['maven', '2.17.1-beta-2', ['2', '17', '1']],
  ['maven', 'r136', []],
  ['pypi', '1!2.0rc1', ['2', '0']],
  ['nuget', '1.0.0.1-a.2', ['1', '0', '0', '1']],
  ['deb', '1:2.36-9+deb12u7', ['2', '36']],
  ['rpm', '1:1.1.1k-12.el8', ['1', '1', '1']],
  ['rpm', 'xyz10', []],
] as const)('%s: the release numbers of %s', (id, text, parts) => {
  const scheme = versionScheme(id)
  expect(scheme.releaseParts(read(scheme, text))).toEqual(parts)
})
