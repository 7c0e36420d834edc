import { describe, expect, test } from 'vitest'
import { aGuidance, anAdvisory } from '../../../test/builders/advisory.ts'
import { aLedgerOf, aNewRevision, FIRST, SECOND } from '../../../test/builders/ledger.ts'
import type { Instant } from '../../base/instant.ts'
import { sha256OfJson } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'
import { sealOf } from '../approval/seal.ts'
import { appendRevision, type Ledger } from './ledger.ts'
import {
  hashOfEntry,
  hashOfWords,
  type LedgerEntry,
  type LedgerRedaction,
  type Removal,
  replaceableOf,
} from './ledger-entry.ts'
import { findLedgerFaults } from './ledger-faults.ts'
import { redactedLedger } from './redacted-ledger.ts'

const messagesOf = (ledger: Ledger) =>
  findLedgerFaults(ledger)
    .map((fault) => fault.message)
    .join('; ')

describe('a ledger that was edited by hand', () => {
  const first = anAdvisory()
  const second = { ...first, title: 'Another title' }
  const ledger = aLedgerOf(aNewRevision(first), aNewRevision(second, { publishedAt: SECOND, before: first }))
  const edit = (index: number, difference: Partial<LedgerEntry>): Ledger => ({
    ...ledger,
    entries: ledger.entries.map((entry, position) => (position === index ? { ...entry, ...difference } : entry)),
  })

  test.each([
    ['a moved date', edit(0, { publishedAt: '1900-01-01T00:00:01Z' as Instant }), 'edited after publication'],
    [
      'another sentence on what changed',
      edit(1, { change: { kind: 'compared', class: 'cosmetic', changes: [] } }),
      'edited after publication',
    ],
    ['another file', edit(0, { file: sealOf(second) }), 'edited after publication'],
    ['words of a source', edit(0, { note: 'Nothing happened.' }), 'edited after publication'],
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
    expect(messagesOf(edited)).toContain(message)
  })
})

describe('a ledger with redactions', () => {
  const named = (detail: string, title = 'A flaw'): Advisory => {
    return anAdvisory({ title, prose: { ...anAdvisory().prose, details: detail } })
  }
  const told = 'Found by Roe.'
  const first = named(told)
  const second = { ...first, credits: [{ name: 'Roe', organization: null, role: 'finder' as const }] }
  const before = aLedgerOf(aNewRevision(first), aNewRevision(second, { publishedAt: SECOND, before: first }))

  /** As the command does it, with a content for each revision that is replaced. */
  function redact(ledger: Ledger, word: string, reason: string, contents: ReadonlyMap<number, Advisory>): Ledger {
    const at = `1900-02-0${ledger.entries.length}T00:00:00Z` as Instant
    const replaced = new Map([...contents].map(([revision, content]) => [revision, pair(content)]))
    const order = { words: [word], reason, at }
    const cleaned = redactedLedger(ledger, first.id, replaced, order, (text) => text)
    const newest = contents.get(ledger.entries.length) ?? first
    const revision = aNewRevision(newest, {
      action: 'redacted',
      publishedAt: at,
      before: newest,
      removal: cleaned.removal,
    })
    const appended = appendRevision(cleaned.ledger, revision)
    if (!appended.ok) throw new Error(appended.error.kind)
    return appended.value.ledger
  }
  const pair = (content: Advisory) => ({ seal: sealOf(content), file: sealOf(content) })

  const clean = named('Found by [removed].')
  const redacted = redact(
    before,
    'Roe',
    'asked by Doe',
    new Map([
      [1, clean],
      [2, clean],
    ]),
  )
  const twice = redact(redacted, 'Doe', 'on request', new Map())

  test('is whole, keeps its hashes, and replaces in its sentences the words alone', () => {
    expect(messagesOf(redacted)).toBe('')
    expect(redacted.entries.slice(0, 2).map(({ hash }) => hash)).toEqual(before.entries.map(({ hash }) => hash))
    const [change] = before.entries[1]?.change.kind === 'compared' ? before.entries[1].change.changes : []
    expect(change?.text).toBe('credit added: Roe (finder)')
    expect(redacted.entries[1]?.change).toMatchObject({
      changes: [{ ...change, text: 'credit added: [removed 1900-02-02: asked by Doe] (finder)' }],
    })
  })

  test('is whole after a second one that takes words from the reason of the first', () => {
    expect(messagesOf(twice)).toBe('')
    expect(twice.entries.map(({ hash }) => hash).slice(0, 3)).toEqual(redacted.entries.map(({ hash }) => hash))
    expect(JSON.stringify(twice)).not.toMatch(/Roe|Doe/)
  })

  const edit = (ledger: Ledger, index: number, difference: (entry: LedgerEntry) => Partial<LedgerEntry>): Ledger => ({
    ...ledger,
    entries: ledger.entries.map((entry, at) => (at === index ? { ...entry, ...difference(entry) } : entry)),
  })
  const note = (difference: Partial<LedgerRedaction>) => (entry: LedgerEntry) => {
    return { redactions: entry.redactions.map((one) => ({ ...one, ...difference })) }
  }
  const removal = (difference: (removal: Removal) => Partial<Removal>) => (entry: LedgerEntry) => {
    return entry.removal === null ? {} : { removal: { ...entry.removal, ...difference(entry.removal) } }
  }

  test.each([
    ['the new seal', edit(redacted, 0, () => ({ seal: sealOf(aGuidance()) })), 'not what a redaction left'],
    ['the new file', edit(redacted, 0, () => ({ file: sealOf(aGuidance()) })), 'not what a redaction left'],
    ['a sentence', edit(redacted, 1, () => ({ change: { kind: 'first' } })), 'not what a redaction left'],
    ['the reason beside the old revision', edit(redacted, 0, note({ reason: 'no' })), 'tells a redaction otherwise'],
    ['its day', edit(redacted, 0, note({ at: FIRST })), 'tells a redaction otherwise'],
    ['the old seal', edit(redacted, 0, note({ previousSeal: sealOf(clean) })), 'edited after publication'],
    [
      'the reason',
      edit(
        redacted,
        2,
        removal(() => ({ reason: 'no' })),
      ),
      'edited after publication',
    ],
    [
      'what was removed',
      edit(
        redacted,
        2,
        removal(() => ({ revisions: [] })),
      ),
      'edited after publication',
    ],
    ['that words were removed at all', edit(redacted, 2, () => ({ removal: null })), 'edited after publication'],
    ['a revision as it was before', edit(redacted, 0, () => before.entries[0] ?? {}), 'not what a redaction left'],
    ['a revision as it was before the second', edit(twice, 2, () => redacted.entries[2] ?? {}), 'not what a redaction'],
    [
      'both places of a reason',
      edit(
        edit(redacted, 0, note({ reason: 'no' })),
        2,
        removal(() => ({ reason: 'no' })),
      ),
      'edited after publication',
    ],
  ])('is found when somebody edited %s', (_, edited, message) => {
    expect(messagesOf(edited)).toContain(message)
  })
})

test('what is hashed is canonical, whatever the order of keys that a file has', () => {
  const first = anAdvisory()
  const approvals = [{ by: 'Ada', at: FIRST }]
  const { entries } = aLedgerOf(
    aNewRevision(first, { approvals }),
    aNewRevision({ ...first, title: 'Else' }, { before: first, publishedAt: SECOND }),
  )
  for (const entry of entries) {
    const { action, advisory, content, precision, previous, products, publishedAt, revision, vendor } = entry
    const { seal, file, words } = replaceableOf(entry)
    const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse())
    expect(hashOfWords(entry)).toBe(sha256OfJson({ change: entry.change, note: entry.note, reason: null }))
    const facts = { action, advisory, content, precision, previous, products, publishedAt, revision, vendor }
    const hash = sha256OfJson({ ...facts, seal, file, words, approvals: entry.approvals, removed: [] })
    expect(entry.hash).toBe(hash)
    const shuffled = { ...entry, approvals: entry.approvals.map(reversed) } as unknown as LedgerEntry
    expect(hashOfEntry(shuffled, replaceableOf(shuffled))).toBe(hash)
  }
})
