import { describe, expect, test } from 'vitest'
import { aGuidance, anAdvisory } from '../../../test/builders/advisory.ts'
import { aCatalogue, aProduct } from '../../../test/builders/catalogue.ts'
import { aLedgerOf, aNewRevision, SECOND } from '../../../test/builders/ledger.ts'
import type { Instant } from '../../base/instant.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import { sealOf } from '../approval/seal.ts'
import { appendRevision, EMPTY_LEDGER, growingLedger } from './ledger.ts'
import { findLedgerFaults } from './ledger-faults.ts'

describe('a new revision', () => {
  const first = anAdvisory()
  const second = anAdvisory({ title: 'Stored script in a note runs in another user’s session' })

  test('is numbered, sealed and linked to the one before', () => {
    const ledger = aLedgerOf(aNewRevision(first), aNewRevision(second, { publishedAt: SECOND, before: first }))
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
    const ledger = aLedgerOf(aNewRevision(first), aNewRevision({ ...first, id: 'SA1900-02' as AdvisoryId }))
    expect(Object.values(ledger.products).map(({ name }) => name)).toEqual(['Example Server'])
    expect(Object.keys(ledger.vendors)).toHaveLength(1)
  })

  test('of a guidance needs no product', () => {
    expect(appendRevision(EMPTY_LEDGER, aNewRevision(aGuidance()))).toMatchObject({
      ok: true,
      value: { entry: { products: [] } },
    })
  })

  test.each([
    ['earlier_than_previous', first, '1899-12-31T00:00:00Z' as Instant],
    ['id_taken', { ...first, id: 'sa1900-01' as AdvisoryId }, SECOND],
  ])('is refused: %s', (kind, advisory, publishedAt) => {
    const appended = appendRevision(aLedgerOf(aNewRevision(first)), aNewRevision(advisory, { publishedAt }))
    expect(appended).toMatchObject({ ok: false, error: { kind } })
  })

  test('is refused when its product is unknown', () => {
    const catalogue = aCatalogue(aProduct({ id: 'other' as never }))
    expect(appendRevision(EMPTY_LEDGER, aNewRevision(first, { catalogue }))).toMatchObject({
      ok: false,
      error: { kind: 'unknown_product', product: 'example-server' },
    })
  })
})

test('a ledger that grows by many is the one that grew one by one, whatever was refused between', () => {
  const first = anAdvisory()
  const changed = { ...first, title: 'Another title' }
  const revisions = [
    aNewRevision(first),
    aNewRevision({ ...first, id: 'SA1900-02' as AdvisoryId }),
    aNewRevision(changed, { publishedAt: SECOND, before: first }),
  ]
  const refused = [
    aNewRevision({ ...first, id: 'sa1900-01' as AdvisoryId }),
    aNewRevision(first, { publishedAt: '1899-12-31T00:00:00Z' as Instant }),
    aNewRevision({ ...first, id: 'SA1900-03' as AdvisoryId }, { catalogue: { products: [] } }),
  ]
  const before = aLedgerOf(...revisions.slice(0, 1))
  const growing = growingLedger(before)
  for (const revision of revisions.slice(1)) {
    expect(growing.append(revision).ok).toBe(true)
    for (const other of refused) expect(growing.append(other).ok).toBe(false)
  }
  expect(growing.ledger()).toEqual(aLedgerOf(...revisions))
  expect(growing.latest(first.id)).toMatchObject({ revision: 2, seal: sealOf(changed) })
  expect(growing.latest('SA1900-03' as AdvisoryId)).toBeNull()
  expect(before.entries).toHaveLength(1)
})
