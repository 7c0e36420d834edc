import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sealOf } from '../../src/domain/approval/seal.ts'
import { readinessFindings } from '../../src/domain/policy/readiness.ts'
import { entriesByAdvisory, type Ledger, type LedgerEntry } from '../../src/domain/publication/ledger.ts'
import { parseLedger } from '../../src/storage/folder/ledger-file.ts'
import { advisory, catalogue, OCTOPUS_FOLDER, revision, vendor, workingDraft, workingIds } from './octopus-folder.ts'

const ledger: Ledger = readLedger()

describe('the ledger', () => {
  test('knows 77 advisories in 79 revisions, each with its content', () => {
    expect(ledger.entries).toHaveLength(79)
    expect([...entriesByAdvisory(ledger).keys()].toSorted()).toEqual(workingIds())
    expect(ledger.entries.every(({ content }) => content === 'kept')).toBe(true)
  })

  test('the newest revision of each has the seal of the working file: nothing is waiting', () => {
    for (const [id, entries] of entriesByAdvisory(ledger)) {
      const { content } = workingDraft(id)
      if (content.id === null) throw new Error('Every file of the demonstration has its id.')
      expect(entries.at(-1)?.seal, id).toBe(sealOf(content))
    }
  })

  test('old advisories are dated by the day of their source, and that is how exact they are', () => {
    for (const entry of ledger.entries.filter(({ precision }) => precision === 'day')) {
      expect(entry.publishedAt).toBe(`${advisory(entry.advisory).recordedPublication?.day}T00:00:00Z`)
    }
    const exact = ledger.entries.filter(({ precision }) => precision === 'second').map((entry) => entry.advisory)
    expect([...new Set(exact)]).toEqual(['SA2024-04', 'SA1900-01', 'SA1900-02'])
  })
})

describe('SA2024-04: what its silent changes were', () => {
  const entries = ledger.entries.filter((entry) => entry.advisory === 'SA2024-04')

  test('three revisions, at the instants of the record', () => {
    expect(entries.map(({ publishedAt }) => publishedAt)).toEqual([
      '2024-05-08T00:46:31Z',
      '2024-05-08T00:58:15Z',
      '2025-01-16T06:40:59Z',
    ])
    for (const [index, { seal }] of entries.entries()) expect(seal).toBe(sealOf(revision('SA2024-04', index + 1)))
  })

  test('twelve minutes later: other versions affected, other versions fixed', () => {
    const { kind, weight, codes } = changeOf(entries[1])
    expect([kind, weight]).toEqual(['compared', 'material'])
    expect(codes).toEqual(expect.arrayContaining(['affected_narrowed', 'fixed_version_changed']))
    expect(codes).not.toContain('title_changed')
  })

  test('eight months later: another product, another score, another text', () => {
    const { kind, weight, codes } = changeOf(entries[2])
    expect([kind, weight]).toEqual(['compared', 'material'])
    expect(codes).toEqual(
      expect.arrayContaining([
        'product_removed',
        'product_added',
        'score_changed',
        'weakness_changed',
        'title_changed',
        'reference_removed',
      ]),
    )
  })
})

test('nothing blocks: what the old records lack is a warning, and the invented advisories have not even one', () => {
  for (const id of workingIds()) {
    const draft = workingDraft(id)
    const findings = readinessFindings(draft, {
      vendor: vendor(),
      catalogue: catalogue(),
      isPublished: () => true,
    })
    const told = draft.content.invented ? findings : findings.filter(({ weight }) => weight === 'blocker')
    expect(told, id).toEqual([])
  }
})

test('the invented ones say so in title and summary, name no real person, and were approved by another', () => {
  for (const id of ['SA1900-01', 'SA1900-02']) {
    const { content, authors, approvals } = workingDraft(id)
    expect(content).toMatchObject({ invented: true, origin: 'vendor' })
    expect(content.title).toContain('Invented')
    expect(content.prose.summary).toContain('invented')
    expect([authors, approvals.map(({ by }) => by)]).toEqual([['Example author'], ['Example approver']])
  }
})

test('every page is to say that it is a demonstration, and robots are asked to stay away', () => {
  expect(vendor().site.notice).toContain('demonstration made from public records')
  expect(vendor().site.notice).toContain('Not published by Octopus Deploy')
  expect(vendor().site.robots).toBe(false)
})

test('the catalogue holds the 21 products, and one of them is a service', () => {
  const { products } = catalogue()
  expect(products).toHaveLength(21)
  expect(products.filter(({ deployment }) => deployment === 'service').map(({ id }) => id)).toEqual(['octopus-cloud'])
})

function changeOf(entry: LedgerEntry | undefined) {
  const change = entry?.change
  if (change?.kind !== 'compared') return { kind: change?.kind, weight: null, codes: [] }
  return { kind: change.kind, weight: change.class, codes: change.changes.map(({ code }) => code) }
}

function readLedger(): Ledger {
  const parsed = parseLedger(readFileSync(`${OCTOPUS_FOLDER}ledger.json`, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}
