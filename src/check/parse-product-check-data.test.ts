import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAdvisory } from '../../test/arbitraries/advisory.ts'
import { anyProduct } from '../../test/arbitraries/catalogue.ts'
import { anAdvisory } from '../../test/builders/advisory.ts'
import { aProduct } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import type { Json } from '../base/json.ts'
import { checkVersion } from './check-version.ts'
import { openProduct } from './checkable-product.ts'
import { checkFragments } from './cut-fragments.ts'
import { parseProductCheckData } from './parse-product-check-data.ts'
import { productCheckData } from './product-check-data.ts'

test('whatever is published can be read back from JSON, and asked', () => {
  fc.assert(
    fc.property(anyProduct(), fc.array(anyAdvisory(), { maxLength: 3 }), (product, advisories) => {
      const fragments = advisories.flatMap((advisory) => checkFragments(aRevision(advisory)))
      const products = [product, ...fragments.map((fragment) => ({ ...product, id: fragment.product }))]
      for (const each of products) {
        const data = productCheckData(each, fragments)
        expect(parseProductCheckData(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, value: data })
        for (const version of ['', '1.0', 'x']) checkVersion(openProduct(data), version)
      }
    }),
    { numRuns: 200 },
  )
})

function sample(): { [key: string]: Json } {
  return JSON.parse(JSON.stringify(productCheckData(aProduct(), checkFragments(aRevision(anAdvisory())))))
}

test.each([
  [{ ...sample(), format: 'tocsin-check/2' }, 'tocsin-check/2', 'the file has "tocsin-check/2"'],
  [{ ...sample(), format: 1 }, '', 'the file has no format at all'],
  [{}, '', 'the file has no format at all'],
  [null, '', 'the file has no format at all'],
  ['text', '', 'the file has no format at all'],
])('refuses another format: %#', (json, found, words) => {
  expect(parseProductCheckData(json)).toEqual({
    ok: false,
    error: {
      kind: 'unknown_format',
      found,
      message: `This version of the check reads the format "tocsin-check/1", and ${words}.`,
    },
  })
})

test.each([
  ['name', 7, 'name is not text.'],
  ['versionScheme', 'romans', 'versionScheme is not one of semver, dotted,'],
  ['releases', {}, 'releases is not a list.'],
  ['releases', ['1.0', null], 'releases.1 is not text.'],
  ['branches', [{ id: '1', support: { kind: 'supported' } }], 'branches.0.support.until is not text.'],
  ['branches', [{ id: '1', support: { kind: 'loved' } }], 'branches.0.support.kind is not one of supported, ended,'],
  ['advisories', [[]], 'advisories.0 is not an object.'],
  ['advisories', [{ id: 'SA1900-01' }], 'advisories.0.product is not text.'],
] as const)('refuses what is malformed: %s %j', (key, value, message) => {
  const parsed = parseProductCheckData({ ...sample(), [key]: value })
  expect(parsed.ok ? null : parsed.error.kind).toBe('malformed')
  expect(parsed.ok ? '' : parsed.error.message).toContain(message)
})

test('any JSON ends in a value, and what is taken can be asked', () => {
  /** Puts some JSON in the place of a random part of a sound file. */
  function withSomethingElse(value: Json, path: readonly number[], other: Json): Json {
    const [step, ...rest] = path
    if (step === undefined || typeof value !== 'object' || value === null) return other
    const keys = Object.keys(value)
    const key = keys[step % Math.max(keys.length, 1)]
    if (key === undefined) return other
    if (Array.isArray(value))
      return value.map((item, at) => (String(at) === key ? withSomethingElse(item, rest, other) : item))
    const record = value as { readonly [key: string]: Json }
    return { ...record, [key]: withSomethingElse(record[key] ?? null, rest, other) }
  }
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 9 }), fc.jsonValue(), (path, other) => {
      const parsed = parseProductCheckData(withSomethingElse(sample(), path, other as Json))
      if (parsed.ok) checkVersion(openProduct(parsed.value), '2024.1.150')
    }),
    { numRuns: 2_000 },
  )
})
