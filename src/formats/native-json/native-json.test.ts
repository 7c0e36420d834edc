import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAdvisory } from '../../../test/arbitraries/advisory.ts'
import { anAdvisory } from '../../../test/builders/advisory.ts'
import { aRevision } from '../../../test/builders/published.ts'
import { allPublished } from '../../../test/site/fixtures.ts'
import type { Instant } from '../../base/instant.ts'
import { sha256OfJson } from '../../base/sha256.ts'
import { type NativeAddresses, nativeJson, printNativeJson } from './native-json.ts'
import { NATIVE_SCHEMA } from './native-schema.ts'

const ADDRESSES: NativeAddresses = {
  page: 'https://advisories.example.com/advisories/X/',
  revisionPage: (revision) => `https://advisories.example.com/advisories/X/r${revision}/`,
}
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(NATIVE_SCHEMA)

function expectValid(json: unknown): void {
  expect(validate(json) ? [] : validate.errors).toEqual([])
}

describe('the native JSON', () => {
  test('of any advisory follows its schema, and holds the advisory as it was sealed', () => {
    fc.assert(
      fc.property(anyAdvisory(), (advisory) => {
        const printed = printNativeJson(nativeJson({ latest: aRevision(advisory), earlier: [] }, ADDRESSES))
        const json = JSON.parse(printed)
        expectValid(json)
        expect({ comparison: [], ...json.advisory }).toEqual(advisory)
        expect(json.advisory).not.toHaveProperty('comparison', [])
        expect(sha256OfJson(json.advisory)).toBe(json.seal)
      }),
    )
  })

  test('of every kind of page follows its schema', () => {
    const all = allPublished()
    expect(all.length).toBeGreaterThan(4)
    for (const published of all) expectValid(JSON.parse(printNativeJson(nativeJson(published, ADDRESSES))))
  })

  test('tells all revisions, with a page for each whose content is kept', () => {
    const advisory = anAdvisory()
    const second = aRevision(advisory, { revision: 3, publishedAt: '1900-01-05T00:00:00Z' as Instant })
    const {
      content: _,
      advisory: __,
      vendor: ___,
      products: ____,
      change: _____,
      ...facts
    } = aRevision(advisory, { revision: 2 })
    const native = nativeJson(
      { latest: second, earlier: [aRevision(advisory), { ...facts, content: 'not_kept', note: 'seen elsewhere' }] },
      ADDRESSES,
    )
    expect(native).toMatchObject({
      revision: 3,
      firstPublishedAt: '1900-01-02T00:00:00Z',
      updatedAt: '1900-01-05T00:00:00Z',
    })
    expect(native.revisions.map(({ revision, url, change }) => [revision, url, change.kind])).toEqual([
      [1, 'https://advisories.example.com/advisories/X/r1/', 'first'],
      [2, null, 'not_comparable'],
      [3, 'https://advisories.example.com/advisories/X/', 'first'],
    ])
    expectValid(native)
  })

  test('the schema refuses what is not so', () => {
    const native = nativeJson({ latest: aRevision(anAdvisory()), earlier: [] }, ADDRESSES)
    for (const wrong of [
      { ...native, format: 'tocsin-advisory/2' },
      { ...native, extra: 1 },
      { ...native, seal: 'sha256:x' },
      { ...native, advisory: { ...native.advisory, kind: 'rumour' } },
    ]) {
      expect(validate(wrong)).toBe(false)
    }
  })

  test('the published schema is the one in the code', () => {
    expect(JSON.parse(readFileSync('schemas/native-advisory.schema.json', 'utf8'))).toEqual(NATIVE_SCHEMA)
  })
})
