import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAdvisory } from '../../../test/arbitraries/advisory.ts'
import { aProduct } from '../../../test/builders/catalogue.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { Json } from '../../base/json.ts'
import type { Advisory } from '../advisory/advisory.ts'
import { CHANGE_CLASSES } from './semantic-change.ts'
import { semanticDiff } from './semantic-diff.ts'

type Path = readonly (string | number)[]

/** The product that generated advisories name most. */
const products = [aProduct()]

function diff(before: Advisory, after: Advisory) {
  return semanticDiff(before, after, products)
}

test('an advisory does not differ from itself, nor from a copy with its keys in another order', () => {
  fc.assert(
    fc.property(anyAdvisory(), (advisory) => {
      expect(diff(advisory, advisory)).toEqual({ class: 'cosmetic', changes: [] })
      expect(diff(advisory, reversedKeys(advisory))).toEqual({ class: 'cosmetic', changes: [] })
    }),
  )
})

test('no difference between two advisories is silent, and the class is that of the weightiest change', () => {
  fc.assert(
    fc.property(anyAdvisory(), anyAdvisory(), (before, after) => {
      const { class: highest, changes } = diff(before, after)
      expect(changes.length > 0).toBe(canonicalJson(before) !== canonicalJson(after))
      const classes = CHANGE_CLASSES.filter((name) => changes.some((change) => change.class === name))
      expect(highest).toBe(classes[0] ?? 'cosmetic')
      for (const { text } of changes) expect(text).not.toMatch(/undefined|\[object|\n/)
    }),
  )
})

test('what is told does not depend on the order of keys', () => {
  fc.assert(
    fc.property(anyAdvisory(), anyAdvisory(), (before, after) => {
      expect(diff(reversedKeys(before), reversedKeys(after))).toEqual(diff(before, after))
    }),
  )
})

test('one changed value anywhere is told by a rule of its own, where it stands', () => {
  fc.assert(
    fc.property(anyAdvisory(), fc.nat(), (advisory, seed) => {
      const leaves = leavesOf(advisory as unknown as Json)
      const path = leaves[seed % leaves.length] ?? []
      const after = changedAt(advisory as unknown as Json, path, another) as unknown as Advisory
      const { changes } = diff(advisory, after)
      expect(changes.length, path.join('.')).toBeGreaterThan(0)
      expect(
        changes.map(({ code }) => code),
        path.join('.'),
      ).not.toContain('other_changed')
      for (const change of changes) expect(change.path[0], change.text).toBe(path[0])
    }),
    { numRuns: 500 },
  )
})

test('the order of one list is cosmetic', () => {
  fc.assert(
    fc.property(anyAdvisory(), fc.nat(), (advisory, seed) => {
      const lists = listsOf(advisory as unknown as Json)
      const path = lists[seed % lists.length] ?? []
      const after = changedAt(advisory as unknown as Json, path, reversed) as unknown as Advisory
      const { class: highest, changes } = diff(advisory, after)
      expect(highest, `${path.join('.')}: ${changes.map(({ text }) => text).join('; ')}`).toBe('cosmetic')
    }),
    { numRuns: 300 },
  )
})

function reversedKeys<T>(value: T): T {
  return mapped(value as unknown as Json, (entries) => [...entries].reverse()) as unknown as T
}

function mapped(
  value: Json,
  reorder: (entries: readonly (readonly [string, Json])[]) => readonly (readonly [string, Json])[],
): Json {
  if (Array.isArray(value)) return value.map((member: Json) => mapped(member, reorder))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(reorder(Object.entries(value)).map(([key, member]) => [key, mapped(member, reorder)]))
}

/** But for the rows of an old source, which belong together as they stand. */
function listsOf(value: Json, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object' || path.at(-1) === 'rows') return []
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, member]) => listsOf(member, [...path, key]))
  }
  return [path, ...value.flatMap((member: Json, index) => listsOf(member, [...path, index]))]
}

function reversed(value: Json): Json {
  return Array.isArray(value) ? [...value].reverse() : value
}

function leavesOf(value: Json, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((member: Json, index) => leavesOf(member, [...path, index]))
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
  }
  // The kinds of unions carry other fields with them; they are changed by whole advisories above.
  const isTag = ['kind', 'status'].includes(String(path.at(-1))) && !path.includes('indicators')
  return isTag || value === null || (path.at(-1) === 'version' && path.includes('scores')) ? [] : [path]
}

function another(value: Json): Json {
  if (typeof value === 'string') return `${value}x`
  return typeof value === 'number' ? Number(value === 0) : value !== true
}

function changedAt(value: Json, [step, ...rest]: Path, change: (value: Json) => Json): Json {
  if (step === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.map((member: Json, index) => (index === step ? changedAt(member, rest, change) : member))
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === step ? changedAt(member, rest, change) : member]),
  )
}
