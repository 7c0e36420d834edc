import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ADVISORY_KINDS } from '../advisory/advisory.ts'
import type { ProductId } from '../catalogue/product.ts'
import {
  askedOf,
  EXPLOITATION_ANSWERS,
  FIX_ANSWERS,
  type Filterable,
  filterFor,
  type ListFilter,
  NO_FILTER,
  nearestFeed,
  parseFilter,
  printFilter,
  SEVERITY_ANSWERS,
  searchable,
} from './list-filter.ts'

const SERVER = 'server' as ProductId
const AGENT = 'agent' as ProductId

const anyFilter: fc.Arbitrary<ListFilter> = fc.record({
  kind: fc.constantFrom(null, ...ADVISORY_KINDS),
  product: fc.constantFrom(null, SERVER, '@scope/a&b=c#,%' as ProductId),
  severities: fc.subarray([...SEVERITY_ANSWERS]),
  exploitation: fc.constantFrom(null, ...EXPLOITATION_ANSWERS),
  fix: fc.constantFrom(null, ...FIX_ANSWERS),
  year: fc.constantFrom(null, '2024'),
  text: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
})

const advisory: Filterable = {
  kind: 'vulnerability',
  severity: 'high',
  exploitation: 'exploited',
  fix: 'some',
  products: [SERVER, AGENT],
}
const ROW = 'High 8.7 SA2024-01 Crème brûlée in Überlauf CVE-1900-0001 2024.3 → 2024.3.12899'

function isWanted(filter: Partial<ListFilter>, one = advisory): boolean {
  return filterFor({ ...NO_FILTER, ...filter })(one, '2024', () => searchable(ROW))
}

describe('a filter in an address', () => {
  test.each<[string, Partial<ListFilter>]>([
    ['', {}],
    ['#kind=guidance', { kind: 'guidance' }],
    ['#severity=critical,high', { severities: ['critical', 'high'] }],
    [
      '#product=octopus-server&fix=none&year=2024',
      { product: 'octopus-server' as ProductId, fix: 'none', year: '2024' },
    ],
    ['#exploitation=not_stated&text=run%20book%20%26%20more', { exploitation: 'not_stated', text: 'run book & more' }],
  ])('%s', (hash, filter) => {
    expect(printFilter({ ...NO_FILTER, ...filter })).toBe(hash)
    expect(parseFilter(hash)).toEqual({ ...NO_FILTER, ...filter })
  })

  test.each<[string, ListFilter | null]>([
    ['#y2024', null],
    ['#content', null],
    ['#', NO_FILTER],
    ['#severity=high,worst,critical,high', { ...NO_FILTER, severities: ['critical', 'high'] }],
    ['#kind=none&exploitation=HIGH&fix=toString&year=24', NO_FILTER],
    ['#colour=red&=x&product=&text=%20', NO_FILTER],
    ['#text=%E0&year=2024', { ...NO_FILTER, year: '2024' }],
    ['#text=c++', { ...NO_FILTER, text: 'c++' }],
    ['#text=a&text=b', { ...NO_FILTER, text: 'b' }],
  ])('somebody writes %s', (hash, filter) => {
    expect(parseFilter(hash)).toEqual(filter)
  })

  test('any filter is read as it was written, and written once', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const hash = printFilter(filter)
        expect(parseFilter(hash)).toEqual(filter)
        expect(hash).toMatch(/^(#[\x21-\x7e]+)?$/)
      }),
    )
  })

  test('half a character can be typed, and does no harm', () => {
    expect(printFilter({ ...NO_FILTER, text: 'a\ud800b' })).toBe('#text=a%EF%BF%BDb')
  })

  test('whatever stands behind the sign, it is an anchor or a filter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const filter = parseFilter(`#${text}`)
        if (filter !== null) expect(parseFilter(printFilter(filter))).toEqual(filter)
      }),
    )
  })
})

describe('what a filter shows', () => {
  test.each<[Partial<ListFilter>, boolean]>([
    [{}, true],
    [{ kind: 'vulnerability' }, true],
    [{ kind: 'guidance' }, false],
    [{ product: AGENT }, true],
    [{ product: 'age' as ProductId }, false],
    [{ severities: ['critical', 'high'] }, true],
    [{ severities: ['critical', 'not_stated'] }, false],
    [{ exploitation: 'exploited' }, true],
    [{ exploitation: 'none_known' }, false],
    [{ fix: 'some' }, true],
    [{ fix: 'all' }, false],
    [{ year: '2024' }, true],
    [{ year: '2023' }, false],
    [{ text: 'sa2024-01' }, true],
    [{ text: '12899 creme ÜBER' }, true],
    [{ text: 'cve-1900-0001  brûlée' }, true],
    [{ text: 'creme absent' }, false],
    [{ kind: 'vulnerability', product: SERVER, severities: ['high'], text: 'high' }, true],
    [{ kind: 'vulnerability', product: SERVER, severities: ['low'], text: 'high' }, false],
  ])('%j: %j', (filter, wanted) => {
    expect(isWanted(filter)).toBe(wanted)
  })

  test('guidance has no rating and needs no fix, which is not the same as not stating them', () => {
    const guidance: Filterable = { ...advisory, kind: 'guidance', severity: null, fix: null, products: [] }
    expect(isWanted({ severities: [...SEVERITY_ANSWERS] }, guidance)).toBe(false)
    for (const fix of FIX_ANSWERS) expect(isWanted({ fix }, guidance)).toBe(false)
    expect(isWanted({ kind: 'guidance' }, guidance)).toBe(true)
  })

  test('one question more never shows more', () => {
    fc.assert(
      fc.property(anyFilter, anyFilter, (some, more) => {
        const both = { ...more, ...Object.fromEntries(Object.entries(some).filter(([, value]) => value?.length)) }
        if (isWanted(both)) expect(isWanted({ ...NO_FILTER, ...some })).toBe(true)
      }),
    )
  })
})

test.each<[Partial<ListFilter>, string, boolean]>([
  [{}, 'all', true],
  [{ product: SERVER }, 'server', true],
  [{ severities: ['high'] }, 'high', true],
  [{ severities: ['none'] }, 'none', true],
  [{ severities: ['high', 'critical'] }, 'all', false],
  [{ severities: ['not_stated'] }, 'all', false],
  [{ kind: 'guidance' }, 'guidance', true],
  [{ kind: 'preliminary', severities: ['critical'] }, 'critical', false],
  [{ product: SERVER, severities: ['high'], kind: 'vulnerability' }, 'server', false],
  [{ text: 'runbook' }, 'all', false],
  [{ product: SERVER, year: '2024' }, 'server', false],
])('beside %j stands the feed of %s; exactly that: %j', (filter, topic, exact) => {
  expect(nearestFeed({ ...NO_FILTER, ...filter })).toEqual({ topic, exact })
})

test('a filter knows how much it asks', () => {
  expect(askedOf(NO_FILTER)).toBe(0)
  expect(askedOf({ ...NO_FILTER, severities: ['high', 'low'], text: 'x' })).toBe(2)
})
