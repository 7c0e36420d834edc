import { describe, expect, test } from 'vitest'
import { anAdvisory } from '../../../test/builders/advisory.ts'
import { aLedgerOf, aNewRevision } from '../../../test/builders/ledger.ts'
import { parseLedger, printLedger } from './ledger-file.ts'

describe('a file that is no ledger is refused at the first place that is wrong', () => {
  const ledger = aLedgerOf(aNewRevision(anAdvisory()))
  const printed = printLedger(ledger)

  test.each([
    ['an entry', printed.replace('"revision":1', '"revision":"1"'), /^entries\.0\.revision is not what tocsin wrote/],
    ['a product', printed.replace('"name":"Example Server"', '"name":5'), /^products\.sha256:\w+\.name is not/],
    [
      'the name of a slice',
      printed.replace('"vendors": {\n    "sha256:', '"vendors": {\n    "sha1:'),
      /^vendors\.sha1/,
    ],
    ['the format', printed.replace('tocsin-ledger/1', 'tocsin-ledger/0'), /^format is not/],
    ['another key', printed.replace('"format"', '"x": 1,\n  "format"'), /^the file is not what tocsin wrote/],
  ])('%s', (_, text, message) => {
    expect(text).not.toBe(printed)
    expect(parseLedger(text)).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } })
  })

  test('however many there are, and in a line that can be read', () => {
    const file = (vendors: string, entries: string, more = '') =>
      `{"format":"tocsin-ledger/1",${more}"vendors":{${vendors}},"products":{},"entries":[${entries}]}`
    const many = 600_000
    const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',')
    for (const text of [file('', `${'{},'.repeat(many)}{}`), file(keys, ''), file('', '', `${keys},`)]) {
      const parsed = parseLedger(text)
      expect(parsed.ok).toBe(false)
      if (!parsed.ok) expect(parsed.error.message.length).toBeLessThan(400)
    }
  })
})
