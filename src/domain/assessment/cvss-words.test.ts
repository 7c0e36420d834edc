import { describe, expect, test } from 'vitest'
import { parseCvssVector } from './cvss.ts'
import { CVSS_METRICS } from './cvss-metrics.ts'
import { type VectorInWords, wordsOf } from './cvss-words.ts'
import { CVSS_WORDS_DE } from './cvss-words-de.ts'
import { CVSS_WORDS_EN, type CvssWordTable } from './cvss-words-en.ts'

function inWords(text: string, table?: CvssWordTable): VectorInWords | null {
  const parsed = parseCvssVector(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return wordsOf(parsed.value, table)
}

describe('summary', () => {
  test.each([
    [
      'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:U/C:L/I:L/A:L',
      'Reached over the network, by someone with few rights, when another person takes part, for example opens a page. ' +
        'Some data can be read, some data can be changed and the service can be disturbed.',
    ],
    [
      'CVSS:3.1/AV:L/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N',
      'Used on the machine itself, by anybody, without signing in, after getting around an obstacle, ' +
        'with effects beyond the vulnerable component. Any data can be changed.',
    ],
    [
      'CVSS:3.0/AV:P/AC:L/PR:H/UI:N/S:U/C:N/I:N/A:N',
      'Used with the device in hand, by someone with wide rights. ' +
        'Nothing in the vulnerable system can be read, changed or disturbed.',
    ],
    [
      'CVSS:4.0/AV:A/AC:L/AT:P/PR:L/UI:P/VC:H/VI:N/VA:L/SC:N/SI:N/SA:N',
      'Reached from the same or a neighbouring network, by someone with few rights, ' +
        'when another person uses the system as usual, for example opens a page, ' +
        'where the target is set up or behaves in a certain way. ' +
        'All data can be read and the service can be disturbed.',
    ],
    [
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:H/SA:N',
      'Reached over the network, by anybody, without signing in, when another person is led to do something particular. ' +
        'Nothing in the vulnerable system can be read, changed or disturbed. ' +
        'In systems behind or beside it, some data can be read and any data can be changed.',
    ],
  ])('%s', (text, summary) => {
    expect(inWords(text)?.summary).toBe(summary)
  })
})

test('each base metric is said by name, value and sentence, in the order of the standard', () => {
  const metrics = inWords('CVSS:3.1/S:U/AV:N/AC:L/PR:L/UI:R/C:L/I:N/A:H/E:P')?.metrics ?? []
  expect(metrics.map(({ metric, value }) => `${metric}:${value}`).join('/')).toBe('AV:N/AC:L/PR:L/UI:R/S:U/C:L/I:N/A:H')
  expect(metrics[0]).toEqual({
    metric: 'AV',
    name: 'Attack vector',
    value: 'N',
    valueName: 'Network',
    sentence: 'It can be reached over the network, also from far away.',
  })
})

const TABLES = { English: CVSS_WORDS_EN, German: CVSS_WORDS_DE }

describe.each(Object.entries(TABLES))('the %s table', (_, { metrics }) => {
  test.each([
    ['3', '3.1'],
    ['3', '3.0'],
    ['4', '4.0'],
  ] as const)('has exactly the base metrics and values of generation %s (%s)', (generation, version) => {
    const base = CVSS_METRICS[version].filter(({ group }) => group === 'base')
    const table = metrics[generation]
    expect(Object.keys(table).sort()).toEqual(base.map(({ metric }) => metric).sort())
    for (const { metric, values } of base) {
      expect(Object.keys(table[metric]?.values ?? {}).sort(), metric).toEqual([...values].sort())
    }
  })
})

test('in German', () => {
  expect(inWords('CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:A/VC:H/VI:N/VA:L/SC:L/SI:H/SA:N', CVSS_WORDS_DE)?.summary).toBe(
    'Über das Netzwerk ausnutzbar, von jedem ohne Anmeldung, wenn eine andere Person zu etwas Bestimmtem gebracht wird, nach Überwinden eines Hindernisses. ' +
      'Alle Daten können gelesen werden und der Betrieb kann gestört werden. ' +
      'In Systemen dahinter oder daneben: Ein Teil der Daten kann gelesen werden und beliebige Daten können geändert werden.',
  )
})

test('2.0 has no words', () => {
  expect(inWords('AV:N/AC:L/Au:N/C:P/I:P/A:P')).toBeNull()
})
