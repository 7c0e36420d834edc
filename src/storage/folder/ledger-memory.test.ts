import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAdvisory } from '../../../test/builders/advisory.ts'
import { aLedgerOf, aNewRevision, SECOND } from '../../../test/builders/ledger.ts'
import { EMPTY_LEDGER } from '../../domain/publication/ledger.ts'
import { parseLedger, printLedger } from './ledger-file.ts'
import { recallLedger, rememberLedger, type WholeLedger, wholeLedger } from './ledger-memory.ts'

const first = anAdvisory()
const second = { ...first, title: 'Stored script in a note' }
const short = aLedgerOf(aNewRevision(first))
const long = aLedgerOf(aNewRevision(first), aNewRevision(second, { publishedAt: SECOND, before: first }))
const before = wholeOf(short)

function wholeOf(ledger: typeof short): WholeLedger {
  const whole = wholeLedger(printLedger(ledger), ledger.entries.length)
  if (whole === null) throw new Error('A printed ledger has the shape of one.')
  return whole
}

describe('a ledger of which some entries were found whole', () => {
  test.each([
    ['nothing was added', short, before],
    ['a revision was added', long, before],
    ['a slice was added before them', { ...long, vendors: { ...long.vendors, ...short.vendors } }, before],
    ['all of it is known', long, wholeOf(long)],
    ['more was known than stands there now', short, wholeOf(long)],
  ])('is read like any other: %s', (_, ledger, known) => {
    expect(parseLedger(printLedger(ledger), known)).toEqual({ ok: true, value: ledger })
  })

  test('is not looked at again as far as it was', () => {
    const [entry, ...others] = long.entries
    if (entry === undefined) throw new Error('There are two.')
    const edited = printLedger({ ...long, entries: [{ ...entry, publishedAt: SECOND }, ...others] })
    // The memory of the edited text stands for what nobody would remember: it shows that the rest alone is checked.
    const known = wholeLedger(edited, 2)
    expect(parseLedger(edited).ok).toBe(false)
    expect(parseLedger(edited, known).ok).toBe(true)
  })

  test.each([
    ['an entry that was known', (text: string) => text.replace(first.id, 'SA1900-77')],
    ['an entry that was added', (text: string) => text.replace('"revision":2', '"revision":3')],
    ['a slice', (text: string) => text.replace('"name":"Example Server"', '"name":"Example Sewer"')],
    ['the layout', (text: string) => text.replace('"entries": [', '"entries": [5,')],
    ['the end', (text: string) => text.slice(0, -20)],
  ])('is refused as without a memory where somebody edited %s', (_, edit) => {
    const text = edit(printLedger(long))
    expect(text).not.toBe(printLedger(long))
    const refused = parseLedger(text)
    expect(refused.ok).toBe(false)
    expect(parseLedger(text, before)).toEqual(refused)
  })

  test('holds nothing to remember where it is empty or printed by somebody else', () => {
    expect(wholeLedger(printLedger(EMPTY_LEDGER), 0)).toBeNull()
    expect(wholeLedger(JSON.stringify(short), 1)).toBeNull()
  })
})

describe('the memory', () => {
  let root = ''
  beforeAll(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-memory-')))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  test('is kept for the program that made it', () => {
    expect(recallLedger(root, 'one')).toBeNull()
    rememberLedger(root, 'one', before)
    expect(recallLedger(root, 'one')).toEqual(before)
    expect(recallLedger(root, 'another')).toBeNull()
  })

  test.each(['', '{}', '[]', '{"program":"one","whole":null}', '{"program":"one","whole":{"entries":"x"}}'])(
    'that is damaged counts for nothing: %s',
    (text) => {
      writeFileSync(path.join(root, '.tocsin/ledger-whole.json'), text)
      expect(recallLedger(root, 'one')).toBeNull()
    },
  )
})
