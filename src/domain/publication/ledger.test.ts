import { describe, expect, test } from 'vitest'
import { aGuidance, anAdvisory } from '../../../test/builders/advisory.ts'
import { aCatalogue, aProduct, aVendor } from '../../../test/builders/catalogue.ts'
import type { Instant } from '../../base/instant.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import { sealOf } from '../approval/seal.ts'
import { appendRevision, EMPTY_LEDGER, findLedgerFaults, type Ledger, type LedgerEntry } from './ledger.ts'

const FIRST = '1900-01-01T00:00:00Z' as Instant
const SECOND = '1900-01-02T00:00:00Z' as Instant

function append(ledger: Ledger, advisory: Advisory, publishedAt: Instant, before: Advisory | null = null) {
  return appendRevision(ledger, {
    advisory,
    action: 'published',
    publishedAt,
    precision: 'second',
    vendor: aVendor(),
    catalogue: aCatalogue(),
    approvals: [],
    file: sealOf(advisory),
    before,
  })
}

function ledgerOf(...steps: readonly (readonly [Advisory, Instant, Advisory | null])[]): Ledger {
  return steps.reduce((ledger: Ledger, [advisory, at, before]) => {
    const appended = append(ledger, advisory, at, before)
    if (!appended.ok) throw new Error(appended.error.kind)
    return appended.value.ledger
  }, EMPTY_LEDGER)
}

describe('a new revision', () => {
  const first = anAdvisory()
  const second = anAdvisory({ title: 'Stored script in a note runs in another user’s session' })

  test('is numbered, sealed and linked to the one before', () => {
    const ledger = ledgerOf([first, FIRST, null], [second, SECOND, first])
    const [one, two] = ledger.entries
    expect(one).toMatchObject({ revision: 1, seal: sealOf(first), previous: null, change: { kind: 'first' } })
    expect(two).toMatchObject({
      revision: 2,
      seal: sealOf(second),
      previous: one?.hash,
      change: { kind: 'compared', class: 'clarifying' },
    })
    expect(findLedgerFaults(ledger)).toEqual([])
  })

  test('keeps a slice of catalogue and vendor once, however many use it', () => {
    const ledger = ledgerOf([first, FIRST, null], [{ ...first, id: 'SA1900-02' as AdvisoryId }, SECOND, null])
    expect(Object.values(ledger.products).map(({ name }) => name)).toEqual(['Example Server'])
    expect(Object.keys(ledger.vendors)).toHaveLength(1)
  })

  test('of a guidance needs no product', () => {
    expect(append(EMPTY_LEDGER, aGuidance(), FIRST)).toMatchObject({ ok: true, value: { entry: { products: [] } } })
  })

  test.each([
    ['earlier_than_previous', first, '1899-12-31T00:00:00Z' as Instant],
    ['id_taken', { ...first, id: 'sa1900-01' as AdvisoryId }, SECOND],
  ])('is refused: %s', (kind, advisory, at) => {
    expect(append(ledgerOf([first, FIRST, null]), advisory, at)).toMatchObject({ ok: false, error: { kind } })
  })

  test('is refused when its product is unknown', () => {
    const catalogue = aCatalogue(aProduct({ id: 'other' as never }))
    const revision = {
      advisory: first,
      action: 'published',
      publishedAt: FIRST,
      precision: 'second',
      approvals: [],
      file: sealOf(first),
      before: null,
    } as const
    expect(appendRevision(EMPTY_LEDGER, { ...revision, vendor: aVendor(), catalogue })).toMatchObject({
      ok: false,
      error: { kind: 'unknown_product', product: 'example-server' },
    })
  })
})

describe('a ledger that was edited by hand', () => {
  const first = anAdvisory()
  const ledger = ledgerOf([first, FIRST, null], [{ ...first, title: 'Another title' }, SECOND, first])
  const edit = (index: number, difference: Partial<LedgerEntry>): Ledger => ({
    ...ledger,
    entries: ledger.entries.map((entry, position) => (position === index ? { ...entry, ...difference } : entry)),
  })

  test.each([
    ['a moved date', edit(0, { publishedAt: '1900-01-01T00:00:01Z' as Instant }), 'edited after publication'],
    ['another seal', edit(1, { seal: sealOf(aGuidance()) }), 'edited after publication'],
    ['a broken link', edit(1, { previous: null }), 'link to the revision before is broken'],
    ['a gap', edit(1, { revision: 3 }), 'number does not follow'],
    ['a removed revision', { ...ledger, entries: ledger.entries.slice(1) }, 'number does not follow'],
    ['a missing slice', { ...ledger, products: {} }, 'product slice that it uses is missing'],
    [
      'an edited slice',
      {
        ...ledger,
        vendors: Object.fromEntries(
          Object.entries(ledger.vendors).map(([key, slice]) => [key, { ...slice, name: 'Else' }]),
        ),
      },
      'slice that it uses was edited',
    ],
  ])('%s is found', (_, edited, message) => {
    expect(
      findLedgerFaults(edited)
        .map((fault) => fault.message)
        .join('; '),
    ).toContain(message)
  })
})
