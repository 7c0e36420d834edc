import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { LowerBound, UpperBound } from '../../domain/catalogue/version-range.ts'
import { en } from '../messages/en.ts'
import { rangeWords } from './range-words.tsx'

const A: LowerBound = { kind: 'version', version: '1.0' }
const BEGINNING: LowerBound = { kind: 'beginning' }
const UNRECORDED = { kind: 'not_recorded', asRecorded: null } as const
const OPEN: UpperBound = { kind: 'open' }
const end = (kind: 'fixed' | 'before' | 'last_affected'): UpperBound => ({ kind, version: '2.0' })

function words(introduced: LowerBound, upper: UpperBound): string {
  const html = renderToString(rangeWords({ introduced, end: upper }, en.range))
  return html.replace('<span class="sub">', ' | ').replace(/<[^>]+>/g, '')
}

// A version, from the beginning, and not recorded are three different things at either end.
test.each<[LowerBound, UpperBound, string]>([
  [A, end('fixed'), '1.0 – before 2.0'],
  [A, end('before'), '1.0 – before 2.0'],
  [A, end('last_affected'), '1.0 – 2.0'],
  [A, OPEN, '1.0 and later'],
  [A, UNRECORDED, 'from 1.0 | upper bound not recorded'],
  [BEGINNING, end('fixed'), 'all before 2.0'],
  [BEGINNING, end('last_affected'), 'all up to and including 2.0'],
  [BEGINNING, OPEN, 'all versions'],
  [BEGINNING, UNRECORDED, 'from the first version | upper bound not recorded'],
  [UNRECORDED, end('fixed'), 'before 2.0 | lower bound not recorded'],
  [UNRECORDED, end('last_affected'), 'up to and including 2.0 | lower bound not recorded'],
  [UNRECORDED, OPEN, 'up to the newest version | lower bound not recorded'],
  [UNRECORDED, UNRECORDED, 'versions not recorded | lower bound not recorded; upper bound not recorded'],
  [
    { kind: 'not_recorded', asRecorded: '1.x' },
    { kind: 'not_recorded', asRecorded: 'unspecified' },
    'versions not recorded | lower bound not recorded, as recorded “1.x”; upper bound not recorded, as recorded “unspecified”',
  ],
])('%j to %j', (introduced, upper, expected) => {
  expect(words(introduced, upper)).toBe(expected)
})

test('a version never breaks over two lines', () => {
  const html = renderToString(rangeWords({ introduced: A, end: end('fixed') }, en.range))
  expect(html).toContain('<span class="v">1.0</span>')
})
